// How the rewind proof starts the central store: the product's own start on a database of its own, rate limit lifted.
import { startCentral, type RunningCentral } from '../../../central/start-central.ts';

export interface RewindStart { readonly folder: string; readonly databaseUrl: string; readonly secret: string }
export type StartRewindCentral = (wish: RewindStart) => Promise<RunningCentral>;

export const startHonest: StartRewindCentral = (wish) => startCentral({ ...wish, port: 0, logLevel: 'silent', callsPerMinute: 1_000_000 });
