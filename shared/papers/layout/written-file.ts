// Writes the objects of a paper as a PDF 1.7 file; the library's own writer keeps its index in a way that grows with the square of a long copy.
import { PDFStream, type PDFContext } from 'pdf-lib';
import type { WrittenObjects } from './write-structure.ts';

/** Objects that are no streams are packed this many to a stream (ISO 32000-1, 7.5.7). */
const packed = 200;

/** Where an object lies: a byte offset of its own, or a place in a packed stream. */
type Entry = { readonly offset: number } | { readonly stream: number; readonly place: number };

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
  const entries = new Map<number, Entry>();
  // The second line holds bytes above 127, so that transfer programs take the file for what it is (7.5.2).
  output.add('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  const objects = context.enumerateIndirectObjects();
  let next = context.largestObjectNumber + 1;
  let waiting: Plain[] = [];
  const pack = (): void => {
    if (waiting.length === 0) return;
    waiting.forEach(({ number }, place) => entries.set(number, { stream: next, place }));
    addStream(output, entries, next, packedStream(context, waiting));
    waiting = [];
    next += 1;
  };
  const add = (number: number, text: string): void => {
    if (waiting.push({ number, text }) === packed) pack();
  };
  for (const [ref, object] of objects) {
    if (object instanceof PDFStream) addStream(output, entries, ref.objectNumber, object);
    else add(ref.objectNumber, object.toString());
  }
  for (let place = 0; place < more.count; place += 1) add(more.first + place, more.textOf(place));
  pack();
  addIndex(output, entries, next, context);
  return output.bytes();
}

function addStream(output: Output, entries: Map<number, Entry>, number: number, stream: PDFStream): void {
  entries.set(number, { offset: output.length });
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

/** The cross-reference stream (7.5.8): type, offset or stream, place; 1 + 4 + 2 bytes an object. */
function addIndex(output: Output, entries: Map<number, Entry>, number: number, context: PDFContext): void {
  const start = output.length;
  entries.set(number, { offset: start });
  const width = 7;
  const table = new DataView(new ArrayBuffer(width * (number + 1)));
  // Entry 0 is the head of the free list by definition.
  table.setUint16(5, 0xffff);
  for (const [object, entry] of entries) {
    const at = object * width;
    table.setUint8(at, 'offset' in entry ? 1 : 2);
    table.setUint32(at + 1, 'offset' in entry ? entry.offset : entry.stream);
    table.setUint16(at + 5, 'offset' in entry ? 0 : entry.place);
  }
  const { Root, Info, ID } = context.trailerInfo;
  const index = context.flateStream(new Uint8Array(table.buffer), { Type: 'XRef', Size: number + 1, W: [1, 4, 2], Root, Info, ID });
  addStream(output, entries, number, index);
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
