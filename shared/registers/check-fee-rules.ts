// A fee rule may not allow what the law forbids: a fee for a right that is always free, or a ground without its facts.
import { rowsOf, textOf, textsOf, type ProfileFault, type Row } from './profile-fault.ts';
import { rightCodes } from './right.ts';

/** Free whatever a notice says (Art. 12(5) first sentence, spec/rules.md 3.9); access alone has a further copy. */
export const alwaysFree: readonly string[] = rightCodes.filter((code) => code !== 'access');

export function checkFeeRules(profile: unknown): readonly ProfileFault[] {
  return rowsOf(profile, 'registers').flatMap(({ row, path }) => rowsOf({ rule: [row['feeRule']] }, 'rule').flatMap(({ row: rule }) => faultsOf(rule, `${path}.feeRule`)));
}

function faultsOf(rule: Row, path: string): readonly ProfileFault[] {
  const never = textsOf(rule, 'neverFor');
  const missing = alwaysFree.filter((code) => !never.includes(code)).map((names): ProfileFault => ({ code: 'fee-rule-contradiction', path: `${path}.neverFor`, names }));
  const bases = rowsOf(rule, 'chargeableOnlyIf').map((one) => textOf(one.row, 'basis') ?? '');
  const doubled = bases.filter((basis, place) => bases.indexOf(basis) < place).map((names): ProfileFault => ({ code: 'fee-rule-contradiction', path: `${path}.chargeableOnlyIf`, names }));
  return [...missing, ...doubled];
}
