import words from 'virtual:evidence-words';
import { render } from 'preact';
import type { VerifyActions } from '../../components/evidence/verify-contract.ts';
import { VerifyPage } from '../../components/evidence/verify-page.tsx';
import { canVerify } from '../../lib/verify-signature.ts';
import { verifyFile } from './verify-file.ts';
import './verify.css';

// The same page without the extension: one file that is opened from a disk. `lib/evidence/build-offline-verifier.ts` makes it.

const translate = (key: string, ...substitutions: (string | number)[]) =>
  (words[key] ?? key).replace(/\$(\d)/g, (_, place: string) => String(substitutions[Number(place) - 1] ?? ''));

const actions: VerifyActions = {
  verify: async (file) => {
    const { text: _, ...found } = await verifyFile(file);
    return found;
  },
  copy: (text) => navigator.clipboard.writeText(text),
};

function start(): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app');
  const model = { canVerify: canVerify(), locale: navigator.language, now: Date.now() };
  render(<VerifyPage model={model} actions={actions} translate={translate} />, root);
}

start();
