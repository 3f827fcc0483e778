// Writes an exported log as docs/log-format.md says, without a central store: several devices, a copied one, quarantine, erased content; the same for the same seed.
import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { seededRandom, type SeededRandom } from '../../../build/demo/seeded-random.ts';
import { noHash } from '../../../shared/protocol/line.ts';

export interface MadeLogWish {
  readonly seed: number;
  readonly lines: number;
  readonly devices: number;
  readonly sealedBytes: number;
  readonly receipts: boolean;
  /** Which epoch's receipts, 1 or 2; without it each line's own. */
  readonly receiptsOf?: 1 | 2;
  /** A branch, quarantined and erased lines, and a second epoch; such a log is made in memory. */
  readonly eventful: boolean;
}

interface Tip { readonly seq: number; readonly hash: string; readonly previous: string }
interface Signer { readonly id: string; readonly key: KeyObject; readonly publicKey: string; readonly tips: Map<number, Tip> }
interface Epoch { readonly epoch: string; readonly ordinal: number; readonly basePosition: number; readonly baseLogHash: string }
interface World { readonly wish: MadeLogWish; readonly random: SeededRandom; readonly devices: readonly [Signer, ...Signer[]]; readonly central: ReturnType<typeof seededKey> }

/** PKCS#8 frame of an Ed25519 private key (RFC 8410), before its 32 bytes of seed. */
const pkcs8Frame = Buffer.from('302e020100300506032b657004220420', 'hex');
const flushBytes = 1 << 20;
const madeController = 'tampere';
const instant = '2026-11-22T08:00:00.000Z';

function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function seededKey(name: string): { readonly key: KeyObject; readonly publicKey: string } {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Frame, createHash('sha256').update(name).digest()]), format: 'der', type: 'pkcs8' });
  return { key, publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64') };
}

function uuidOf(name: string): string {
  const hex = digest(name);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function signText(key: KeyObject, text: string): string {
  return sign(null, Buffer.from(text, 'utf8'), key).toString('base64');
}

function deviceOf(name: string): Signer {
  return { id: uuidOf(name), ...seededKey(name), tips: new Map() };
}

function worldOf(wish: MadeLogWish): World {
  const others = Array.from({ length: wish.devices - 1 }, (_, number) => deviceOf(`device ${wish.seed} ${number + 1}`));
  return { wish, random: seededRandom(wish.seed), devices: [deviceOf(`device ${wish.seed} 0`), ...others], central: seededKey(`central ${wish.seed}`) };
}

/** Where the next line of a branch goes on; a second branch leaves the first one line before its end. */
function tipOf({ tips }: Signer, branch: number): Tip {
  const own = tips.get(branch);
  if (own !== undefined) return own;
  const trunk = branch === 0 ? undefined : tips.get(0);
  return trunk === undefined ? { seq: 0, hash: noHash, previous: noHash } : { seq: trunk.seq - 1, hash: trunk.previous, previous: '' };
}

function epochOf({ seed, lines, eventful }: MadeLogWish, position: number, number: number = eventful && position > lines / 2 ? 2 : 1): string {
  return uuidOf(`epoch ${number} ${seed}`);
}

interface MadeLine { readonly json: string; readonly logHash: string }

function* madeLines({ wish, random, devices, central }: World): Generator<MadeLine> {
  let logHash = noHash;
  for (let position = 1; position <= wish.lines; position += 1) {
    const device = random.pick(devices);
    // The first device was copied: late in the log its copy writes too.
    const copied = wish.eventful && device === devices[0] && position > wish.lines * 2 / 3 && tipOf(device, 0).seq > 1;
    const branch = copied && random.chance(0.4) ? 1 : 0;
    const tip = tipOf(device, branch);
    const id = uuidOf(`line ${wish.seed} ${position}`);
    const header = JSON.stringify({
      v: 1, id, controller: madeController, device: device.id, deviceSeq: tip.seq + 1, previousHash: tip.hash, contentHash: digest(`content ${id}`), actor: 'liisa', lease: 'proof',
      type: 'case-taken', schemaVersion: 1, wallTime: instant, basedOn: [], caseId: uuidOf(`case ${tip.seq >> 2} ${device.id}`),
    });
    const lineHash = digest(header);
    device.tips.set(branch, { seq: tip.seq + 1, hash: lineHash, previous: tip.hash });
    logHash = digest(`${logHash}:${position}:${lineHash}`);
    const quarantine = wish.eventful && random.chance(0.02) ? 'actor-unknown' : null;
    const sealed = wish.eventful && random.chance(0.02) ? '' : Buffer.alloc(wish.sealedBytes, position % 251).toString('base64');
    const epoch = epochOf(wish, position, wish.receiptsOf);
    const words = `${epoch}:${id}:${position}:${lineHash}:${logHash}`;
    const receipt = wish.receipts ? { epoch, signature: signText(central.key, quarantine === null ? `receipt:1:${words}` : `receipt:2:${words}:${quarantine}`) } : null;
    const line = { record: 'line', position, id, device: device.id, deviceSeq: tip.seq + 1, branch, quarantine, header, signature: signText(device.key, header), sealed, lineHash, logHash, receipt };
    yield { json: JSON.stringify(line), logHash };
  }
}

function* preambleOf({ devices, central }: World, epochs: readonly Epoch[]): Generator<string> {
  const dated = epochs.map((epoch) => ({ ...epoch, begunAt: instant, cause: 'start' }));
  yield JSON.stringify({ record: 'log', format: 'rekisteritiski-log', version: 1, controller: madeController, centralKey: central.publicKey, exportedAt: instant, epochs: dated });
  for (const [number, { id, publicKey }] of devices.entries()) {
    yield JSON.stringify({ record: 'device', device: id, desk: `RAT-${String(number % 99 + 1).padStart(2, '0')}`, publicKey, series: 0, enrolledAt: instant, suspendedSince: null });
  }
}

/** The records in the file's order, each without its line end. */
export function* madeRecords(wish: MadeLogWish): Generator<string> {
  const world = worldOf(wish);
  const half = Math.floor(wish.lines / 2);
  const lines = wish.eventful ? [...madeLines(world)] : madeLines(world);
  const epochs: Epoch[] = [{ epoch: epochOf(wish, 1), ordinal: 1, basePosition: 0, baseLogHash: noHash }];
  if (Array.isArray(lines)) epochs.push({ epoch: epochOf(wish, wish.lines), ordinal: 2, basePosition: half, baseLogHash: lines[half - 1]?.logHash ?? noHash });
  yield* preambleOf(world, epochs);
  let logHash = noHash;
  for (const line of lines) {
    yield line.json;
    logHash = line.logHash;
  }
  const { epoch, ordinal } = epochs.at(-1) ?? { epoch: '', ordinal: 0 };
  yield JSON.stringify({ record: 'head', epoch, ordinal, position: wish.lines, logHash, signature: signText(world.central.key, `head:1:${madeController}:${epoch}:${ordinal}:${wish.lines}:${logHash}`) });
}

/** Written as it is made. */
export function writeMadeLog(file: string, wish: MadeLogWish): void {
  const handle = openSync(file, 'wx', 0o600);
  let waiting: string[] = [];
  let bytes = 0;
  const flush = (): void => {
    writeSync(handle, waiting.join(''));
    waiting = [];
    bytes = 0;
  };
  for (const record of madeRecords(wish)) {
    waiting.push(`${record}\n`);
    bytes += record.length;
    if (bytes > flushBytes) flush();
  }
  flush();
  closeSync(handle);
}
