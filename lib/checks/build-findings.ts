import { checkIds, type Finding, severities } from '../finding-types.ts';
import type { Check, CheckInput } from './check.ts';
import { checks } from './checks.ts';

/**
 * All findings of a visit: problems first, then what to look at, then notes; within these by check in the order of `checkIds`, then as each check
 * gives them. Pure. A check that throws takes nothing from the others: its error is handed to `onError`.
 */
export function buildFindings(
  input: CheckInput,
  onError: (error: unknown, check: Check) => void,
  list: readonly Check[] = checks,
): Finding[] {
  const found = list.flatMap((check) => {
    try {
      return check.find(input).map((one): Finding => ({ ...one, id: `${check.id}/${one.id}`, check: check.id }));
    } catch (error) {
      onError(error, check);
      return [];
    }
  });
  const place = ({ severity, check }: Finding) =>
    severities.indexOf(severity) * checkIds.length + checkIds.indexOf(check);
  return found.sort((one, other) => place(one) - place(other));
}
