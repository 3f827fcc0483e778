// One table of cases for one rule: the tests run it, the proof counts it, docs/rules.md is written from it.
import { parseLocalDate, type LocalDate } from '../../../shared/formats/local-date.ts';
import type { Result } from '../../../shared/outcomes.ts';

/** `expected` is what the rule says, in words a lawyer reads; the document prints it as it is. */
export interface RuleRow<G> {
  readonly when: string;
  readonly article: string;
  readonly given: G;
  readonly expected: string;
}

export interface RuleTableParts<G> {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  /** What the rule does, sentence by sentence. */
  readonly says: readonly string[];
  readonly rule: (given: G) => string;
  /** The same rule with its guard taken away: some row must notice. */
  readonly spoilt: (given: G) => string;
  readonly rows: readonly RuleRow<G>[];
}

export interface RowVerdict {
  readonly when: string;
  readonly article: string;
  readonly expected: string;
  readonly got: string;
}

export interface RuleTable extends Pick<RuleTableParts<never>, 'id' | 'title' | 'file' | 'says'> {
  readonly check: (which: 'rule' | 'spoilt') => readonly RowVerdict[];
}

export function ruleTable<G>({ id, title, file, says, rows, ...rules }: RuleTableParts<G>): RuleTable {
  return { id, title, file, says, check: (which) => rows.map(({ when, article, given, expected }) => ({ when, article, expected, got: rules[which](given) })) };
}

/** A result in words; a refusal by its code and field. */
export function told<T>(result: Result<T>, words: (value: T) => string): string {
  if (result.ok) return words(result.value);
  return `refused: ${result.code}${result.field === undefined ? '' : ` (${result.field})`}`;
}

/** A date written out in a table. */
export function on(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (!parsed.ok) throw new Error(`${text} is not a date`);
  return parsed.value;
}
