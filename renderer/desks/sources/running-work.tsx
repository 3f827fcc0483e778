// A work under way at central: its phase, live counts, and the button that ends it before anything of it is seen.
import type { ImportProgress } from '../../../shared/registers/source-acts.ts';
import { Button } from '../../parts/button.tsx';
import { useNameOf } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { dayAndClockOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';

/** The newest of the sources that are being read; the sum tells the rest. */
const filesShown = 6;

export function RunningWork({ work, onCancel }: { readonly work: NonNullable<ImportProgress['work']>; readonly onCancel: () => Promise<void> }) {
  const { t, language } = useWords();
  const nameOf = useNameOf();
  const kind = t(`sources.work.kind.${work.kind}`);
  const rows = work.files.reduce((sum, one) => sum + one.rows, 0);
  return (
    <section className="running" aria-label={t('sources.work.running', { kind })}>
      {/* The phase is spoken; counts that change every second are not. */}
      <p role="status"><b>{t('sources.work.running', { kind })}</b><br />{t(`sources.work.phase.${work.phase}`)}</p>
      <p className="quiet">{t('sources.work.by', { kind, name: shown(nameOf(work.by)), at: dayAndClockOf(work.startedAt) })}</p>
      {rows === 0 ? null : <p className="numbers">{t('sources.work.readInAll', { number: rows.toLocaleString(language) })}</p>}
      {work.people === 0 ? null : <p className="numbers">{t('sources.work.people', { number: work.people.toLocaleString(language) })}</p>}
      <ul className="numbers quiet">{work.files.slice(-filesShown).map((one) => <li key={`${one.system}/${one.file}`}>{t('sources.work.rows', { file: shown(one.file, 60), number: one.rows.toLocaleString(language) })}</li>)}</ul>
      <Button onPress={onCancel}>{t('sources.work.cancel')}</Button>
    </section>
  );
}
