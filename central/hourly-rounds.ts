// Work of the service's own that is done when it starts and every hour while it runs.
const hour = 3_600_000;

/** Answers when the first round is over. A round that fails is told and made again in an hour: it must not keep the desks from their service. */
export async function hourlyRounds(work: () => Promise<void>, onFault: (fault: unknown) => void): Promise<{ readonly stop: () => Promise<void> }> {
  const once = (): Promise<void> => work().catch(onFault);
  let round = once();
  await round;
  const timer = setInterval(() => { round = once(); }, hour).unref();
  return { stop: async () => {
    clearInterval(timer);
    await round;
  } };
}
