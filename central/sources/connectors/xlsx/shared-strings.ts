// The texts that a workbook's cells share, packed in one stretch of memory with a limit.
import { SourceBreak } from '../source-break.ts';
import { walkXml } from './walk-xml.ts';

/** A sheet of a million rows has some tens of megabytes; as strings of their own they would take several times that. */
const bytesMax = 67_108_864;
const textsMax = 4_000_000;

export interface SharedStrings { readonly at: (place: number) => string | undefined }

/** Without such a part there are none. More than the limits are a break `too-big`. */
export async function readSharedStrings(bytes: AsyncIterable<Buffer> | null): Promise<SharedStrings> {
  const packed = makePack();
  if (bytes !== null) await fill(packed, bytes);
  return { at: packed.at };
}

async function fill(packed: Pack, bytes: AsyncIterable<Buffer>): Promise<void> {
  let text = '';
  let inText = false;
  let inReading = false;
  const visitor = {
    open: (name: string) => {
      if (name === 'si') text = '';
      if (name === 't') inText = true;
      // How a text is read aloud is no part of it.
      if (name === 'rPh') inReading = true;
    },
    text: (given: string) => { if (inText && !inReading) text += given; },
    close: (name: string) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inReading = false;
      if (name === 'si') packed.add(text);
    },
  };
  const steps = walkXml(bytes, visitor);
  for (let step = await steps.next(); step.done !== true; step = await steps.next()) if (packed.isFull()) throw new SourceBreak('too-big');
}

interface Pack { readonly add: (text: string) => void; readonly at: (place: number) => string | undefined; readonly isFull: () => boolean }

function makePack(): Pack {
  let bytes = Buffer.allocUnsafe(65_536);
  let ends = new Uint32Array(4096);
  let count = 0;
  let length = 0;
  const isFull = (): boolean => count >= textsMax || length >= bytesMax;
  return {
    isFull,
    add: (text) => {
      // The walk stops after the part of the file that went over the limit.
      if (isFull()) return;
      const needed = Buffer.byteLength(text);
      if (length + needed > bytes.length) bytes = Buffer.concat([bytes], Math.max(bytes.length * 2, length + needed));
      if (count === ends.length) ends = doubled(ends);
      bytes.write(text, length);
      length += needed;
      ends[count] = length;
      count += 1;
    },
    at: (place) => (place >= 0 && place < count ? bytes.toString('utf8', place === 0 ? 0 : ends[place - 1], ends[place]) : undefined),
  };
}

function doubled(ends: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(ends.length * 2);
  larger.set(ends);
  return larger;
}
