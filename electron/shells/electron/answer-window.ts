// Joins the window's messages and the host's: who asked is told by Electron, never by the page.
import type { IpcMain, WebContents } from 'electron';
import { refused } from '../../../shared/outcomes.ts';
import type { HostLink } from './host-link.ts';

/** A frame that is gone has no origin to trust. */
export function answerWindow(ipc: Pick<IpcMain, 'handle'>, contents: WebContents, host: HostLink): void {
  ipc.handle('desk-call', async (event, name: unknown, request: unknown) => {
    const frame = event.senderFrame;
    if (frame === null) return refused('wrong-sender');
    return host.ask({ origin: frame.origin, mainFrame: event.sender === contents && frame === contents.mainFrame }, name, request);
  });
}
