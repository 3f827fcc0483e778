// The beginning of a source, for an administrator who waits at a desk: read no further than is asked for, and told what the source does wrong.
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile, SourceProfile } from '../../shared/registers/source-profile.ts';
import { openSource, type Connections } from '../sources/connectors/open-source.ts';
import type { RawRecord } from '../sources/connectors/raw-record.ts';
import { SourceBreak } from '../sources/connectors/source-break.ts';
import { withStallLimit } from '../sources/connectors/with-stall-limit.ts';
import { unlessAway } from '../unless-away.ts';

export interface SourceBegin { readonly folder: string; readonly profile: SourceProfile; readonly file: SourceFile; readonly connections: Connections }

/** `patience`: milliseconds of silence. `take` says whether it wants more. `whole`: the source came to its end; a `fault` is never thrown. */
export async function firstRecords({ folder, profile, file, connections }: SourceBegin, patience: number, take: (batch: readonly RawRecord[]) => boolean): Promise<{ readonly whole: boolean; readonly fault: string | null }> {
  const place = join(folder, profile.system);
  // A link is left alone, as the import does.
  if (file.from.kind === 'folder' && (await unlessAway(lstat(join(place, file.name))))?.isFile() !== true) return { whole: false, fault: 'file-missing' };
  const left = new AbortController();
  try {
    for await (const batch of withStallLimit(openSource({ folder: place, file, connections, signal: left.signal }), patience)) if (!take(batch)) return { whole: false, fault: null };
    return { whole: true, fault: null };
  } catch (broke) {
    if (!(broke instanceof SourceBreak)) throw broke;
    return { whole: false, fault: broke.fault };
  } finally {
    left.abort();
  }
}
