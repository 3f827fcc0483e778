// The longest task of a window by its own time on the processor: what it would take where nothing else runs.
import type { CDPSession, Page } from 'playwright';
import { z } from 'zod';

const event = z.object({ name: z.string(), pid: z.int(), tid: z.int(), tdur: z.number().default(0), args: z.object({ name: z.string().optional() }).optional() });
type TraceEvent = z.infer<typeof event>;

/** Milliseconds, of the renderer's main threads. */
function longestOf(events: readonly TraceEvent[]): number {
  const main = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${String(pid)} ${String(tid)}`));
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && main.has(`${String(pid)} ${String(tid)}`));
  return Math.max(0, ...tasks.map(({ tdur }) => tdur / 1000));
}

async function eventsOf(session: CDPSession): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => { events.push(...value.map((one) => event.parse(one))); });
  const complete = new Promise((resolve) => { session.once('Tracing.tracingComplete', resolve); });
  await session.send('Tracing.end');
  await complete;
  return events;
}

/** Begins; what it answers ends it and gives the longest. */
export async function traceTasks(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', '__metadata'], excludedCategories: ['*'] } });
  return async () => {
    const events = await eventsOf(session);
    await session.detach();
    return longestOf(events);
  };
}
