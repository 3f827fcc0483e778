// A folder that systems drop their exports into: each is read once, when it stands still, and put away with its report.
import { watch, type FSWatcher } from 'chokidar';
import { open, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { isAway } from '../../unless-away.ts';
import { putAway } from './put-away.ts';
import { contentHashOf, openReadLedger, type ReadLedger } from './read-ledger.ts';

export interface Arrival { readonly system: string; readonly file: string; readonly path: string; readonly contentHash: string }

/** `isWhole`: what was read stands; the report is kept beside the file and holds no personal data. */
export interface Delivery { readonly isWhole: boolean; readonly report: Readonly<Record<string, unknown>> }

export interface FolderWatching {
  /** `<folder>/<system>/<file>` arrives; `<folder>/done` and `<folder>/failed` take what was read. */
  readonly folder: string;
  /** How long a file must not have grown, in milliseconds. */
  readonly stillMilliseconds: number;
  readonly isExpected: (system: string, file: string) => boolean;
  /**
   * Called for one file at a time. After a crash between its end and the ledger's line it is called again with the same
   * `contentHash`, so the same content twice must make no change.
   */
  readonly deliver: (arrival: Arrival) => Promise<Delivery>;
  /** When a file that could not be read is tried again, in milliseconds: another import may have been under way. */
  readonly retryMilliseconds: number;
  /** What could not be done, for the log: a place and a code, never content. */
  readonly onTrouble: (trouble: { readonly system: string; readonly file: string; readonly code: string }) => void;
  readonly now: () => Date;
}

export interface FolderWatch {
  /** Resolves when nothing is being read. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const putAwayFolders = ['done', 'failed'];

/** Files that lie there already are taken too. Starts watching before it answers. */
export async function watchFolder(given: FolderWatching): Promise<FolderWatch> {
  const ledger = await openReadLedger(join(given.folder, 'done', 'read.ledger'));
  let turn: Promise<void> = Promise.resolve();
  let closed = false;
  const retries = new Set<NodeJS.Timeout>();
  const watcher = watch(given.folder, {
    depth: 1, followSymlinks: false, ignored: (path) => putAwayFolders.includes(relative(given.folder, path)),
    awaitWriteFinish: { stabilityThreshold: given.stillMilliseconds, pollInterval: Math.max(20, Math.floor(given.stillMilliseconds / 4)) },
  });
  const take = (path: string): void => {
    turn = turn.then(async () => {
      if (closed || await takeOne(path, given, ledger)) return;
      const retry = setTimeout(() => {
        retries.delete(retry);
        take(path);
      }, given.retryMilliseconds);
      retries.add(retry);
    });
  };
  watcher.on('add', take).on('change', take);
  await ready(watcher);
  return {
    idle: () => turn,
    close: async () => {
      closed = true;
      for (const retry of retries) clearTimeout(retry);
      await watcher.close();
      await turn;
    },
  };
}

function ready(watcher: FSWatcher): Promise<void> {
  return new Promise((resolve, reject) => {
    watcher.once('ready', resolve);
    watcher.once('error', reject);
  });
}

/** False when the file has to be tried again. */
async function takeOne(path: string, given: FolderWatching, ledger: ReadLedger): Promise<boolean> {
  const [system, file] = [basename(dirname(path)), basename(path)];
  try {
    if (relative(given.folder, dirname(path)) !== system || !given.isExpected(system, file)) return true;
    const contentHash = await hashIfStill(path);
    // It grew meanwhile; the watcher tells again when it stands still.
    if (contentHash === null) return true;
    const away = { system, path, at: given.now().toISOString() };
    if (ledger.has(contentHash)) {
      await putAway({ ...away, folder: join(given.folder, 'done'), report: { outcome: 'read-before', contentHash } });
      return true;
    }
    const { isWhole, report } = await given.deliver({ system, file, path, contentHash });
    // First the ledger: a crash after it finds the file in the drop and puts it away unread.
    if (isWhole) await ledger.add(contentHash);
    await putAway({ ...away, folder: join(given.folder, isWhole ? 'done' : 'failed'), report: { ...report, outcome: isWhole ? 'read' : 'failed', contentHash } });
    return true;
  } catch (fault) {
    // Somebody took it away before its turn.
    if (isAway(fault)) return true;
    given.onTrouble({ system, file, code: fault instanceof Error && 'code' in fault ? String(fault.code) : 'internal-fault' });
    return false;
  }
}

/** Null when the file changed while it was looked at, or is gone. Opening it shows that its writer has let go where that can be seen. */
async function hashIfStill(path: string): Promise<string | null> {
  const before = await stat(path);
  const handle = await open(path, 'r');
  await handle.close();
  const contentHash = await contentHashOf(path);
  const after = await stat(path);
  return before.size === after.size && before.mtimeMs === after.mtimeMs && before.size > 0 ? contentHash : null;
}
