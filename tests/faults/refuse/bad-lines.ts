// The catalogue of bad lines: how each is made, and what central must say of it.
import { randomUUID } from 'node:crypto';
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import { pushLinesMax } from '../../../shared/protocol/central.ts';
import { lineBytesMax } from '../../../shared/protocol/line.ts';
import { headerText, pickLine, signedLine, type MadeLine, type ProofDesk, type Tip } from './proof-desk.ts';

export interface BadWorld {
  readonly desk: ProofDesk;
  /** Another desk of the same controller. */
  readonly other: ProofDesk;
  /** A desk of another controller, which this one must never see or touch. */
  readonly stranger: ProofDesk;
  readonly random: SeededRandom;
  /** Where the good lines before the bad one end. */
  readonly tip: Tip;
}

/** `lines`: the bad one first, then what follows it on its chain. `accepted`: not bad at all, and must be taken. */
export interface BadCase {
  readonly lines: readonly MadeLine[];
  readonly code: string;
  /** Refused as a whole push, before any line is looked at. */
  readonly whole?: true;
  readonly accepted?: true;
}

/** The line that would follow: nothing after a refused line may be stored. */
function withFollower(world: BadWorld, bad: MadeLine, code: string): BadCase {
  return { lines: [bad, signedLine(world.desk, headerText(world.desk, { seq: bad.seq, hash: bad.hash }))], code };
}

function made(world: BadWorld, over: Readonly<Record<string, unknown>>, code: string): BadCase {
  return withFollower(world, signedLine(world.desk, headerText(world.desk, world.tip, over)), code);
}

function taken(world: BadWorld, over: Readonly<Record<string, unknown>> = {}): BadCase {
  return { lines: [signedLine(world.desk, headerText(world.desk, world.tip, over))], code: '', accepted: true };
}

function flipped(text: string, random: SeededRandom): string {
  const bytes = Buffer.from(text, 'base64');
  const place = random.int(0, bytes.length - 1);
  bytes.writeUInt8((bytes.readUInt8(place) ^ (1 << random.int(0, 7))) & 0xff, place);
  return bytes.toString('base64');
}

function alteredAfterSigning(world: BadWorld, change: (header: string) => string): BadCase {
  const good = signedLine(world.desk, headerText(world.desk, world.tip));
  return withFollower(world, { ...good, wire: { ...good.wire, header: change(good.wire.header) } }, 'signature-wrong');
}

export const badKinds: Readonly<Record<string, (world: BadWorld) => BadCase>> = {
  'line id of an own line, other content': (world) => made(world, { id: pickLine(world.desk, world.random)?.id ?? world.stranger.taken[0]?.id }, 'line-id-reused'),
  'line id of another desk, other content': (world) => made(world, { id: pickLine(world.other, world.random)?.id ?? world.stranger.taken[0]?.id }, 'line-id-reused'),
  'line id of another controller': (world) => made(world, { id: world.stranger.taken[0]?.id }, 'line-id-reused'),
  'previous hash of nothing': (world) => made(world, { previousHash: 'cd'.repeat(32) }, 'chain-broken'),
  'a sequence number left out': (world) => made(world, { deviceSeq: world.tip.seq + 1 + world.random.int(1, 1_000_000) }, 'chain-broken'),
  'two lines in the wrong order': (world) => {
    const first = signedLine(world.desk, headerText(world.desk, world.tip));
    const second = signedLine(world.desk, headerText(world.desk, { seq: first.seq, hash: first.hash }));
    return { lines: [second, first], code: 'chain-broken' };
  },
  'a flipped bit in the signature': (world) => {
    const good = signedLine(world.desk, headerText(world.desk, world.tip));
    return withFollower(world, { ...good, wire: { ...good.wire, signature: flipped(good.wire.signature, world.random) } }, 'signature-wrong');
  },
  "another desk's signature": (world) => withFollower(world, signedLine({ ...world.desk, key: world.other.key }, headerText(world.desk, world.tip)), 'signature-wrong'),
  'signature of another line': (world) => {
    const good = signedLine(world.desk, headerText(world.desk, world.tip));
    return withFollower(world, { ...good, wire: { ...good.wire, signature: signedLine(world.desk, headerText(world.desk, world.tip)).wire.signature } }, 'signature-wrong');
  },
  'no signature': (world) => {
    const good = signedLine(world.desk, headerText(world.desk, world.tip));
    return withFollower(world, { ...good, wire: { ...good.wire, signature: '' } }, 'signature-wrong');
  },
  'actor altered after signing': (world) => alteredAfterSigning(world, (header) => header.replace('"actor":"liisa"', '"actor":"aatos"')),
  'content hash altered after signing': (world) => alteredAfterSigning(world, (header) => header.replace('abab', 'abac')),
  'a space put in after signing': (world) => alteredAfterSigning(world, (header) => header.replace(',', ', ')),
  'header of another controller': (world) => made(world, { controller: 'nurmijarvi' }, 'line-malformed'),
  "another controller's device": (world) => ({ lines: [signedLine(world.stranger, headerText(world.stranger, world.stranger.tip, { controller: 'tampere' }))], code: 'device-unknown' }),
  'a device nobody enrolled': (world) => ({ lines: [signedLine(world.desk, headerText(world.desk, { seq: 0, hash: '0'.repeat(64) }, { device: randomUUID() }))], code: 'device-unknown' }),
  'another protocol version': (world) => made(world, { v: 2 }, 'line-malformed'),
  'an escaped lone surrogate': (world) => taken(world, { lease: 'lease \ud83d' }),
  'a lone surrogate': (world) => {
    const header = headerText(world.desk, world.tip).replace('"lease":"proof"', '"lease":"proof\udc00"');
    return withFollower(world, signedLine(world.desk, header), 'line-malformed');
  },
  'schema version out of all bounds': (world) => made(world, { schemaVersion: world.random.int(1001, 2_000_000_000) }, 'line-malformed'),
  'sequence number below one': (world) => made(world, { deviceSeq: -world.random.int(0, 1_000_000) }, 'line-malformed'),
  'sequence number that is no whole number': (world) => made(world, { deviceSeq: world.tip.seq + 1.5 }, 'line-malformed'),
  'a field too many': (world) => made(world, { visitor: 'nobody' }, 'line-malformed'),
  'header that is no JSON': (world) => withFollower(world, signedLine(world.desk, '{"id":'), 'line-malformed'),
  'line id in capitals': (world) => made(world, { id: `${randomUUID().slice(0, -12)}ABCDEFABCDEF`.toUpperCase() }, 'line-malformed'),
  'a line larger than a line may be': (world) => withFollower(world, signedLine(world.desk, headerText(world.desk, world.tip), Math.floor(lineBytesMax * 3 / 4)), 'too-large'),
  'a line larger than the wire takes': (world) => ({ ...withFollower(world, signedLine(world.desk, headerText(world.desk, world.tip), 300_000), 'bad-input'), whole: true }),
  'more lines than a push may have': (world) => ({ lines: Array.from({ length: pushLinesMax + 1 }, () => signedLine(world.desk, headerText(world.desk, world.tip))), code: 'bad-input', whole: true }),
  'a clock years ahead': (world) => taken(world, { wallTime: `${world.random.int(2100, 9998)}-01-01T00:00:00.000Z` }),
  'a clock before the law': (world) => taken(world, { wallTime: '1970-01-01T00:00:00.000Z' }),
  'a schema version nobody knows yet': (world) => taken(world, { schemaVersion: 1000 }),
};
