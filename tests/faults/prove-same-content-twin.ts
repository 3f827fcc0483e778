// Proves that the proof can fail: a composer that drops or alters one field of one record, on paper or in the files, must be noticed for every person.
import type { Item, Person } from '../../shared/registers/person.ts';
import { compareFiles } from './same-content/compare-files.ts';
import { comparePaper } from './same-content/compare-paper.ts';
import { drawnPeople, madeFiles, madePaper, profile } from './same-content/made-answers.ts';
import { paperText } from './same-content/paper-text.ts';
import { proofSeed } from './rig/proof-seed.ts';

type Field = Item['fields'][number];
const spoils: readonly (readonly [name: string, spoil: (fields: readonly Field[], at: number) => Field[]])[] = [
  ['drops a field', (fields, at) => fields.filter((_field, place) => place !== at)],
  ['alters a field', (fields, at) => fields.map((field, place) => (place === at ? { ...field, value: `${field.value}9` } : field))],
];

/** What a faulty composer would have worked from. */
function spoilt(person: Person, turn: number, spoil: (fields: readonly Field[], at: number) => Field[]): Person {
  const record = turn % person.items.length;
  return { ...person, items: person.items.map((item, place) => (place === record ? { ...item, fields: spoil(item.fields, turn % item.fields.length) } : item)) };
}

function faultyOf(person: Person, turn: number): readonly (readonly [name: string, faulty: Person])[] {
  return [...spoils.map(([name, spoil]) => [name, spoilt(person, turn, spoil)] as const), ...(person.items.some(({ series }) => series !== undefined) ? [['alters a reading, so that its month adds up to another sum', withOtherReading(person, turn)] as const] : [])];
}

/** One digit of one reading of one month. */
function withOtherReading(person: Person, turn: number): Person {
  const months = person.items.flatMap(({ series }, place) => (series === undefined ? [] : [place]));
  const month = months[turn % months.length];
  return { ...person, items: person.items.map((item, place) => (place !== month || item.series === undefined ? item : {
    ...item, series: { ...item.series, columns: item.series.columns.map((column) => ('values' in column ? { ...column, values: column.values.replace(/\d(?=;|$)/, (digit) => String((Number(digit) + 1) % 10)) } : column)) },
  })) };
}

export default async function proveSameContentTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${String(seed)}`);
  const people = (await drawnPeople(runs, seed)).filter(({ person }) => person.items.length > 0);
  let tried = 0;
  let noticed = 0;
  for (const [turn, drawn] of people.entries()) for (const [name, faulty] of faultyOf(drawn.person, turn * 7 + seed)) {
    const caught = [comparePaper(paperText(await madePaper(faulty)), drawn, profile).length > 0, compareFiles(await madeFiles(faulty), drawn).length > 0];
    tried += caught.length;
    noticed += caught.filter(Boolean).length;
    if (caught.includes(false)) console.log(`${String(turn)}: a composer that ${name} went unnoticed (${caught[0] === false ? 'paper' : 'files'})`);
  }
  const ok = tried > 0 && noticed === tried;
  return { ok, figure: ok ? `red as it must be: ${String(noticed)} of ${String(tried)} faulty answers noticed` : `${String(tried - noticed)} of ${String(tried)} faulty answers went unnoticed` };
}
