// Who waits for news of which controller's log, and what they are told: how far it is, at most fifty times a second.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';
import { readLogEnd } from '../repositories/log-epochs.ts';

export interface Notice { readonly epoch: string; readonly position: number }

export interface Follower {
  readonly controller: string;
  readonly device: string;
  readonly tell: (notice: Notice) => void;
  /** The device may not follow any longer. */
  readonly end: () => void;
}

export interface NoticeBoard {
  /** Answers how to leave. */
  readonly join: (follower: Follower) => () => void;
  readonly changed: (controller: string) => void;
  readonly suspended: (device: string) => void;
  /** News may have been missed: everybody is told where the log is, and whoever was suspended meanwhile is let go. */
  readonly missed: () => void;
}

/** Two hundred desks that push at once are each told of some of it, not each of all. */
const gapMilliseconds = 20;

export function noticeBoard(db: Database): NoticeBoard {
  const followers = new Map<string, Set<Follower>>();
  const waiting = new Set<string>();

  const tellAll = async (controller: string): Promise<void> => {
    await pause(gapMilliseconds);
    waiting.delete(controller);
    const { epoch, position } = await inScope(db, { controller }, (trx) => readLogEnd(trx, controller, 0));
    for (const follower of followers.get(controller) ?? []) follower.tell({ epoch, position });
  };
  const changed = (controller: string): void => {
    if (waiting.has(controller) || !followers.has(controller)) return;
    waiting.add(controller);
    // A database that is away is come back to by the listener, which then tells of everything missed.
    void tellAll(controller).catch(() => undefined);
  };
  const suspended = (device: string): void => {
    for (const group of followers.values()) for (const follower of group) if (follower.device === device) follower.end();
  };
  const dropSuspended = async (controller: string): Promise<void> => {
    const devices = [...(followers.get(controller) ?? [])].map(({ device }) => device);
    const rows = await inScope(db, { controller }, (trx) => trx.selectFrom('device_suspension').select('device').where('device', '=', sql<string>`any(${devices}::uuid[])`).execute());
    for (const { device } of rows) suspended(device);
  };

  return {
    join: (follower) => {
      const group = followers.get(follower.controller) ?? new Set();
      followers.set(follower.controller, group.add(follower));
      return () => {
        group.delete(follower);
        if (group.size === 0 && followers.get(follower.controller) === group) followers.delete(follower.controller);
      };
    },
    changed, suspended,
    missed: () => {
      for (const controller of followers.keys()) {
        changed(controller);
        void dropSuspended(controller).catch(() => undefined);
      }
    },
  };
}
