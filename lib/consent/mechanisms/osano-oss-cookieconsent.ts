import { answerAll } from '../answer.ts';
import { allStates, findUnanswered, type Mechanism, notChosenYet, type SignalReading } from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';

const STATUS = 'cookieconsent_status';
/** Beside it the status is Consentmo's, which grew out of this script. */
const CONSENTMO = 'cookieconsent_preferences_disabled';

/**
 * The open-source cookieconsent 3 of Osano, formerly Insites: one switch for everything. `dismiss` closes the notice; whether scripts run then is the site's
 * own setting (info, opt-in, opt-out). Other values under this name are other scripts'.
 */
export const osanoOssCookieconsent: Mechanism = {
  id: 'osano-oss-cookieconsent',
  name: 'cookieconsent 3 (Osano, Insites)',
  kind: 'tool',
  scope: 'site',
  records: { names: [STATUS, CONSENTMO] },
  elements: ['.cc-window'],
  read(input) {
    if (input.records.some(({ name, value }) => name === CONSENTMO && value !== null)) return [];
    const readings = input.records.flatMap((record): SignalReading[] => {
      if (record.where !== 'cookie' || record.name !== STATUS) return [];
      if (record.value === null) return [notChosenYet('cookie', record.name)];
      const value = decodeText(record.value).trim();
      if (value === 'allow' || value === 'deny') return [answerAll(record, value === 'allow')];
      const { where, name } = record;
      const states = allStates('unknown', 'granted');
      return value === 'dismiss'
        ? [{ states, basis: 'unknown', reason: 'noticeDismissed', where, name, evidence: [['value', value]] }]
        : [];
    });
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};
