// The sealed drafts: each account's visit under its own name, its half-made decisions under `user#case#form`; kept within a second, opened again after a reload, a lock or a crash.
import { lists } from './lists.ts';
import type { SealedDraft } from './lists-store.ts';

export async function keepDraft(user: string, sealed: string, savedAt: number): Promise<void> {
  await lists().drafts.put({ user, sealed, savedAt });
}

export async function draftOf(user: string): Promise<SealedDraft | undefined> {
  return lists().drafts.get(user);
}

export async function dropDraft(user: string): Promise<void> {
  await lists().drafts.delete(user);
}

/** All whose key begins so. */
export async function dropDraftsUnder(start: string): Promise<void> {
  await lists().drafts.where('user').startsWith(start).delete();
}
