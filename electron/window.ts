// The hardened window (guarantees.md "Electron settings"): its options, and what a page in it may never do.
import type { BrowserWindowConstructorOptions, Session, WebContents } from 'electron';

/** The only origin the window ever shows. */
export const deskOrigin = 'app://desk';

/** Pure, so that a test can hold every setting where Electron is not. */
export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    title: 'Rekisteritiski', width: 1366, height: 768, minWidth: 1024, minHeight: 640, show: false, autoHideMenuBar: false,
    webPreferences: {
      preload,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: false, // a spelling service would read names
      devTools: false,
    },
  };
}

/** No navigation, redirect, new window or webview: the window stays at the page it was given. */
export function hardenContents(contents: WebContents): void {
  const refuse = (event: { readonly preventDefault: () => void }): void => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** No permission, device, download or request to anything but the page's own files. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !details.url.startsWith(`${deskOrigin}/`) && !details.url.startsWith(`blob:${deskOrigin}/`) }));
}
