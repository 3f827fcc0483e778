// Checks a batch aside of the log: each line by the key of the device that wrote it, which need not be the one that pushes.
import { createPublicKey, type KeyObject } from 'node:crypto';
import { refused, type Result } from '../../shared/outcomes.ts';
import type { WireLine } from '../../shared/protocol/line.ts';
import type { Database } from '../database/connect.ts';
import { devicesById, type Desk } from '../repositories/devices.ts';
import { checkLine, claimedId, readLine, type CheckedLine } from './check-line.ts';
import type { RefusedLine } from './plan-lines.ts';

export interface CheckedBatch {
  readonly lines: readonly CheckedLine[];
  /** The first bad line of each device; none of the device's lines after it is in `lines`. */
  readonly refused: readonly RefusedLine[];
}

interface Judged { readonly device: string; readonly lineId: string; readonly result: Result<CheckedLine> }

export async function checkBatch(db: Database, desk: Desk, wires: readonly WireLine[]): Promise<CheckedBatch> {
  const read = wires.map((wire) => ({ wire, header: readLine(desk.controller, wire) }));
  const others = new Set(read.flatMap(({ header }) => header.ok && header.value.device !== desk.device ? [header.value.device] : []));
  const keys = await keysOf(db, desk, [...others]);
  const judged = await Promise.all(read.map(async ({ wire, header }): Promise<Judged> => {
    // A line that names no device is the pusher's own fault.
    if (!header.ok) return { device: desk.device, lineId: claimedId(wire), result: header };
    const { device, id } = header.value;
    const key = keys.get(device);
    return { device, lineId: id, result: key === undefined ? refused('device-unknown') : await checkLine(header.value, key, wire) };
  }));
  const lines: CheckedLine[] = [];
  const bad = new Set<string>();
  const named: RefusedLine[] = [];
  for (const { device, lineId, result } of judged) {
    if (bad.has(device)) continue;
    if (result.ok) {
      lines.push(result.value);
      continue;
    }
    bad.add(device);
    named.push({ device, lineId, code: result.code });
  }
  return { lines, refused: named };
}

async function keysOf(db: Database, desk: Desk, others: readonly string[]): Promise<ReadonlyMap<string, KeyObject>> {
  const rows = others.length === 0 ? [] : await devicesById(db, desk.controller, others);
  return new Map([{ device: desk.device, publicKey: desk.publicKey }, ...rows].map(({ device, publicKey }) => [device, keyOf(publicKey)]));
}

function keyOf(publicKey: string): KeyObject {
  return createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
}
