// A source that lies in many blobs: which of them are one complete set, in the order of their numbers.
import type { ContainerClient } from '@azure/storage-blob';
import type { SourceFile, SourceOrigin } from '../../../shared/registers/source-profile.ts';
import { blobAsked, blobContainer } from './blob-bytes.ts';
import { SourceBreak } from './source-break.ts';

export type BlobOrigin = Extract<SourceOrigin, { readonly kind: 'azure-blob' }>;

/** `etag` of the listing: a part that is replaced before it is read belongs to another set. */
export interface BlobPart { readonly blob: string; readonly etag: string | undefined }

/** `at`: when its writer laid it down, in whole seconds as milliseconds. */
interface Found { readonly blob: string; readonly etag: string | undefined; readonly at: number; readonly set: string; readonly name: string }

/** No export has more parts; listing them would be the work of minutes. */
const partsMax = 10_000;

/**
 * Parts are named `<stem>-<number><ending>` after the file's name `<stem><ending>`. Throws `file-missing` where there is no
 * part at all, `incomplete` where no set has all of its numbers and, when the profile names one, the mark its writer lays last; `parts-mixed` where parts of an
 * older set may stand among those of the newest.
 */
export async function listParts(given: { readonly connection: string; readonly from: BlobOrigin; readonly name: string; readonly signal: AbortSignal }): Promise<readonly BlobPart[]> {
  const { from: { container, prefix, parts }, name, connection, signal } = given;
  if (parts === null) throw new Error('The source is one blob.');
  const found = await listed(blobContainer(connection, container), { prefix, bySet: parts.set === 'newest', signal });
  const sets = [...Map.groupBy(found, ({ set }) => set)].map(([set, blobs]) => ({ set, mark: blobs.find((one) => one.name === parts.mark), parts: numbered(blobs, name) }));
  if (sets.every((one) => one.parts.length === 0)) throw new SourceBreak('file-missing');
  const whole = sets.filter((one) => (parts.mark === null || one.mark !== undefined) && one.parts.length > 0 && one.parts.every(({ number }, place) => number === place + (one.parts[0]?.number ?? 0)) && (one.parts[0]?.number ?? 2) <= 1);
  // Sets are named so that the newest is the last by name, as days are; one that is not complete yet is passed over.
  const newest = whole.toSorted((one, other) => (one.set < other.set ? 1 : -1))[0];
  if (newest === undefined) throw new SourceBreak('incomplete');
  if (isMixed(newest.parts, newest.mark?.at ?? null)) throw new SourceBreak('parts-mixed');
  return newest.parts.map(({ blob, etag }) => ({ blob, etag }));
}

/**
 * A new set laid over an older one is half old while it is written, and for good where the older one was longer. A mark that
 * is older than a part is the older set's. Without a mark the parts must have been laid in the order of their numbers, since
 * that alone shows a part that was there before; a writer that lays them side by side has to lay a mark.
 */
function isMixed(parts: readonly Pick<Found, 'at'>[], mark: number | null): boolean {
  return mark === null ? parts.some(({ at }, place) => at < (parts[place - 1]?.at ?? at)) : parts.some(({ at }) => at > mark);
}

async function listed(container: ContainerClient, { prefix, bySet, signal }: { readonly prefix: string; readonly bySet: boolean; readonly signal: AbortSignal }): Promise<readonly Found[]> {
  const found: Found[] = [];
  const blobs = container.listBlobsFlat({ prefix, abortSignal: signal })[Symbol.asyncIterator]();
  for (;;) {
    const next = await blobAsked(blobs.next());
    if (next.done === true) return found;
    const steps = next.value.name.slice(prefix.length).split('/');
    const name = steps.pop() ?? '';
    // What lies deeper, or beside the sets, is not of this source.
    if (steps.length !== (bySet ? 1 : 0)) continue;
    found.push({ blob: next.value.name, etag: next.value.properties.etag, at: next.value.properties.lastModified.getTime(), set: steps.join('/'), name });
    if (found.length > partsMax) throw new SourceBreak('too-big');
  }
}

function numbered(blobs: readonly Found[], name: SourceFile['name']): readonly (BlobPart & Pick<Found, 'at'> & { readonly number: number })[] {
  const dot = name.indexOf('.');
  const [stem, ending] = [`${name.slice(0, dot)}-`, name.slice(dot)];
  return blobs.flatMap((one) => {
    const number = one.name.startsWith(stem) && one.name.endsWith(ending) ? one.name.slice(stem.length, one.name.length - ending.length) : '';
    return /^\d{1,9}$/.test(number) ? [{ blob: one.blob, etag: one.etag, at: one.at, number: Number(number) }] : [];
  }).toSorted((one, other) => one.number - other.number);
}
