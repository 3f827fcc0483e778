// What a run did, step by step: aliases, codes and counts only, so that the same seed gives the same trace.
import { createHash } from 'node:crypto';

export interface Trace { readonly note: (step: string) => void; readonly hash: () => string; readonly newest: (count: number) => readonly string[] }

export function createTrace(): Trace {
  const steps: string[] = [];
  return {
    note: (step) => { steps.push(step); },
    hash: () => createHash('sha256').update(steps.join('\n')).digest('hex'),
    newest: (count) => steps.slice(-count),
  };
}
