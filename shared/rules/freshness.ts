// How fresh what is shown or printed of a category is: the copy's day, whether its source was asked since, and whether it is old.
import { z } from 'zod';
import { isoInstant } from '../formats/ids.ts';
import { lookState, type SourceStanding } from '../registers/source-standing.ts';

/** A look of this case at its source: how that answered, and when. */
export const sourceCheck = z.strictObject({ system: z.string().max(60), category: z.string().max(60), state: lookState, at: isoInstant });
export type SourceCheck = z.infer<typeof sourceCheck>;

/**
 * `copyAt`: when the register's copy was last known to be what the source had. `checkedAt`: the source was asked since and
 * said the same, or what it said came in. `failed`: it was asked since and the copy is as before, or only partly renewed.
 */
export const freshness = z.strictObject({ copyAt: isoInstant, checkedAt: isoInstant.nullable(), failed: sourceCheck.pick({ state: true, at: true }).nullable(), isOld: z.boolean(), live: z.boolean() });
export type Freshness = z.infer<typeof freshness>;

/** Of one category in one system: what papers and files are told. */
export interface CategoryFreshness { readonly system: string; readonly category: string; readonly freshness: Freshness }

/** Days after which a copy is told as old where the source's own rhythm is not known. */
export const usualRhythmDays = 30;

export interface FreshnessAsked {
  /** The newest bringing of a record of the category. */
  readonly broughtAt: string;
  /** Null before central has told anything of the source. */
  readonly standing: Pick<SourceStanding, 'readAt' | 'live' | 'rhythmDays'> | null;
  readonly check: Pick<SourceCheck, 'state' | 'at'> | null;
  /** ISO instants, all of them. */
  readonly now: string;
}

const unanswered: ReadonlySet<SourceCheck['state']> = new Set(['partly', 'no-answer', 'not-askable', 'importing']);

export function freshnessOf({ broughtAt, standing, check, now }: FreshnessAsked): Freshness {
  const readAt = standing?.readAt ?? broughtAt;
  // A record that stays the same keeps its day, while its source has been read whole since.
  const copyAt = readAt > broughtAt ? readAt : broughtAt;
  const { checkedAt, failed } = afterCopy(check, copyAt);
  const limit = (standing?.rhythmDays ?? usualRhythmDays) * 86_400_000;
  return { copyAt, checkedAt, failed, live: standing?.live ?? false, isOld: Date.parse(now) - Date.parse(checkedAt ?? copyAt) > limit };
}

/** An import after a look is newer than the look, however that ended. */
function afterCopy(check: FreshnessAsked['check'], copyAt: string): Pick<Freshness, 'checkedAt' | 'failed'> {
  if (check === null || check.at < copyAt) return { checkedAt: null, failed: null };
  const { state, at } = check;
  if (state === 'changed' || state === 'unchanged') return { checkedAt: at, failed: null };
  return { checkedAt: null, failed: unanswered.has(state) ? { state, at } : null };
}
