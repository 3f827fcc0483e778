// Frozen data folders of every schema version, and what must be in them whoever opens them.
import { createPublicKey, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { logHashAt } from '../../electron/host/journal/adopt-epoch.ts';
import { linesAfter } from '../../electron/host/journal/lines-after.ts';
import { nextDiaryNumber } from '../../electron/host/journal/next-diary-number.ts';
import type { Journal } from '../../electron/host/journal/open-journal.ts';
import { readMark } from '../../electron/host/journal/pull-mark.ts';
import { countUnsent } from '../../electron/host/journal/unsent-lines.ts';
import { verifyChain } from '../../electron/host/journal/verify-chain.ts';

const expectation = z.strictObject({
  schemaVersion: z.int(), journalId: z.string(), device: z.string(), contentKey: z.base64(), publicKeys: z.array(z.tuple([z.string(), z.base64()])),
  lines: z.array(z.tuple([z.string(), z.string()])).min(10), changes: z.array(z.tuple([z.int(), z.int().nullable(), z.string()])),
  unsent: z.strictObject({ waiting: z.int().min(1), oldestAt: z.string(), parked: z.int() }), position: z.int(), logHash: z.string(), nextDiaryNumber: z.int(),
});
export type Expectation = z.infer<typeof expectation>;

export const frozenVersions: readonly number[] = readdirSync(import.meta.dirname).flatMap((name) => /^schema-(\d+)$/.exec(name)?.[1] ?? []).map(Number).sort((a, b) => a - b);

const placeOf = (version: number): string => join(import.meta.dirname, `schema-${String(version)}`);

export function expectedOf(version: number): Expectation {
  return expectation.parse(JSON.parse(readFileSync(join(placeOf(version), 'expected.json'), 'utf8')));
}

/** Lays the frozen folder of a version into `folder`. */
export function thawJournal(version: number, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(placeOf(version)).filter((file) => file.endsWith('.gz'))) {
    writeFileSync(join(folder, name.slice(0, -3)), gunzipSync(readFileSync(join(placeOf(version), name))));
  }
}

function keysOf({ publicKeys }: Expectation): ReadonlyMap<string, KeyObject> {
  return new Map(publicKeys.map(([device, spki]) => [device, createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' })]));
}

/** What of a thawed journal is not as it was frozen, in words; empty when everything is there. */
export function missingOf(journal: Journal, expected: Expectation): readonly string[] {
  const changes = linesAfter(journal, 0, 1000);
  const hashes = new Map<string, string>(changes.map(({ line }) => [line.header.id, line.hash]));
  const mark = readMark(journal);
  const said: readonly (readonly [string, boolean])[] = [
    ['the journal id', journal.journalId === expected.journalId],
    ['lines', expected.lines.every(([id, hash]) => hashes.get(id) === hash)],
    ['changes', JSON.stringify(changes.map(({ change, position, line }) => [change, position, line.header.id])) === JSON.stringify(expected.changes)],
    ['the chain and signatures', verifyChain(journal, keysOf(expected)) === null],
    ['unsent lines', JSON.stringify(countUnsent(journal, expected.device)) === JSON.stringify(expected.unsent)],
    ['the mark', mark.position === expected.position && mark.logHash === expected.logHash && logHashAt(journal, expected.position) === expected.logHash],
    ['diary numbers', nextDiaryNumber(journal, 'RAT-02', { year: 2026, series: 0 }) === expected.nextDiaryNumber],
  ];
  return said.flatMap(([what, holds]) => (holds ? [] : [what]));
}
