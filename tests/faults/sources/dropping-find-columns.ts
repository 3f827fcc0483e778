// The double of the sources proof's twin: one record of each source is taken for its header and gone without a word.
import { findColumns as real, type FoundColumns } from '../../../central/sources/find-columns.ts';
import type { SourceFile } from '../../../shared/registers/source-profile.ts';

export type { FoundColumns };

/** The seventh record is dropped. */
export function findColumns(file: SourceFile): FoundColumns {
  const columns = real(file);
  let records = 0;
  return {
    ...columns,
    takeHeader: (record) => {
      if (columns.takeHeader(record)) return true;
      records += 1;
      return records === 7;
    },
  };
}
