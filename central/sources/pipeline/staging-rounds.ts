// Clears staging of forgotten imports when the service starts and every hour while it runs.
import { clearForgotten } from './clear-staging.ts';

const hour = 3_600_000;

export interface StagingRounds { readonly stop: () => Promise<void> }

/** Answers when the first round is over, and throws what it throws; a later round that fails is told and made again in an hour. */
export async function stagingRounds(ownerUrl: string, onFault: (fault: unknown) => void): Promise<StagingRounds> {
  await clearForgotten(ownerUrl);
  let round = Promise.resolve();
  const timer = setInterval(() => { round = clearForgotten(ownerUrl).catch(onFault); }, hour).unref();
  return { stop: async () => {
    clearInterval(timer);
    await round;
  } };
}
