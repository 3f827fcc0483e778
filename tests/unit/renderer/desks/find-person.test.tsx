// The find desk when register data is not shown: @vitest-environment jsdom gives it a page.
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FindPerson } from '../../../../renderer/desks/find-person/find-person.tsx';
import { useSession, type SessionState } from '../../../../renderer/parts/session.ts';
import { startWords } from '../../../../renderer/words/words.ts';
import { caseId as caseIdSchema } from '../../../../shared/formats/ids.ts';

const caseId = caseIdSchema.parse('0199a000-0000-4000-8000-000000000001');

let place: HTMLElement;
let drawn: Root;
beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  Element.prototype.scrollIntoView = () => undefined;
  await startWords('fi');
  const known: unknown = { session: { user: 'liisa', roles: ['clerk'], registers: [] }, info: { today: '2026-11-22', users: [] }, profile: { categories: [], systems: [], offices: [] } };
  // Of the session these parts alone are read.
  useSession.setState(known as SessionState);
  vi.stubGlobal('desk', { call: () => Promise.resolve({ ok: false, code: 'lease-ended' }), onEvent: () => () => undefined });
  place = document.body.appendChild(document.createElement('div'));
  drawn = createRoot(place);
});
afterEach(() => {
  act(() => { drawn.unmount(); });
  place.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('says that a request can be logged for a new person, and carries over the name that was typed', async () => {
  const nothing = (): void => undefined;
  act(() => { drawn.render(<FindPerson caseId={caseId} chosen={null} focusAsked={0} onChosen={nothing} onHandOver={nothing} onNext={nothing} />); });
  const field = place.querySelector<HTMLInputElement>('#find') ?? expect.fail('no field');
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Virtanen Matti');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => { await vi.advanceTimersByTimeAsync(1000); });
  expect(place.querySelector('[role="alert"]')?.textContent).toContain('valitse Uusi henkilö');
  act(() => { [...place.querySelectorAll('button')].find((one) => one.textContent === 'Uusi henkilö')?.click(); });
  expect([...place.querySelectorAll('input')].map(({ value }) => value)).toEqual(['Virtanen Matti', 'Virtanen Matti']);
});
