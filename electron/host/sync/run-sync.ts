// One round with central: introduce the desk, send, bring lines, bring people.
import { ok, type OutcomeCode, type Result } from '../../../shared/outcomes.ts';
import type { HostParts } from '../host-parts.ts';
import type { DeviceKeyRing } from './device-key-ring.ts';
import { enrol } from './enrol.ts';
import { pull } from './pull.ts';
import { pullPeople, type PeopleErrand } from './pull-people.ts';
import { push } from './push.ts';

export type SyncParts = Pick<HostParts, 'folder' | 'bundle' | 'journal' | 'vault' | 'people' | 'clocks'>;
/** `people`: why register data could not be brought, if so. */
export interface Round { readonly tried: boolean; readonly people: OutcomeCode | null }

/** Own lines go first: what was promised to a visitor is in central before anything is fetched. */
export async function runSync(parts: SyncParts, ring: DeviceKeyRing, people: PeopleErrand): Promise<Result<Round>> {
  const link = await enrol(parts.folder, parts.bundle);
  if (!link.ok) return link;
  if (link.value === null) return ok({ tried: false, people: null });
  const pushed = await push(parts.journal, link.value, parts.clocks.now);
  if (!pushed.ok) return pushed;
  const pulled = await pull(parts.journal, link.value, ring, parts.bundle.controller);
  if (!pulled.ok) return pulled;
  const brought = await pullPeople(parts, link.value, people);
  // Refused people data does not hold back the lines: they are the promise, the data is a copy.
  return brought.ok || brought.code !== 'central-unreachable' ? ok({ tried: true, people: brought.ok ? null : brought.code }) : brought;
}
