// Another desk's device that reads the whole of central's log, to see what central really holds.
import { parseHeader } from '../../../shared/protocol/parse-line.ts';
import { enrolDevice } from './enrolled-device.ts';
import { lineMaker } from './line-maker.ts';
import type { MadeCentral } from './made-central.ts';

export interface CentralReader {
  /** How often each line id stands in central's log, read from its first line. */
  readonly counts: () => Promise<ReadonlyMap<string, number>>;
}

/** Enrols a device of its own once; central has to be running. */
export async function enrolReader({ url, codes }: Pick<MadeCentral, 'url' | 'codes'>): Promise<CentralReader> {
  const reader = await enrolDevice(url, codes.auditor, lineMaker());
  const counts = async (): Promise<ReadonlyMap<string, number>> => {
    const found = new Map<string, number>();
    for await (const { line } of reader.pulled(0)) {
      const id = parseHeader(line.header)?.id ?? 'unreadable';
      found.set(id, (found.get(id) ?? 0) + 1);
    }
    return found;
  };
  return { counts };
}
