// Runs the find desk: asks while the clerk types, keeps only the newest answer, opens a person for review.
import { useCallback, useEffect, useReducer, useRef, type Dispatch, type KeyboardEvent, type RefObject } from 'react';
import type { FoundPerson, PersonCard } from '../../../shared/bridge.ts';
import type { CaseId } from '../../../shared/formats/ids.ts';
import type { Result } from '../../../shared/outcomes.ts';
import type { ReadReason } from '../../../shared/domain/person/content.ts';
import { call } from '../../bridge.ts';
import { noteRefusal } from '../../parts/messages.ts';
import type { Visitor } from '../../parts/visitor.ts';
import { asksElsewhere, joined, type FoundPeople } from './elsewhere.ts';
import { findChanged, findNobody, opensAtOnce, rowToOpen, shortestQuery, type FindChange, type FindState } from './find-state.ts';
import { nameFromQuery } from './name-from-query.ts';
import { isScannerBurst } from './scanner-burst.ts';

const pauseMilliseconds = 120;
/** After the desk's own answer: the central store is asked for what the clerk has typed to the end. */
const pauseElsewhere = 400;
const page = 8;
/** Until a search is asked again that found nobody while people still come to this desk. */
const comeMilliseconds = 5000;

export interface Find {
  readonly state: FindState;
  readonly type: (text: string) => void;
  readonly choose: (row: number) => void;
  /** Opens who stands at the side, with a reason for a protected person; also again after their card has changed. */
  readonly reopen: (reason: ReadReason | undefined) => void;
  readonly rename: (name: string) => void;
  /** Asks for the same text once more, after the central store was silent. */
  readonly askAgain: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

type Found = Pick<FoundPerson, 'personKey' | 'atCentral'>;

/** One found in the central store is brought to this desk first, unless it has them by now: then no connection is needed. */
async function openHere({ personKey, atCentral }: Found, caseId: CaseId, reason: ReadReason | undefined): Promise<Result<PersonCard>> {
  const open = (): Promise<Result<PersonCard>> => call('open-person', { personKey, caseId, purpose: 'identify-visitor', reason });
  const here = await open();
  if (here.ok || here.code !== 'person-unknown' || atCentral !== true) return here;
  const brought = await call('bring-person', { personKey, caseId });
  return brought.ok ? open() : brought;
}

interface Asking {
  readonly asked: string;
  readonly caseId: CaseId;
  readonly again: number;
  readonly scanned: () => boolean;
  readonly latest: RefObject<FindState>;
  readonly change: Dispatch<FindChange>;
  readonly open: (answer: FoundPeople, row: number, typed: string) => void;
}

/** Asks this desk and then, where it holds a part of the register, the central store; an answer to an older text is left. */
function useAnswers({ asked, caseId, again, scanned, latest, change, open }: Asking): void {
  useEffect(() => {
    if (asked.length < shortestQuery) return undefined;
    let newest = true;
    const elsewhere = (own: FoundPeople): void => {
      void call('find-elsewhere', { query: asked, caseId }).then((found) => {
        if (!newest) return;
        const { enterWaits, active, visitor } = latest.current;
        change({ kind: 'answered-elsewhere', asked, found });
        const answer = found.ok ? joined(own, found.value).answer : null;
        if (answer !== null && active < 0 && visitor === null && opensAtOnce(answer, enterWaits)) open(answer, 0, asked);
      });
    };
    let timer = setTimeout(() => {
      void call('find-people', { query: asked, caseId, scanned: scanned() }).then((answer) => {
        if (!newest) return;
        if (!answer.ok) { change({ kind: 'refused', asked, refusal: answer }); return; }
        const waited = latest.current.enterWaits;
        const asksOn = asksElsewhere(answer.value);
        change({ kind: 'answered', asked, answer: answer.value, at: Date.now(), asksOn });
        if (asksOn) timer = setTimeout(() => { elsewhere(answer.value); }, pauseElsewhere);
        else if (opensAtOnce(answer.value, waited)) open(answer.value, 0, asked);
      });
    }, pauseMilliseconds);
    return () => { newest = false; clearTimeout(timer); };
  }, [asked, caseId, again, scanned, latest, change, open]);
}

/** By itself: the visitor stands there, and may have come a moment later. Nobody was shown, so nothing is logged of it. */
function useAgainWhileFilling({ answer, answeredAt, asked, query, active, visitor }: FindState, askAgain: () => void): void {
  const waits = answer?.cover === 'filling' && answer.rows.length === 0 && query.trim() === asked && active < 0 && visitor === null;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(askAgain, comeMilliseconds);
    return () => { clearTimeout(timer); };
  }, [waits, answeredAt, askAgain]);
}

interface Opening {
  readonly openKey: (person: Found, row: number, reason?: ReadReason) => void;
  /** Whoever is being opened is not shown any more. */
  readonly leave: () => void;
}

/** Bringing somebody takes seconds: whoever was chosen before goes under, and never into the place of who was chosen after. */
function useOpening(caseId: CaseId, change: Dispatch<FindChange>): Opening {
  const turn = useRef(0);
  const leave = useCallback(() => { turn.current += 1; }, []);
  const openKey = useCallback((person: Found, row: number, reason?: ReadReason) => {
    const own = turn.current += 1;
    change({ kind: 'opening', row });
    void openHere(person, caseId, reason).then((opened) => {
      if (turn.current !== own) return;
      if (opened.ok) { change({ kind: 'opened', visitor: { personKey: person.personKey, card: opened.value } }); return; }
      noteRefusal(opened);
      change({ kind: 'not-opened', refusal: opened });
    });
  }, [caseId, change]);
  return { openKey, leave };
}

export function useFind(caseId: CaseId, chosen: Visitor | null): Find {
  const [state, change] = useReducer(findChanged, chosen, findNobody);
  const strokes = useRef<readonly number[]>([]);
  const [again, askAgain] = useReducer((times: number) => times + 1, 0);
  const latest = useRef(state);
  useEffect(() => { latest.current = state; });
  const { openKey, leave } = useOpening(caseId, change);
  const open = useCallback((answer: FoundPeople, row: number, typed: string) => {
    const person = answer.rows[row];
    if (person !== undefined && !person.restricted) { openKey(person, row); return; }
    leave();
    if (person !== undefined) { change({ kind: 'gated', row, person }); return; }
    change({ kind: 'moved', to: row });
    change({ kind: 'opened', visitor: { personKey: null, name: nameFromQuery(typed) } });
  }, [openKey, leave]);
  const asked = state.query.trim();
  useAgainWhileFilling(state, askAgain);
  useAnswers({ asked, caseId, open, again, scanned: useCallback(() => isScannerBurst(strokes.current), []), latest, change });

  const choose = (row: number): void => { if (state.answer !== null && row >= 0) open(state.answer, row, state.asked); };
  const reopen = (reason: ReadReason | undefined): void => {
    const { gated, visitor, active } = state;
    // The one whose card or gate stands there, wherever the arrow keys have gone since.
    const person = gated ?? (visitor === null || visitor.personKey === null ? null : { personKey: visitor.personKey });
    if (person === null) return;
    const row = state.answer?.rows.findIndex(({ personKey }) => personKey === person.personKey) ?? -1;
    openKey(person, row < 0 ? active : row, reason);
  };
  const toOpen = rowToOpen(state);
  const enter = (): void => { if (toOpen === null) change({ kind: 'entered' }); else choose(toOpen); };
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => change({ kind: 'moved', to: state.active + 1 }),
    ArrowUp: () => change({ kind: 'moved', to: state.active - 1 }),
    PageDown: () => change({ kind: 'moved', to: state.active + page }),
    PageUp: () => change({ kind: 'moved', to: Math.max(0, state.active - page) }),
    Enter: enter,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing ? undefined : moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };
  const type = (text: string): void => {
    strokes.current = text === '' ? [] : [...strokes.current, performance.now()].slice(-60);
    leave();
    change({ kind: 'typed', query: text });
  };
  const rename = (name: string): void => {
    leave();
    change({ kind: 'opened', visitor: { personKey: null, name } });
  };
  return { state, type, choose, reopen, rename, askAgain, onKeyDown };
}
