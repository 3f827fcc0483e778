// What the find bench asks of the product and of each peer.

/** Rows a screen shows; everybody answers with so many at most. */
export const rowsMax = 50;

export interface FindEngine {
  /** Keys of people, best first. */
  readonly find: (text: string) => readonly string[] | Promise<readonly string[]>;
  /** Milliseconds from locked to searchable, and of reading and opening the same bytes: the product only. */
  readonly unlocking: { readonly unlock: number; readonly limit: number } | null;
  readonly close: () => void | Promise<void>;
}

export type MakeEngine = (asked: { readonly seed: number; readonly size: number; readonly folder: string }) => Promise<FindEngine>;
