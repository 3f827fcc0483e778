// One source of an import as the pipeline sees it: whose profile it has, and its rows as they come.
import type { SourceFile, SourceProfile } from '../../../shared/registers/source-profile.ts';
import type { ReadBatch } from '../read-source-file.ts';

export interface ImportSource {
  readonly source: SourceProfile;
  readonly file: SourceFile;
  /** Equal to an earlier one only when the content is the same, so that an import cut short does not read it again; null when nobody can tell. */
  readonly fingerprint: string | null;
  /** Readings of a metering series that memory holds before it lets go of unfinished months (pack-series.ts); some 40 MiB of them when left out. */
  readonly openReadings?: number;
  readonly read: () => AsyncIterable<ReadBatch>;
}
