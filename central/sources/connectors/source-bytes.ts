// The bytes of a source's file, wherever it lies: a stretch at a time, because an archive is read from its end.

/** `size` in bytes, as it was when the source was opened. */
export interface SourceBytes {
  readonly size: number;
  /** Bytes from `start` (included) to `end` (not included); a `SourceBreak` where fewer come. */
  readonly read: (start: number, end: number) => AsyncIterable<Buffer>;
  /** The same for a reader that is done with each part before it asks for the next: the parts may share their memory. */
  readonly readInPlace: (start: number, end: number) => AsyncIterable<Buffer>;
  readonly close: () => Promise<void>;
}
