// A source that ends before its end: thrown through the streams, as they throw themselves, and turned into a note in one place.
import type { FileFault } from '../import-result.ts';

/** Never with a message of the source: drivers quote values and addresses in theirs. */
export class SourceBreak extends Error {
  override readonly name = 'SourceBreak';
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}
