// Which lines that a journal writer called saved are missing from its journal, opened and verified by the product's own code.
import { createPublicKey } from 'node:crypto';
import { z } from 'zod';
import { openJournal } from '../../../electron/host/journal/open-journal.ts';
import { verifyChain } from '../../../electron/host/journal/verify-chain.ts';

/** `fault` is null when the journal opened and verified from its first line. */
export interface CutCount { readonly confirmed: number; readonly missing: number; readonly fault: string | null }

/** The writer's first line. */
export const writerHello = z.strictObject({ device: z.uuid(), publicKey: z.base64() });

/** Hash by line id, from what the writer said after its first line. */
export function confirmedLines(said: readonly string[]): ReadonlyMap<string, string> {
  return new Map(said.filter((line) => !line.startsWith('{')).map((line) => [line.slice(0, 36), line.slice(37)]));
}

/** A journal that does not open has lost all of them. */
export function countMissing(folder: string, confirmed: ReadonlyMap<string, string>, keys: z.infer<typeof writerHello>): CutCount {
  const opened = openJournal(folder);
  if (!opened.ok) return { confirmed: confirmed.size, missing: confirmed.size, fault: opened.code };
  const journal = opened.value;
  try {
    const key = createPublicKey({ key: Buffer.from(keys.publicKey, 'base64'), format: 'der', type: 'spki' });
    const damage = verifyChain(journal, new Map([[keys.device, key]]));
    const held = new Map(journal.store.read((sql) => sql("SELECT header ->> 'id' AS id, hash FROM line").all()).map((row) => [String(row['id']), String(row['hash'])]));
    const missing = [...confirmed].filter(([id, hash]) => held.get(id) !== hash).length;
    return { confirmed: confirmed.size, missing, fault: damage === null ? null : `line ${damage.seq}: ${damage.fault}` };
  } finally {
    journal.close();
  }
}
