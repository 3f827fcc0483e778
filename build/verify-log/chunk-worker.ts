// A worker thread of the verifier: gets pieces of the file, gives back what it found in each.
import { parentPort, workerData } from 'node:worker_threads';
import { chunkChecker, type ChunkSetting } from './check-chunk.ts';

// The crew gives this thread its setting and nothing else.
const check = chunkChecker(workerData as ChunkSetting);

parentPort?.on('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(check(bytes));
});
