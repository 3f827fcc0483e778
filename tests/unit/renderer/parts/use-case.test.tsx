// Which case is shown when answers come late, and how its person comes: @vitest-environment jsdom gives it a page.
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useCase, type OpenedCase } from '../../../../renderer/parts/use-case.ts';
import type { BridgeEvent } from '../../../../shared/bridge.ts';
import { caseId as caseIdSchema, type CaseId } from '../../../../shared/formats/ids.ts';

const [first, second] = [1, 2].map((last) => caseIdSchema.parse(`0199a000-0000-4000-8000-00000000000${String(last)}`)) as [CaseId, CaseId]; // two of two

describe('the case that is shown', () => {
  let opened: OpenedCase;
  let answers: ((personAt?: string) => void)[];
  let say: (event: BridgeEvent) => void;
  let show: (caseId: CaseId) => void;
  let close: () => void;

  function Page({ caseId }: { readonly caseId: CaseId }): null {
    opened = useCase(caseId);
    return null;
  }
  const settle = (): Promise<void> => act(async () => { await Promise.resolve(); });
  const answer = async (nth: number, personAt = 'here'): Promise<void> => { answers[nth]?.(personAt); await settle(); };
  const shown = (): unknown => (opened.view === null ? null : [opened.view.caseId, opened.view.personAt]);

  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    answers = [];
    vi.stubGlobal('desk', {
      call: (_name: string, { caseId }: { readonly caseId: CaseId }) => new Promise((resolve) => { answers.push((personAt) => { resolve({ ok: true, value: { caseId, personAt } }); }); }),
      onEvent: (listen: typeof say) => { say = listen; return () => { say = () => undefined; }; },
    });
    const place = document.body.appendChild(document.createElement('div'));
    const drawn = createRoot(place);
    show = (caseId) => { act(() => drawn.render(<Page caseId={caseId} />)); };
    close = () => { act(() => drawn.unmount()); place.remove(); };
    show(first);
  });
  afterEach(() => {
    close();
    vi.unstubAllGlobals();
  });

  it('is never another one whose answer came late', async () => {
    show(second);
    await answer(1);
    expect(shown()).toEqual([second, 'here']);
    await answer(0);
    expect(shown()).toEqual([second, 'here']);
    show(first);
    expect(shown()).toBeNull();
  });

  it('nor is it pushed aside by a command on the one before that ended late', async () => {
    await answer(0);
    const { run } = opened;
    const late = run({ kind: 'take-case', caseId: first });
    show(second);
    await answer(2);
    await answer(1);
    await act(async () => { await late; });
    expect([shown(), answers.length]).toEqual([[second, 'here'], 3]);
  });

  it('nor an older state of the same one', async () => {
    await answer(0, 'coming');
    act(() => { void opened.reload(); void opened.reload(); });
    await answer(2, 'here');
    await answer(1, 'not-here');
    expect(shown()).toEqual([first, 'here']);
  });

  it('shows its person when they come, and says when they do not', async () => {
    await answer(0, 'coming');
    act(() => { say({ event: 'person-came', caseId: second, here: true }); });
    expect(answers).toHaveLength(1);
    act(() => { say({ event: 'person-came', caseId: first, here: true }); });
    await answer(1, 'coming');
    act(() => { say({ event: 'person-came', caseId: first, here: false }); });
    expect([shown(), answers.length]).toEqual([[first, 'not-here'], 2]);
  });

  it('takes no other command while one is under way, and takes the next when it has ended', async () => {
    await answer(0);
    const one = opened.run({ kind: 'take-case', caseId: first });
    expect(await opened.run({ kind: 'take-case', caseId: first })).toBe(false);
    expect(answers).toHaveLength(2);
    await answer(1);
    await answer(2);
    await act(async () => { expect(await one).toBe(true); });
    const next = opened.run({ kind: 'take-case', caseId: first });
    expect(answers).toHaveLength(4);
    await answer(3);
    await answer(4);
    await act(async () => { expect(await next).toBe(true); });
  });
});
