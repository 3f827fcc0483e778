// How the set-up speaks to the person at the terminal, and the one error that carries what to do next.
import process from 'node:process';

/** An expected failure of the set-up: what could not be done, and how a person mends it. */
export class CannotGoOn extends Error {
  /**
   * @param {string} what
   * @param {string} mend
   */
  constructor(what, mend) {
    super(what);
    this.mend = mend;
  }
}

/** Prints one line; to standard error, so that a script's own output stays clean. */
export function say(/** @type {string} */ line) {
  process.stderr.write(`[set-up] ${line}\n`);
}

const CAUSES = [
  { signs: /code EUSAGE|can only install packages when/, what: 'package.json and package-lock.json do not agree.', mend: 'Run `npm install` once and commit the new package-lock.json.' },
  { signs: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i, what: "npm's registry could not be reached.", mend: 'Check the network and the proxy (`npm config get registry`, `npm config get proxy`), then run the same command again.' },
  { signs: /ENOSPC/, what: 'The disk is full.', mend: 'Free about 2 GB, then run the same command again.' },
  { signs: /EACCES|EPERM|EROFS/, what: 'There is no permission to write into this folder.', mend: 'Run as the user who owns the folder, or copy the repository to a folder of your own.' },
  { signs: /E404|ETARGET|ENOVERSIONS/, what: 'The registry does not have a package that is needed.', mend: 'Check with `npm config get registry` that it is the full public registry or a current mirror of it.' },
  { signs: /EINTEGRITY/, what: 'A package that arrived is not the one package-lock.json names.', mend: 'Run `npm cache verify` and the command again; if it repeats, the registry or a proxy changes packages: tell its keeper.' },
];

/**
 * Turns what npm printed into plain words.
 * @param {string} doing
 * @param {string} output
 */
export function explain(doing, output) {
  const cause = CAUSES.find(({ signs }) => signs.test(output));
  // npm says the reason first and then its usage; its warnings come before both.
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^npm (warn|error\s*$|error\s+at )/.test(line));
  const tail = lines.slice(0, 12).join('\n');
  if (cause === undefined) return new CannotGoOn(`${doing} failed. What npm said:\n${tail}`, 'Read the lines above; when they do not help, delete node_modules and .node and run the command again.');
  return new CannotGoOn(`${doing} failed: ${cause.what}\n${tail}`, cause.mend);
}
