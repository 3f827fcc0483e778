// Find: one field for everything a visitor may carry; rows are masked, the person opens for review.
import { useEffect, useRef, useState } from 'react';
import type { CaseId } from '../../../shared/formats/ids.ts';
import { Button } from '../../parts/button.tsx';
import { useCommand } from '../../parts/commands.ts';
import { DeskLayout } from '../../parts/desk-layout.tsx';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import type { Visitor } from '../../parts/visitor.ts';
import { useWords } from '../../words/words.ts';
import { CardPane } from './card-pane.tsx';
import { EmptyResult } from './empty-result.tsx';
import { ResultList } from './result-list.tsx';
import { usePeopleSearch } from './use-people-search.ts';
import { useResultKeys } from './use-result-keys.ts';
import './find-person.css';

export interface FindPersonProps {
  readonly caseId: CaseId;
  readonly chosen: Visitor | null;
  readonly focusAsked: number;
  readonly onChosen: (visitor: Visitor) => void;
  readonly onHandOver: (visitor: Visitor) => void;
  readonly onNext: () => void;
}

export function FindPerson({ caseId, chosen, focusAsked, onChosen, onHandOver, onNext }: FindPersonProps) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const search = usePeopleSearch(caseId);
  const keys = useResultKeys(search, caseId);
  const [visitor, setVisitor] = useState<Visitor | null>(chosen);
  const shownVisitor = keys.opened === undefined ? visitor : keys.opened;
  useEffect(() => field.current?.focus(), [focusAsked]);
  const clear = (): void => {
    const empty = search.query === '' && shownVisitor === null;
    search.clear();
    keys.close();
    setVisitor(null);
    field.current?.focus();
    // Esc once clears, twice begins the next visitor (keyboard map).
    if (empty && chosen !== null) onNext();
  };
  useCommand('step-back', clear);
  const { answer, refusal } = search;
  return (
    <DeskLayout sideLabel={t('card.title')} sideTone="sheet"
      work={<>
        <h1>{t('find.title')}</h1>
        <div className="search">
          <label htmlFor="find" className="unseen">{t('find.label')}</label>
          <input id="find" ref={field} type="text" inputMode="search" autoComplete="off" spellCheck={false} maxLength={300} placeholder={t('find.label')} role="combobox" aria-expanded={answer !== null}
            aria-controls="found" aria-autocomplete="list" aria-describedby="find-hint" aria-activedescendant={keys.activeId} value={search.query}
            onChange={(event) => { keys.close(); setVisitor(null); search.type(event.target.value); }} onKeyDown={keys.onKeyDown} />
          {search.query === '' ? null : <Button tone="slim" onPress={clear}>{t('find.clear')}</Button>}
        </div>
        <p id="find-hint" className="quiet">{t('find.hint')}</p>
        {refusal === null || refusal.code === 'query-too-short' ? null : <RefusalNote refusal={refusal} />}
        <p role="status" className="quiet count">{statusOf()}</p>
        {answer?.rows.length === 0 ? <EmptyResult answer={answer} query={search.asked} /> : null}
        {answer === null ? null : <ResultList answer={answer} typed={search.asked} active={keys.active} onChoose={(index) => { keys.choose(index); field.current?.focus(); }} />}
      </>}
      side={<CardPane caseId={caseId} visitor={shownVisitor} refusal={keys.refusal} opening={keys.opening} onNewName={keys.rename} onGoOn={onChosen} onHandOver={onHandOver} />} />
  );

  function statusOf(): string {
    if (search.query.trim().length < 2) return t('find.start');
    if (answer === null || answer.rows.length === 0) return '';
    if (keys.many) return t('find.multiple');
    const found = t('find.found', { count: answer.total });
    return answer.total > answer.rows.length ? `${found}. ${t('find.showing', { shown: answer.rows.length, total: answer.total })}` : `${found}. ${t('find.choose')}`;
  }
}
