// Pairs that may be one person: which signs agree and where the records stand, never a value; said yes, no, or taken back in the administrator's name.
import { useEffect, useState } from 'react';
import type { Refusal } from '../../../shared/outcomes.ts';
import { isBusy, type ImportProgress, type ShownJoin } from '../../../shared/registers/source-acts.ts';
import { sourceWords } from '../../../shared/registers/source-words.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { noteRefusal } from '../../parts/messages.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useNameOf } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { dayAndClockOf } from '../../parts/times.ts';
import { useWords, type Say } from '../../words/words.ts';

type Verdict = 'accepted' | 'rejected' | 'undone';

/** Every sign that two records may be compared by. */
const signs = ['name-same', 'name-within', 'address', 'birth-date', 'phone', 'email'] as const;

export function JoinList({ progress, onTold, onBack }: { readonly progress: ImportProgress | null; readonly onTold: (progress: ImportProgress) => void; readonly onBack: () => void }) {
  const { t } = useWords();
  const [joins, setJoins] = useState<readonly ShownJoin[] | null>(null);
  const [all, setAll] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // A short work has ended before its beginning was answered, so an answer asks anew as well as an end.
  const [decided, setDecided] = useState(0);
  const busy = isBusy(progress);
  // Also when a decision has been carried out: the pair is then another one.
  useEffect(() => {
    if (busy) return undefined;
    let newest = true;
    void call('list-joins', { all }).then((answer) => {
      // An answer to what was asked before would show pairs that are decided as waiting.
      if (!newest) return;
      if (answer.ok) setJoins(answer.value.joins);
      else setRefusal(answer);
    });
    return () => { newest = false; };
  }, [all, busy, decided]);
  const decide = async (id: number, verdict: Verdict): Promise<void> => {
    const answer = await call('decide-join', { id, verdict });
    setRefusal(answer.ok ? null : answer);
    setDecided((count) => count + 1);
    if (answer.ok) onTold(answer.value);
    else noteRefusal(answer);
  };
  return (
    <>
      <div className="inbox-head">
        <h1>{t('sources.joins.title')}</h1>
        <span className="grow" />
        <Button tone="slim" pressed={all} onPress={() => setAll(!all)}>{t('sources.joins.showAll')}</Button>
        <Button tone="slim" command="step-back" autoFocus onPress={onBack}>{t('sources.bench.back')}</Button>
      </div>
      <p className="quiet">{t('sources.joins.intro')}</p>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {joins === null ? <p className="quiet" role="status">{refusal === null ? t('sources.loading') : ''}</p> : null}
      {joins?.length === 0 ? <div className="empty" role="status"><b>{t('sources.joins.none')}</b><span>{t('sources.joins.noneNext')}</span></div> : null}
      {joins?.map((one) => <JoinCard key={`${one.verdict} ${String(one.id)}`} join={one} busy={busy} onDecide={(verdict) => decide(one.id, verdict)} />)}
    </>
  );
}

function JoinCard({ join, busy, onDecide }: { readonly join: ShownJoin; readonly busy: boolean; readonly onDecide: (verdict: Verdict) => Promise<void> }) {
  const { t, language } = useWords();
  const nameOf = useNameOf();
  const { id, score, parts, one, other, verdict, by, at } = join;
  const said = (codes: readonly string[]): string => codes.map((code) => sourceWords(code)[language]).join(', ');
  const rest = signs.filter((sign) => !parts.includes(sign) && !(sign.startsWith('name') && parts.some((part) => part.startsWith('name'))));
  return (
    <article className="card join" aria-label={`${t('sources.joins.title')} ${String(id)}`}>
      <p><b className="score">{t('sources.joins.of', { score })}</b> <span className={verdict === 'waiting' ? 'tag attention' : 'tag'}>{verdict === 'waiting' || by === null || at === null ? t(`sources.joins.verdict.${verdict}`) : t('sources.joins.by', { verdict: t(`sources.joins.verdict.${verdict}`), name: shown(nameOf(by)), at: dayAndClockOf(at) })}</span></p>
      <dl className="facts">
        <dt>{t('sources.joins.same')}</dt><dd>{said(parts)}</dd>
        <dt>{t('sources.joins.notKnown')}</dt><dd>{said(rest)}</dd>
        <dt>{t('sources.joins.places')}</dt><dd>{places(t, one)}<br />{places(t, other)}</dd>
      </dl>
      <div className="actions">
        {verdict === 'waiting'
          ? <><Button disabled={busy} label={t('sources.joins.acceptOf', { id })} onPress={() => onDecide('accepted')}>{t('sources.joins.accept')}</Button><Button disabled={busy} label={t('sources.joins.rejectOf', { id })} onPress={() => onDecide('rejected')}>{t('sources.joins.reject')}</Button></>
          : <Button disabled={busy} label={t('sources.joins.undoOf', { id })} onPress={() => onDecide('undone')}>{t('sources.joins.undo')}</Button>}
      </div>
    </article>
  );
}

function places(t: Say, side: ShownJoin['one']): string {
  return side.length === 0 ? t('sources.joins.noPlace') : side.map(({ system, file, line }) => t('sources.joins.place', { file: `${system}/${shown(file, 60)}`, line })).join(' · ');
}
