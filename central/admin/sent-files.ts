// Files that administrators send from their own computers: kept apart from the import folder, for their owner's eyes only, and taken away after the import or a day.
import { mkdir, open, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { actorId, isoInstant, type ActorId, type ControllerId } from '../../shared/formats/ids.ts';
import { ok, refused, type Result } from '../../shared/outcomes.ts';
import { sentBytesMax, sentHours, type SentFile } from '../../shared/registers/source-acts.ts';
import type { SourceFile } from '../../shared/registers/source-profile.ts';
import { filesUnder } from './files-under.ts';
import { isOfKind } from './kind-of-bytes.ts';

/** A file of a profile: system and name are of the shapes that profiles allow, so that no path leads elsewhere. */
export interface SentPlace { readonly controller: ControllerId; readonly system: string; readonly file: SourceFile }
export interface Sending { readonly bytes: number; readonly changedAt: string; readonly by: ActorId }

export interface SentFiles {
  /** Where the controller's whole files lie, as in an import folder: `<system>/<file>`. */
  readonly folderOf: (controller: ControllerId) => string;
  readonly standing: (place: SentPlace) => Promise<SentFile | null>;
  /** Goes on with the same file of the same person; any other begins anew. Outcomes: `file-too-big`, `central-full`. */
  readonly begin: (place: SentPlace, sending: Sending) => Promise<Result<{ readonly have: number }>>;
  /** Outcome `sending-lost`, also when another person has begun to send the file. */
  readonly piece: (place: SentPlace, piece: { readonly at: number; readonly bytes: Uint8Array; readonly by: ActorId }) => Promise<Result<{ readonly have: number }>>;
  /** Outcomes: `sending-lost`, `file-wrong-kind`. */
  readonly end: (place: SentPlace, by: ActorId) => Promise<Result<SentFile>>;
  readonly drop: (place: SentPlace) => Promise<void>;
  /** Takes away what came more than a day ago. */
  readonly sweep: () => Promise<void>;
}

const note = z.strictObject({ bytes: z.int().min(1), changedAt: isoInstant, by: actorId, at: isoInstant });
type Note = z.infer<typeof note>;

/** Bytes that stay free on central's disk, for its own work. */
const reserve = 256 * 1024 * 1024;
const headBytes = 4096;

interface Paths { readonly whole: string; readonly part: string; readonly note: string }

export function sentFiles(base: string, now: () => Date): SentFiles {
  const pathsOf = ({ controller, system, file }: SentPlace): Paths => {
    // No controller's or system's code begins with a dot.
    const beside = join(base, controller, '.sending', system, file.name);
    return { whole: join(base, controller, system, file.name), part: `${beside}.part`, note: `${beside}.json` };
  };
  return {
    folderOf: (controller) => join(base, controller),
    standing: (place) => standingAt(pathsOf(place)),
    begin: (place, sending) => begin(base, pathsOf(place), { ...sending, at: now().toISOString() }),
    piece: (place, piece) => takePiece(pathsOf(place), piece),
    end: (place, by) => endSending(pathsOf(place), place.file, by),
    drop: (place) => remove(pathsOf(place)),
    sweep: async () => {
      for (const path of await filesUnder(base)) if (now().getTime() - (await stat(path)).mtimeMs > sentHours * 3_600_000) await rm(path, { force: true });
    },
  };
}

async function remove({ whole, part, note: noted }: Paths): Promise<void> {
  for (const path of [whole, part, noted]) await rm(path, { force: true });
}

async function begin(base: string, paths: Paths, sending: Note): Promise<Result<{ readonly have: number }>> {
  const { bytes, changedAt, by } = sending;
  if (bytes > sentBytesMax) return refused('file-too-big');
  const before = await noteOf(paths);
  const have = await sizeOf(paths.part);
  if (have !== null && before?.bytes === bytes && before.changedAt === changedAt && before.by === by) return ok({ have });
  for (const path of [paths.part, paths.whole]) await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(base);
  if (bavail * bsize < bytes + reserve) return refused('central-full');
  await remove(paths);
  await writeOwn(paths.note, Buffer.from(JSON.stringify(sending)));
  await writeOwn(paths.part, Buffer.alloc(0));
  return ok({ have: 0 });
}

async function takePiece(paths: Paths, { at, bytes, by }: { readonly at: number; readonly bytes: Uint8Array; readonly by: ActorId }): Promise<Result<{ readonly have: number }>> {
  const [noted, have] = [await noteOf(paths), await sizeOf(paths.part)];
  if (noted === null || have === null || noted.by !== by) return refused('sending-lost');
  if (at !== have || have + bytes.byteLength > noted.bytes) return ok({ have });
  const handle = await open(paths.part, 'r+');
  try {
    // At its own place: a piece that is sent twice at once is written twice there and counted once.
    await handle.write(bytes, 0, bytes.byteLength, at);
  } finally {
    await handle.close();
  }
  return ok({ have: at + bytes.byteLength });
}

async function endSending(paths: Paths, file: SourceFile, by: ActorId): Promise<Result<SentFile>> {
  const [noted, have] = [await noteOf(paths), await sizeOf(paths.part)];
  if (noted === null || noted.by !== by || have !== noted.bytes) return refused('sending-lost');
  if (!isOfKind(await headOf(paths.part), file)) {
    await remove(paths);
    return refused('file-wrong-kind');
  }
  await rename(paths.part, paths.whole);
  return ok(standingOf(noted, { have: noted.bytes, whole: true }));
}

async function standingAt(paths: Paths): Promise<SentFile | null> {
  const noted = await noteOf(paths);
  if (noted === null) return null;
  if ((await sizeOf(paths.whole)) !== null) return standingOf(noted, { have: noted.bytes, whole: true });
  const have = await sizeOf(paths.part);
  return have === null ? null : standingOf(noted, { have, whole: false });
}

function standingOf({ bytes, by, at }: Note, { have, whole }: Pick<SentFile, 'have' | 'whole'>): SentFile {
  return { bytes, have, whole, by, at };
}

async function writeOwn(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
  } finally {
    await handle.close();
  }
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

function isAway(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (fault) {
    if (isAway(fault)) return null;
    throw fault;
  }
}

/** Null also for one that was cut off while it was written: the sending then begins anew. */
async function noteOf({ note: path }: Paths): Promise<Note | null> {
  try {
    return note.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (fault) {
    if (isAway(fault) || fault instanceof SyntaxError) return null;
    throw fault;
  }
}
