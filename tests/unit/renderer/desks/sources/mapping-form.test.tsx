// A source's mapping as it is typed: where the focus goes, what comes back, and what is said when central does not count codes: @vitest-environment jsdom gives it a page.
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Bench } from '../../../../../renderer/desks/sources/bench.ts';
import { MappingFormPart } from '../../../../../renderer/desks/sources/mapping-form.tsx';
import { fieldId } from '../../../../../renderer/desks/sources/mapping-values.ts';
import { stopKeepingForms } from '../../../../../renderer/parts/form-draft.ts';
import { useSession, type SessionState } from '../../../../../renderer/parts/session.ts';
import { startWords } from '../../../../../renderer/words/words.ts';

const kept = vi.hoisted(() => new Map<string, string>());
vi.mock('../../../../../renderer/records/drafts.ts', () => ({
  keepDraft: (key: string, sealed: string) => { kept.set(key, sealed); return Promise.resolve(); },
  draftOf: (key: string) => Promise.resolve(kept.has(key) ? { user: key, sealed: kept.get(key), savedAt: 1 } : undefined),
  dropDraft: (key: string) => { kept.delete(key); return Promise.resolve(); },
  dropDraftsUnder: () => Promise.resolve(),
}));

const source = { system: 'visits', file: 'kaynnit.csv', category: 'visits', sent: false };
const bench: unknown = {
  look: { category: 'visits', rows: 1, named: true, missing: [], reasons: [], fault: null, columns: [
    { column: 'Nimi', mapped: { field: null, role: 'full-name', format: 'text', codes: [] }, leftOut: null, shapes: [] }, { column: 'Kortti', mapped: null, leftOut: null, shapes: [] },
  ] },
  mapping: { profile: {}, version: null, versions: [] },
};

let place: HTMLElement;
let drawn: Root;
let calls: string[];
const wait = (milliseconds: number): Promise<void> => act(async () => { await vi.advanceTimersByTimeAsync(milliseconds); });
const part = (id: string): HTMLSelectElement => place.querySelector<HTMLSelectElement>(`#${id}`) ?? expect.fail(`no ${id}`);

async function choose(id: string, value: string): Promise<void> {
  const field = part(id);
  act(() => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event(field.matches('select') ? 'change' : 'input', { bubbles: true }));
  });
  await wait(0);
}

async function open(): Promise<void> {
  drawn = createRoot(place);
  // Of a look and a mapping the form reads these parts alone.
  act(() => { drawn.render(<MappingFormPart source={source} bench={bench as Bench} onSaved={() => undefined} />); });
  await wait(0);
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  Element.prototype.scrollIntoView = () => undefined;
  kept.clear();
  calls = [];
  await startWords('fi');
  const known: unknown = { session: { user: 'ylla' }, info: { today: '2026-11-22', users: [] }, profile: { categories: [{ code: 'visits', fields: [] }], systems: [] } };
  // Of the session these parts alone are read.
  useSession.setState(known as SessionState);
  vi.stubGlobal('desk', {
    call: (name: string, { text, sealed }: { readonly text?: string; readonly sealed?: string }) => {
      calls.push(name);
      if (name === 'column-codes') return Promise.resolve({ ok: false, code: 'central-unreachable' });
      return Promise.resolve({ ok: true, value: name === 'seal-draft' ? { sealed: text } : { text: sealed } });
    },
    onEvent: () => () => undefined,
  });
  place = document.body.appendChild(document.createElement('div'));
  await open();
});
afterEach(() => {
  act(() => { drawn.unmount(); });
  stopKeepingForms();
  place.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('opening a mapped column takes the focus into it, for its button is gone', () => {
  const button = [...place.querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === 'Muuta saraketta Nimi') ?? expect.fail('no button');
  button.focus();
  act(() => { button.click(); });
  expect(document.activeElement?.id).toBe(fieldId(0, 'what'));
});

it('what was chosen comes back by its column after the place was left, with the mapped columns that were open', async () => {
  act(() => { place.querySelector<HTMLButtonElement>('.mapped-table button')?.click(); });
  await choose(fieldId(1, 'what'), 'left-out');
  await choose(fieldId(1, 'reason'), 'Kulkukortti');
  await wait(1000);
  act(() => { drawn.unmount(); });
  await wait(0);
  await open();
  expect([part(fieldId(1, 'what')).value, part(fieldId(1, 'reason')).value]).toEqual(['left-out', 'Kulkukortti']);
  expect(place.querySelector(`#${fieldId(0, 'what')}`)).not.toBeNull();
  expect(place.textContent).toContain('Luonnos palautettu');
});

it('codes that central does not count are told and asked again, and can be typed meanwhile', async () => {
  await choose(fieldId(1, 'what'), 'only-role');
  await choose(fieldId(1, 'role'), 'language');
  const codes = place.querySelector('.codes') ?? expect.fail('no codes');
  expect(codes.querySelector('[role="alert"]')?.textContent).toContain('central-unreachable');
  expect(codes.textContent).not.toContain('Lasketaan');
  act(() => { [...codes.querySelectorAll('button')].find((one) => one.textContent === 'Yritä uudelleen')?.click(); });
  expect(calls.filter((one) => one === 'column-codes')).toHaveLength(2);
  await choose(fieldId(1, 'codes'), 'S');
  act(() => { [...codes.querySelectorAll('button')].find((one) => one.textContent === 'Lisää')?.click(); });
  expect(codes.querySelector('tbody th')?.textContent).toBe('S');
});
