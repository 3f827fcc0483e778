// What a sub-command of `npm run central` is: one file each, listed in command-list.ts.
import type { ServerSettings } from '../server-settings.ts';

export interface CommandPlace {
  /** What follows the command's name on the command line. */
  readonly args: readonly string[];
  readonly settings: ServerSettings;
  /** A line for the person at the terminal; no personal data. */
  readonly say: (line: string) => void;
}

export interface CentralCommand {
  /** The words after `npm run central --`, as a person is shown them. */
  readonly usage: string;
  /** Answers the exit code: 0 done, 1 could not, 2 wrong command line. Throws only what nobody expects. */
  readonly run: (place: CommandPlace) => Promise<number>;
}

/** A plain sentence for the person at the terminal: what stands in the way, and what to do. */
export class CannotDo extends Error {}
