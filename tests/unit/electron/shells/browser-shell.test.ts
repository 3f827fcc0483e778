// The browser shell on its real socket: who gets in, what the headers say, one window at a time.
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, assert, beforeEach, describe, expect, it } from 'vitest';
import { startBrowserShell, type BrowserShell } from '../../../../electron/shells/browser/start-browser-shell.ts';
import { collectingLog, testBundle } from '../host/host-fixture.ts';
import { temporaryFolder } from '../host/journal-fixture.ts';

interface Answer { status: number; headers: IncomingHttpHeaders; body: string }
interface Socket { closed: Promise<number>; ask: (name: string, request: unknown) => Promise<unknown>; close: () => void }

let shell: BrowserShell;
let folder: string;
const ended: (() => unknown)[] = [];

async function started(port = 0): ReturnType<typeof startBrowserShell> {
  const rendererFolder = join(folder, 'renderer');
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true });
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><html><head><title>x</title></head><body></body></html>');
  writeFileSync(join(rendererFolder, 'assets', 'app.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  return startBrowserShell({ folder: join(folder, 'desk'), bundle: await testBundle(), port, window: 'none', rendererFolder, log: collectingLog([]) });
}

beforeEach(async () => {
  folder = temporaryFolder();
  const result = await started();
  assert(result.ok);
  shell = result.shell;
});
afterEach(async () => {
  for (const end of ended.splice(0)) end();
  await shell.close();
});

const origin = (): string => new URL(shell.url).origin;

function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(shell.url);
    const sent = httpRequest({ host: '127.0.0.1', port, path, headers }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => { body += part.toString(); }).on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('upgrade', () => reject(new Error('upgraded'))).on('error', reject).end();
  });
}

async function cookie(): Promise<string> {
  const { headers } = await ask(new URL(shell.freshUrl()).pathname + new URL(shell.freshUrl()).search);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

async function socket(headers: Record<string, string>): Promise<Socket> {
  // Node's WebSocket takes headers, which the DOM's type does not know.
  const made = new WebSocket(`${origin().replace('http', 'ws')}/desk`, { headers } as unknown as string[]);
  const waiting = new Map<number, (answer: unknown) => void>();
  made.onmessage = (event: MessageEvent<string>) => {
    const message: unknown = JSON.parse(event.data);
    if (typeof message === 'object' && message !== null && 'id' in message && 'result' in message) waiting.get(Number(message.id))?.(message.result);
  };
  const closed = new Promise<number>((resolve) => { made.onclose = (event) => resolve(event.code); });
  const open = new Promise<void>((resolve) => { made.onopen = () => resolve(); });
  ended.push(() => made.close());
  await Promise.race([open, closed]);
  let id = 0;
  const askHost: Socket['ask'] = (name, request) => new Promise((resolve) => {
    id += 1;
    waiting.set(id, resolve);
    made.send(JSON.stringify({ id, name, request }));
  });
  return { closed, ask: askHost, close: () => made.close() };
}

describe('entering the browser shell', () => {
  it('takes a token once and gives a cookie that scripts and other sites cannot use', async () => {
    const { pathname, search } = new URL(shell.url);
    const first = await ask(pathname + search);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await ask(pathname + search)).status).toBe(403);
  });

  it('serves nothing without the cookie, and the page with the client before its own script with it', async () => {
    expect((await ask('/')).status).toBe(403);
    const page = await ask('/', { cookie: await cookie() });
    expect(page.body).toContain('<head><script src="/desk-client.js"></script>');
    const client = await ask('/desk-client.js', { cookie: await cookie() });
    expect(client.body).toContain('WebSocket');
    expect(client.body).not.toMatch(/import type|interface /);
  });

  it.each([
    ['another Host', { host: 'evil.example' }],
    ['localhost instead of the address', { host: 'localhost' }],
    ['another Origin', { origin: 'https://evil.example' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses %s even with the cookie', async (_what, headers) => {
    expect((await ask('/', { cookie: await cookie(), ...headers })).status).toBe(403);
  });

  it.each([['/../secret.txt'], ['/..%2fsecret.txt'], ['/assets/../../secret.txt'], ['/assets'], ['/nothing.js']])('knows no file at %s', async (path) => {
    expect((await ask(path, { cookie: await cookie() })).status).toBe(404);
  });

  it('sends the house\'s policy with every answer, refusals too', async () => {
    for (const answer of [await ask('/'), await ask('/', { cookie: await cookie() }), await ask('/assets/app.js', { cookie: await cookie() })]) {
      expect(answer.headers['content-security-policy']).toBe("default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
      expect(answer.headers).toMatchObject({ 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    }
  });
});

describe('the socket of the browser shell', () => {
  it('carries calls to the host and answers back', async () => {
    const { ask: call } = await socket({ cookie: await cookie(), origin: origin() });
    expect(await call('desk-info', {})).toMatchObject({ ok: true, value: { desk: 'RAT-02', shell: 'browser' } });
  });

  it.each([
    ['without the cookie', async () => ({ origin: origin() })],
    ['from another origin', async () => ({ cookie: await cookie(), origin: 'https://evil.example' })],
    ['without an origin', async () => ({ cookie: await cookie() })],
  ])('refuses a socket %s', async (_what, headers) => {
    const { closed } = await socket(await headers());
    expect([1006, 4409]).toContain(await closed);
  });

  it('lets in one window at a time, and the next when it has closed', async () => {
    const headers = { cookie: await cookie(), origin: origin() };
    const first = await socket(headers);
    expect(await (await socket(headers)).closed).toBe(4409);
    first.close();
    await first.closed;
    const next = await socket(headers);
    expect(await next.ask('desk-info', {})).toMatchObject({ ok: true });
  });
});

describe('starting the browser shell', () => {
  it('refuses a port that is taken, and picks no other', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    }));
    const refusal = await started(port);
    expect(!refusal.ok && refusal.explanation).toContain(String(port));
    other.close();
  });

  it('refuses a folder that another host has open', async () => {
    const refusal = await started();
    expect(!refusal.ok && refusal.explanation).toContain('another desk');
  });

  it('keeps its port in a file that only its user reads', () => {
    expect(statSync(join(folder, 'desk', 'shell.json')).mode & 0o777).toBe(0o600);
  });
});
