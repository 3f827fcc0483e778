// One person's unlocked time at the desk.
import type { KeyObject } from 'node:crypto';
import type { Account } from '../../../shared/protocol/desk-bundle.ts';
import type { Actor } from '../../../shared/rules/permission.ts';
import type { LineWriter } from '../journal/append-lines.ts';
import type { SessionKeys } from './session-keys.ts';
import type { DeviceCard } from './device-keys.ts';

export const idleMilliseconds = 5 * 60 * 1000;
export const absoluteMilliseconds = 8 * 60 * 60 * 1000;

export interface Session {
  readonly account: Account;
  readonly actor: Actor;
  readonly keys: SessionKeys;
  readonly device: DeviceCard;
  readonly privateKey: KeyObject;
  /** What read lines of this session already cover; see people/write-read-line. */
  readonly readAlready: Set<string>;
  /** Scanned documents compared in this session, by person key; see calls/match-zone. */
  readonly zoneTries: Map<string, number>;
}

/** The writer of this session's lines at one instant. */
export function writerOf(session: Session, controller: string, wallTime: string): LineWriter {
  const { account, device, privateKey, keys } = session;
  return { controller, device: device.device, privateKey, contentKey: keys.content, actor: account.user, lease: account.lease, wallTime };
}
