import type { Contradiction, ContradictionCode, Signal } from '../consent-types.ts';
import type { FindingSource, Sentence, Severity } from '../finding-types.ts';
import type { Check, CheckResult } from './check.ts';
import { sources } from './sources.ts';

/** What a contradiction comes to. The sentence names the signals, the more specific first, then the categories. */
interface Meaning {
  key: string;
  severity: Severity;
  explanation: string;
  source: FindingSource;
}

const { gdprProofOfConsent, edpbConsent, tcfPolicies, globalPrivacyControl } = sources;

/** `vendorNeverTold` is what the check `vendor-consent-off` is about. */
const meanings: Readonly<Record<Exclude<ContradictionCode, 'vendorNeverTold'>, Meaning>> = {
  modeGrantsDenied: mean('contradiction_modeGrantsDenied', 'problem', 'explain_notYetUpdated', sources.gdprConsent),
  modeDeniesGranted: mean('contradiction_modeDeniesGranted', 'note', 'explain_notYetUpdated', gdprProofOfConsent),
  tcAgainstTool: mean('contradiction_tcAgainstTool', 'look', 'explain_purposesDiffer', tcfPolicies),
  tcNewerThanRecord: mean('contradiction_tcNewerThanRecord', 'look', 'explain_purposesDiffer', tcfPolicies),
  platformAgainstRecord: mean(
    'contradiction_platformAgainstRecord',
    'look',
    'explain_notYetUpdated',
    gdprProofOfConsent,
  ),
  toolsDisagree: mean('contradiction_toolsDisagree', 'look', 'explain_oldTool', gdprProofOfConsent),
  recordsDiffer: mean('contradiction_recordsDiffer', 'look', 'explain_oldRecord', gdprProofOfConsent),
  wishAgainstGranted: mean('contradiction_wishAgainstGranted', 'note', 'explain_choiceAboveWish', globalPrivacyControl),
  optOutAgainstGranted: mean('contradiction_optOutAgainstGranted', 'look', 'explain_otherLaw', edpbConsent),
  vendorGrantedDenied: mean(
    'contradiction_vendorGrantedDenied',
    'problem',
    'explain_notYetUpdated',
    sources.gdprConsent,
  ),
  purposeOneMissing: mean('contradiction_purposeOneMissing', 'look', 'explain_purposesDiffer', tcfPolicies),
  choiceInFuture: mean('contradiction_choiceInFuture', 'note', 'explain_clockWrong', gdprProofOfConsent),
};

function mean(key: string, severity: Severity, explanation: string, source: FindingSource): Meaning {
  return { key, severity, explanation, source };
}

/** Consent signals that cannot all be right: one finding for each contradiction. */
export const signalsContradict: Check = {
  id: 'signals-contradict',
  find({ report }) {
    const { contradictions, signals } = report.consent;
    const seen = new Map<string, number>();
    return contradictions.flatMap((contradiction): CheckResult[] => {
      const { code } = contradiction;
      if (code === 'vendorNeverTold') return [];
      const behind = contradiction.signals.flatMap((place) => signals[place] ?? []);
      const id = [code, ...behind.map(({ mechanism, where, name }) => `${mechanism}:${where}:${name}`)].join('/');
      const turn = (seen.get(id) ?? 0) + 1;
      seen.set(id, turn);
      return [buildResult(turn === 1 ? id : `${id}/${turn}`, contradiction, behind, meanings[code])];
    });
  },
};

function buildResult(
  id: string,
  { code, categories, signals }: Contradiction,
  behind: readonly Signal[],
  { key, severity, explanation, source }: Meaning,
): CheckResult {
  const [first, second = first] = behind;
  const isGuessed = behind.some(({ guessed = [], kind }) => {
    return kind === 'guess' || categories.some((category) => guessed.includes(category));
  });
  const observation: Sentence = {
    key,
    values: [first?.mechanismName ?? '', second?.mechanismName ?? '', { categories }],
  };
  return {
    id,
    severity: severity === 'problem' && isGuessed ? 'look' : severity,
    sureness: isGuessed ? 'possible' : code === 'choiceInFuture' ? 'certain' : 'likely',
    items: [],
    signals,
    observation,
    sources: [source],
    explanations: [{ key: explanation }, ...(isGuessed ? [{ key: 'explain_guessedCategory' }] : [])],
  };
}
