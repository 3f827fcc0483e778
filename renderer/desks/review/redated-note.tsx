// The due day moved because the calendar of working days changed: from what, to what, why, and which of the two is kept.
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import { Icon } from '../../parts/icon.tsx';
import { dayOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';

export function RedatedNote({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const redated = view.time?.redated ?? null;
  if (redated === null) return null;
  const { told, counted, day, is } = redated;
  const dates = { told: dayOf(told) };
  return (
    <div className="note attention">
      <Icon name="info" />
      <p><b>{t('places.redate.moved', { from: dayOf(told), to: dayOf(counted), day: dayOf(day), why: t(`places.redate.why.${is}`) })}</b> {counted < told ? t('places.redate.earlier', dates) : t('places.redate.later', dates)}</p>
    </div>
  );
}
