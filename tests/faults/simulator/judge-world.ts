// What must be true of every run once it has healed: nothing lost, nothing twice, nothing waiting, the same everywhere.
import { createHash } from 'node:crypto';
import { readMark } from '../../../electron/host/journal/pull-mark.ts';
import { countUnsent } from '../../../electron/host/journal/unsent-lines.ts';
import { caseLineOf, readCase } from '../../../electron/host/case/read-case.ts';
import { lineHash } from '../../../electron/host/journal/line-row.ts';
import type { LineRow } from '../../../central/database/tables.ts';
import { evolve } from '../../../shared/domain/case/evolve.ts';
import { newCase, type CaseState } from '../../../shared/domain/case/state.ts';
import { parseHeader } from '../../../shared/protocol/parse-line.ts';
import { contentKey } from './made-world.ts';
import type { SimDesk } from './sim-desk.ts';
import type { World } from './world.ts';

interface Read { readonly row: LineRow; readonly caseId: string | null; readonly line: ReturnType<typeof caseLineOf> }

function readLog({ tables }: World): readonly Read[] {
  return tables.lines.map((row) => {
    const header = parseHeader(row.header);
    if (header === null) throw new Error('central holds a row that is no line');
    return { row, caseId: header.caseId, line: caseLineOf(contentKey, { header, headerText: row.header, hash: lineHash(row.header), signature: row.signature, sealed: row.sealed }) };
  });
}

function stateHash(state: CaseState): string {
  return createHash('sha256').update(JSON.stringify(state)).digest('hex');
}

/** Each case folded from central's log in its order: what every desk must see. */
function trueStates(log: readonly Read[]): ReadonlyMap<string, string> {
  const states = new Map<string, CaseState>();
  for (const { caseId, line } of log) if (caseId !== null && line !== null) states.set(caseId, evolve(states.get(caseId) ?? newCase, line));
  return new Map([...states].map(([id, state]) => [id, stateHash(state)]));
}

function placesOf(desk: SimDesk): ReadonlyMap<string, string> {
  const rows = desk.journal().store.read((sql) => sql("SELECT line.header ->> 'id' AS id, position, log_hash FROM numbered JOIN line ON line.seq = numbered.line_seq").all());
  return new Map(rows.map((row) => [String(row['id']), `${String(row['position'])}:${String(row['log_hash'])}`]));
}

function judgeDesk(desk: SimDesk, { log, states, device }: { readonly log: readonly Read[]; readonly states: ReadonlyMap<string, string>; readonly device: string }): readonly string[] {
  const found: string[] = [];
  const say = (what: string): void => { found.push(`desk ${desk.number}: ${what}`); };
  const journal = desk.journal();
  const mark = readMark(journal);
  const last = log.at(-1)?.row;
  if (last !== undefined && (mark.position !== last.position || mark.logHash !== last.log_hash.toString('hex'))) say(`follows to ${mark.position} of ${last.position}`);
  const places = placesOf(desk);
  const differing = log.filter(({ row }) => places.get(row.id) !== `${row.position}:${row.log_hash.toString('hex')}`).length;
  if (differing > 0) say(`${differing} places differ from central's`);
  const held = Number(journal.store.read((sql) => sql('SELECT count(*) AS n FROM line').get()?.['n']));
  if (held !== log.length) say(`holds ${held} lines of ${log.length}`);
  const unsent = countUnsent(journal, device);
  if (unsent.waiting > 0) say(`${unsent.waiting} lines wait`);
  // Every branch of a device that was rolled back: all of it is this desk's visitors.
  const aside = log.filter(({ row }) => row.device === device && row.quarantine !== null).length;
  if (unsent.parked !== aside) say(`the lamp counts ${unsent.parked} put aside, central has ${aside}`);
  const wrong = [...states].filter(([caseId, hash]) => stateHash(readCase(journal, contentKey, caseId).state) !== hash).length;
  if (wrong > 0) say(`${wrong} cases differ`);
  return found;
}

/** A number may stand twice only where a disk that was set back gave it again before it heard of the first. */
function twiceNumbered(log: readonly Read[]): number {
  const numbers = new Map<string, number>();
  for (const { row, line } of log) {
    if (line?.type !== 'request-logged' || row.branch > 0) continue;
    numbers.set(line.content.diaryNumber, (numbers.get(line.content.diaryNumber) ?? 0) + 1);
  }
  return [...numbers.values()].filter((count) => count > 1).length;
}

function judgeLog({ confirmed, tables, rollBacks }: World, log: readonly Read[]): readonly string[] {
  const found: string[] = [];
  const held = new Set(log.map(({ row }) => row.id));
  const lost = [...confirmed].filter(([id]) => !held.has(id)).length;
  if (lost > 0) found.push(`${lost} confirmed lines are not in central`);
  if (held.size !== log.length) found.push('central holds a line twice');
  const twice = twiceNumbered(log);
  if (twice > 0) found.push(`${twice} diary numbers stand twice`);
  const aside = tables.lines.filter(({ id, quarantine }) => {
    const stranger = confirmed.get(id)?.stranger;
    // Another desk pushed it while its device was suspended for a fork: kept, and said so.
    if (quarantine === 'device-suspended' && rollBacks > 0) return false;
    return stranger === undefined ? false : stranger !== (quarantine === 'actor-unknown');
  }).length;
  if (aside > 0) found.push(`${aside} lines are put aside, or not, without reason`);
  return found;
}

/** Nothing when the run kept every promise. */
export function judgeWorld(world: World): readonly string[] {
  const log = readLog(world);
  const states = trueStates(log);
  return [...new Set([...world.found, ...judgeLog(world, log), ...world.desks.flatMap((desk) => judgeDesk(desk, { log, states, device: desk.identity.device }))])];
}
