// The heads this process has given, and the epoch it numbers under: begun at its first call for a controller, and again when the log was set back or may have been.
import { randomUUID } from 'node:crypto';
import { headText, type LogHead } from '../../shared/protocol/central.ts';
import type { Database } from '../database/connect.ts';
import { inScope, inSequence, type Scoped } from '../database/in-scope.ts';
import { addEpoch, readLogEnd, type LogEnd } from '../repositories/log-epochs.ts';
import type { ReceiptSigner } from '../secrets/receipt-signer.ts';
import { headContradicts, lostFrom, type BareHead } from './head-contradicts.ts';

/** With the start of the database server that it was numbered on. */
export type NumberedHead = BareHead & Pick<LogEnd, 'started'>;

export interface LogHeads {
  /** The log's end, signed; begins an epoch where that is due. `shown`: the desk's newest head, or null. */
  readonly current: (controller: string, shown: LogHead | null) => Promise<LogHead>;
  /** Under the journal-line lock: the epoch to number under. `end` was read under the lock with the shown head's position. */
  readonly epochUnderLock: (trx: Scoped, controller: string, seen: { readonly end: LogEnd; readonly shown: LogHead | null }) => Promise<LogEnd>;
  /** After the commit. */
  readonly given: (controller: string, head: NumberedHead) => void;
  readonly signed: (controller: string, head: BareHead) => Promise<LogHead>;
}

/**
 * `given` heads also prove a rewind: a database restored under a running process has lost what this process numbered. And a
 * server started anew may have been set back unseen, so this process numbers on in an epoch of its own.
 */
export function logHeads(db: Database, signer: ReceiptSigner): LogHeads {
  const newest = new Map<string, NumberedHead>();

  const evidence = (controller: string, end: LogEnd, shown: LogHead | null): BareHead | null => {
    const own = newest.get(controller);
    // Only its end is compared: the shown head's position is the one whose hash was read.
    if (own !== undefined && headContradicts(own, { ...end, hashAtShown: own.logHash })) return own;
    if (shown === null || !headContradicts(shown, end)) return null;
    return signer.isOwn(headText(controller, shown), shown.signature) ? shown : null;
  };

  const isDue = (controller: string, end: LogEnd, shown: LogHead | null): boolean => newest.get(controller)?.started !== end.started || evidence(controller, end, shown) !== null;

  const epochUnderLock: LogHeads['epochUnderLock'] = async (trx, controller, { end, shown }) => {
    if (!isDue(controller, end, shown)) return end;
    const against = evidence(controller, end, shown);
    const ordinal = Math.max(end.ordinal, against?.ordinal ?? 0) + 1;
    const epoch = randomUUID();
    await addEpoch(trx, {
      controller, ordinal, epoch, base: end, cause: against === null ? 'start' : 'rewound', lostFrom: against === null ? null : lostFrom(against, end),
    });
    return { ...end, epoch, ordinal };
  };

  const given: LogHeads['given'] = (controller, { epoch, ordinal, position, logHash, started }) => {
    const held = newest.get(controller);
    const isNewer = held === undefined || ordinal > held.ordinal || (ordinal === held.ordinal && position > held.position);
    if (isNewer) newest.set(controller, { epoch, ordinal, position, logHash, started });
  };

  const signed: LogHeads['signed'] = async (controller, { epoch, ordinal, position, logHash }) => {
    const head = { epoch, ordinal, position, logHash };
    return { ...head, signature: await signer.sign(headText(controller, head)) };
  };

  const current: LogHeads['current'] = async (controller, shown) => {
    const at = shown?.position ?? 0;
    const seen = await inScope(db, { controller }, (trx) => readLogEnd(trx, controller, at));
    const end = isDue(controller, seen, shown)
      ? await inSequence(db, controller, 'journal-line', async (trx) => epochUnderLock(trx, controller, { end: await readLogEnd(trx, controller, at), shown }))
      : seen;
    given(controller, end);
    return signed(controller, end);
  };

  return { current, epochUnderLock, given, signed };
}
