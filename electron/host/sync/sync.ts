// The desk's standing errand to central as the rest of the host sees it.
import type { Lamp } from '../../../shared/bridge.ts';
import type { Pace } from './pace.ts';

export interface Sync extends Pace { readonly lamp: () => Lamp }
