// Another desk's device that reads the whole of central's log, to see what central really holds.
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { enrolAnswer, pullAnswer, pullLinesMax } from '../../../shared/protocol/central.ts';
import { parseHeader } from '../../../shared/protocol/line.ts';
import type { MadeCentral } from './made-central.ts';

export interface CentralReader {
  /** How often each line id stands in central's log, read from its first line. */
  readonly counts: () => Promise<ReadonlyMap<string, number>>;
}

/** Enrols a device of its own once; central has to be running. */
export async function enrolReader({ url, codes }: MadeCentral): Promise<CentralReader> {
  const device = randomUUID();
  const token = randomBytes(32).toString('base64url');
  const publicKey = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const enrolled = await fetch(`${url}/v1/enrol`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code: codes.auditor, device, publicKey, token }) });
  enrolAnswer.parse(await enrolled.json());
  const counts = async (): Promise<ReadonlyMap<string, number>> => {
    const found = new Map<string, number>();
    for (let after = 0; ;) {
      const answer = await fetch(`${url}/v1/pull?after=${after}&limit=${pullLinesMax}`, { headers: { authorization: `Bearer ${device}.${token}` } });
      const { lines } = pullAnswer.parse(await answer.json());
      for (const { line } of lines) {
        const id = parseHeader(line.header)?.id ?? 'unreadable';
        found.set(id, (found.get(id) ?? 0) + 1);
      }
      const last = lines.at(-1);
      if (last === undefined) return found;
      after = last.position;
    }
  };
  return { counts };
}
