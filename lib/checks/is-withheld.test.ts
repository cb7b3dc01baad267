import { expect, test } from 'vitest';
import { type MadeVisit, makeInput } from '../../test/made-findings.ts';
import { signal } from '../../test/made-reports/make-report.ts';
import { isWithheld } from './is-withheld.ts';

const visits = 'cookie chat.visits shop.example 90d marketing chatty';
const grant = 'granted granted granted granted';
const denied = 'granted denied denied denied';
const unset = 'granted unset unset unset';
const notApplicable = signal('iab-tcf', 'IAB TCF', unset, { basis: 'default', reason: 'gdprNotApplicable' });
const meanwhile = signal('a', 'A', unset, { basis: 'default', allowedMeanwhile: ['marketing'] });

test.each<[why: string, isIt: boolean, visit: MadeVisit]>([
  ['refused', true, { items: visits, states: denied }],
  ['nothing chosen', true, { items: visits }],
  ['written before the choice', true, { items: `${visits} | beforeChoice@9`, states: grant, choices: [] }],
  ['written after a refusal', true, { items: `${visits} | afterRefusal@9`, states: grant, choices: [] }],
  ['granted', false, { items: visits, states: grant }],
  ['written after a yes', false, { items: `${visits} | afterGrant@9`, states: denied, choices: [] }],
  ['nothing is known of consent', false, { items: visits, states: 'unknown unknown unknown unknown' }],
  ['nothing chosen, where a law alone speaks', false, { items: visits, code: 'law' }],
  ['refused, where a law alone speaks', true, { items: visits, states: denied, code: 'law' }],
  ['the GDPR does not apply', false, { items: visits, states: denied, signals: [notApplicable] }],
  ['allowed meanwhile', false, { items: visits, signals: [meanwhile] }],
  [
    'one of its categories is granted',
    false,
    {
      items: 'localStorage chat.both shop.example - functional+marketing chatty',
      states: 'granted granted unset denied',
    },
  ],
  ['necessary', false, { items: 'cookie rec.need shop.example 90d necessary recordo', states: denied }],
  ['nobody knows it', false, { items: 'cookie x shop.example 90d - -', states: denied }],
])('%s: %s', (_why, isIt, visit) => {
  const { report } = makeInput(visit);
  expect(report.items.map((item) => isWithheld(item, report))).toEqual([isIt]);
});
