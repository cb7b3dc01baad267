import { decoders } from '../lib/consent/decoders.ts';
import { mechanisms } from '../lib/consent/mechanisms.ts';
import { answerConsentLine } from './answer-consent.ts';
import { answerLines } from './answer-lines.ts';
import { readEnglish } from './translate.ts';

const USAGE =
  'npm run -s consent < records.jsonl, each line such as {"where": "cookie", "name": "CookieConsent", "value": "…"}; value null: not there; also: a list of further records of the same page';

process.exitCode = await answerLines(process.argv.slice(2), USAGE, () => {
  const context = { mechanisms, decoders, say: readEnglish() };
  return (line) => answerConsentLine(line, context);
});
