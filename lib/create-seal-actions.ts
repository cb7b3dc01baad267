import { browser } from './browser.ts';
import { readBrowser } from './capture/read-browser.ts';
import { buildBundle, type Signer } from './evidence/build-bundle.ts';
import { buildSealing } from './evidence/build-sealing.ts';
import type { PublicKey } from './evidence/bundle-types.ts';
import { findThumbprint } from './evidence/find-thumbprint.ts';
import { buildFileName } from './export/build-file-name.ts';
import { sendToBackground } from './messages.ts';
import { saveFile } from './save-file.ts';
import { makeSigningKey, readSigningKey, removeSigningKey, type StoredKey, signText } from './store/signing-key.ts';
import type { VisitRecord } from './visit-record-types.ts';

/** What `<SealSection>` asks for, as the browser does it. `tabId`: the tab that shows what the report is about; undefined: none does. */
export function createSealActions(tabId: number | undefined) {
  return {
    ...(tabId === undefined ? {} : { takePicture: () => sendToBackground('takeScreenshot', { tabId }) }),
    readKey: async () => {
      const key = await readSigningKey();
      return key && describeKey(key);
    },
    makeKey: async () => describeKey(await makeSigningKey()),
    removeKey: removeSigningKey,
    seal: async (record: VisitRecord, isSigned: boolean) => {
      const signer = isSigned ? buildSigner((await readSigningKey()) ?? (await makeSigningKey())) : undefined;
      const { text, seal } = await buildBundle(record, await readSealing(record), signer);
      const fileName = buildFileName(record, 'sealed.json');
      saveFile(fileName, new Blob([text], { type: 'application/json' }));
      return { fileName, seal };
    },
    copy: (text: string) => navigator.clipboard.writeText(text),
  };
}

/** What this machine says of now and of itself. */
async function readSealing({ report }: VisitRecord) {
  const now = new Date();
  return buildSealing(report.page, {
    now: now.getTime(),
    offsetMinutes: -now.getTimezoneOffset(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    tool: { name: 'Crumbscope', version: browser.runtime.getManifest().version },
    browser: await readBrowser(),
    platform: navigator.platform,
  });
}

function buildSigner(key: StoredKey): Signer {
  return { publicKey: buildPublicKey(key), sign: (text) => signText(key, text) };
}

function buildPublicKey({ x, y }: StoredKey): PublicKey {
  return { kty: 'EC', crv: 'P-256', x, y };
}

function describeKey(key: StoredKey) {
  return { thumbprint: findThumbprint(buildPublicKey(key)), madeAt: key.madeAt };
}
