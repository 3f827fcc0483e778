// The parts of one decision, opened on wish: what goes, what stays and until when, which fields, how many places of the copy.
import type { DecisionView } from '../../../shared/bridge/case-view.ts';
import { useProfile } from '../../parts/session.ts';
import { useWords } from '../../words/words.ts';
import { shownDay } from './items/item-rows.ts';

export function DecidedParts({ right, decision }: { readonly right: string; readonly decision: DecisionView }) {
  const { t, language } = useWords();
  const profile = useProfile();
  const { items, changes, redactions } = decision;
  const category = (code: string): string => profile.categories.find((one) => one.code === code)?.name[language] ?? code;
  const system = (code: string): string => profile.systems.find((one) => one.code === code)?.name ?? code;
  const outcome = (one: DecisionView['items'][number]): string => (right === 'restriction' && (one.outcome === 'kept' || one.outcome === 'restricted') ? t(`items.restricting.${one.outcome}`) : t(`items.outcome.${one.outcome}`));
  const lines = [
    ...items.map((one) => [`${system(one.system)}: ${category(one.category)}`, one.part?.by === 'days' ? t('items.days', { from: shownDay(one.part.from), to: shownDay(one.part.to) }) : '', one.count === undefined ? '' : t('items.records', { count: one.count }), outcome(one), one.until === null ? '' : shownDay(one.until)]),
    ...changes.map((one) => [`${String(one.place + 1)}.`, t(`items.changes.${one.outcome}`), one.reasons]),
  ].map((parts) => parts.filter((part) => part !== '').join(' · '));
  return (
    <>
      {redactions.length === 0 ? null : <p>{t('items.removedPlaces', { count: redactions.length })}</p>}
      {lines.length === 0 ? null : <details><summary>{t('items.byRow', { count: lines.length })}</summary><ul>{lines.map((text, place) => <li key={place}>{text}</li>)}</ul></details>}
    </>
  );
}
