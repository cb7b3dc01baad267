import { buildDetails, readCatalogue } from '../lib/catalogue/read-catalogue.ts';
import { prepareLookup } from '../lib/classify/find-match.ts';
import { answerLines } from './answer-lines.ts';
import { answerLine } from './answer-lookup.ts';
import { readEnglishText } from './translate.ts';

const USAGE =
  'npm run -s lookup < names.jsonl, each line such as {"name": "_ga", "store": "cookie", "domain": "shop.example"}; domain may be left out; or {"script": "https://cdn.acme.example/chat.js"}';

process.exitCode = await answerLines(process.argv.slice(2), USAGE, () => {
  const catalogue = readCatalogue();
  const { vendors, general } = catalogue.tables;
  const context = {
    lookup: prepareLookup(vendors, general),
    details: buildDetails(catalogue),
    text: readEnglishText(),
  };
  return (line) => answerLine(line, context);
});
