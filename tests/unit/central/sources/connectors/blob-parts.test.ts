// Which blobs are one export: by their numbers, their mark and when they were laid down, as the service lists them.
import { createServer, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { listParts } from '../../../../../central/sources/connectors/blob-parts.ts';

let server: Server | null = null;
afterEach(() => { server?.close(); });

/** Each blob by its name and the second in which it was laid. */
async function parts(blobs: Readonly<Record<string, number>>, { set, mark }: { readonly set: 'all' | 'newest'; readonly mark: string | null }): Promise<readonly string[]> {
  const listed = Object.entries(blobs).map(([name, second]) => `<Blob><Name>vienti/${name}</Name><Properties><Last-Modified>${new Date(Date.UTC(2026, 10, 22, 8, 0, second)).toUTCString()}</Last-Modified><Etag>0x${String(second)}</Etag><Content-Length>1</Content-Length></Properties></Blob>`);
  const own = createServer((_request, response) => {
    response.setHeader('content-type', 'application/xml');
    response.end(`<?xml version="1.0" encoding="utf-8"?><EnumerationResults ContainerName="c"><Blobs>${listed.join('')}</Blobs><NextMarker/></EnumerationResults>`);
  });
  server = own;
  await new Promise<void>((resolve) => { own.listen(0, '127.0.0.1', resolve); });
  const address = own.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const connection = `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=${Buffer.from('key').toString('base64')};BlobEndpoint=http://127.0.0.1:${String(address.port)}/a;`;
  const found = await listParts({ connection, from: { kind: 'azure-blob', connection: 'pilvi', container: 'c', prefix: 'vienti/', parts: { set, mark } }, name: 'sopimukset.csv', signal: new AbortController().signal });
  return found.map(({ blob }) => blob.slice('vienti/'.length));
}

const first = { 'sopimukset-001.csv': 10, 'sopimukset-002.csv': 10, 'sopimukset-003.csv': 12 };

it('parts laid in the order of their numbers are an export without a mark', async () => {
  expect(await parts(first, { set: 'all', mark: null })).toEqual(Object.keys(first));
});

it('a shorter export laid over an older longer one is set aside, since the old parts are older than those before them', async () => {
  await expect(parts({ ...first, 'sopimukset-001.csv': 40, 'sopimukset-002.csv': 41 }, { set: 'all', mark: null })).rejects.toMatchObject({ fault: 'parts-mixed' });
  await expect(parts(Object.fromEntries(Object.entries({ ...first, 'sopimukset-001.csv': 40 }).map(([name, at]) => [`2026-11-22/${name}`, at])), { set: 'newest', mark: null })).rejects.toMatchObject({ fault: 'parts-mixed' });
});

it('a mark that is older than a part is the mark of the export before', async () => {
  await expect(parts({ ...first, '_SUCCESS': 13, 'sopimukset-002.csv': 14 }, { set: 'all', mark: '_SUCCESS' })).rejects.toMatchObject({ fault: 'parts-mixed' });
  expect(await parts({ 'sopimukset-001.csv': 12, 'sopimukset-002.csv': 11, '_SUCCESS': 12 }, { set: 'all', mark: '_SUCCESS' })).toHaveLength(2);
});
