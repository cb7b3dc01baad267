import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..');
const WORDS = 'virtual:evidence-words';
/** Words that the page has from other parts of the extension. */
const OTHER_WORDS = ['copied', 'copyFailed'];

/**
 * Builds the page that checks sealed files without the extension: one HTML file with the same code in it, which reaches nothing. Runs at build time.
 * @throws Error of the builder
 */
export async function buildOfflineVerifier(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'entrypoints', 'verify', 'offline.tsx')],
    outdir: join(ROOT, '.output'), // nothing is written there; it names the files
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2023',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'silent', // what fails is thrown
    plugins: [words()],
  });
  const find = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? '';
  return writePage(find('.js'), find('.css'));
}

function writePage(script: string, style: string): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${readWords().evidenceTitle}</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<script>${script}</script>
</body>
</html>
`;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** The English words of the page: those of sealed evidence, and a few. */
function readWords(): Record<string, string> {
  const path = join(ROOT, 'public', '_locales', 'en', 'messages.json');
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(path, 'utf8'));
  const kept = Object.entries(messages).filter(([key]) => key.startsWith('evidence') || OTHER_WORDS.includes(key));
  return Object.fromEntries(kept.map(([key, { message }]) => [key, message]));
}

function words(): Plugin {
  return {
    name: 'crumbscope-evidence-words',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^virtual:evidence-words$/ }, () => ({ path: WORDS, namespace: WORDS }));
      onLoad({ filter: /.*/, namespace: WORDS }, () => ({ contents: JSON.stringify(readWords()), loader: 'json' }));
    },
  };
}
