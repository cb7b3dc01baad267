import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { catalogue } from './lib/catalogue/vite-plugin.ts';

const plugins = [catalogue(), preact()];

export default defineConfig({
  test: {
    projects: [
      {
        plugins,
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'lib/**/*.test.ts',
            'cli/**/*.test.ts',
            'test/architecture/**/*.test.ts',
            'test/catalogue/**/*.test.ts',
            'test/demo-shop/**/*.test.ts',
            'test/hostile-pages/**/*.test.ts',
          ],
        },
      },
      {
        plugins,
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['components/**/*.test.{ts,tsx}'],
          setupFiles: ['test/components-setup.ts'],
        },
      },
      {
        plugins,
        test: {
          name: 'end-to-end',
          environment: 'node',
          include: ['test/end-to-end/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000, // a hook may build the extension and start a browser
          // Two files at a time, and after the quick projects: browsers wait most of the time, and two cores are enough for that.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
