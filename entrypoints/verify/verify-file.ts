import type { Verification } from '../../components/evidence/verify-contract.ts';
import { decodeVisitBytes } from '../../lib/evidence/decode-visit-bytes.ts';
import { jsonLimits } from '../../lib/evidence/parse-strict-json.ts';
import { verifyBundle } from '../../lib/evidence/verify-bundle.ts';
import { canVerify, verifySignature } from '../../lib/verify-signature.ts';

/** Some frames. */
const DRAWN_MS = 50;

/** Checks a file that a person chose. `text`: what was read, where it could be. Never rejects: a file that cannot be read is an answer too. */
export async function verifyFile(file: File): Promise<Verification & { text?: string }> {
  const fileName = file.name;
  if (file.size > jsonLimits.units)
    return { fileName, kind: 'problem', problem: { code: 'tooLarge', detail: String(jsonLimits.units) } };
  try {
    // A large file keeps the page busy for seconds: what it says of that is drawn first.
    await new Promise((resolve) => setTimeout(resolve, DRAWN_MS));
    const decoded = decodeVisitBytes(new Uint8Array(await file.arrayBuffer()));
    if (!decoded.ok) return { fileName, kind: 'problem', problem: decoded.problem };
    const result = await verifyBundle(decoded.text, canVerify() ? verifySignature : undefined);
    return { fileName, kind: 'result', result, text: decoded.text };
  } catch (error) {
    // The disk was taken away, the file was removed meanwhile.
    return {
      fileName,
      kind: 'problem',
      problem: { code: 'unread', detail: error instanceof Error ? error.message : String(error) },
    };
  }
}
