// One source asked for one person's records within its time: a whole answer, or nothing of it.
import type { ControllerProfile } from '../../../shared/registers/controller.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import type { SourceFile, SourceProfile } from '../../../shared/registers/source-profile.ts';
import type { AskedRecords } from '../connectors/asked-records.ts';
import type { Connections } from '../connectors/open-source.ts';
import { isRemark, type FileNote, type Quarantined } from '../import-result.ts';
import type { SourceRow } from '../read-row.ts';
import { streamSource } from '../read-source-file.ts';

export interface SourceAsked {
  readonly profile: ControllerProfile;
  readonly source: SourceProfile;
  readonly file: SourceFile;
  readonly today: LocalDate;
  readonly connections: Connections;
  readonly columns: AskedRecords['columns'];
  /** Milliseconds for the whole answer. */
  readonly patience: number;
}

/** `fault`: why nothing of the answer may be used. */
export type SourceAnswer =
  | { readonly rows: readonly SourceRow[]; readonly quarantined: readonly Quarantined[]; readonly notes: readonly FileNote[] }
  | { readonly fault: FileNote['fault'] };

/** Records of one person in one system; a source that gives more was asked by something that is no one person's. */
const recordsMax = 20_000;

/** A driver that hangs beyond every limit is left behind: nobody waits for it. */
export async function askSource(given: SourceAsked): Promise<SourceAnswer> {
  const { patience, columns, ...reading } = given;
  const left = new AbortController();
  const late = Promise.withResolvers<SourceAnswer>();
  const timer = setTimeout(() => {
    left.abort();
    late.resolve({ fault: 'stalled' });
  }, patience);
  try {
    return await Promise.race([gather(streamSource({ ...reading, folder: '', patience, signal: left.signal, only: { columns, most: recordsMax, patience } })), late.promise]);
  } finally {
    clearTimeout(timer);
    left.abort();
  }
}

async function gather(batches: ReturnType<typeof streamSource>): Promise<SourceAnswer> {
  const rows: SourceRow[] = [];
  const quarantined: Quarantined[] = [];
  for await (const batch of batches) {
    if (batch.kind === 'rows') {
      rows.push(...batch.rows);
      quarantined.push(...batch.quarantined);
    } else if (batch.whole) return { rows, quarantined, notes: batch.notes };
    else return { fault: batch.notes.find(({ fault }) => !isRemark(fault))?.fault ?? 'incomplete' };
  }
  return { fault: 'incomplete' };
}
