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
import { parseHeader } from '../../../../../shared/protocol/parse-line.ts';
import { headText, pushRequest, receiptText, type LogHead, type Receipt } from '../../../../../shared/protocol/central.ts';
import { journalIn, temporaryFolder, testWriter, valueOf } from '../journal-fixture.ts';

const central = generateKeyPairSync('ed25519');
const now = (): Date => new Date('2026-11-22T08:00:00Z');
const epoch = randomUUID();
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const foreign = sign(null, Buffer.from('x'), generateKeyPairSync('ed25519').privateKey).toString('base64');

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
  const content = { epoch, lineId: lineId.parse(header?.id), position, lineHash: lineHash(line.header), logHash: 'a'.repeat(64), quarantine: null, ...over };
  return { ...content, signature: over.signature ?? sign(null, Buffer.from(receiptText(content)), central.privateKey).toString('base64') };
}

function headAt(position: number, over: Partial<LogHead> = {}): LogHead {
  const content = { epoch, ordinal: 1, position, logHash: 'a'.repeat(64), ...over };
  return { ...content, signature: over.signature ?? sign(null, Buffer.from(headText('tampere', content)), central.privateKey).toString('base64') };
}

function deskWithLines(count: number): { readonly journal: Journal; readonly link: (url: string) => CentralLink; readonly waiting: () => ReturnType<typeof countUnsent> } {
  const journal = journalIn(temporaryFolder());
  const writer = testWriter();
  for (let n = 0; n < count; n += 1) valueOf(appendLines(journal, [{ type: 'case-taken', content: { n }, caseId: randomUUID(), basedOn: [] }], writer));
  const link = (baseUrl: string): CentralLink => ({
    baseUrl, controller: 'tampere', card: { device: deviceId.parse(writer.device), publicKey: '', token: 'x'.repeat(40) }, key: central.publicKey, fetch, heard: () => undefined,
  });
  return { journal, link, waiting: () => countUnsent(journal, writer.device) };
}

const json = (body: unknown): Answer => ({ body: JSON.stringify(body) });
const answer = (receipts: readonly Receipt[], more: Readonly<Record<string, unknown>> = {}): Answer => json({ receipts, refused: [], head: headAt(receipts.length), ...more });

describe('sending lines to central', () => {
  it('counts lines as sent when central has receipted them', async () => {
    const { journal, link, waiting } = deskWithLines(3);
    expect(waiting()).toMatchObject({ waiting: 3, oldestAt: '2026-11-22T08:41:00.000Z' });
    const url = await serve((lines) => answer(lines.map((line, place) => receiptOf(line, place + 1))));
    expect(await push(journal, link(url), now)).toEqual({ ok: true, value: { sent: 3, held: null, otherEpoch: false } });
    expect(waiting()).toEqual({ waiting: 0, oldestAt: null, parked: 0 });
  });

  it.each<[string, (lines: readonly { readonly header: string }[]) => Answer]>([
    ['an HTML page with status 200', () => ({ type: 'text/html', body: '<html>Kirjaudu verkkoon</html>' })],
    ['an empty answer', () => ({ body: '' })],
    ['no receipts at all', () => answer([])],
    ['an unknown field beside the receipts', (lines) => answer(lines.map((line, place) => receiptOf(line, place + 1)), { ok: true })],
    ['a receipt by another key', (lines) => answer(lines.map((line, place) => receiptOf(line, place + 1, { signature: foreign })))],
    ['a signed receipt of another hash', (lines) => answer(lines.map((line, place) => receiptOf(line, place + 1, { lineHash: 'b'.repeat(64) })))],
    ['a receipt of a line that was not sent', (lines) => answer(lines.map((line, place) => receiptOf(line, place + 1, { lineId: lineId.parse(randomUUID()) })))],
    ['a signed receipt whose quarantine was taken off', (lines) => answer(lines.map((line, place) => ({ ...receiptOf(line, place + 1, { quarantine: 'actor-unknown' }), quarantine: null })))],
    ['a head by another key', (lines) => answer(lines.map((line, place) => receiptOf(line, place + 1)), { head: headAt(2, { signature: foreign }) })],
    ['no head', (lines) => json({ receipts: lines.map((line, place) => receiptOf(line, place + 1)), refused: [] })],
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
    const url = await serve((lines) => answer(lines.slice(0, 1).map((line) => receiptOf(line, 1)), { refused: [{ lineId: parseHeader(lines[1]?.header ?? '')?.id, code: 'signature-wrong' }] }));
    expect(await push(journal, link(url), now)).toEqual({ ok: true, value: { sent: 1, held: 'signature-wrong', otherEpoch: false } });
    expect(waiting()).toMatchObject({ waiting: 2, parked: 1 });
    const mended = await serve((lines) => answer(lines.map((line, place) => receiptOf(line, place + 2))));
    expect(await push(journal, link(mended), now)).toMatchObject({ ok: true, value: { sent: 2, held: null } });
    expect(waiting()).toEqual({ waiting: 0, oldestAt: null, parked: 0 });
  });

  it('shows a line that central holds but puts aside as parked, and sends the next ones', async () => {
    const { journal, link, waiting } = deskWithLines(3);
    const url = await serve((lines) => answer(lines.map((line, place) => receiptOf(line, place + 1, { quarantine: place === 1 ? 'actor-unknown' : null }))));
    expect(await push(journal, link(url), now)).toMatchObject({ ok: true, value: { sent: 3, held: null } });
    expect(waiting()).toEqual({ waiting: 0, oldestAt: null, parked: 1 });
  });

  it('parks nothing and keeps no receipt when central goes on in another epoch: the log is compared first', async () => {
    const { journal, link, waiting } = deskWithLines(2);
    const before = await serve((lines) => answer([receiptOf(lines[0] ?? { header: '' }, 1)], { refused: [{ lineId: parseHeader(lines[1]?.header ?? '')?.id, code: 'signature-wrong' }] }));
    await push(journal, link(before), now);
    const other = randomUUID();
    const after = await serve((lines) => answer([], { refused: [{ lineId: parseHeader(lines[0]?.header ?? '')?.id, code: 'chain-broken' }], head: headAt(0, { epoch: other, ordinal: 2 }) }));
    expect(await push(journal, link(after), now)).toEqual({ ok: true, value: { sent: 0, held: null, otherEpoch: true } });
    expect(waiting()).toMatchObject({ waiting: 1 });
  });

  it('parks a forked line in every epoch: central answers a suspended desk nothing more', async () => {
    const { journal, link, waiting } = deskWithLines(2);
    const before = await serve((lines) => answer([receiptOf(lines[0] ?? { header: '' }, 1)], { refused: [{ lineId: parseHeader(lines[1]?.header ?? '')?.id, code: 'signature-wrong' }] }));
    await push(journal, link(before), now);
    const after = await serve((lines) => answer([], { refused: [{ lineId: parseHeader(lines[0]?.header ?? '')?.id, code: 'device-forked' }], head: headAt(0, { epoch: randomUUID(), ordinal: 2 }) }));
    expect(await push(journal, link(after), now)).toMatchObject({ ok: true, value: { held: 'device-forked', otherEpoch: true } });
    expect(waiting()).toMatchObject({ waiting: 1, parked: 1 });
  });

  it('tells central\'s own refusal of the desk', async () => {
    const { journal, link } = deskWithLines(1);
    const url = await serve(() => ({ status: 403, ...json({ code: 'device-suspended' }) }));
    expect(await push(journal, link(url), now)).toMatchObject({ ok: false, code: 'device-suspended' });
  });
});
