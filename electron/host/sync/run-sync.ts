// One round with central: introduce the desk, send, bring lines, bring people.
import { ok, type Result } from '../../../shared/outcomes.ts';
import type { HostParts } from '../host-parts.ts';
import type { DeviceKeyRing } from './device-key-ring.ts';
import { enrol } from './enrol.ts';
import { pull } from './pull.ts';
import { pullPeople } from './pull-people.ts';
import { push } from './push.ts';

export type SyncParts = Pick<HostParts, 'folder' | 'bundle' | 'journal' | 'vault' | 'people' | 'clocks'>;
export interface Round { readonly tried: boolean; readonly sent: number; readonly pulled: number }

/** Own lines go first: what was promised to a visitor is in central before anything is fetched. */
export async function runSync(parts: SyncParts, ring: DeviceKeyRing, people: (last: number) => void): Promise<Result<Round>> {
  const link = await enrol(parts.folder, parts.bundle);
  if (!link.ok) return link;
  if (link.value === null) return ok({ tried: false, sent: 0, pulled: 0 });
  const pushed = await push(parts.journal, link.value, parts.clocks.now);
  if (!pushed.ok) return pushed;
  const pulled = await pull(parts.journal, link.value, ring, parts.bundle.controller);
  if (!pulled.ok) return pulled;
  const brought = await pullPeople(parts, link.value, people);
  return brought.ok ? ok({ tried: true, sent: pushed.value.sent, pulled: pulled.value.pulled }) : brought;
}
