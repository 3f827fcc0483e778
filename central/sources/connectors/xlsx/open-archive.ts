// The parts of a spreadsheet's zip archive as streams; a cut or swollen archive breaks off by name.
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import type { SourceBytes } from '../source-bytes.ts';
import { SourceBreak } from '../source-break.ts';

/** A spreadsheet has some tens of parts. */
const partsMax = 2000;
/** Sheets shrink to a tenth or a thirtieth; a bomb to a thousandth. Small parts may be very even. */
const swellingMax = 200;
const freeBytes = 16_777_216;

export interface Archive {
  /** The part's bytes, or null where the archive has none of this name. */
  readonly part: (name: string) => AsyncIterable<Buffer> | null;
}

class BytesReader extends RandomAccessReader {
  readonly #bytes: SourceBytes;

  constructor(bytes: SourceBytes) {
    super();
    this.#bytes = bytes;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#bytes.read(start, end), { objectMode: false });
  }
}

/** Outcomes as breaks: `incomplete` for an archive without its end, `wrong-form` for what is none, `too-big` for a bomb. */
export async function openArchive(bytes: SourceBytes): Promise<Archive> {
  if (!await startsAsArchive(bytes)) throw new SourceBreak('wrong-form');
  const zip = await broken(fromRandomAccessReaderPromise(new BytesReader(bytes), bytes.size, { lazyEntries: true, autoClose: false }));
  const parts = await broken(listParts(zip));
  return {
    part: (name) => {
      const entry = parts.get(name);
      return entry === undefined ? null : readPart(zip, entry);
    },
  };
}

async function startsAsArchive(bytes: SourceBytes): Promise<boolean> {
  if (bytes.size === 0) throw new SourceBreak('empty-file');
  if (bytes.size < 4) return false;
  for await (const chunk of bytes.read(0, 4)) return chunk.subarray(0, 2).toString('latin1') === 'PK';
  return false;
}

async function listParts(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const parts = new Map<string, Entry>();
  if (zip.entryCount > partsMax) throw new SourceBreak('too-big');
  for await (const entry of zip.eachEntry()) {
    if (entry.uncompressedSize > freeBytes && entry.uncompressedSize > entry.compressedSize * swellingMax) throw new SourceBreak('too-big');
    parts.set(entry.fileName, entry);
  }
  return parts;
}

async function* readPart(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  // yauzl itself ends a part that is longer or shorter than the archive says.
  const stream = await broken(zip.openReadStreamPromise(entry));
  let sum = 0;
  try {
    for await (const chunk of stream) {
      // True because the stream was made without an encoding, so that it gives bytes.
      const bytes = chunk as Buffer;
      sum = crc32(bytes, sum);
      yield bytes;
    }
  } catch (fault) {
    throw breakOf(fault);
  }
  // It does not look at the check sum: a turned bit may well be another letter of a name.
  if (sum !== entry.crc32) throw new SourceBreak('incomplete');
}

async function broken<T>(given: Promise<T>): Promise<T> {
  try {
    return await given;
  } catch (fault) {
    throw breakOf(fault);
  }
}

// What yauzl and zlib say of an archive is that it is not whole, whatever their words.
function breakOf(fault: unknown): unknown {
  if (fault instanceof SourceBreak || !(fault instanceof Error)) return fault;
  const isOfDisk = 'syscall' in fault;
  return isOfDisk ? fault : new SourceBreak('incomplete');
}
