// Electron's window and session by their options and handlers (Electron test double): every setting of guarantees.md.
import type { Session, WebContents } from 'electron';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../../electron/shells/electron/menu-template.ts';
import { readPlace } from '../../../../electron/shells/electron/read-place.ts';
import { serveFiles } from '../../../../electron/shells/electron/serve-files.ts';
import { hardenContents, hardenSession, windowOptions } from '../../../../electron/window.ts';
import { temporaryFolder } from '../host/journal-fixture.ts';

type Listener = (...given: unknown[]) => unknown;

/** Records what is set on it; stands where Electron's objects would. */
function double(): { readonly target: Record<string, unknown>; readonly set: Map<string, Listener> } {
  const set = new Map<string, Listener>();
  const record = (name: string): Listener => (listener) => set.set(name, listener as Listener); // only functions are set on it
  const target = {
    on: (name: string, listener: Listener) => set.set(name, listener),
    setWindowOpenHandler: record('window-open'), setPermissionRequestHandler: record('permission-request'), setPermissionCheckHandler: record('permission-check'),
    setDevicePermissionHandler: record('device-permission'), webRequest: { onBeforeRequest: record('before-request') },
  };
  return { target, set };
}

function prevented(listener: Listener | undefined): boolean {
  let yes = false;
  listener?.({ preventDefault: () => { yes = true; } });
  return yes;
}

describe('the window (Electron test double)', () => {
  it('has every switch of the house\'s settings in its safe place', () => {
    expect(windowOptions('/desk/preload.cjs').webPreferences).toEqual({
      preload: '/desk/preload.cjs', nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, contextIsolation: true, sandbox: true,
      webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, navigateOnDragDrop: false, disableDialogs: true, spellcheck: false, devTools: false,
    });
  });

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])('prevents %s', (event) => {
    const { target, set } = double();
    hardenContents(target as unknown as WebContents); // the double has what hardenContents uses
    expect(prevented(set.get(event))).toBe(true);
  });

  it('opens no second window for any address', () => {
    const { target, set } = double();
    hardenContents(target as unknown as WebContents); // the double has what hardenContents uses
    expect(set.get('window-open')?.({ url: 'https://example.org' })).toEqual({ action: 'deny' });
  });
});

describe('the session (Electron test double)', () => {
  const { target, set } = double();
  hardenSession(target as unknown as Session); // the double has what hardenSession uses

  it('refuses every permission, device and download', () => {
    const answers: unknown[] = [];
    set.get('permission-request')?.(null, 'media', (answer: unknown) => answers.push(answer));
    expect([...answers, set.get('permission-check')?.(), set.get('device-permission')?.()]).toEqual([false, false, false]);
    expect(prevented(set.get('will-download'))).toBe(true);
  });

  it.each([['app://desk/assets/app.js', false], ['blob:app://desk/1', false], ['https://example.org/', true], ['app://deskother/', true], ['file:///etc/passwd', true]])('asks for %s: refused %s', (url, cancel) => {
    const answers: unknown[] = [];
    set.get('before-request')?.({ url }, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([{ cancel }]);
  });
});

describe('the files of app://desk', () => {
  const served = (): ReturnType<typeof serveFiles> => {
    const folder = join(temporaryFolder(), 'renderer');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<p>desk</p>');
    return serveFiles(folder);
  };

  it('are those of the map, with a policy that allows no connection', async () => {
    const page = served()({ url: 'app://desk/', method: 'GET' });
    expect(await page.text()).toBe('<p>desk</p>');
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'none'");
  });

  it.each([['app://desk/../secret'], ['app://other/index.html'], ['app://desk/index.htm']])('do not include %s', (url) => {
    expect(served()({ url, method: 'GET' }).status).toBe(404);
  });
});

describe('the menu', () => {
  it('presses the page\'s own keys and offers no reload, close or developer tools', () => {
    const pressed: string[] = [];
    const menus = menuTemplate((key, modifiers) => pressed.push([...modifiers, key].join('+')));
    const items = menus.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []));
    for (const item of items) (item.click as (() => void) | undefined)?.(); // our own items take no arguments
    expect(pressed).toContain('control+shift+H');
    expect(items.flatMap((item) => item.role ?? [])).not.toEqual(expect.arrayContaining(['reload']));
    expect(JSON.stringify(items)).not.toMatch(/reload|toggleDevTools|"close"|forceReload|quit/i);
    expect(items.filter((item) => item.accelerator !== undefined).every((item) => item.registerAccelerator === false)).toBe(true);
  });
});

describe('the command line', () => {
  it('names the desk beside Chromium\'s own switches, and nothing is guessed', () => {
    expect(readPlace(['--no-sandbox', '--folder', '/d', '--bundle', '/b.json', '/app'])).toEqual({ folder: '/d', bundle: '/b.json' });
    expect(readPlace(['--folder', '/d'])).toBeNull();
  });
});
