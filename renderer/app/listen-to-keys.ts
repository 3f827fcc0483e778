// The one listener for command keys; typing, composing and AltGr pass through untouched.
import { runCommand } from '../parts/commands.ts';
import { commandOf } from '../parts/keys.ts';

// Chromium would act on these even when nobody here answers: save the page, print the window, find in it, open a window.
const swallowed = new Set(['save-draft', 'print', 'find', 'new-visit', 'decide', 'help', 'filter', 'lock']);

export function listenToKeys(target: Document): void {
  target.addEventListener('keydown', (event) => {
    const command = commandOf(event);
    if (command === null) return;
    // A control that closes something of its own with Esc has taken the key already.
    if (event.defaultPrevented) return;
    const answered = runCommand(command);
    if (answered || swallowed.has(command)) event.preventDefault();
  });
}
