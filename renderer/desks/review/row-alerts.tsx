// What the chosen row warns of: who must act, a day that a changed calendar moved, and that nothing has happened.
import { dayAndClockOf, dayOf } from '../../parts/times.ts';
import { isClosed, type InboxRow } from '../../records/queries/inbox.ts';
import { useWords } from '../../words/words.ts';
import { WhoMustAct } from './who-must-act.tsx';

export function RowAlerts({ row, quiet }: { readonly row: InboxRow; /** Nothing has happened for five working days. */ readonly quiet: boolean }) {
  const { t } = useWords();
  // An estate's matter has no time limit of the Regulation.
  if (isClosed(row) || row.estate) return null;
  // Only an earlier day alerts, and a day moves earlier only when it became a working day.
  const moved = { from: dayOf(row.told), to: dayOf(row.due), day: dayOf(row.due), why: t('places.redate.why.working-day') };
  return (
    <>
      <WhoMustAct due={row.due} owner={row.owner} register={row.register} />
      {row.due === row.told ? null : <p className="note attention">{t('places.redate.moved', moved)}</p>}
      {quiet ? <p className="note attention">{t('places.escalate.quietOf', { date: dayAndClockOf(row.lastAt) })}</p> : null}
    </>
  );
}
