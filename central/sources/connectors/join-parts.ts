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
    let isBegun = false;
    for await (const batch of part) {
      const [first] = batch;
      const records: RawRecord[] = [...batch];
      if (hasHeader && !isBegun && first !== undefined) {
        const named = JSON.stringify('fields' in first ? first.fields : first);
        if (header !== null) records.shift();
        if (header !== null && header !== named) throw new SourceBreak('wrong-form');
        header ??= named;
      }
      isBegun ||= first !== undefined;
      last = batch.at(-1)?.line ?? last;
      yield records.map((record) => ({ ...record, line: record.line + before }));
    }
    if (hasHeader && !isBegun) throw new SourceBreak('incomplete');
    before += last;
  }
}
