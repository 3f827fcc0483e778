// Clears staging of forgotten imports when the service starts and every hour while it runs.
import { clearForgotten } from './clear-staging.ts';

const hour = 3_600_000;

export interface StagingRounds { readonly stop: () => Promise<void> }

/** Answers when the first round is over. A round that fails is told and made again in an hour: a table that somebody holds must not keep the desks from their service. */
export async function stagingRounds(ownerUrl: string, onFault: (fault: unknown) => void): Promise<StagingRounds> {
  const clear = (): Promise<void> => clearForgotten(ownerUrl).catch(onFault);
  let round = clear();
  await round;
  const timer = setInterval(() => { round = clear(); }, hour).unref();
  return { stop: async () => {
    clearInterval(timer);
    await round;
  } };
}
