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
    const one = partOf(header, before);
    for await (const batch of part) yield hasHeader ? one.withoutHeader(batch) : one.onward(batch);
    const { first, last } = one.read();
    if (hasHeader && first === null) throw new SourceBreak('incomplete');
    header ??= first;
    before += last;
  }
}

interface Part {
  readonly onward: (batch: readonly RawRecord[]) => readonly RawRecord[];
  /** The first part keeps its header, which is the whole's. */
  readonly withoutHeader: (batch: readonly RawRecord[]) => readonly RawRecord[];
  readonly read: () => { readonly first: string | null; readonly last: number };
}

/** `header` of the parts before, null in the first. */
function partOf(header: string | null, before: number): Part {
  let first: string | null = null;
  let last = 0;
  const onward: Part['onward'] = (batch) => {
    last = batch.at(-1)?.line ?? last;
    return before === 0 ? batch : batch.map((record) => ({ ...record, line: record.line + before }));
  };
  return {
    onward, read: () => ({ first, last }),
    withoutHeader: (batch) => {
      const [record] = batch;
      if (first !== null || record === undefined) return onward(batch);
      first = JSON.stringify('fields' in record ? record.fields : record);
      if (header !== null && header !== first) throw new SourceBreak('wrong-form');
      const rest = onward(batch);
      return header === null ? rest : rest.slice(1);
    },
  };
}
