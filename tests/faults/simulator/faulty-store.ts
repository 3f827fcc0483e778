// The journal's own store with a disk that fails and a process that dies around a commit.
import type { Journal } from '../../../electron/host/journal/open-journal.ts';

export type CommitFault = 'none' | 'refused' | 'dies-before' | 'dies-after';

/** The process is gone: nothing of it may run on. */
export class ProcessDied extends Error {}

/** As SQLite says it: code 10 is SQLITE_IOERR. */
function diskError(): Error {
  return Object.assign(new Error('disk I/O error'), { errcode: 10 });
}

/** `fault` is asked at each commit. A refused commit goes the product's own road for a failed write: rolled back, connection given up, opened anew. */
export function faultyJournal(journal: Journal, fault: () => CommitFault): Journal {
  const { store } = journal;
  return {
    ...journal,
    store: {
      ...store,
      write: (work) => {
        const now = fault();
        if (now === 'none') return store.write(work);
        if (now === 'dies-after') {
          store.write(work);
          throw new ProcessDied();
        }
        return store.write((sql) => {
          work(sql);
          throw now === 'refused' ? diskError() : new ProcessDied();
        });
      },
    },
  };
}
