// Joins the reports of the pieces in the file's order: positions, log hash, device chains, epochs and the head across their edges.
import { verify } from 'node:crypto';
import { logHashOf, publicKeyOf, type ChainPiece, type ChunkReport } from './check-chunk.ts';
import { idTable } from './id-table.ts';
import { noHash, type LogRecord } from './record-forms.ts';
import type { BadEntry, Check, HeadRecord } from './verdict.ts';

/** A branch that begins inside a device's chain: this line must be in the log before `record`. */
export interface WantedParent { readonly device: string; readonly deviceSeq: number; readonly lineHash: string; readonly child: BadEntry }
/** An id that seems to be there twice. */
export interface SeeminglyTwice { readonly high: number; readonly low: number }

export interface Stitched {
  readonly bad: BadEntry | null;
  readonly head: HeadRecord | null;
  readonly parents: readonly WantedParent[];
  readonly twice: readonly SeeminglyTwice[];
  readonly counts: { readonly lines: number; readonly receipts: number; readonly erased: number; readonly quarantined: number; readonly branches: number };
}

export interface Stitcher {
  /** In the file's order. False once something is bad: what follows need not be looked at. */
  readonly add: (report: ChunkReport) => boolean;
  readonly end: () => Stitched;
}

interface State {
  records: number; position: number; logHash: string; bad: BadEntry | null; head: HeadRecord | null;
  lines: number; receipts: number; erased: number; quarantined: number;
}

/** The chains of all devices, branch by branch, across pieces. */
interface Chains {
  readonly faultOf: (piece: ChainPiece, record: number) => string | null;
  readonly parents: readonly WantedParent[];
}

function chainsOf(): Chains {
  const ends = new Map<string, { readonly seq: number; readonly hash: string }>();
  const parents: WantedParent[] = [];
  const faultOf = (piece: ChainPiece, record: number): string | null => {
    const name = `${piece.device} ${String(piece.branch)}`;
    const before = ends.get(name);
    ends.set(name, { seq: piece.lastSeq, hash: piece.lastHash });
    if (before !== undefined) return piece.firstSeq === before.seq + 1 && piece.firstPrevious === before.hash ? null : "the line does not continue its device's chain";
    if (piece.branch === 0 || piece.firstSeq === 1) {
      return piece.firstSeq === 1 && piece.firstPrevious === noHash ? null : "the line does not begin its device's chain";
    }
    const child = { record, position: piece.firstPosition, lineId: piece.firstId, what: 'the branch begins at a line that is not in the log before it' };
    parents.push({ device: piece.device, deviceSeq: piece.firstSeq - 1, lineHash: piece.firstPrevious, child });
    return null;
  };
  return { faultOf, parents };
}

/** What is wrong where a piece meets the one before it, and in its chains; the piece's own fault among them. */
function faultsOf(report: ChunkReport, state: State, { chains, off }: { readonly chains: Chains; readonly off: ReadonlySet<Check> }): BadEntry[] {
  const found: BadEntry[] = [];
  const { first } = report;
  if (first !== null) {
    const entry = { record: state.records + 1, position: state.position + 1, lineId: first.id };
    if (first.position !== state.position + 1) found.push({ ...entry, lineId: null, what: `position ${String(state.position + 1)} is missing; ${String(first.position)} stands in its place` });
    else if (!off.has('log-hash') && logHashOf(state.logHash, first.position, first.lineHash) !== first.logHash) found.push({ ...entry, what: 'the log hash does not continue the one before' });
  }
  for (const piece of report.chains) {
    const record = state.records + piece.firstRecord + 1;
    const what = chains.faultOf(piece, record);
    if (what !== null && !off.has('device-chain')) found.push({ record, position: piece.firstPosition, lineId: piece.firstId, what });
  }
  if (report.fault !== null) found.push({ ...report.fault, record: state.records + report.fault.record + 1, position: report.fault.position ?? (report.last ?? state).position + 1 });
  return found.toSorted((one, other) => one.record - other.record);
}

function tally(state: State, report: ChunkReport): void {
  state.lines += report.lines;
  state.receipts += report.receipts;
  state.erased += report.erased;
  state.quarantined += report.quarantined;
  state.position = report.last?.position ?? state.position;
  state.logHash = report.last?.logHash ?? state.logHash;
}

/** `firstRecord`: how many records of the file came before the first piece. */
export function stitcher(log: LogRecord, firstRecord: number, off: ReadonlySet<Check>): Stitcher {
  const state: State = { records: firstRecord, position: 0, logHash: noHash, bad: null, head: null, lines: 0, receipts: 0, erased: 0, quarantined: 0 };
  const chains = chainsOf();
  const twice: SeeminglyTwice[] = [];
  const bases = new Map<number, string>([[0, noHash]]);
  const ids = idTable();

  const takeIds = (report: ChunkReport): void => {
    for (let at = 0; at < report.ids.length; at += 2) {
      const high = report.ids[at] ?? 0;
      const low = report.ids[at + 1] ?? 0;
      if (!ids.add(high, low)) twice.push({ high, low });
    }
  };
  const takeHead = (report: ChunkReport): void => {
    if (report.head === null || state.bad !== null) return;
    state.head = report.head.head;
    const what = off.has('head') ? null : headFault(log, report.head.head, state);
    if (what !== null) state.bad = { record: state.records + report.head.record + 1, position: state.position, lineId: null, what };
  };
  const add = (report: ChunkReport): boolean => {
    if (state.bad !== null || report.records === 0) return state.bad === null;
    if (state.head !== null) {
      state.bad = { record: state.records + 1, position: null, lineId: null, what: 'something follows the head' };
      return false;
    }
    state.bad = faultsOf(report, state, { chains, off })[0] ?? null;
    takeIds(report);
    for (const [position, logHash] of report.bases) bases.set(position, logHash);
    tally(state, report);
    takeHead(report);
    state.records += report.records;
    return state.bad === null;
  };
  const end = (): Stitched => {
    state.bad ??= state.head === null ? { record: state.records + 1, position: state.position + 1, lineId: null, what: 'the file ends without its head' } : null;
    state.bad ??= epochFault(log, bases, state);
    const { lines, receipts, erased, quarantined } = state;
    return { bad: state.bad, head: state.head, parents: chains.parents, twice, counts: { lines, receipts, erased, quarantined, branches: chains.parents.length } };
  };
  return { add, end };
}

function headFault(log: LogRecord, head: HeadRecord, end: Pick<State, 'position' | 'logHash'>): string | null {
  if (head.position !== end.position) return `the head says position ${String(head.position)}, the log ends at ${String(end.position)}`;
  if (head.logHash !== end.logHash) return "the head's log hash is not that of the last line";
  const newest = log.epochs.at(-1);
  if (newest?.epoch !== head.epoch || newest.ordinal !== head.ordinal) return "the head is not of the log's newest epoch";
  return isHeadSigned(log, head) ? null : "the head's signature is not central's";
}

export function isHeadSigned({ controller, centralKey }: Pick<LogRecord, 'controller' | 'centralKey'>, head: HeadRecord): boolean {
  const key = publicKeyOf(centralKey);
  const text = `head:1:${controller}:${head.epoch}:${String(head.ordinal)}:${String(head.position)}:${head.logHash}`;
  return key !== null && verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(head.signature, 'base64'));
}

function epochFault(log: LogRecord, bases: ReadonlyMap<number, string>, { position }: Pick<State, 'position'>): BadEntry | null {
  for (const { ordinal, basePosition, baseLogHash } of log.epochs) {
    const at = { record: 1, position: Math.min(basePosition + 1, position), lineId: null };
    if (basePosition > position) return { ...at, what: `epoch ${String(ordinal)} begins after the log's end` };
    if (bases.get(basePosition) !== baseLogHash) return { ...at, what: `epoch ${String(ordinal)} begins at another log hash than the log has at position ${String(basePosition)}` };
  }
  return null;
}
