// Writes the documents of the people whom an import touched: who they are from here, their records put together in the database, so that no person's records pass through this process.
import { z } from 'zod';
import { personKey, type ControllerId } from '../../../shared/formats/ids.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { arrayParameter } from '../../database/array-parameter.ts';
import { buildHead, type PersonHead, type Saying } from '../build-person.ts';
import type { ImportSession } from './import-session.ts';
import { beginSigns, putSigns, signsOf } from './sign-list.ts';
import type { SubjectSigns } from './subject-book.ts';

export interface PeopleToWrite { readonly controller: ControllerId; readonly today: LocalDate; readonly own: (text: string) => string; readonly onHeads: (people: number) => void }
export interface WrittenPeople { readonly changed: number; readonly gone: number }

const subjectsInFetch = 2000;
const lastPosition = z.object({ last: z.coerce.number() });

/** Inside `atOnce`. Each touched person stands at a new position, unless what is stored is the same; one of whom nothing is held any more keeps a row without a document. */
export async function writePeople(session: ImportSession, given: PeopleToWrite): Promise<WrittenPeople> {
  await session.run('insert into touched_person select s.person_key from (select distinct id from touched_subject) t join subject s on s.id = t.id where s.person_key is not null on conflict do nothing');
  await session.run('analyze touched_person');
  const [{ last } = { last: 0 }] = await session.ask(lastPosition, 'select coalesce(max(position), 0) last from person where controller = $1', [given.controller]);
  await session.run('create temp table new_head (person_key uuid primary key, position bigint not null, head text not null) on commit drop');
  await beginSigns(session);
  const people = await putHeads(session, given, last);
  await session.run('analyze new_head');
  const changed = await session.run(documents, [given.controller]);
  const gone = await session.run(`with lost as (select t.person_key, $2 + row_number() over (order by t.person_key) place from touched_person t join person p on p.controller = $1 and p.person_key = t.person_key
      where p.document is not null and not exists (select 1 from new_head h where h.person_key = t.person_key))
    update person p set document = null, content_hash = '', position = lost.place from lost where p.controller = $1 and p.person_key = lost.person_key`, [given.controller, last + people]);
  return { changed, gone };
}

// The records in the order of systems, files and their names, which no import changes.
const documents = `insert into person (controller, person_key, position, content_hash, document)
  select $1, made.person_key, made.position, made.hash, made.document from (
    select h.person_key, h.position, sha256(convert_to(d.document, 'UTF8')) hash, d.document from new_head h
    join (select s.person_key, string_agg(f.opening || r.record_id || ',"fields":' || r.fields || b.brought || coalesce(g.gone, '') || '}', ',' order by f.system_rank, f.file, r.record_id, r.occurrence) items
      from new_head t join subject s on s.controller = $1 and s.person_key = t.person_key join source_record r on r.subject = s.id
      join (select id, system_rank, file collate "C" file, '{"system":"' || system || '","category":"' || category || '","recordId":' opening from source_file where controller = $1) f on f.id = s.source
      join (select number, ',"broughtAt":"' || at || '"' brought from import_run where controller = $1) b on b.number = r.brought
      left join (select number, ',"goneAt":"' || at || '"' gone from import_run where controller = $1) g on g.number = r.gone
      group by s.person_key) i on i.person_key = h.person_key
    cross join lateral (select left(h.head, -1) || ',"items":[' || i.items || ']}' document) d) made
  left join person p on p.controller = $1 and p.person_key = made.person_key where p.content_hash is distinct from made.hash
  on conflict (controller, person_key) do update set position = excluded.position, content_hash = excluded.content_hash, document = excluded.document`;

const sayings = `with mine as materialized (select s.id, s.source, s.person_key, s.signs from touched_person t join subject s on s.controller = $1 and s.person_key = t.person_key),
  spoken as materialized (select m.id, min(r.record_id) first, bool_and(r.gone is not null) gone from mine m join source_record r on r.subject = m.id group by m.id)
  select m.person_key, m.signs, f.system_rank, f.name_rank, f.file, k.first, k.gone from mine m join spoken k using (id) join source_file f on f.id = m.source order by m.person_key`;

const sayingRow = z.object({ person_key: personKey, signs: z.string(), system_rank: z.int(), name_rank: z.int(), file: z.string(), first: z.string(), gone: z.boolean() });

type SayingRow = z.infer<typeof sayingRow>;

async function putHeads(session: ImportSession, given: PeopleToWrite, last: number): Promise<number> {
  await session.run(`declare saying no scroll cursor for ${sayings.replaceAll('$1', "current_setting('app.controller')")}`);
  const ask = (): Promise<SayingRow[]> => session.ask(sayingRow, `fetch ${String(subjectsInFetch)} from saying`);
  const headsOf = headMaker(given);
  let people = 0;
  let writing: Promise<void> = Promise.resolve();
  for (let rows = await ask(); ;) {
    // Worked on while the database writes those before.
    const heads = headsOf(rows);
    const signs = heads.flatMap((head) => signsOf(head).map((sign) => ({ key: head.personKey, sign })));
    await writing;
    const more = rows.length > 0;
    if (more) rows = await ask();
    writing = putBatch(session, heads, last + people).then(() => putSigns(session, 'new_sign', { own: given.own, rows: signs }));
    people += heads.length;
    given.onHeads(people);
    if (!more) break;
  }
  await writing;
  await session.run('close saying');
  return people;
}

/** A person's sayings stand together and may be cut anywhere; no rows are the end of the last one's. */
function headMaker({ controller, today }: PeopleToWrite): (rows: readonly SayingRow[]) => readonly PersonHead[] {
  let open: Saying[] = [];
  let key: SayingRow['person_key'] | null = null;
  return (rows) => {
    const heads: PersonHead[] = [];
    const close = (): void => {
      if (key !== null) heads.push(buildHead(open, { personKey: key, controller, today }));
      open = [];
    };
    for (const row of rows) {
      if (row.person_key !== key) close();
      key = row.person_key;
      open.push(sayingOf(row));
    }
    if (rows.length === 0) close();
    return heads;
  };
}

function sayingOf(row: z.infer<typeof sayingRow>): Saying {
  // True because this process wrote the text, in subject-book.ts.
  const signs = JSON.parse(row.signs) as SubjectSigns;
  return { ...signs, systemRank: row.system_rank, nameRank: row.name_rank, file: row.file, first: row.first, gone: row.gone };
}

async function putBatch(session: ImportSession, heads: readonly PersonHead[], before: number): Promise<void> {
  if (heads.length === 0) return;
  await session.run('insert into new_head select * from unnest($1::uuid[], $2::int8[], $3::text[])', [
    arrayParameter('uuid', heads.map((head) => head.personKey)), arrayParameter('int8', heads.map((_, place) => before + place + 1)), arrayParameter('text', heads.map((head) => JSON.stringify(head))),
  ]);
}
