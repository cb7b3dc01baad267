import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { catalogue } from '../../lib/catalogue/vite-plugin.ts';

/** Every state of the popup from made reports, in an ordinary page: `npm run preview`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [catalogue(), preact()],
  server: { port: 4321, fs: { allow: ['../..'] } },
});
