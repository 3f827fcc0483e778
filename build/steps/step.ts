// What a step of the check or the test run is, and what it reports.

/** Counts of one step; `skips` holds one plain reason per skipped thing, `output` what to show when it failed. */
export type StepResult = {
  readonly passed: number;
  readonly failed: number;
  readonly skips: readonly string[];
  readonly output: string;
};

export type Step = { readonly name: string; readonly run: () => Promise<StepResult> };

export const passedOnce: StepResult = { passed: 1, failed: 0, skips: [], output: '' };

/** A step that could not do its work at all: one failure with its reason. */
export function failedOnce(output: string): StepResult {
  return { passed: 0, failed: 1, skips: [], output };
}

/** A step that had nothing to run here, with the reason. */
export function skippedOnce(reason: string): StepResult {
  return { passed: 0, failed: 0, skips: [reason], output: '' };
}
