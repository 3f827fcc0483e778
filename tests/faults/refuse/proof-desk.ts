// A desk whose next line can be anything: the proof decides each field, the key is real, and the chain goes on only from what central took.
import { createHash, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import { centralPaths, pushAnswer, type PushAnswer } from '../../../shared/protocol/central.ts';
import { noHash, protocolVersion, type WireLine } from '../../../shared/protocol/line.ts';
import { enrolDevice, type EnrolledDevice } from '../rig/enrolled-device.ts';
import { clerk } from '../rig/made-desk.ts';

export interface Tip { readonly seq: number; readonly hash: string }
export interface MadeLine { readonly id: string; readonly hash: string; readonly seq: number; readonly wire: WireLine }
export type HeaderFields = Readonly<Record<string, unknown>>;

export interface ProofDesk {
  readonly enrolled: EnrolledDevice;
  readonly key: KeyObject;
  readonly url: string;
  readonly controller: string;
  /** What central holds of it. */
  tip: Tip;
  /** Lines that central took, newest last; a few. */
  readonly taken: MadeLine[];
}

export async function openProofDesk(url: string, code: string, controller: string): Promise<ProofDesk> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const enrolled = await enrolDevice(url, code, { device: randomUUID(), publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') });
  return { enrolled, key: privateKey, url, controller, tip: { seq: 0, hash: noHash }, taken: [] };
}

/** The header a desk would write at this tip; `over` changes fields before the text is made. */
export function headerText(desk: ProofDesk, tip: Tip, over: HeaderFields = {}): string {
  return JSON.stringify({
    v: protocolVersion, id: randomUUID(), controller: desk.controller, device: desk.enrolled.device, deviceSeq: tip.seq + 1, previousHash: tip.hash, contentHash: 'ab'.repeat(32), actor: clerk.user, lease: 'proof',
    type: 'case-taken', schemaVersion: 1, wallTime: '2026-11-22T08:00:00.000Z', basedOn: [], caseId: null, ...over,
  });
}

export function signedLine(desk: ProofDesk, header: string, sealedBytes = 60): MadeLine {
  const bytes = Buffer.from(header, 'utf8');
  const wire = { header, signature: sign(null, bytes, desk.key).toString('base64'), sealed: Buffer.alloc(sealedBytes, bytes.length % 251).toString('base64') };
  return { id: /"id":"([^"]*)"/.exec(header)?.[1] ?? '', hash: createHash('sha256').update(bytes).digest('hex'), seq: Number(/"deviceSeq":(-?\d+)/.exec(header)?.[1] ?? 0), wire };
}

/** Good lines one after another from the tip on. */
export function goodLines(desk: ProofDesk, count: number): readonly MadeLine[] {
  const made: MadeLine[] = [];
  let tip = desk.tip;
  for (let number = 0; number < count; number += 1) {
    const line = signedLine(desk, headerText(desk, tip));
    made.push(line);
    tip = { seq: line.seq, hash: line.hash };
  }
  return made;
}

export function tipAfter(desk: ProofDesk, lines: readonly MadeLine[]): Tip {
  const last = lines.at(-1);
  return last === undefined ? desk.tip : { seq: last.seq, hash: last.hash };
}

/** Remembers what central took. */
export function goOn(desk: ProofDesk, lines: readonly MadeLine[]): void {
  desk.tip = tipAfter(desk, lines);
  desk.taken.push(...lines);
  desk.taken.splice(0, Math.max(0, desk.taken.length - 20));
}

export interface RawAnswer { readonly status: number; readonly answer: PushAnswer | null; readonly code: string | null }

const patience = 60;

/** Central's answer whatever it is; a desk told to call less often waits and asks again. */
export async function pushRaw(desk: ProofDesk, body: string): Promise<RawAnswer> {
  for (let attempt = 0; attempt < patience; attempt += 1) {
    const response = await fetch(`${desk.url}/${centralPaths.push}`, { method: 'POST', headers: { ...desk.enrolled.headers, 'content-type': 'application/json' }, body, signal: AbortSignal.timeout(60_000) });
    const text = await response.text();
    if (response.status === 429) {
      await new Promise((resolve) => { setTimeout(resolve, 1000); });
      continue;
    }
    const json: unknown = JSON.parse(text);
    if (response.ok) return { status: response.status, answer: pushAnswer.parse(json), code: null };
    const code = typeof json === 'object' && json !== null && 'code' in json && typeof json.code === 'string' ? json.code : null;
    return { status: response.status, answer: null, code };
  }
  throw new Error('central kept saying too-many-calls');
}

export function pickLine(desk: ProofDesk, random: SeededRandom): MadeLine | null {
  const place = random.int(0, Math.max(0, desk.taken.length - 1));
  return desk.taken[place] ?? null;
}
