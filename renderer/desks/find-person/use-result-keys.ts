// Arrow keys and Enter in the find field: an exact single hit opens, of several a row must be chosen (rule 2).
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { FoundPerson, PersonCard } from '../../../shared/bridge.ts';
import type { CaseId } from '../../../shared/formats/ids.ts';
import type { Refusal, Result } from '../../../shared/outcomes.ts';
import { call } from '../../bridge.ts';
import { noteRefusal } from '../../parts/messages.ts';
import type { Visitor } from '../../parts/visitor.ts';
import { nameFromQuery } from './name-from-query.ts';
import type { PeopleSearch } from './use-people-search.ts';

const exactKeys: ReadonlySet<FoundPerson['matched']['by']> = new Set(['identity-code', 'customer-number', 'metering-point', 'phone']);

export function optionId(index: number): string {
  return `found-${String(index)}`;
}

export function useResultKeys(search: PeopleSearch, caseId: CaseId) {
  const [active, setActive] = useState(-1);
  const [many, setMany] = useState(false);
  const [opened, setOpened] = useState<Visitor | null | undefined>(undefined);
  const [opening, setOpening] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const enterWaits = useRef(false);
  const rows = search.answer?.rows;
  // The last row is always the new person (rule 3).
  const last = rows === undefined ? -1 : rows.length;

  const open = useCallback(async (row: FoundPerson): Promise<void> => {
    setOpening(true);
    const answer: Result<PersonCard> = await call('open-person', { personKey: row.personKey, caseId, purpose: 'identify-visitor' });
    setOpening(false);
    setRefusal(answer.ok ? null : answer);
    if (answer.ok) setOpened({ personKey: row.personKey, card: answer.value });
    else noteRefusal(answer);
  }, [caseId]);
  const choose = useCallback((index: number): void => {
    setActive(index);
    setMany(false);
    const row = rows?.[index];
    if (row !== undefined) void open(row);
    else { setRefusal(null); setOpened({ personKey: null, name: nameFromQuery(search.asked) }); }
  }, [open, rows, search.asked]);
  useEffect(() => {
    setActive(-1);
    setMany(false);
    const only = rows?.length === 1 ? rows[0] : undefined;
    const asked = enterWaits.current;
    enterWaits.current = false;
    // A code in full names one person; a name does so only when the clerk says Enter.
    if (only !== undefined && (asked || exactKeys.has(only.matched.by))) choose(0);
    else if (asked && rows !== undefined && rows.length > 1) setMany(true);
  }, [rows, choose]);

  const enter = (): void => {
    if (rows === undefined || search.query.trim() !== search.asked) enterWaits.current = search.query.trim().length >= 2;
    else if (active >= 0) choose(active);
    else if (rows.length === 1) choose(0);
    else setMany(rows.length > 1);
  };
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setActive((index) => Math.min(index + 1, last)),
    ArrowUp: () => setActive((index) => Math.max(index - 1, -1)),
    PageDown: () => setActive((index) => Math.min(index + 8, last)),
    PageUp: () => setActive((index) => Math.max(index - 8, 0)),
    Enter: enter,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };
  const close = (): void => { setOpened(undefined); setActive(-1); setMany(false); setRefusal(null); };
  const rename = (name: string): void => setOpened({ personKey: null, name });
  return { active, activeId: active < 0 ? undefined : optionId(active), many, opened, opening, refusal, choose, close, rename, onKeyDown };
}
