// The host behind a loopback socket, for machines without Electron's binary: one window, one fixed port.
import { createServer } from 'node:net';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import websocket from '@fastify/websocket';
import fastify, { type FastifyInstance } from 'fastify';
import type { DeskBundle } from '../../../shared/protocol/desk-bundle.ts';
import { createDeskHost, type DeskHost, type DeskHostSetup } from '../../host/desk-host.ts';
import type { HostLog } from '../../host/host-log.ts';
import { startFailure } from '../start-failures.ts';
import { entryPass } from './entry-pass.ts';
import { guardRequests } from './guard-requests.ts';
import { openWindow, type AppWindow } from './open-window.ts';
import { servePage } from './serve-page.ts';
import { messageBytesMax, serveSocket } from './serve-socket.ts';

export interface BrowserShellSetup {
  readonly folder: string;
  readonly bundle: DeskBundle;
  /** Fixed per desk: lists in the browser belong to an origin, and the origin to a port. 0 only in tests. */
  readonly port: number;
  readonly window: 'app' | 'none';
  readonly rendererFolder: string;
  readonly log: HostLog;
  readonly ports?: DeskHostSetup['ports'];
  readonly clock?: () => Date;
}

export interface BrowserShell {
  /** With a token that opens once. */
  readonly url: string;
  readonly freshUrl: () => string;
  readonly host: DeskHost;
  /** Answers when the app window has closed; never with window 'none'. */
  readonly windowClosed: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Started, or in plain words why not and what a person can do. */
export type StartedShell = { readonly ok: true; readonly shell: BrowserShell } | { readonly ok: false; readonly explanation: string };

/** The port that can be had, or null when it is taken: another is never picked. */
function freePort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

async function serve(setup: BrowserShellSetup, host: DeskHost, origin: string): Promise<{ readonly server: FastifyInstance; readonly freshUrl: () => string }> {
  const pass = entryPass();
  const server = fastify({ logger: false, bodyLimit: 1024 });
  server.setErrorHandler(async (error, _request, reply) => {
    setup.log.fault('shell', error);
    return reply.code(500).type('text/plain').send('Something failed.');
  });
  await server.register(cookie);
  await server.register(websocket, { options: { maxPayload: messageBytesMax } });
  guardRequests(server, origin, pass);
  await server.register(async (inner) => {
    serveSocket(inner, host);
    servePage(inner, setup.rendererFolder);
  });
  return { server, freshUrl: () => `${origin}/?token=${pass.issue()}` };
}

/** Refuses to start, with an explanation, when the port or the folder is taken, the journal is damaged or no browser is found. */
export async function startBrowserShell(setup: BrowserShellSetup): Promise<StartedShell> {
  const port = await freePort(setup.port);
  if (port === null) return { ok: false, explanation: `Port ${setup.port} of this computer is in use, probably by this desk itself. Close it and start again.` };
  mkdirSync(setup.folder, { recursive: true, mode: 0o700 });
  const origin = `http://127.0.0.1:${port}`;
  const host = createDeskHost({ ...setup, shell: 'browser', origin });
  if (!host.ok) return { ok: false, explanation: startFailure(host.code) };
  const { server, freshUrl } = await serve(setup, host.value, origin);
  await server.listen({ host: '127.0.0.1', port });
  const portFile = join(setup.folder, 'shell.json');
  writeFileSync(portFile, JSON.stringify({ port, pid: process.pid }), { mode: 0o600 });
  const url = freshUrl();
  const window = setup.window === 'app' ? openWindow(setup.folder, url) : null;
  const close = async (): Promise<void> => {
    if (window !== null && 'close' in window) await window.close();
    await server.close();
    await host.value.close();
    rmSync(portFile, { force: true });
  };
  if (window !== null && 'explanation' in window) {
    await close();
    return { ok: false, explanation: window.explanation };
  }
  return { ok: true, shell: { url, freshUrl, host: host.value, windowClosed: closedOf(window), close } };
}

function closedOf(window: AppWindow | null): Promise<void> {
  return window?.closed ?? new Promise<void>(() => null);
}
