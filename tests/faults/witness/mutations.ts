// The catalogue of what somebody may do to a log, from a flipped bit to a whole rewriting with central's own key.
import { randomUUID } from 'node:crypto';
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import { mendFrom, newForger, rechain, signedBy, signHead, withFields, type CentralSign, type LogParts, type OpenLine } from './log-parts.ts';

export interface MutationWorld { readonly parts: LogParts; readonly random: SeededRandom; readonly central: CentralSign; readonly older: LogParts }

/**
 * `place`: the position of the first entry that is not what it was; null when it lies before every line.
 * `verifier`: the verifier must see it in the file alone. `witness`: the file is well-formed, so only what was seen before tells.
 */
export interface Mutated { readonly place: number | null; readonly by: 'verifier' | 'witness'; /** Instead of the parts. */ readonly whole?: LogParts; readonly text?: (text: string) => string }
export type Mutation = (world: MutationWorld) => Promise<Mutated>;

function pick({ parts, random }: MutationWorld): OpenLine {
  const line = parts.lines[random.int(0, parts.lines.length - 1)];
  if (line === undefined) throw new Error('a log that is mutated has lines');
  return line;
}

/** Somebody without a key changes one line as it stands. */
function changed(change: (line: OpenLine, world: MutationWorld) => void): Mutation {
  return async (world) => {
    const line = pick(world);
    change(line, world);
    return { place: line.position, by: 'verifier' };
  };
}

/** Somebody with central's key changes one line and makes all that central writes fit again. */
function mended(change: (line: OpenLine, world: MutationWorld) => void): Mutation {
  return async (world) => {
    const line = pick(world);
    change(line, world);
    await mendFrom(world.parts, line.position - 1, world.central);
    return { place: line.position, by: 'verifier' };
  };
}

function otherHex(hex: string, random: SeededRandom): string {
  const place = random.int(0, hex.length - 1);
  const old = Number.parseInt(hex.charAt(place), 16);
  return `${hex.slice(0, place)}${((old + random.int(1, 15)) % 16).toString(16)}${hex.slice(place + 1)}`;
}

function flippedBit(base64: string, random: SeededRandom): string {
  const bytes = Buffer.from(base64, 'base64');
  const place = random.int(0, bytes.length - 1);
  bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << random.int(0, 7)), place);
  return bytes.toString('base64');
}

function otherByte(text: string, random: SeededRandom): string {
  const place = random.int(0, text.length - 1);
  const old = text.charCodeAt(place);
  const put = 33 + (old - 33 + random.int(1, 93)) % 94;
  return `${text.slice(0, place)}${String.fromCharCode(put)}${text.slice(place + 1)}`;
}

function forgedAfter(line: OpenLine, forged: { readonly device: string; readonly header: string; readonly signature: string; readonly id: string; readonly deviceSeq: number }): OpenLine {
  return { ...line, branch: 0, quarantine: null, ...forged };
}

/** Two neighbours of different devices, the later of which may stand first without breaking a chain. */
function neighbours({ parts, random }: MutationWorld): number {
  const start = random.int(0, parts.lines.length - 2);
  for (let step = 0; step < parts.lines.length; step += 1) {
    const at = (start + step) % (parts.lines.length - 1);
    if (parts.lines[at]?.device !== parts.lines[at + 1]?.device) return at;
  }
  throw new Error('a log that is mutated has two devices');
}

function exchange(lines: OpenLine[], one: number, other: number): void {
  const [first, second] = [lines[one], lines[other]];
  if (first === undefined || second === undefined) throw new Error('both lines are there');
  lines[one] = second;
  lines[other] = first;
}

const single: Readonly<Record<string, Mutation>> = {
  'a byte of the header': changed((line, { random }) => { line.header = otherByte(line.header, random); }),
  'the content hash in the header': changed((line, { random }) => { line.header = withFields(line.header, { contentHash: otherHex('ab'.repeat(32), random) }); }),
  'a bit of the signature': changed((line, { random }) => { line.signature = flippedBit(line.signature, random); }),
  'the line hash': changed((line, { random }) => { line.lineHash = otherHex(line.lineHash, random); }),
  'the log hash': changed((line, { random }) => { line.logHash = otherHex(line.logHash, random); }),
  'the filed line id': changed((line) => { line.id = randomUUID(); }),
  'the filed device': changed((line) => { line.device = randomUUID(); }),
  'the filed sequence number': changed((line) => { line.deviceSeq += 1; }),
  'the quarantine': changed((line) => { line.quarantine = line.quarantine === null ? 'actor-unknown' : null; }),
  "a bit of the receipt's signature": changed((line, { random }) => { if (line.receipt !== null) line.receipt = { ...line.receipt, signature: flippedBit(line.receipt.signature, random) }; }),
  'a line dropped': async (world) => {
    const line = pick(world);
    world.parts.lines.splice(line.position - 1, 1);
    return { place: line.position, by: 'verifier' };
  },
  'two lines exchanged': async (world) => {
    const [one, other] = [pick(world).position, pick(world).position];
    exchange(world.parts.lines, one - 1, (one === other ? one % world.parts.lines.length + 1 : other) - 1);
    return { place: Math.min(one, one === other ? one % world.parts.lines.length + 1 : other), by: 'verifier' };
  },
  'a line twice': async (world) => {
    const line = pick(world);
    world.parts.lines.splice(line.position, 0, { ...line });
    return { place: line.position + 1, by: 'verifier' };
  },
  'the tail cut off': async (world) => {
    const { position } = pick(world);
    world.parts.lines.splice(position - 1);
    world.parts.head = null;
    return { place: position, by: 'verifier' };
  },
  'the file cut inside a line': async (world) => {
    const { position } = pick(world);
    const { random, parts } = world;
    const records = 1 + parts.devices.length + position - 1;
    return { place: position, by: 'verifier', text: (text) => {
      const lines = text.split('\n');
      return `${lines.slice(0, records).join('\n')}\n${(lines[records] ?? '').slice(0, random.int(1, 200))}`;
    } };
  },
  "the head's signature": async ({ parts, random }) => {
    if (parts.head !== null) parts.head.signature = flippedBit(parts.head.signature, random);
    return { place: parts.lines.length, by: 'verifier' };
  },
  "an epoch's base": async ({ parts, random }) => {
    const place = random.int(0, parts.log.epochs.length - 1);
    parts.log.epochs = parts.log.epochs.map((epoch, at) => at === place ? { ...epoch, baseLogHash: otherHex(epoch.baseLogHash, random) } : epoch);
    return { place: null, by: 'verifier' };
  },
};

const withCentralsKey: Readonly<Record<string, Mutation>> = {
  'a line altered, the rest mended': mended((line) => { line.header = withFields(line.header, { wallTime: '2020-01-01T00:00:00.000Z' }); }),
  'a line signed by a stranger, the rest mended': mended((line) => { line.signature = signedBy(newForger(), line.header); }),
  'a forged line put in, the rest mended': async (world) => {
    const line = pick(world);
    const id = randomUUID();
    const header = withFields(line.header, { id });
    world.parts.lines.splice(line.position - 1, 0, forgedAfter(line, { device: line.device, deviceSeq: line.deviceSeq, id, header, signature: signedBy(newForger(), header) }));
    // The line itself moves on by one.
    const place = line.position;
    await mendFrom(world.parts, place - 1, world.central);
    return { place, by: 'verifier' };
  },
  'a line of a device dropped from its middle, the rest mended': async (world) => {
    const { lines } = world.parts;
    const parents = lines.filter((line) => lines.some((one) => one.device === line.device && one.branch === line.branch && one.deviceSeq === line.deviceSeq + 1));
    const line = parents[world.random.int(0, parents.length - 1)];
    if (line === undefined) throw new Error('a log that is mutated has a device with two lines');
    return dropped(world, line.position);
  },
  "a device's key replaced": async ({ parts, random }) => {
    const used = parts.devices.filter(({ device }) => parts.lines.some((line) => line.device === device));
    const device = used[random.int(0, used.length - 1)];
    if (device === undefined) throw new Error('a log that is mutated has devices');
    device.publicKey = newForger().publicKey;
    return { place: parts.lines.find((line) => line.device === device.device)?.position ?? null, by: 'verifier' };
  },
};

/** The first line whose parent is not there any more: its branch's next, or a branch that began there. */
function firstBroken(parts: LogParts, gone: OpenLine): number | null {
  return parts.lines.find((line) => line.device === gone.device && line.header.includes(`"previousHash":"${gone.lineHash}"`))?.position ?? null;
}

async function dropped(world: MutationWorld, place: number): Promise<Mutated> {
  const { parts, central } = world;
  const gone = parts.lines[place - 1];
  parts.lines.splice(place - 1, 1);
  await mendFrom(parts, place - 1, central);
  const broken = gone === undefined ? null : firstBroken(parts, gone);
  return broken === null ? { place, by: 'witness' } : { place: broken, by: 'verifier' };
}

const wellFormed: Readonly<Record<string, Mutation>> = {
  "two desks' lines exchanged, the rest mended": async (world) => {
    const at = neighbours(world);
    exchange(world.parts.lines, at, at + 1);
    await mendFrom(world.parts, at, world.central);
    return { place: at + 1, by: 'witness' };
  },
  "a desk's last line dropped, the rest mended": async (world) => {
    const { device } = pick(world);
    return dropped(world, world.parts.lines.findLast((line) => line.device === device)?.position ?? 1);
  },
  'a desk written anew from a line on, its key replaced, the rest mended': async (world) => {
    const line = pick(world);
    const forger = newForger();
    for (const device of world.parts.devices) if (device.device === line.device) device.publicKey = forger.publicKey;
    line.header = withFields(line.header, { wallTime: '2020-01-01T00:00:00.000Z' });
    rechain(world.parts, line.device, { from: line.position, forger });
    await mendFrom(world.parts, line.position - 1, world.central);
    return { place: line.position, by: 'witness' };
  },
  'a line put in by a device made for it, the rest mended': async (world) => {
    const line = pick(world);
    const forger = newForger();
    const [device, id] = [randomUUID(), randomUUID()];
    const [first] = world.parts.devices;
    if (first === undefined) throw new Error('a log that is mutated has devices');
    world.parts.devices.push({ ...first, device, publicKey: forger.publicKey });
    const header = withFields(line.header, { id, device, deviceSeq: 1, previousHash: '0'.repeat(64) });
    world.parts.lines.splice(line.position - 1, 0, forgedAfter(line, { device, id, header, deviceSeq: 1, signature: signedBy(forger, header) }));
    const place = line.position;
    await mendFrom(world.parts, place - 1, world.central);
    return { place, by: 'witness' };
  },
  'the tail cut off, the head signed anew': async (world) => {
    const { position } = pick(world);
    world.parts.lines.splice(position - 1);
    const end = world.parts.lines.length;
    world.parts.log.epochs = world.parts.log.epochs.filter(({ basePosition }, at) => at === 0 || basePosition <= end);
    await signHead(world.parts, world.central);
    return { place: position, by: 'witness' };
  },
  'rolled back to an older export': async ({ older }) => ({ place: older.lines.length + 1, by: 'witness', whole: older }),
};

export const mutations: Readonly<Record<string, Mutation>> = { ...single, ...withCentralsKey, ...wellFormed };
