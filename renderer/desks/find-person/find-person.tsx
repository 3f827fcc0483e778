// Find: one field for everything a visitor may carry; rows are masked, the person opens for review.
import { useEffect, useRef } from 'react';
import type { CaseId } from '../../../shared/formats/ids.ts';
import { Button } from '../../parts/button.tsx';
import { useCommand } from '../../parts/commands.ts';
import { DeskLayout } from '../../parts/desk-layout.tsx';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import type { Visitor } from '../../parts/visitor.ts';
import { useWords, type Say } from '../../words/words.ts';
import { CardPane } from './card-pane.tsx';
import { useDeskScope } from './use-desk-scope.ts';
import { EmptyResult } from './empty-result.tsx';
import { isWholeSearch } from './elsewhere.ts';
import { shortestQuery, type FindState } from './find-state.ts';
import { nameFromQuery } from './name-from-query.ts';
import { optionId, ResultList } from './result-list.tsx';
import { ElsewhereNote, ScopeNote } from './scope-note.tsx';
import { useFind } from './use-find.ts';
import './find-person.css';

export interface FindPersonProps {
  readonly caseId: CaseId;
  readonly chosen: Visitor | null;
  /** Grows with every Ctrl+K. */
  readonly focusAsked: number;
  readonly onChosen: (visitor: Visitor) => void;
  readonly onHandOver: (visitor: Visitor) => void;
  readonly onNext: () => void;
}

export function FindPerson({ caseId, chosen, focusAsked, onChosen, onHandOver, onNext }: FindPersonProps) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const { state, type, choose, reopen, rename, askAgain, onKeyDown } = useFind(caseId, chosen);
  const all = isWholeSearch(state.answer, state.elsewhere);
  const held = useDeskScope(state.answeredAt);
  const { answer, refusal } = state;
  useEffect(() => field.current?.focus(), [focusAsked]);
  const clear = (): void => {
    // Esc once clears, twice begins the next visitor (keyboard map).
    const empty = state.query === '' && state.visitor === null;
    type('');
    field.current?.focus();
    if (empty && chosen !== null) onNext();
  };
  useCommand('step-back', clear);
  const unavailable = refusal !== null && refusal.code !== 'query-too-short';
  return (
    <DeskLayout sideLabel={t('card.title')} sideTone="sheet"
      work={<>
        <h1>{t('find.title')}</h1>
        <div className="search">
          <label htmlFor="find" className="unseen">{t('find.label')}</label>
          <input id="find" ref={field} type="text" inputMode="search" autoComplete="off" spellCheck={false} maxLength={300} placeholder={t('find.label')} role="combobox" aria-expanded={answer !== null}
            aria-controls="found" aria-autocomplete="list" aria-describedby="find-hint" aria-activedescendant={state.active < 0 ? undefined : optionId(state.active)} value={state.query}
            onChange={(event) => type(event.target.value)} onKeyDown={onKeyDown} />
          {state.query === '' ? null : <Button tone="slim" onPress={clear}>{t('find.clear')}</Button>}
        </div>
        <p id="find-hint" className="quiet">{t('find.hint')}</p>
        <ScopeNote held={held} />
        {unavailable ? <><RefusalNote refusal={refusal} /><div className="actions"><Button onPress={() => rename(nameFromQuery(state.query))}>{t('find.newPerson')}</Button></div></> : null}
        <p role="status" className="quiet count">{statusOf(t, state)}</p>
        {held === null || held.cover === 'all' ? null : <ElsewhereNote elsewhere={state.elsewhere} onAgain={askAgain} />}
        {answer?.rows.length === 0 && state.elsewhere.kind !== 'asking' ? <EmptyResult all={all} answer={answer} query={state.asked} at={state.answeredAt} /> : null}
        {answer === null ? null : <ResultList all={all} answer={answer} typed={state.asked} active={state.active} onChoose={(row) => { choose(row); field.current?.focus(); }} />}
      </>}
      side={<CardPane caseId={caseId} gated={state.gated} onOpen={reopen} visitor={state.visitor} refusal={answer === null ? null : refusal} opening={state.opening} onNewName={rename} onGoOn={onChosen} onHandOver={onHandOver} />} />
  );
}

function statusOf(t: Say, { query, answer, many, visitor }: FindState): string {
  if (query.trim().length < shortestQuery) return t('find.start');
  if (answer === null || answer.rows.length === 0) return '';
  if (many) return t('find.multiple');
  const found = t('find.found', { count: answer.total });
  // With the person open beside the list, the next step is the card's.
  if (visitor !== null) return found;
  return answer.total > answer.rows.length ? `${found}. ${t('find.showing', { shown: answer.rows.length, total: answer.total })}` : `${found}. ${t('find.choose')}`;
}
