import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { catalogue } from './lib/catalogue/vite-plugin.ts';

const plugins = [catalogue(), preact()];

/** Far more than any test takes by itself: a busy machine fails none. */
const BUSY_MS = 60_000;

/** Folders of lib whose files take values and give values. */
const PURE = 'catalogue,classify,consent,clock,checks,report,overview,compare,expect,letter,evidence,export';

/** What takes longest in real browsers; begun last, one of them would run on alone. */
const LONGEST = ['banners', 'bad-input', 'watch', 'gpc', 'inspect', 'popup', 'side-panel', 'stores', 'unknown-banner'];

/** Those first, in this order; the others as Vitest has them. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    const longest = LONGEST.flatMap((name) =>
      others.filter(({ moduleId }) => moduleId.endsWith(`/test/end-to-end/${name}.test.ts`)),
    );
    return [...longest, ...others.filter((file) => !longest.includes(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins,
        test: {
          name: 'pure',
          environment: 'node',
          isolate: false, // three times as fast, and what is pure shares nothing; unit-setup.ts keeps the few files apart that need it
          maxWorkers: 2,
          testTimeout: BUSY_MS,
          setupFiles: ['test/unit-setup.ts'],
          include: [`lib/{${PURE}}/**/*.test.ts`, 'test/{architecture,catalogue}/**/*.test.ts'],
        },
      },
      {
        plugins,
        test: {
          name: 'unit',
          environment: 'node',
          maxWorkers: 2,
          testTimeout: BUSY_MS,
          setupFiles: ['test/unit-setup.ts'],
          include: [
            'lib/*.test.ts',
            `lib/!(${PURE.replaceAll(',', '|')})/**/*.test.ts`,
            'cli/**/*.test.ts',
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
          isolate: false,
          maxWorkers: 2,
          testTimeout: BUSY_MS,
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
          maxConcurrency: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
