// Whether a file that was sent begins as the kind does that its source is read as; its name says nothing of what it is.
import type { SourceFile } from '../../shared/registers/source-profile.ts';

const gzip = [0x1f, 0x8b];
const zip = [0x50, 0x4b, 0x03, 0x04];
/** A PDF, an old spreadsheet, programs, pictures, a rich text: what people choose by mistake where text is asked for. */
const neverText: readonly (readonly number[])[] = [gzip, zip, [0x25, 0x50, 0x44, 0x46], [0xd0, 0xcf, 0x11, 0xe0], [0x4d, 0x5a], [0x7f, 0x45, 0x4c, 0x46], [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x7b, 0x5c, 0x72, 0x74, 0x66]];

function begins(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((one, at) => bytes[at] === one);
}

/** `head`: the first bytes, a few thousand. What the whole file holds the import itself judges. */
export function isOfKind(head: Uint8Array, { name, shape, dialect }: Pick<SourceFile, 'name' | 'shape' | 'dialect'>): boolean {
  if (name.endsWith('.gz')) return begins(head, gzip);
  if (shape.kind === 'xlsx') return begins(head, zip);
  if (neverText.some((one) => begins(head, one))) return false;
  if (dialect.encoding !== 'utf-16le' && head.includes(0)) return false;
  const text = new TextDecoder(dialect.encoding).decode(head).trimStart();
  switch (shape.kind) {
    // A page that asks for a log-in is saved under an export's name again and again.
    case 'delimited': return !/^<(?:!doctype|html)/i.test(text);
    case 'json': return text.startsWith('{') || text.startsWith('[');
    case 'json-lines': return text.startsWith('{');
    case 'xml': return text.startsWith('<');
  }
}

/** Of a chosen file's name, against the one that the source is read under: `.csv`, `.csv.gz`. */
export function hasEndingOf(ending: string, name: string): boolean {
  return name.toLowerCase().endsWith(ending) && ending.split('.').length === (name.endsWith('.gz') ? 3 : 2);
}
