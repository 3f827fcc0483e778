// The notice of a fee from what was told at the desk: lines of the register's rule with their counts.
import { openFee } from '../../../../shared/domain/case/decide-fee.ts';
import { ok, refused, type Result } from '../../../../shared/outcomes.ts';
import { feeAmount } from '../../../../shared/rules/charge-fee.ts';
import { dueOf, toPerson, type LetterDraft, type LetterMatter } from './letter-matter.ts';

/** Outcomes: `paper-not-made` (no fee told, no rule), `fee-amount-wrong` when the rule has changed since the fee was told. */
export function feeNoticeDraft(matter: LetterMatter): Result<LetterDraft<'fee-notice'>> {
  const { state, request, bundle, language } = matter;
  const told = openFee(state);
  const rule = bundle.profile.registers.find(({ id }) => id === request.register)?.feeRule ?? null;
  if (told === null || rule === null) return refused('paper-not-made', { field: 'lines' });
  const amount = feeAmount(rule, told.counts);
  if (!amount.ok) return amount;
  if (amount.value !== told.cents) return refused('fee-amount-wrong', { field: 'toldCents', values: { cents: amount.value } });
  const lines = rule.amount.lines.flatMap(({ code, words, cents }) => {
    const count = told.counts[code] ?? 0;
    return count === 0 ? [] : [{ label: words[language], count, cents }];
  });
  const answered = matter.earlier().filter(({ right }) => right === 'access').flatMap((one) => one.answered ?? []).toSorted().at(-1);
  return ok({
    ...toPerson(matter), kind: 'fee-notice', basis: told.basis, facts: told.facts, lines, capCents: rule.amount.capCents, previousAnsweredOn: answered ?? null,
    // The case holds no day of its own for the answer: the request's due day goes on running while it is awaited (EDPB 01/2022 para 157).
    answerBy: dueOf(matter),
  });
}
