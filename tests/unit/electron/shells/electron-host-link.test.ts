// Main's end and the host's end of the message port, joined to each other with a real host (Electron test double for the port).
import type { IpcMain, WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { answerWindow } from '../../../../electron/shells/electron/answer-window.ts';
import { hostLink, type HostLink, type HostProcess } from '../../../../electron/shells/electron/host-link.ts';
import { serveHost } from '../../../../electron/shells/electron/serve-host.ts';
import { deskOrigin } from '../../../../electron/window.ts';
import type { BridgeEvent } from '../../../../shared/bridge.ts';
import { password } from '../host/account-fixture.ts';
import { collectingLog, testBundle } from '../host/host-fixture.ts';
import { journalIn, temporaryFolder } from '../host/journal-fixture.ts';

interface Joined { readonly link: HostLink; readonly events: BridgeEvent[]; readonly die: () => void }

/** Both ends in one process; messages are cloned as Electron clones them. */
async function joined(folder = temporaryFolder()): Promise<Joined> {
  const toMain: ((message: unknown) => void)[] = [];
  const toHost: ((message: { data: unknown }) => void)[] = [];
  const exits: ((code: number) => void)[] = [];
  const events: BridgeEvent[] = [];
  const die = (): void => exits.forEach((exit) => exit(1));
  const process = {
    postMessage: (message: unknown) => toHost.forEach((listen) => listen({ data: structuredClone(message) })),
    on: (event: string, listen: (given: unknown) => void) => (event === 'exit' ? exits : toMain).push(listen),
  };
  const link = hostLink(process as unknown as HostProcess, (event) => events.push(event)); // the double has what hostLink uses
  const port = { postMessage: (message: unknown) => toMain.forEach((listen) => listen(structuredClone(message))), on: (_event: 'message', listen: (message: { data: unknown }) => void) => toHost.push(listen) };
  serveHost(port, { folder, bundle: await testBundle(), shell: 'electron', origin: deskOrigin, log: collectingLog([]) }, die);
  return { link, events, die };
}

const window = { origin: deskOrigin, mainFrame: true };

describe('main and the host (Electron test double)', () => {
  it('carry a call to the host, its answer back, and events to the window', async () => {
    const { link, events } = await joined();
    expect(await link.started).toBeNull();
    expect(await link.ask(window, 'log-in', { user: 'aino', password })).toMatchObject({ ok: true, value: { user: 'aino' } });
    // The answer goes first, so the window may have it before the event.
    await vi.waitFor(() => expect(events.map((event) => event.event)).toContain('changed'));
    link.lock();
    expect(events.at(-1)).toEqual({ event: 'locked', why: 'suspend' });
    await link.close();
    expect(await link.ask(window, 'desk-info', {})).toEqual({ ok: false, code: 'host-gone' });
  });

  it('answer every waiting call when the host dies', async () => {
    const { link, die } = await joined();
    const asked = link.ask(window, 'log-in', { user: 'aino', password });
    die();
    expect(await asked).toEqual({ ok: false, code: 'host-gone' });
    await link.ended;
  });

  it('say why when another program has the desk open', async () => {
    const folder = temporaryFolder();
    journalIn(folder);
    const { link } = await joined(folder);
    expect(await link.started).toContain('another desk program');
  });

  it('take the sender from Electron and not from the page', async () => {
    const { link } = await joined();
    let handler: ((event: unknown, name: unknown, request: unknown) => Promise<unknown>) | null = null;
    const ipc = { handle: (_channel: string, given: NonNullable<typeof handler>) => { handler = given; } };
    const mainFrame = { origin: deskOrigin };
    const contents = { mainFrame };
    answerWindow(ipc as unknown as IpcMain, contents as unknown as WebContents, link); // the doubles have what answerWindow uses
    const ask = (event: object): Promise<unknown> => (handler ?? (() => Promise.resolve(null)))({ sender: contents, ...event }, 'desk-info', {});
    expect(await ask({ senderFrame: mainFrame })).toMatchObject({ ok: true, value: { shell: 'electron' } });
    expect(await ask({ senderFrame: { origin: deskOrigin } })).toEqual({ ok: false, code: 'wrong-sender' });
    expect(await ask({ senderFrame: null })).toEqual({ ok: false, code: 'wrong-sender' });
    expect(await ask({ senderFrame: mainFrame, sender: {} })).toEqual({ ok: false, code: 'wrong-sender' });
    await link.close();
  });
});
