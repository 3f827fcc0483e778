// Takes away files that desks sent and nobody imported: when the service starts, and every hour while it runs.
import type { SentFiles } from './sent-files.ts';

const hour = 3_600_000;

/** A round that fails is told and made again in an hour. */
export async function sentRounds(sent: Pick<SentFiles, 'sweep'>, onFault: (fault: unknown) => void): Promise<{ readonly stop: () => Promise<void> }> {
  const sweep = (): Promise<void> => sent.sweep().catch(onFault);
  let round = sweep();
  await round;
  const timer = setInterval(() => { round = sweep(); }, hour).unref();
  return { stop: async () => {
    clearInterval(timer);
    await round;
  } };
}
