// Who is opened from the list of the found, when answers come late: @vitest-environment jsdom gives it a page.
import { act, type KeyboardEvent } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useFind, type Find } from '../../../../renderer/desks/find-person/use-find.ts';
import type { CallName, FoundPerson } from '../../../../shared/bridge.ts';
import { caseId as caseIdSchema, personKey } from '../../../../shared/formats/ids.ts';

const caseId = caseIdSchema.parse('0199a000-0000-4000-8000-000000000001');
const row = (last: string, atCentral: boolean): FoundPerson => ({
  personKey: personKey.parse(`0199a000-0000-4000-8000-00000000000${last}`), familyName: 'Testinen', givenNames: 'Kaarina', birthYear: 1994, customerNumber: null, town: null, restricted: false, namesakes: 0,
  matched: { by: 'name', text: null }, ...(atCentral ? { atCentral: true } : {}),
});
const [far, near] = [row('2', true), row('3', false)];
// The hook looks at the key and what is held with it alone.
const arrowDown = { key: 'ArrowDown', ctrlKey: false, altKey: false, metaKey: false, nativeEvent: { isComposing: false }, preventDefault: () => undefined } as unknown as KeyboardEvent;
const cardOf = (key: string): object => ({ personKey: key, familyName: 'Testinen', givenNames: 'Kaarina', restricted: false });

describe('who is opened from the list of the found', () => {
  let brought: Set<string>;
  let connected: boolean;
  let arrive: () => void;
  let asked: string[];
  /** People still come to the desk; nobody is found until they have. */
  let filling: boolean;
  let find: Find;
  let close: () => void;

  /** As the host answers: who is at central is brought when the test says so. */
  function answer(name: CallName, request: unknown): unknown {
    asked.push(name);
    // Each call the hook makes with a person carries the key.
    const { personKey: key } = request as { readonly personKey: string };
    if (name === 'find-people' && filling) return { ok: true, value: { rows: [], total: 0, searched: 0, asOf: null, cover: 'filling' } };
    if (name === 'find-people') return { ok: true, value: { rows: [far, near], total: 2, searched: 2, asOf: null, cover: 'all' } };
    if (name === 'open-person') return key === near.personKey || brought.has(key) ? { ok: true, value: cardOf(key) } : { ok: false, code: 'person-unknown' };
    if (!connected) return { ok: false, code: 'central-unreachable' };
    return new Promise((resolve) => { arrive = () => { brought.add(key); resolve({ ok: true, value: { until: '2026-11-23T09:00:00.000Z' } }); }; });
  }

  function Desk(): null {
    find = useFind(caseId, null);
    return null;
  }

  const settle = (): Promise<void> => act(async () => { await vi.advanceTimersByTimeAsync(1000); });

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    [brought, connected, asked, arrive, filling] = [new Set(), true, [], () => undefined, false];
    vi.stubGlobal('desk', { call: (name: CallName, request: unknown) => Promise.resolve(answer(name, request)), onEvent: () => () => undefined });
    const place = document.body.appendChild(document.createElement('div'));
    const drawn = createRoot(place);
    act(() => drawn.render(<Desk />));
    close = () => { act(() => drawn.unmount()); place.remove(); };
    act(() => find.type('testinen'));
    await settle();
  });
  afterEach(() => {
    close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** Second by second, drawn in between. */
  const pass = async (seconds: number): Promise<void> => { for (let second = 0; second < seconds; second += 1) await settle(); };
  const openKey = (): string | null => find.state.visitor?.personKey ?? null;

  it('somebody who comes from central late does not take the place of who was chosen after them', async () => {
    act(() => find.choose(0));
    await settle();
    expect(find.state.opening).toBe(true);
    act(() => find.choose(1));
    await settle();
    expect(openKey()).toBe(near.personKey);
    arrive();
    await settle();
    expect(openKey()).toBe(near.personKey);
  });

  it('nor of what was typed meanwhile', async () => {
    act(() => find.choose(0));
    await settle();
    act(() => find.type('virtanen'));
    arrive();
    await settle();
    expect(openKey()).toBeNull();
  });

  it('who has been brought is opened again without a connection, wherever the arrow keys have gone', async () => {
    act(() => find.choose(0));
    await settle();
    arrive();
    await settle();
    expect(openKey()).toBe(far.personKey);
    connected = false;
    act(() => find.onKeyDown(arrowDown));
    expect(find.state.active).toBe(1);
    act(() => find.reopen('visitor-here'));
    await settle();
    expect([openKey(), find.state.refusal]).toEqual([far.personKey, null]);
    expect(asked.filter((name) => name === 'bring-person')).toHaveLength(1);
  });

  it('a search that found nobody while people still come is asked again by itself until they have, and not under a choice', async () => {
    filling = true;
    act(() => find.type('kaarina'));
    const times = (): number => asked.filter((name) => name === 'find-people').length;
    await settle();
    const before = times();
    await pass(14);
    expect([times() - before, find.state.answer?.rows.length]).toEqual([2, 0]);
    act(() => find.onKeyDown(arrowDown));
    await pass(14);
    expect([times() - before, find.state.active]).toEqual([2, 0]);
    act(() => find.type('kaarina t'));
    await settle();
    filling = false;
    await pass(30);
    expect([times() - before, find.state.answer?.rows.length]).toEqual([4, 2]);
  });
});
