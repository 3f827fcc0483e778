// How fresh the data of a person is, category by category, and the question to its sources while a visitor waits; without a connection only the age of the copy.
import { useEffect, useRef, useState } from 'react';
import type { CallAnswer } from '../../shared/bridge.ts';
import type { Holding } from '../../shared/bridge/case-view.ts';
import type { CaseId, PersonKey } from '../../shared/formats/ids.ts';
import type { ReadPurpose } from '../../shared/domain/person/content.ts';
import type { Refusal } from '../../shared/outcomes.ts';
import { call } from '../bridge.ts';
import { useWords, type Say } from '../words/words.ts';
import { Button } from './button.tsx';
import { momentWords, freshWords } from './fresh-words.ts';
import { noteRefusal } from './messages.ts';
import { RefusalNote } from './refusal-note.tsx';
import { useProfile, useSession } from './session.ts';
import { dayOfInstant } from './times.ts';
import './fresh-holdings.css';

export interface FreshHoldingsProps {
  readonly personKey: PersonKey;
  readonly caseId: CaseId;
  readonly purpose: ReadPurpose;
  readonly holdings: readonly Holding[];
  readonly canLook: boolean;
  /** What is shown of the person is older than what has come. */
  readonly onLooked: () => void;
}

type Looked = CallAnswer<'look-up-sources'>;

export function FreshHoldings({ holdings, canLook, ...asking }: FreshHoldingsProps) {
  const { t, language } = useWords();
  const profile = useProfile();
  if (holdings.length === 0 && !canLook) return null;
  const systemName = (code: string): string => profile.systems.find((one) => one.code === code)?.name ?? code;
  const categoryName = (code: string): string => profile.categories.find((one) => one.code === code)?.name[language] ?? code;
  return (
    <section className="fresh-holdings" aria-label={t('fresh.title')}>
      {holdings.length === 0 ? null : (
        <details>
          <summary><FreshSum holdings={holdings} systemName={systemName} /></summary>
          <ul>{holdings.toSorted(newestFirst).map((one) => (
            <li key={`${one.system} ${one.category}`}><span>{categoryName(one.category)} <small>{systemName(one.system)} · {t('items.records', { count: one.count })}</small></span><span>{one.freshness.isOld ? <span className="tag attention">{t('fresh.old')}</span> : null} {freshWords(t, one.freshness)}</span></li>
          ))}</ul>
        </details>
      )}
      {canLook ? <Asking {...asking} /> : null}
    </section>
  );
}

function newestFirst({ broughtAt: one }: Holding, { broughtAt: other }: Holding): number {
  return one === other ? 0 : one < other ? 1 : -1;
}

function FreshSum({ holdings, systemName }: { readonly holdings: readonly Holding[]; readonly systemName: (code: string) => string }) {
  const { t } = useWords();
  const known = ({ freshness }: Holding): string => freshness.checkedAt ?? freshness.copyAt;
  const oldest = holdings.reduce((least, one) => (known(one) < known(least) ? one : least));
  const all = holdings.every(({ freshness }) => freshness.checkedAt !== null);
  return (
    <>
      {all ? t('fresh.allChecked', { at: momentWords(t, known(oldest)) }) : t('fresh.oldest', { day: dayOfInstant(known(oldest)), where: systemName(oldest.system) })}
      {holdings.some(({ freshness }) => freshness.isOld) ? <span className="tag attention">{t('fresh.old')}</span> : null}
    </>
  );
}

function Asking({ personKey, caseId, purpose, onLooked }: Pick<FreshHoldingsProps, 'personKey' | 'caseId' | 'purpose' | 'onLooked'>) {
  const { t } = useWords();
  const online = useSession((state) => state.lamp?.reach === 'ok');
  const [under, setUnder] = useState(false);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => { shown.current = false; };
  }, []);
  const look = async (): Promise<void> => {
    if (under) return;
    setUnder(true);
    setRefusal(null);
    setLooked(null);
    const answer = await call('look-up-sources', { personKey, caseId, purpose });
    // The clerk has gone on to somebody else: opening this person again would push that one away.
    if (!shown.current) return;
    setUnder(false);
    if (answer.ok) {
      setLooked(answer.value);
      onLooked();
      return;
    }
    noteRefusal(answer);
    setRefusal(answer);
  };
  return (
    <>
      {/* A button that cannot work is not offered; one that has begun stays, so that the keyboard keeps its place. */}
      {online || under ? <Button onPress={look} disabled={under}>{t('fresh.look')}</Button> : <p className="quiet">{t('fresh.offline')}</p>}
      <p role="status" className="quiet">{under ? t('fresh.looking') : looked === null ? '' : doneWords(t, looked)}</p>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
    </>
  );
}

function doneWords(t: Say, { at, sources }: Looked): string {
  const count = (...states: readonly string[]): string => String(sources.filter(({ state }) => states.includes(state)).length);
  return t('fresh.done', { at: momentWords(t, at), changed: count('changed', 'partly'), unchanged: count('unchanged'), failed: count('no-answer', 'not-askable', 'importing') });
}
