// Files that administrators send from their own computers: kept apart from the import folder, for their owner's eyes only, and taken away after the import or a day.
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { actorId, isoInstant, type ActorId, type ControllerId } from '../../shared/formats/ids.ts';
import { ok, refused, type Result } from '../../shared/outcomes.ts';
import { sentBytesMax, sentHours, type SentFile } from '../../shared/registers/source-acts.ts';
import type { SourceFile } from '../../shared/registers/source-profile.ts';
import { unlessAway } from '../unless-away.ts';
import { filesUnder } from './files-under.ts';
import { isOfKind } from './kind-of-bytes.ts';

/** System and name are of the shapes that profiles allow, so that no path leads elsewhere. */
export interface SentPlace { readonly controller: ControllerId; readonly system: string; readonly file: Pick<SourceFile, 'name'> }
/** A file of a profile. */
export interface SentSource extends SentPlace { readonly file: SourceFile }
export interface Sending { readonly bytes: number; readonly changedAt: string; readonly by: ActorId }
/** `sending`: as `begin` named it. */
export interface Sender { readonly sending: string; readonly by: ActorId }

export interface SentFiles {
  /** Where the controller's whole files lie, as in an import folder: `<system>/<file>`. */
  readonly folderOf: (controller: ControllerId) => string;
  readonly standing: (place: SentPlace) => Promise<SentFile | null>;
  /** Goes on with the same file of the same person; any other begins anew. Outcomes: `file-too-big`, `central-full`. */
  readonly begin: (place: SentPlace, sending: Sending) => Promise<Result<{ readonly have: number; readonly sending: string }>>;
  /** Outcomes: `sending-lost`, also when another sending of the file has begun, `central-full`. */
  readonly piece: (place: SentPlace, piece: Sender & { readonly at: number; readonly bytes: Uint8Array }) => Promise<Result<{ readonly have: number }>>;
  /** Outcomes: `sending-lost`, `file-wrong-kind`. */
  readonly end: (source: SentSource, sender: Sender) => Promise<Result<SentFile>>;
  /** `of`: only the file that was sent at that instant, not one that came after it. */
  readonly drop: (place: SentPlace, of?: SentFile['at']) => Promise<void>;
  /** Takes away what came more than a day ago. */
  readonly sweep: () => Promise<void>;
}

const note = z.strictObject({ bytes: z.int().min(1), changedAt: isoInstant, by: actorId, at: isoInstant, sending: z.uuid() });
type Note = z.infer<typeof note>;

/** Bytes that stay free on central's disk, for its own work. */
const reserve = 256 * 1024 * 1024;
const headBytes = 4096;

/** A part bears its sending's name: whoever still holds an older one finds nothing to write into. */
interface Paths { readonly whole: string; readonly partOf: (sending: string) => string; readonly note: string }

export function sentFiles(base: string, now: () => Date): SentFiles {
  const pathsOf = ({ controller, system, file }: SentPlace): Paths => {
    // No controller's or system's code begins with a dot.
    const beside = join(base, controller, '.sending', system, file.name);
    return { whole: join(base, controller, system, file.name), partOf: (sending) => `${beside}.${sending}.part`, note: `${beside}.json` };
  };
  return {
    folderOf: (controller) => join(base, controller),
    standing: (place) => standingAt(pathsOf(place)),
    begin: (place, sending) => begin(base, pathsOf(place), { ...sending, at: now().toISOString() }),
    piece: (place, piece) => takePiece(base, pathsOf(place), piece),
    end: (place, sender) => endSending(pathsOf(place), place.file, sender),
    drop: (place, of) => drop(pathsOf(place), of ?? null),
    sweep: async () => {
      for (const path of await filesUnder(base)) {
        // One that an import takes away meanwhile must not end the round.
        const found = await unlessAway(stat(path));
        if (found !== null && now().getTime() - found.mtimeMs > sentHours * 3_600_000) await rm(path, { force: true });
      }
    },
  };
}

async function remove({ whole, partOf, note: noted }: Paths, before: Note | null): Promise<void> {
  for (const path of [whole, noted, ...(before === null ? [] : [partOf(before.sending)])]) await rm(path, { force: true });
}

async function drop(paths: Paths, of: Note['at'] | null): Promise<void> {
  const noted = await noteOf(paths);
  if (of === null || noted?.at === of) await remove(paths, noted);
}

async function hasRoom(base: string, bytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(base);
  return bavail * bsize >= bytes + reserve;
}

async function begin(base: string, paths: Paths, given: Omit<Note, 'sending'>): Promise<Result<{ readonly have: number; readonly sending: string }>> {
  const { bytes, changedAt, by } = given;
  if (bytes > sentBytesMax) return refused('file-too-big');
  const before = await noteOf(paths);
  const have = before === null ? null : await sizeOf(paths.partOf(before.sending));
  if (before !== null && have !== null && before.bytes === bytes && before.changedAt === changedAt && before.by === by) return ok({ have, sending: before.sending });
  for (const path of [paths.note, paths.whole]) await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  if (!(await hasRoom(base, bytes))) return refused('central-full');
  const sending = randomUUID();
  await remove(paths, before);
  await writeFile(paths.partOf(sending), '', { flag: 'wx', mode: 0o600 });
  // Of two that begin at once the later note stands, and the other's pieces are refused.
  await writeFile(paths.note, JSON.stringify({ ...given, sending } satisfies Note), { mode: 0o600 });
  return ok({ have: 0, sending });
}

async function takePiece(base: string, paths: Paths, { sending, by, at, bytes }: Sender & { readonly at: number; readonly bytes: Uint8Array }): Promise<Result<{ readonly have: number }>> {
  const [noted, have] = [await noteOf(paths), await sizeOf(paths.partOf(sending))];
  if (noted === null || have === null || noted.sending !== sending || noted.by !== by) return refused('sending-lost');
  if (at !== have || have + bytes.byteLength > noted.bytes) return ok({ have });
  // Asked for each: several files may be on their way, and others write too.
  if (!(await hasRoom(base, bytes.byteLength))) return refused('central-full');
  return (await writeAt(paths.partOf(sending), bytes, at)) ? ok({ have: at + bytes.byteLength }) : refused('sending-lost');
}

/** At its own place: a piece that is sent twice at once is written twice there and counted once. False where the part was taken away. */
async function writeAt(path: string, bytes: Uint8Array, at: number): Promise<boolean> {
  const handle = await unlessAway(open(path, 'r+'));
  if (handle === null) return false;
  try {
    // A write may end before its last byte.
    for (let done = 0; done < bytes.byteLength;) done += (await handle.write(bytes, done, bytes.byteLength - done, at + done)).bytesWritten;
  } finally {
    await handle.close();
  }
  return true;
}

async function endSending(paths: Paths, file: SourceFile, { sending, by }: Sender): Promise<Result<SentFile>> {
  const part = paths.partOf(sending);
  const [noted, have] = [await noteOf(paths), await sizeOf(part)];
  if (noted === null || noted.sending !== sending || noted.by !== by || have !== noted.bytes) return refused('sending-lost');
  if (!isOfKind(await headOf(part), file)) {
    await remove(paths, noted);
    return refused('file-wrong-kind');
  }
  await rename(part, paths.whole);
  return ok(standingOf(noted, { have: noted.bytes, whole: true }));
}

async function standingAt(paths: Paths): Promise<SentFile | null> {
  const noted = await noteOf(paths);
  if (noted === null) return null;
  if ((await sizeOf(paths.whole)) !== null) return standingOf(noted, { have: noted.bytes, whole: true });
  const have = await sizeOf(paths.partOf(noted.sending));
  return have === null ? null : standingOf(noted, { have, whole: false });
}

function standingOf({ bytes, by, at }: Note, { have, whole }: Pick<SentFile, 'have' | 'whole'>): SentFile {
  return { bytes, have, whole, by, at };
}

async function headOf(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function sizeOf(path: string): Promise<number | null> {
  return (await unlessAway(stat(path)))?.size ?? null;
}

/** Null also for one that was cut off while it was written: the sending then begins anew. */
async function noteOf({ note: path }: Paths): Promise<Note | null> {
  const text = await unlessAway(readFile(path, 'utf8'));
  if (text === null) return null;
  try {
    return note.safeParse(JSON.parse(text)).data ?? null;
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}
