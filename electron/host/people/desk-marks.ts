// The desks' own marks of non-disclosure as the journal has them: they stand whatever the registers bring, until one by one they are lifted (spec/rules.md 3.7).
import { caseLineOf } from '../case/read-case.ts';
import { lastChange } from '../journal/last-change.ts';
import { lineColumns, readRow } from '../journal/line-row.ts';
import type { Journal } from '../journal/open-journal.ts';

const isMark = "type IN ('person-restricted', 'person-unrestricted')";
/** By the index of such lines (journal-schema.ts), which SQLite takes for these very words. */
const allMarks = `SELECT ${lineColumns} FROM line WHERE ${isMark}`;
const marksSince = `SELECT ${lineColumns} FROM change CROSS JOIN line ON line.seq = change.line_seq WHERE change.seq > ? AND change.seq <= ? AND ${isMark}`;

/** Lines of marks by person key; a person without an entry is under none. */
export type MarkedPeople = ReadonlyMap<string, readonly string[]>;

/** Answers the marks that stand now; the same map while nothing has changed. */
export type DeskMarks = () => MarkedPeople;

/** Reads only what came since it was last asked; a lifting that comes before its mark takes effect with it. */
export function deskMarks(journal: Journal, contentKey: Buffer): DeskMarks {
  const marks = new Map<string, string>();
  const lifted = new Set<string>();
  let seen = 0;
  let people: MarkedPeople = new Map();
  return () => {
    const last = lastChange(journal);
    if (last === seen) return people;
    const rows = journal.store.read((sql) => (seen === 0 ? sql(allMarks).all() : sql(marksSince).all(seen, last)));
    seen = last;
    if (rows.length === 0) return people;
    for (const row of rows) {
      const line = caseLineOf(contentKey, readRow(row));
      if (line?.type === 'person-restricted') marks.set(line.id, line.content.personKey);
      if (line?.type === 'person-unrestricted') for (const mark of line.content.marks) lifted.add(mark);
    }
    people = standing(marks, lifted);
    return people;
  };
}

function standing(marks: ReadonlyMap<string, string>, lifted: ReadonlySet<string>): MarkedPeople {
  const people = new Map<string, string[]>();
  for (const [mark, personKey] of marks) if (!lifted.has(mark)) people.set(personKey, [...(people.get(personKey) ?? []), mark]);
  return people;
}
