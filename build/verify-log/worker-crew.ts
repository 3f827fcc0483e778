// Hands pieces to worker threads and gives their reports back in the order of the pieces; a few pieces are under way at most.
import { Worker } from 'node:worker_threads';
import type { ChunkReport, ChunkSetting } from './check-chunk.ts';
import type { Chunk } from './read-chunks.ts';

interface Hand { readonly worker: Worker; readonly waiting: { readonly resolve: (report: ChunkReport) => void; readonly reject: (error: Error) => void }[] }

/** Pieces given to one worker before the oldest must be done. */
const ahead = 2;

function hire(setting: ChunkSetting): Hand {
  const worker = new Worker(new URL('./chunk-worker.ts', import.meta.url), { workerData: setting });
  const hand: Hand = { worker, waiting: [] };
  worker.on('message', (report: ChunkReport) => hand.waiting.shift()?.resolve(report));
  worker.on('error', (error) => {
    for (const one of hand.waiting.splice(0)) one.reject(error instanceof Error ? error : new Error('A worker of the verifier failed.'));
  });
  return hand;
}

/** `take` is called in the file's order and says whether to go on. Throws when a worker does. */
export async function checkWithCrew(chunks: AsyncIterable<Chunk>, setting: ChunkSetting, { workers, take }: { readonly workers: number; readonly take: (report: ChunkReport) => boolean }): Promise<void> {
  const hands = Array.from({ length: workers }, () => hire(setting));
  const underWay: Promise<ChunkReport>[] = [];
  let given = 0;
  const give = ({ bytes }: Chunk): void => {
    const hand = hands[given % hands.length];
    if (hand === undefined) throw new Error('The verifier needs a worker.');
    given += 1;
    const report = new Promise<ChunkReport>((resolve, reject) => hand.waiting.push({ resolve, reject }));
    // A report that nobody waits for any more must not end the process.
    report.catch(() => undefined);
    underWay.push(report);
    hand.worker.postMessage(bytes, [bytes.buffer]);
  };
  try {
    let going = true;
    for await (const chunk of chunks) {
      give(chunk);
      const oldest = underWay.length >= workers * ahead ? underWay.shift() : undefined;
      if (oldest !== undefined) going = take(await oldest);
      if (!going) return;
    }
    for (const report of underWay) if (!take(await report)) return;
  } finally {
    await Promise.all(hands.map(({ worker }) => worker.terminate()));
  }
}
