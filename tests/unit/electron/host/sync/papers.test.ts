// Papers on their way: in chunks by content, resumed after a cut, believed only by their own addresses.
import { hash, randomBytes, randomUUID, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openPaperStore } from '../../../../../electron/host/papers/paper-store.ts';
import type { CentralLink, Fetch } from '../../../../../electron/host/sync/central-link.ts';
import { fetchPaper } from '../../../../../electron/host/sync/fetch-paper.ts';
import { sendPapers } from '../../../../../electron/host/sync/send-papers.ts';
import { deviceId } from '../../../../../shared/formats/ids.ts';
import { chunkBytes, missingChunksRequest } from '../../../../../shared/protocol/central.ts';
import { temporaryFolder, valueOf } from '../journal-fixture.ts';

const key = randomBytes(32);

function linkBy(fetch: Fetch): CentralLink {
  return {
    baseUrl: 'http://127.0.0.1:9/', controller: 'tampere', card: { device: deviceId.parse(randomUUID()), publicKey: '', token: 'x'.repeat(40) },
    key: generateKeyPairSync('ed25519').publicKey, fetch, heard: () => undefined,
  };
}

interface Shelf { readonly held: Map<string, Buffer>; readonly fetch: Fetch; puts: number; failAfter: number }

/** A double of central's chunk calls: keeps by address, and breaks the line after `failAfter` PUTs. */
function shelfDouble(): Shelf {
  const held = new Map<string, Buffer>();
  const shelf: Shelf = {
    held, puts: 0, failAfter: Number.POSITIVE_INFINITY,
    fetch: async (url, init) => {
      const address = url.pathname.split('/').at(-1) ?? '';
      if (init.method === 'POST') {
        const { hashes } = missingChunksRequest.parse(await new Response(init.body ?? null).json());
        return Response.json({ missing: hashes.filter((one) => !held.has(one)) });
      }
      if (init.method === 'PUT') {
        if (shelf.puts >= shelf.failAfter) throw new TypeError('fetch failed');
        shelf.puts += 1;
        held.set(address, Buffer.from(await new Response(init.body ?? null).arrayBuffer()));
        return Response.json({});
      }
      const bytes = held.get(address);
      return bytes === undefined ? Response.json({ code: 'paper-elsewhere' }, { status: 404 }) : new Response(new Uint8Array(bytes));
    },
  };
  return shelf;
}

describe('a paper on its way to central', () => {
  it('goes in chunks and comes out the same at another desk', async () => {
    const shelf = shelfDouble();
    const store = openPaperStore(temporaryFolder());
    const pdf = randomBytes(2 * chunkBytes + 17);
    const paperId = randomUUID();
    const chunks = store.keep(key, paperId, pdf);
    expect(chunks).toHaveLength(3);
    expect(valueOf(await sendPapers(store, linkBy(shelf.fetch)))).toEqual({ sent: 1 });
    expect(store.waiting()).toEqual([]);
    const other = openPaperStore(temporaryFolder());
    other.bring(paperId, valueOf(await fetchPaper(linkBy(shelf.fetch), chunks)));
    expect(other.read(key, paperId)?.equals(pdf)).toBe(true);
    expect(other.waiting()).toEqual([]);
  });

  it('goes on after a cut with the chunks that are missing, also after a restart', async () => {
    const shelf = shelfDouble();
    const folder = temporaryFolder();
    const paperId = randomUUID();
    openPaperStore(folder).keep(key, paperId, randomBytes(4 * chunkBytes));
    shelf.failAfter = 2;
    const store = openPaperStore(folder);
    expect(await sendPapers(store, linkBy(shelf.fetch))).toMatchObject({ ok: false, code: 'central-unreachable' });
    expect(store.waiting()).toEqual([paperId]);
    shelf.failAfter = Number.POSITIVE_INFINITY;
    const reopened = openPaperStore(folder);
    valueOf(await sendPapers(reopened, linkBy(shelf.fetch)));
    expect(shelf.puts).toBe(5);
    expect(openPaperStore(folder).waiting()).toEqual([]);
  });

  it('is not sent because a proxy answered its PUTs with 200', async () => {
    const shelf = shelfDouble();
    const store = openPaperStore(temporaryFolder());
    store.keep(key, randomUUID(), randomBytes(100));
    const proxied: Fetch = (url, init) => (init.method === 'PUT' ? Promise.resolve(new Response('<html>')) : shelf.fetch(url, init));
    expect(await sendPapers(store, linkBy(proxied))).toMatchObject({ ok: false, code: 'central-answer-invalid' });
    expect(store.waiting()).toHaveLength(1);
  });

  it('is not taken from bytes that are not those of the address', async () => {
    const shelf = shelfDouble();
    const address = hash('sha256', 'right', 'hex');
    shelf.held.set(address, Buffer.from('wrong'));
    expect(await fetchPaper(linkBy(shelf.fetch), [address])).toMatchObject({ ok: false, code: 'paper-elsewhere' });
  });
});
