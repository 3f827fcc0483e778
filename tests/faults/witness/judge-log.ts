// Whether a mutated log was found, and at the right entry: by the verifier alone, or by what an auditor or a desk saw before.
import { continuesExport } from '../../../build/verify-log/continues.ts';
import type { Check } from '../../../build/verify-log/verdict.ts';
import { verifyFile } from '../../../build/verify-log/verify-file.ts';
import type { Pulled } from '../../../electron/host/sync/pull.ts';
import type { Result } from '../../../shared/outcomes.ts';
import type { Mutated } from './mutations.ts';

export interface Judging {
  readonly file: string;
  /** The export that an auditor kept from before. */
  readonly kept: string;
  /** The next sync of the desk that has followed the log. */
  readonly sync: () => Promise<Result<Pulled>>;
  /** For the twin. */
  readonly off?: readonly Check[];
}

/** Null when it was found at its place, else what was said instead. */
export async function judgeLog({ file, kept, sync, off = [] }: Judging, { place, by }: Pick<Mutated, 'place' | 'by'>): Promise<string | null> {
  const { bad } = await verifyFile({ file, workers: 0, off });
  if (by === 'verifier') {
    if (bad === null) return 'nobody found it';
    return place === null || bad.position === place ? null : `position ${String(bad.position)} was named («${bad.what}»), ${place} was changed`;
  }
  if (bad !== null) return `the verifier calls a well-formed log bad: position ${String(bad.position)}, ${bad.what}`;
  const parted = await continuesExport(file, kept);
  if (parted?.position !== place) return `the older export named position ${String(parted?.position)} («${parted?.what ?? 'nothing'}»), ${String(place)} was changed`;
  const synced = await sync();
  return synced.ok && synced.value.voided === 0 ? 'the desk went on as if nothing had happened' : null;
}

