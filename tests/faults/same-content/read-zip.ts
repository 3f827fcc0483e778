// Reads a zip as its receiver would: yauzl, which shares no code with the writer.
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** Names to bytes, in the zip's order. Throws for a zip that is damaged. */
export async function readZip(bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
}
