// What the decision on access withholds for the sake of others is withheld from the files too (Art. 15(4), 20(4)).
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { removedMark, type WithoutOthers } from '../../../shared/export/export-input.ts';
import type { Person } from '../../../shared/registers/person.ts';
import { redactionsAt, withoutRedacted } from '../../../shared/rules/redaction.ts';
import { withheldOf } from '../papers/withheld-of.ts';

export function withoutOthers(state: CaseState, person: Person | null): WithoutOthers {
  const withheld = withheldOf(state, person?.items ?? []);
  return ({ system, category, recordId }, { key, value }) => {
    if (value.trim() === '') return value;
    return withoutRedacted(value, redactionsAt(withheld, { system, category, record: recordId, field: key }), () => removedMark);
  };
}
