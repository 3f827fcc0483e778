// What central says of the sources, asked when the place opens, when a work ends, and when a person asks; a running work is asked every second.
import { useCallback, useEffect, useState } from 'react';
import type { Refusal, Result } from '../../../shared/outcomes.ts';
import { isBusy, type ImportProgress, type SourcesOverview } from '../../../shared/registers/source-acts.ts';
import { call } from '../../bridge.ts';

export interface SourcesNow {
  readonly overview: SourcesOverview | null;
  readonly progress: ImportProgress | null;
  readonly refusal: Refusal | null;
  readonly refresh: () => Promise<void>;
  /** After an act that began or ended a work. */
  readonly told: (progress: ImportProgress) => void;
}

const everyMilliseconds = 1000;

export function useSources(): SourcesNow {
  const [overview, setOverview] = useState<SourcesOverview | null>(null);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = useCallback((answer: Result<SourcesOverview>): void => {
    setRefusal(answer.ok ? null : answer);
    if (!answer.ok) return;
    setOverview(answer.value);
    setProgress(answer.value.progress);
  }, []);
  const refresh = useCallback(() => call('list-sources', {}).then(take), [take]);
  useEffect(() => { void call('list-sources', {}).then(take); }, [take]);
  const goesOn = isBusy(progress);
  useEffect(() => {
    if (!goesOn) return undefined;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const answer = await call('import-progress', {});
      if (left) return;
      // A connection that is lost meanwhile says nothing of the import: it goes on at central.
      if (answer.ok) setProgress(answer.value);
      setRefusal(answer.ok ? null : answer);
      if (answer.ok && !isBusy(answer.value)) await refresh();
      else timer = setTimeout(() => void ask(), everyMilliseconds);
    };
    timer = setTimeout(() => void ask(), everyMilliseconds);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [goesOn, refresh]);
  const told = useCallback((next: ImportProgress): void => {
    setProgress(next);
    // A short work has ended before its beginning was answered.
    if (next.state !== 'running') void refresh();
  }, [refresh]);
  return { overview, progress, refusal, refresh, told };
}
