// What the verifier says of a log: what it counted, and the first entry that is not right.

/** The first bad entry. `record` counts the file's lines from 1; it names no person. */
export interface BadEntry {
  readonly record: number;
  readonly position: number | null;
  readonly lineId: string | null;
  readonly what: string;
}

export interface Counts {
  readonly lines: number;
  readonly devices: number;
  readonly receipts: number;
  readonly erased: number;
  readonly quarantined: number;
  readonly branches: number;
}

export interface HeadRecord {
  readonly epoch: string;
  readonly ordinal: number;
  readonly position: number;
  readonly logHash: string;
  readonly signature: string;
}

/** `head` is null when the file ended before it was reached. `bad` null: everything checked holds. */
export interface Verdict {
  readonly controller: string | null;
  readonly counts: Counts;
  readonly head: HeadRecord | null;
  readonly bad: BadEntry | null;
}

/** Checks that a proof's twin may switch off; the command line cannot. */
export type Check = 'signature' | 'line-hash' | 'log-hash' | 'device-chain' | 'receipt' | 'head';
