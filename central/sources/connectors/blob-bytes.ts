// A file in an Azure Blob container as bytes, read in place: no copy of it is laid on a disk.
import { BlobServiceClient, RestError, type ContainerClient } from '@azure/storage-blob';
import type { SourceBytes } from './source-bytes.ts';
import { SourceBreak } from './source-break.ts';

export interface BlobPlace { readonly connection: string; readonly container: string; readonly blob: string; readonly signal: AbortSignal; /** Of the version that was listed; another one is a break. */ readonly listed?: string | undefined }

/** The version that was there when it was opened is read to its end; one that was replaced meanwhile is a break. */
export async function openBlobBytes({ connection, container, blob, signal, listed }: BlobPlace): Promise<SourceBytes> {
  const client = blobContainer(connection, container).getBlobClient(blob);
  const { contentLength: size = 0, etag } = await blobAsked(client.getProperties({ abortSignal: signal }));
  if (listed !== undefined && listed.replaceAll('"', '') !== etag?.replaceAll('"', '')) throw new SourceBreak('incomplete');
  async function* read(start: number, end: number): AsyncGenerator<Buffer> {
    if (end <= start) return;
    const answer = await blobAsked(client.download(start, end - start, { abortSignal: signal, maxRetryRequests: 3, conditions: etag === undefined ? {} : { ifMatch: etag } }));
    let length = 0;
    try {
      for await (const chunk of answer.readableStreamBody ?? []) {
        const bytes = Buffer.from(chunk);
        length += bytes.length;
        yield bytes;
      }
    } catch {
      throw new SourceBreak('incomplete');
    }
    if (length < end - start) throw new SourceBreak('incomplete');
  }
  return { size, read, readInPlace: read, close: () => Promise.resolve() };
}

export function blobContainer(connection: string, container: string): ContainerClient {
  try {
    return BlobServiceClient.fromConnectionString(connection, { retryOptions: { maxTries: 3, retryDelayInMs: 200, maxRetryDelayInMs: 2000 } }).getContainerClient(container);
  } catch {
    // The library's words could quote the key.
    throw new SourceBreak('no-connection');
  }
}

/** What the service says, as what it means for the source. */
export async function blobAsked<T>(given: Promise<T>): Promise<T> {
  try {
    return await given;
  } catch (fault) {
    if (fault instanceof RestError && fault.statusCode === 404) throw new SourceBreak('file-missing');
    if (fault instanceof RestError && fault.statusCode === 412) throw new SourceBreak('incomplete');
    throw new SourceBreak('unreachable');
  }
}
