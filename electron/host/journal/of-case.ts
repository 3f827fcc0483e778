// How the lines of a case are found: the index keeps the first letters of the case's id, a third of its size.

/** Enough letters to tell millions of cases apart, all but a few. */
const letters = 8;

/** What the index `line_case` is over, as SQL of a case's id. */
export function caseKey(caseId: string): string {
  return `substr(${caseId}, 1, ${letters})`;
}

/** The lines of the case that is given as `?1`; without the key's half SQLite would go through every line. */
export const ofCase = `${caseKey('line.case_id')} = ${caseKey('?1')} AND line.case_id = ?1`;

/** The lines of the cases after the one given as `?1`, in this order. */
export const afterCase = { where: `${caseKey('line.case_id')} >= ${caseKey('?1')} AND line.case_id > ?1`, orderBy: `${caseKey('line.case_id')}, line.case_id` } as const;
