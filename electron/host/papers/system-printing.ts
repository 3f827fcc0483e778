// Prints through the system's own printing (CUPS) with a title that names nobody.
import { execFile } from 'node:child_process';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { Printing } from './paper-ports.ts';

const timeout = 20_000;
const title = 'Rekisteritiski';

/** Runs a system command with fixed arguments; null when it is not installed or failed. */
function run(command: 'lp' | 'lpstat', args: readonly string[], input: Uint8Array | null): Promise<string | null> {
  return new Promise((resolve) => {
    const child = execFile(command, [...args], { timeout, encoding: 'utf8' }, (error, stdout) => resolve(error === null ? stdout : null));
    child.stdin?.on('error', () => null); // a printer that closed early shows in the exit code
    child.stdin?.end(input ?? '');
  });
}

/** The paper goes over standard input, so no readable file is left behind. Windows and macOS come with Electron's shell. */
export function systemPrinting(): Printing {
  return {
    print: async (pdf): Promise<Result<null>> => {
      const destinations = await run('lpstat', ['-e'], null);
      if (destinations === null || destinations.trim() === '') return refused('printer-missing');
      const queued = await run('lp', ['-s', '-t', title, '-'], pdf);
      return queued === null ? refused('print-failed') : ok(null);
    },
  };
}
