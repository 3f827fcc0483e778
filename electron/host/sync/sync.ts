// What the rest of the host knows of the sync.
import type { Lamp } from '../../../shared/bridge.ts';
import type { CentralLink } from './central-link.ts';
import type { Pace } from './pace.ts';
import type { KeyErrand } from './people-proof.ts';

export interface Sync extends Pace {
  readonly lamp: () => Lamp;
  /** The standing with central of the last round that reached it; null before. */
  readonly link: () => CentralLink | null;
  /** What questions about single people are signed with, the same as the rounds'. */
  readonly keys: KeyErrand;
  /** When the first round has ended, however it ended, or after three seconds. */
  readonly asked: () => Promise<void>;
}
