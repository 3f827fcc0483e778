// A person's next piece of work at a simulated desk, as commands of the product; what it refuses is part of the run.
import { readCase } from '../../../electron/host/case/read-case.ts';
import { idBytes } from '../../../electron/host/journal/line-id.ts';
import { localToday } from '../../../electron/host/local-today.ts';
import { coverCodeOf } from '../../../shared/domain/case/cover-code.ts';
import type { CaseCommand, PaperCommand } from '../../../shared/domain/case/commands.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { standingDecisions, verdictOf } from '../../../shared/domain/case/standing-decisions.ts';
import { caseId, lineId, paperId, registerId, type CaseId } from '../../../shared/formats/ids.ts';
import { contentKey } from './made-world.ts';
import type { SimDesk, Who } from './sim-desk.ts';
import { deskTime, type World } from './world.ts';

interface Work { readonly who: Who; readonly command: CaseCommand | PaperCommand }

const shownHash = 'ab'.repeat(32);

function numberedId(kind: number, number: number): string {
  return `0000000${kind}-0000-4000-9000-${String(number).padStart(12, '0')}`;
}

function casesAt(desk: SimDesk): readonly CaseId[] {
  const rows = desk.journal().store.read((sql) => sql('SELECT DISTINCT case_id FROM line WHERE case_id IS NOT NULL ORDER BY case_id').all());
  return rows.map((row) => caseId.parse(row['case_id']));
}

function newPaper(world: World, of: CaseId, kind: 'request' | 'copy'): PaperCommand {
  world.papers += 1;
  return { kind: 'record-paper', caseId: of, paperId: paperId.parse(numberedId(2, world.papers)), paperKind: kind, sha256: shownHash, pages: 2, language: 'fi', chunks: [] };
}

function visit(world: World): CaseCommand {
  world.cases += 1;
  return {
    kind: 'check-identity', caseId: caseId.parse(numberedId(1, world.cases)), visitor: { personKey: null, name: 'Testinen Kaarina' }, documentKind: 'passport', validity: 'valid',
    photoMatched: true, nameMatched: true, birthDate: '1994-05-01', secondMethod: null,
  };
}

function decideWork({ random }: World, of: CaseId): Work {
  const refuse = random.chance(0.5);
  const command = { kind: 'decide-right', caseId: of, right: 'access' } as const;
  return { who: 'contactPerson', command: refuse ? { ...command, decision: 'refused', ground: 'others-rights', reasons: 'Tiedot koskevat toista.' } : { ...command, decision: 'granted' } };
}

function settleWork(of: CaseId, state: CaseState): Work | null {
  const torn = state.rights.find((one) => verdictOf(one.decisions) === 'conflict');
  const seen = standingDecisions(torn?.decisions ?? []).map((one) => lineId.parse(one.lineId));
  const [keep] = seen;
  return torn === undefined || keep === undefined ? null : { who: 'contactPerson', command: { kind: 'settle-conflict', caseId: of, right: torn.right, keep, seen, reasons: 'Kuultu molempia.' } };
}

function paperWork(world: World, of: CaseId, state: CaseState): Work {
  const copy = state.papers.findLast((paper) => paper.kind === 'copy');
  if (copy === undefined) return { who: 'clerk', command: newPaper(world, of, 'copy') };
  const about = { caseId: of, paperId: paperId.parse(copy.paperId) };
  if (copy.sent.length === 0) return { who: 'clerk', command: { kind: 'record-sending', ...about, way: 'printer' } };
  if (!copy.cameOut) return { who: 'clerk', command: { kind: 'confirm-paper', ...about } };
  const coverCode = coverCodeOf(state.request?.diaryNumber ?? '', copy.copyNumber);
  return { who: 'clerk', command: { kind: 'hand-over', ...about, coverCode, pages: copy.pages, birthDate: '1994-05-01' } };
}

function nextWork(world: World, desk: SimDesk, of: CaseId): Work | null {
  const { state } = readCase(desk.journal(), contentKey, of);
  if (state.request === null) return null;
  if (state.phase === 'conflict') return world.random.chance(0.5) ? settleWork(of, state) : null;
  if (state.takenBy === null && world.random.chance(0.3)) return { who: 'contactPerson', command: { kind: 'take-case', caseId: of } };
  if (state.phase === 'received') return decideWork(world, of);
  if (state.phase === 'granted') return paperWork(world, of, state);
  return state.signature === null ? { who: 'clerk', command: { kind: 'decline-signature', caseId: of, reason: 'cannot-sign' } } : null;
}

/** `died`: the desk's process is to be started again. */
function give(world: World, desk: SimDesk, { who, command }: Work): 'died' | 'lives' {
  const done = desk.command(who, command);
  if (done === 'died') {
    world.trace.note(`desk ${desk.number} ${command.kind}: died`);
    return 'died';
  }
  world.trace.note(`desk ${desk.number} ${command.kind}: ${done.ok ? `saved ${done.value.lines.length}` : done.code}`);
  if (!done.ok) {
    world.refused.push(`${command.kind}: ${done.code}`);
    return 'lives';
  }
  const lines = desk.journal().store.read((sql) => done.value.lines.map(({ id }) => ({ id, seq: Number(sql('SELECT device_seq FROM line WHERE id = ?').get(idBytes(id))?.['device_seq']) })));
  for (const { id, seq } of lines) world.confirmed.set(id, { desk: desk.number, seq, stranger: who === 'stranger' });
  return 'lives';
}

/** One visit to its diary number, or one step of a case that this desk knows. */
export function workAt(world: World, desk: SimDesk): 'died' | 'lives' {
  const { random } = world;
  const [first, ...others] = casesAt(desk);
  const old = first === undefined || random.chance(0.35) ? null : random.pick([first, ...others]);
  const work = old === null ? null : nextWork(world, desk, old);
  if (work !== null) return give(world, desk, work);
  // What central puts aside is its own content's fault; the rest of the desk's work is not.
  const who = world.clock === null && random.chance(0.02) ? 'stranger' : 'clerk';
  const identity = visit(world);
  if (give(world, desk, { who, command: identity }) === 'died') return 'died';
  // The form's date is a moment older than the command's: where the clock jumped back between, the clerk takes the new one.
  const before = world.refused.length;
  const tried = give(world, desk, { who, command: logRequest(world, desk, identity.caseId) });
  if (world.refused.length === before || world.refused.at(-1) !== 'log-request: received-in-future') return tried;
  world.refused.pop();
  return give(world, desk, { who, command: logRequest(world, desk, identity.caseId) });
}

function logRequest(world: World, desk: SimDesk, of: CaseId): CaseCommand {
  return {
    kind: 'log-request', caseId: of, register: registerId.parse('customer-and-marketing'), rights: [{ right: 'access', scope: { categories: 'all', from: null, to: null } }],
    ownWords: '', language: 'fi', receivedOn: localToday(new Date(deskTime(world, desk.number))),
  };
}
