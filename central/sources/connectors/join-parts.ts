// Records of many parts as those of one source: one header, lines counted on from part to part.
import type { RawBatches, RawRecord } from './raw-record.ts';
import { SourceBreak } from './source-break.ts';

/**
 * `hasHeader`: each part begins with the header; a part with another one is not of the same export, and one without any was
 * cut. A part that breaks off breaks the whole.
 */
export async function* joinParts(parts: AsyncIterable<RawBatches>, { hasHeader }: { readonly hasHeader: boolean }): RawBatches {
  let header: string | null = null;
  let before = 0;
  for await (const part of parts) {
    let last = 0;
    let own: string | null = null;
    for await (const batch of part) {
      const [first] = batch;
      if (first === undefined) continue;
      const isFirst = own === null;
      own ??= headerOf(first);
      if (hasHeader && own !== (header ?? own)) throw new SourceBreak('wrong-form');
      last = batch.at(-1)?.line ?? last;
      const records = hasHeader && isFirst && header !== null ? batch.slice(1) : batch;
      yield before === 0 ? records : onward(records, before);
    }
    if (hasHeader && own === null) throw new SourceBreak('incomplete');
    header ??= own;
    before += last;
  }
}

function headerOf(record: RawRecord): string {
  return JSON.stringify('fields' in record ? record.fields : record);
}

function onward(records: readonly RawRecord[], before: number): readonly RawRecord[] {
  return records.map((record) => ({ ...record, line: record.line + before }));
}
