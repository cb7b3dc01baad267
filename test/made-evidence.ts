import { webcrypto } from 'node:crypto';
import type { Signer } from '../lib/evidence/build-bundle.ts';
import type { PublicKey, Sealing } from '../lib/evidence/bundle-types.ts';
import { exportReport } from '../lib/report/export-report.ts';
import type { ExportedFinding } from '../lib/report/finding-schema.ts';
import type { Visit } from '../lib/types.ts';
import type { VisitRecord } from '../lib/visit-record-types.ts';
import { shopItems } from './made-reports/made-visits.ts';
import { makeWatchedVisits } from './made-reports/made-watched-visits.ts';
import { madeNow } from './made-reports/make-report.ts';

/** The smallest PNG there is: one pixel. */
export const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';

export const madeSealing: Sealing = {
  sealedAt: '2026-11-22T10:31:00.000+01:00',
  visitStartedAt: '2026-11-22T10:29:50.000+01:00',
  capturedAt: '2026-11-22T10:30:00.000+01:00',
  timeZone: 'Europe/Prague',
  tool: { name: 'Crumbscope', version: '0.1.0' },
  browser: { name: 'Chromium', version: '156.0' },
  platform: 'Linux x86_64',
};

/** A visit of a shop that was watched, with names that are hard to write, a verdict and a picture. `more`: so many items besides. */
export function makeRecord(more = 0): VisitRecord {
  const visit: Visit | undefined = Object.values(makeWatchedVisits(shopItems()))[0];
  if (visit?.phase !== 'done') throw new Error('The first made visit has no report.');
  const { report } = visit;
  const words = { say: () => 'a sentence', sayTitle: () => 'a title', sayCoverage: () => 'a gap' };
  const exported = exportReport(report, { details: {}, ...words, onCheckError: () => undefined });
  const [first] = exported.items;
  if (!first) throw new Error('The first made report has no item.');
  const hard = ['lone \ud800', 'crumbscope-json:"x"', '\u2028 "\\ \u0000 😀', 'é', 'e\u0301'].map((name) => ({
    ...first,
    name,
  }));
  const many = Array.from({ length: more }, (_, at) => ({ ...first, name: `key-${at}`, size: at }));
  return {
    id: '0b6ce4a2-7a3e-4c1c-9f0e-3d2b8c6f1a55',
    name: 'Shop, before the launch',
    savedAt: madeNow,
    report: {
      ...exported,
      items: [...exported.items, ...hard, ...many],
      findings: [makeFinding('one', [0, 1]), makeFinding('two', [])],
    },
    verdicts: { 'unknown-identifier/one': { verdict: 'toCheck', comment: 'Ask the agency “why”.', at: madeNow } },
    screenshot: { type: 'image/png', base64: onePixel, takenAt: madeNow },
  };
}

function makeFinding(id: string, items: number[]): ExportedFinding {
  return {
    id: `unknown-identifier/${id}`,
    check: 'unknown-identifier',
    severity: 'note',
    sureness: 'possible',
    title: 'Unknown key that looks like an identifier',
    text: 'A sentence.',
    items,
    vendorId: null,
    vendorName: null,
    sources: [{ title: 'Judgement', kind: 'own-judgement' }],
    explanations: ['Another sentence.'],
  };
}

/** A key made for a test. */
export async function makeSigner(): Promise<Signer> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const { publicKey, privateKey } = await webcrypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { x = '', y = '' } = await webcrypto.subtle.exportKey('jwk', publicKey);
  const made: PublicKey = { kty: 'EC', crv: 'P-256', x, y };
  return {
    publicKey: made,
    sign: async (text) => {
      const bytes = await webcrypto.subtle.sign(
        { name: 'ECDSA', hash: 'SHA-256' },
        privateKey,
        new TextEncoder().encode(text),
      );
      return Buffer.from(bytes).toString('hex');
    },
  };
}
