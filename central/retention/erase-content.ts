// Ends the content of lines at the end of their retention; who, when and which case stays, and every hash still verifies.
import { z } from 'zod';
import { controllerId, lineId } from '../../shared/formats/ids.ts';
import { ok, refused, type Result } from '../../shared/outcomes.ts';
import { linesInEntryMax, reasonCode } from './ledger-entry.ts';
import type { Ledger } from './ledger.ts';

const wish = z.strictObject({ controller: controllerId, lineIds: z.array(lineId).min(1).max(100_000), reason: reasonCode });

export interface Erasure { readonly controller: string; readonly lineIds: readonly string[]; readonly reason: string }

/**
 * `reason` is a code (`retention-ended`, `erasure-granted`). A line that central does not hold yet is blanked when it comes.
 * Returns when the ledger is on the disk and the database has followed (Articles 5(1)(e) and 17 of the GDPR). Outcome: `bad-input`.
 */
export async function eraseContent(ledger: Ledger, given: Erasure): Promise<Result<{ readonly lines: number }>> {
  const parsed = wish.safeParse(given);
  if (!parsed.success) return refused('bad-input');
  const { controller, reason } = parsed.data;
  // PostgreSQL compares uuids, the ledger's reader may compare text: one spelling.
  const lines = [...new Set(parsed.data.lineIds.map((id) => lineId.parse(id.toLowerCase())))];
  const parts = Array.from({ length: Math.ceil(lines.length / linesInEntryMax) }, (_, part) => lines.slice(part * linesInEntryMax, (part + 1) * linesInEntryMax));
  await ledger.record(parts.map((part) => ({ kind: 'erase', controller, lines: part, reason })));
  return ok({ lines: lines.length });
}
