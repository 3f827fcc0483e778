// One connection of this process on which PostgreSQL tells of new lines and suspensions, whichever instance wrote them.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { NoticeBoard } from './notice-board.ts';

/** Sent by addLines with the controller, and by a trigger on device_suspension with the device. */
const channels = { line: 'journal_line', suspension: 'device_suspension' } as const;

const backoff = { first: 250, most: 10_000 } as const;
/** A connection that hangs tells nothing, so it is asked. */
const check = { everyMilliseconds: 15_000, withinMilliseconds: 5_000 } as const;

/**
 * Goes on until stopped: a lost connection is opened again with growing, jittered pauses, and then the board is told that
 * news was missed. Answers how to stop, once the first attempt has been made; a failed one is not an error.
 */
export async function listenToLog(url: string, board: NoticeBoard): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let failures = 0;
  let firstTry: () => void = () => undefined;
  const tried = new Promise<void>((resolve) => { firstTry = resolve; });
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await listenOnce(url, board, stopping.signal, () => {
        failures = 0;
        firstTry();
        board.missed();
      }).catch(() => undefined);
      firstTry();
      failures += 1;
      const longest = Math.min(backoff.most, backoff.first * 2 ** Math.min(failures, 10));
      await pause(longest * (0.5 + Math.random() / 2), null, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const over = run();
  await tried;
  return async () => {
    stopping.abort();
    await over;
  };
}

/** Answers when stopped, throws when the connection is lost. */
async function listenOnce(url: string, board: NoticeBoard, stop: AbortSignal, onListening: () => void): Promise<void> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: check.withinMilliseconds, query_timeout: check.withinMilliseconds });
  const lost = new Promise<never>((_resolve, reject) => {
    client.on('error', reject);
    client.on('end', () => { reject(new Error('The connection ended.')); });
  });
  // It may be lost while nobody awaits it.
  lost.catch(() => undefined);
  client.on('notification', ({ channel, payload = '' }) => {
    if (channel === channels.line) board.changed(payload);
    if (channel === channels.suspension) board.suspended(payload);
  });
  try {
    await client.connect();
    await client.query(`listen ${channels.line}; listen ${channels.suspension}`);
    onListening();
    for (let over = false; !over;) {
      over = await Promise.race([lost, pause(check.everyMilliseconds, false, { signal: stop }).catch(() => true)]);
      if (!over) await client.query('select 1');
    }
  } finally {
    // A connection that hangs would not confirm its end.
    await Promise.race([client.end().catch(() => undefined), pause(check.withinMilliseconds, null, { ref: false })]);
  }
}
