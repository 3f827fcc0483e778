// How long a desk without a connection goes by central's last word on its accounts (guarantees.md "lease").

/** What a desk knows of its lease. `seen`: the latest time it has been used at since it heard the word, by its own note. */
export interface LeaseKnown { readonly heardAt: string; readonly hours: number; readonly seen: string }

/** `clock`: set back behind what was seen already. `endsAt`: an instant of this desk's clock. */
export type LeaseVerdict =
  | { readonly kind: 'holds'; readonly endsAt: string; readonly ending: boolean }
  | { readonly kind: 'ended'; readonly why: 'time' | 'clock' };

const hour = 60 * 60 * 1000;
/** A clock may be put right by so much without anybody asking why. */
const clockLeeway = hour;
/** Said so long before the end, or in its last quarter. */
const warnHours = 12;

/** `now`: the desk's clock. Time only grows: a clock set back a little counts as the latest time seen, one set back more ends the lease until central is heard again. */
export function leaseVerdict({ heardAt, hours, seen }: LeaseKnown, now: string): LeaseVerdict {
  const heard = Date.parse(heardAt);
  const latest = Math.max(heard, Date.parse(seen));
  const is = Date.parse(now);
  if (is < latest - clockLeeway) return { kind: 'ended', why: 'clock' };
  const ends = heard + hours * hour;
  const left = ends - Math.max(is, latest);
  if (left <= 0) return { kind: 'ended', why: 'time' };
  return { kind: 'holds', endsAt: new Date(ends).toISOString(), ending: left <= Math.min(warnHours, hours / 4) * hour };
}
