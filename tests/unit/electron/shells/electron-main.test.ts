// Electron's entry and preload run once through (Electron test double): what is registered before ready, what after.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { temporaryFolder } from '../host/journal-fixture.ts';

const did: string[] = [];
const exposed = new Map<string, unknown>();

vi.mock('electron', () => {
  const note = (what: string) => (...given: unknown[]): unknown => {
    did.push([what, ...given.filter((one) => typeof one === 'string')].join(' '));
    return undefined;
  };
  const contents = { send: note('send'), sendInputEvent: note('input'), mainFrame: {}, on: note('contents.on') };
  class BrowserWindow {
    static getAllWindows = (): unknown[] => [];
    webContents = contents;
    once = note('window.once');
    show = note('window.show');
    setMenuBarVisibility = note('window.menu');
    loadURL = (url: string): Promise<void> => Promise.resolve(note('load')(url)).then(() => undefined);
  }
  const session = { setPermissionRequestHandler: note('permission-request'), setPermissionCheckHandler: note('permission-check'), setDevicePermissionHandler: note('device'), on: note('session.on'), webRequest: { onBeforeRequest: note('before-request') } };
  return {
    app: { whenReady: () => Promise.resolve(note('ready')()), setPath: note('path'), on: note('app.on'), exit: note('exit') },
    BrowserWindow, dialog: { showErrorBox: note('error') }, ipcMain: { handle: note('ipc') }, powerMonitor: { on: note('power') },
    Menu: { setApplicationMenu: note('menu'), buildFromTemplate: note('template') }, session: { defaultSession: session },
    protocol: { registerSchemesAsPrivileged: note('privileged'), handle: note('protocol') },
    utilityProcess: { fork: (...given: unknown[]) => {
      note('fork')(...given);
      return { postMessage: note('post'), on: (event: string, listen: (message: unknown) => void) => (event === 'message' ? listen({ kind: 'started' }) : null) };
    } },
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
    ipcRenderer: { invoke: (...given: unknown[]) => Promise.resolve(given), on: note('renderer.on'), off: note('renderer.off') },
  };
});

it('hardens the session and serves the files before the first window is opened (Electron test double)', async () => {
  const folder = temporaryFolder();
  vi.stubGlobal('process', { ...process, argv: ['electron', 'app', '--folder', folder, '--bundle', '/b.json'], platform: process.platform });
  mkdirSync(join(folder, 'x'), { recursive: true });
  writeFileSync(join(folder, 'x', 'y'), '');
  vi.doMock('../../../../electron/shells/electron/serve-files.ts', () => ({ serveFiles: () => () => new Response('') }));
  await import('../../../../electron/main.ts');
  await vi.waitFor(() => expect(did).toContain('load app://desk/'));
  vi.unstubAllGlobals();
  const order = ['privileged', 'ready', 'permission-request', 'before-request', 'protocol app', 'app.on web-contents-created', 'window.once ready-to-show', 'ipc desk-call', 'power suspend', 'power lock-screen', 'load app://desk/'];
  expect(order.map((step) => did.indexOf(step)).filter((place) => place === -1)).toEqual([]);
  const places = order.map((step) => did.indexOf(step));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it('gives the page the two functions of window.desk and nothing more (Electron test double)', async () => {
  await import('../../../../electron/preload.ts');
  expect([...exposed.keys()]).toEqual(['desk']);
  expect(Object.keys(exposed.get('desk') ?? {})).toEqual(['call', 'onEvent']);
});
