import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findProgram } from './find-program.mjs';

/** The sizes browsers ask for: toolbar, list of extensions, installation. */
const SIZES = [16, 32, 48, 96, 128];
const FOLDER = join(import.meta.dirname, '../public/icon');

/** Draws `public/icon/icon.svg` as PNG files, `<size>.png` beside it. Run after changing the drawing: `node cli/icons.ts`. */
async function drawIcons(): Promise<void> {
  const drawing = await readFile(join(FOLDER, 'icon.svg'), 'utf8');
  const executablePath = findProgram('chromium');
  if (!executablePath) throw new Error('No Chromium was found to draw the icons with.');
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  try {
    const page = await browser.newPage();
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`);
    for (const size of SIZES) {
      await page.setViewport({ width: size, height: size });
      await writeFile(join(FOLDER, `${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  } finally {
    await browser.close();
  }
}

await drawIcons();
