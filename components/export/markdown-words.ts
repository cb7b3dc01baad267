import type { MarkdownWords } from '../../lib/export/build-markdown.ts';
import { consentCategories } from '../../lib/types.ts';
import type { Text } from '../build-text.ts';
import { choiceWords } from './export-words.ts';

/** How a ticket gets its words in the language of `text`. Dates are UTC, so that the same report gives the same ticket everywhere. */
export function markdownWords(text: Text): MarkdownWords {
  const { say, count, locale } = text;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  return {
    title: (host) => say('exportMdTitle', host),
    page: say('exportMdPage'),
    seen: say('exportMdSeen'),
    with: say('exportMdWith'),
    consent: say('exportMdConsent'),
    findings: say('exportMdFindings'),
    noFindings: say('exportMdNoFindings'),
    steps: say('exportMdSteps'),
    coverage: say('exportMdCoverage'),
    everythingSeen: say('coverageNone'),
    noValues: say('exportMdNoValues'),
    open: say('exportMdOpen'),
    choices: (kinds) =>
      kinds.length === 0 ? say('exportMdNoChoice') : list.format(kinds.map((kind) => say(choiceWords[kind]))),
    look: say('exportMdLook'),
    severity: (severity) => say(`severity_${severity}`),
    more: (left) => count('exportMdMore', left),
    date: (ms) => (Number.isNaN(new Date(ms).getTime()) ? String(ms) : date.format(ms)),
    browserAndTool: ({ browser, tool }) => `${browser.name} ${browser.version}, ${tool.name} ${tool.version}`,
    consentResult: ({ categories }) =>
      list.format(
        consentCategories.map((category) => `${say(`category_${category}`)}: ${say(`state_${categories[category]}`)}`),
      ),
  };
}
