// The once proof's judgement: what a desk counts as sent is in central, and nothing is in central twice.

export interface Submission {
  /** Rows central's database holds of the line. */
  readonly rows: number;
  /** Whether the desk counts the line as sent. */
  readonly counted: boolean;
  /** Whether what it counts by is central's own signed word. */
  readonly genuine: boolean;
}

/** In plain words what is wrong while the network is still bad; null when nothing is. */
export function faultWhileCut({ rows, counted, genuine }: Submission): string | null {
  if (rows > 1) return `${rows} rows of one submission`;
  if (counted && rows === 0) return 'counted as sent, but central does not hold it';
  return counted && !genuine ? 'counted as sent without a valid receipt' : null;
}

/** The same once the network is well and the desk has gone on. */
export function faultAfterwards(submission: Submission): string | null {
  const wrong = faultWhileCut(submission);
  if (wrong !== null || submission.counted) return wrong;
  return submission.rows === 0 ? 'never arrived' : 'arrived, but the desk does not know it';
}
