// The pairs that may be one person, when answers come late: @vitest-environment jsdom gives it a page.
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { JoinList } from '../../../../../renderer/desks/sources/join-list.tsx';
import { startWords } from '../../../../../renderer/words/words.ts';
import type { ShownJoin } from '../../../../../shared/registers/source-acts.ts';

const join = (id: number, verdict: ShownJoin['verdict']): ShownJoin => ({ id, score: 80, parts: ['name-same'], one: [], other: [], verdict, by: null, at: null });

let close = (): void => undefined;
beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  await startWords('fi');
});
afterEach(() => {
  close();
  vi.unstubAllGlobals();
});

it('an answer to an earlier question does not take the place of the newest', async () => {
  const answers: ((joins: readonly ShownJoin[]) => void)[] = [];
  vi.stubGlobal('desk', { call: () => new Promise((resolve) => { answers.push((joins) => { resolve({ ok: true, value: { joins } }); }); }), onEvent: () => () => undefined });
  const place = document.body.appendChild(document.createElement('div'));
  const drawn = createRoot(place);
  close = () => { act(() => { drawn.unmount(); }); place.remove(); };
  act(() => { drawn.render(<JoinList progress={null} onTold={() => undefined} onBack={() => undefined} />); });
  act(() => { place.querySelector<HTMLButtonElement>('button[aria-pressed]')?.click(); });
  expect(answers).toHaveLength(2);
  await act(async () => { answers[1]?.([join(2, 'accepted')]); await Promise.resolve(); });
  await act(async () => { answers[0]?.([join(1, 'waiting')]); await Promise.resolve(); });
  expect([...place.querySelectorAll('article')].map((one) => one.getAttribute('aria-label')?.slice(-1))).toEqual(['2']);
});
