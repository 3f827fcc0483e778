// Which bans a number stands in, read from the ledger, and what lifting them takes off the ban list.
import type { ActOf, LedgerEntry } from './ledger-entry.ts';

interface Wanted {
  readonly controller: string;
  readonly reason: string;
  readonly anchor: { readonly kind: string; readonly hash: string };
  /** Null: whatever the ban was for. */
  readonly cause: ActOf<'ban'>['cause'] | null;
}

type Standing = ActOf<'ban'> & { readonly n: number };

async function standingBans(entries: AsyncIterable<LedgerEntry>, controller: string): Promise<readonly Standing[]> {
  const bans = new Map<number, Standing>();
  for await (const { n, act } of entries) {
    if (act.kind === 'ban' && act.controller === controller) bans.set(n, { ...act, n });
    else if (act.kind === 'lift-ban') bans.delete(act.ban);
  }
  return [...bans.values()];
}

function nameOf({ kind, hash }: Wanted['anchor'], cause: string): string {
  return `${cause} ${kind} ${hash}`;
}

/** One act for each standing ban of the number. What another standing ban holds too, such as a shared metering point, stays on the list. */
export async function liftsOf(entries: AsyncIterable<LedgerEntry>, { controller, reason, anchor, cause }: Wanted): Promise<readonly ActOf<'lift-ban'>[]> {
  const standing = await standingBans(entries, controller);
  const lifted = standing.filter((one) => (cause === null || one.cause === cause) && one.anchors.some(({ kind, hash }) => kind === anchor.kind && hash === anchor.hash));
  const kept = new Set(standing.filter((one) => !lifted.includes(one)).flatMap((one) => one.anchors.map((each) => nameOf(each, one.cause))));
  return lifted.map((one) => ({ kind: 'lift-ban', controller: one.controller, ban: one.n, cause: one.cause, reason, anchors: one.anchors.filter((each) => !kept.has(nameOf(each, one.cause))) }));
}
