// Electron entry: a boot list, one line per capability.
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session, utilityProcess } from 'electron';
import { answerWindow } from './shells/electron/answer-window.ts';
import { hostLink, type HostLink } from './shells/electron/host-link.ts';
import { menuTemplate } from './shells/electron/menu-template.ts';
import { readPlace } from './shells/electron/read-place.ts';
import { serveFiles } from './shells/electron/serve-files.ts';
import { deskOrigin, hardenContents, hardenSession, windowOptions } from './window.ts';

const here = import.meta.dirname;
const usage = 'Start the desk with --folder DESK_FOLDER --bundle DESK_BUNDLE.json.';

// Before ready, or the page has no origin of its own and no lists.
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);

function fail(explanation: string): void {
  dialog.showErrorBox('Rekisteritiski', explanation);
  app.exit(2);
}

function openWindow(): BrowserWindow {
  const window = new BrowserWindow(windowOptions(join(here, 'preload.cjs')));
  window.once('ready-to-show', () => window.show());
  window.setMenuBarVisibility(true);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate((keyCode, modifiers) => {
    for (const type of ['keyDown', 'keyUp'] as const) window.webContents.sendInputEvent({ type, keyCode, modifiers: [...modifiers] });
  })));
  return window;
}

/** Win+L, sleep and the lid lock the desk too (guarantees.md "lock"). */
function lockWithTheComputer(host: HostLink): void {
  powerMonitor.on('suspend', host.lock);
  powerMonitor.on('lock-screen', host.lock);
}

function endTogether(host: HostLink): void {
  void host.ended.then(() => app.exit(0));
  app.on('window-all-closed', () => void host.close());
}

async function boot(folder: string, bundle: string): Promise<void> {
  hardenSession(session.defaultSession);
  protocol.handle('app', serveFiles(join(here, '..', 'renderer')));
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  const child = utilityProcess.fork(join(here, 'host-process.js'), ['--folder', folder, '--bundle', bundle], { serviceName: 'Rekisteritiski host' });
  const host = hostLink(child, (event) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('desk-event', event);
  });
  const explanation = await host.started;
  if (explanation !== null) {
    fail(explanation);
    return;
  }
  const window = openWindow();
  answerWindow(ipcMain, window.webContents, host);
  lockWithTheComputer(host);
  endTogether(host);
  await window.loadURL(`${deskOrigin}/`);
}

const place = readPlace(process.argv.slice(1));
// Before ready: every desk has a browser profile of its own.
if (place !== null) app.setPath('userData', join(place.folder, 'electron'));
// Not awaited here: Electron is ready only after this module has run to its end.
void app.whenReady().then(() => (place === null ? fail(usage) : boot(place.folder, place.bundle))).catch(() => fail('The desk could not open its window. Start it again; if it lasts, call support.'));
