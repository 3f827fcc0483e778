// Settles by a second reading what the first could only suspect: where branches begin, and ids that seem to be there twice.
import type { FileHandle } from 'node:fs/promises';
import { readLines } from './read-chunks.ts';
import { readRecord } from './record-forms.ts';
import type { SeeminglyTwice, WantedParent } from './stitch.ts';
import type { BadEntry } from './verdict.ts';

const pieceBytes = 1024 * 1024;

function pairOf(id: string): string {
  return `${String(Number.parseInt(id.slice(-16, -8).replace('-', ''), 16) >>> 0)} ${String(Number.parseInt(id.slice(-8), 16))}`;
}

export interface Suspicions { readonly parents: readonly WantedParent[]; readonly twice: readonly SeeminglyTwice[]; readonly until: number }

/** The first suspicion that is true, or null. Reads no further than record `until`. */
export async function lookAgain(file: FileHandle, { end, records }: { readonly end: number; readonly records: number }, { parents, twice, until }: Suspicions): Promise<BadEntry | null> {
  if (parents.length === 0 && twice.length === 0) return null;
  const wanted = new Set(parents.map(({ device, deviceSeq, lineHash }) => `${device} ${String(deviceSeq)} ${lineHash}`));
  const found = new Map<string, number>();
  const suspected = new Set(twice.map(({ high, low }) => `${String(high)} ${String(low)}`));
  const seen = new Set<string>();
  const bad: BadEntry[] = [];
  let record = records;
  for await (const { text } of readLines(file, end, pieceBytes)) {
    record += 1;
    if (record > until) break;
    const line = readRecord('line', text);
    if (typeof line === 'string') break;
    const name = `${line.device} ${String(line.deviceSeq)} ${line.lineHash}`;
    if (wanted.has(name) && !found.has(name)) found.set(name, record);
    if (!suspected.has(pairOf(line.id))) continue;
    if (seen.has(line.id)) bad.push({ record, position: line.position, lineId: line.id, what: 'the line id is in the log twice' });
    seen.add(line.id);
  }
  for (const { device, deviceSeq, lineHash, child } of parents) {
    const place = found.get(`${device} ${String(deviceSeq)} ${lineHash}`);
    if (place === undefined || place >= child.record) bad.push(child);
  }
  return bad.toSorted((one, other) => one.record - other.record)[0] ?? null;
}
