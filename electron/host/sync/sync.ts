// What the rest of the host knows of the sync.
import type { Lamp } from '../../../shared/bridge.ts';
import type { CentralLink } from './central-link.ts';
import type { Pace } from './pace.ts';
import type { KeyErrand } from './people-proof.ts';

export interface Sync extends Pace {
  readonly lamp: () => Lamp;
  /** How central is asked; null before the desk has introduced itself. */
  readonly link: () => CentralLink | null;
  /** The same, waited for where the introduction is under way or has not begun: right after the first log-in. Null when central did not answer. */
  readonly met: () => Promise<CentralLink | null>;
  /** What questions about single people are signed with, the same as the rounds'. */
  readonly keys: KeyErrand;
  /** When the first round has ended, however it ended, or after three seconds. */
  readonly asked: () => Promise<void>;
}
