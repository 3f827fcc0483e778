// Writes the objects of a paper as a PDF 1.7 file; the library's own writer keeps its index in a way that grows with the square of a long copy.
import { PDFStream, type PDFContext } from 'pdf-lib';
import type { WrittenObjects } from './write-structure.ts';

/** Objects that are no streams are packed this many to a stream (ISO 32000-1, 7.5.7). */
const packed = 200;

/** Bytes of an entry of the index: type, offset or stream, place (7.5.8). */
const entryWidth = 7;

/** Where each object lies, in the very bytes of the file's index: a long copy has a hundred thousand objects. */
class ObjectIndex {
  readonly #table: DataView<ArrayBuffer>;

  constructor(most: number) {
    this.#table = new DataView(new ArrayBuffer(entryWidth * (most + 1)));
    // Entry 0 is the head of the free list by definition.
    this.#table.setUint16(5, 0xffff);
  }

  ownPlace(object: number, offset: number): void {
    this.#table.setUint8(object * entryWidth, 1);
    this.#table.setUint32(object * entryWidth + 1, offset);
  }

  packedPlace(object: number, stream: number, place: number): void {
    this.#table.setUint8(object * entryWidth, 2);
    this.#table.setUint32(object * entryWidth + 1, stream);
    this.#table.setUint16(object * entryWidth + 5, place);
  }

  bytes(last: number): Uint8Array {
    return new Uint8Array(this.#table.buffer, 0, entryWidth * (last + 1));
  }
}

interface Plain {
  readonly number: number;
  readonly text: string;
}

class Output {
  readonly #parts: Uint8Array[] = [];
  length = 0;

  add(part: Uint8Array | string): void {
    const bytes = typeof part === 'string' ? bytesOf(part) : part;
    this.#parts.push(bytes);
    this.length += bytes.length;
  }

  bytes(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}

/** The context's Root, Info and ID must be set; `more` are objects outside the context. */
export function writtenFile(context: PDFContext, more: WrittenObjects): Uint8Array {
  const output = new Output();
  // The second line holds bytes above 127, so that transfer programs take the file for what it is (7.5.2).
  output.add('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  const objects = context.enumerateIndirectObjects();
  const streams = Math.ceil((objects.length + more.count) / packed);
  const index = new ObjectIndex(context.largestObjectNumber + streams + 1);
  let next = context.largestObjectNumber + 1;
  let waiting: Plain[] = [];
  const pack = (): void => {
    if (waiting.length === 0) return;
    waiting.forEach(({ number }, place) => index.packedPlace(number, next, place));
    addStream(output, index, next, packedStream(context, waiting));
    waiting = [];
    next += 1;
  };
  const add = (number: number, text: string): void => {
    if (waiting.push({ number, text }) === packed) pack();
  };
  for (const [ref, object] of objects) {
    if (object instanceof PDFStream) addStream(output, index, ref.objectNumber, object);
    else add(ref.objectNumber, object.toString());
  }
  for (let place = 0; place < more.count; place += 1) add(more.first + place, more.textOf(place));
  pack();
  addIndex(output, index, next, context);
  return output.bytes();
}

function addStream(output: Output, index: ObjectIndex, number: number, stream: PDFStream): void {
  index.ownPlace(number, output.length);
  const bytes = new Uint8Array(stream.sizeInBytes());
  stream.copyBytesInto(bytes, 0);
  output.add(`${number} 0 obj\n`);
  output.add(bytes);
  output.add('\nendobj\n');
}

function packedStream(context: PDFContext, objects: readonly Plain[]): PDFStream {
  const numbers: string[] = [];
  let offset = 0;
  for (const { number, text } of objects) {
    numbers.push(`${number} ${offset}`);
    offset += text.length + 1;
  }
  const head = `${numbers.join(' ')}\n`;
  return context.flateStream(bytesOf(head + objects.map(({ text }) => text).join('\n')), { Type: 'ObjStm', N: objects.length, First: head.length });
}

/** The cross-reference stream lists itself too. */
function addIndex(output: Output, index: ObjectIndex, number: number, context: PDFContext): void {
  const start = output.length;
  index.ownPlace(number, start);
  const { Root, Info, ID } = context.trailerInfo;
  addStream(output, index, number, context.flateStream(index.bytes(number), { Type: 'XRef', Size: number + 1, W: [1, 4, 2], Root, Info, ID }));
  output.add(`startxref\n${start}\n%%EOF\n`);
}

/** One character is one byte. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code > 0xff) throw new Error('A character that is no byte reached the file.');
    bytes[place] = code;
  }
  return bytes;
}
