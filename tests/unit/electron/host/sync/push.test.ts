// Sending to central: only a valid receipt counts, whatever a server or a proxy answers.
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { appendLines } from '../../../../../electron/host/journal/append-lines.ts';
import type { Journal } from '../../../../../electron/host/journal/open-journal.ts';
import { lineHash } from '../../../../../electron/host/journal/line-row.ts';
import { countUnsent } from '../../../../../electron/host/journal/unsent-lines.ts';
import type { CentralLink } from '../../../../../electron/host/sync/central-link.ts';
import { push } from '../../../../../electron/host/sync/push.ts';
import { deviceId, lineId } from '../../../../../shared/formats/ids.ts';
import { parseHeader } from '../../../../../shared/protocol/line.ts';
import { pushRequest, receiptText, type Receipt } from '../../../../../shared/protocol/central.ts';
import { journalIn, temporaryFolder, testWriter, valueOf } from '../journal-fixture.ts';

const central = generateKeyPairSync('ed25519');
const now = (): Date => new Date('2026-11-22T08:00:00Z');
const epoch = randomUUID();
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

type Answer = { readonly status?: number; readonly type?: string; readonly body: string };

/** A server that answers every push with what `reply` makes of its lines. */
async function serve(reply: (lines: readonly { readonly header: string }[]) => Answer): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => { body += part.toString(); }).on('end', () => {
      const { status = 200, type = 'application/json', body: text } = reply(pushRequest.parse(JSON.parse(body)).lines);
      response.writeHead(status, { 'content-type': type }).end(text);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${String(typeof address === 'object' && address !== null ? address.port : 0)}/`;
}

function receiptOf(line: { readonly header: string }, position: number, over: Partial<Receipt> = {}): Receipt {
  const header = parseHeader(line.header);
  const content = { epoch, lineId: lineId.parse(header?.id), position, lineHash: lineHash(line.header), logHash: 'a'.repeat(64), ...over };
  return { ...content, signature: over.signature ?? sign(null, Buffer.from(receiptText(content)), central.privateKey).toString('base64') };
}

function deskWithLines(count: number): { readonly journal: Journal; readonly link: (url: string) => CentralLink; readonly waiting: () => ReturnType<typeof countUnsent> } {
  const journal = journalIn(temporaryFolder());
  const writer = testWriter();
  for (let n = 0; n < count; n += 1) valueOf(appendLines(journal, [{ type: 'case-taken', content: { n }, caseId: randomUUID(), basedOn: [] }], writer));
  const link = (baseUrl: string): CentralLink => ({ baseUrl, card: { device: deviceId.parse(writer.device), publicKey: '', token: 'x'.repeat(40) }, key: central.publicKey });
  return { journal, link, waiting: () => countUnsent(journal, writer.device) };
}

const json = (body: unknown): Answer => ({ body: JSON.stringify(body) });

describe('sending lines to central', () => {
  it('counts lines as sent when central has receipted them', async () => {
    const { journal, link, waiting } = deskWithLines(3);
    expect(waiting()).toMatchObject({ waiting: 3, oldestAt: '2026-11-22T08:41:00.000Z' });
    const url = await serve((lines) => json({ receipts: lines.map((line, place) => receiptOf(line, place + 1)), refused: null }));
    expect(await push(journal, link(url), now)).toEqual({ ok: true, value: { sent: 3 } });
    expect(waiting()).toEqual({ waiting: 0, oldestAt: null, parked: 0 });
  });

  it.each<[string, (lines: readonly { readonly header: string }[]) => Answer]>([
    ['an HTML page with status 200', () => ({ type: 'text/html', body: '<html>Kirjaudu verkkoon</html>' })],
    ['an empty answer', () => ({ body: '' })],
    ['no receipts at all', () => json({ receipts: [], refused: null })],
    ['an unknown field beside the receipts', (lines) => json({ receipts: lines.map((line, place) => receiptOf(line, place + 1)), refused: null, ok: true })],
    ['a receipt by another key', (lines) => json({ receipts: lines.map((line, place) => receiptOf(line, place + 1, { signature: sign(null, Buffer.from('x'), generateKeyPairSync('ed25519').privateKey).toString('base64') })), refused: null })],
    ['a signed receipt of another hash', (lines) => json({ receipts: lines.map((line, place) => receiptOf(line, place + 1, { lineHash: 'b'.repeat(64) })), refused: null })],
    ['receipts in another order', (lines) => json({ receipts: lines.map((line, place) => receiptOf(line, place + 1)).reverse(), refused: null })],
    ['a receipt too many', (lines) => json({ receipts: [...lines, ...lines].map((line, place) => receiptOf(line, place + 1)), refused: null })],
    ['a refusal of a line that was not sent', () => json({ receipts: [], refused: { lineId: randomUUID(), code: 'chain-broken' } })],
    ['a server error with a page', () => ({ status: 502, type: 'text/html', body: '<html>Bad gateway</html>' })],
  ])('leaves every line waiting at %s', async (_what, reply) => {
    const { journal, link, waiting } = deskWithLines(2);
    expect(await push(journal, link(await serve(reply)), now)).toMatchObject({ ok: false, code: 'central-answer-invalid' });
    expect(waiting().waiting).toBe(2);
  });

  it('leaves every line waiting when nobody answers', async () => {
    const { journal, link, waiting } = deskWithLines(2);
    expect(await push(journal, link('http://127.0.0.1:9/'), now)).toMatchObject({ ok: false, code: 'central-unreachable' });
    expect(waiting().waiting).toBe(2);
  });

  it('keeps the receipts before a refused line, parks that line and drops none', async () => {
    const { journal, link, waiting } = deskWithLines(3);
    const url = await serve((lines) => json({ receipts: lines.slice(0, 1).map((line) => receiptOf(line, 1)), refused: { lineId: parseHeader(lines[1]?.header ?? '')?.id, code: 'actor-unknown' } }));
    expect(await push(journal, link(url), now)).toMatchObject({ ok: false, code: 'actor-unknown' });
    expect(waiting()).toMatchObject({ waiting: 2, parked: 1 });
    const mended = await serve((lines) => json({ receipts: lines.map((line, place) => receiptOf(line, place + 2)), refused: null }));
    expect(await push(journal, link(mended), now)).toEqual({ ok: true, value: { sent: 2 } });
    expect(waiting()).toEqual({ waiting: 0, oldestAt: null, parked: 0 });
  });

  it('tells central\'s own refusal of the desk', async () => {
    const { journal, link } = deskWithLines(1);
    const url = await serve(() => ({ status: 403, ...json({ code: 'device-suspended' }) }));
    expect(await push(journal, link(url), now)).toMatchObject({ ok: false, code: 'device-suspended' });
  });
});
