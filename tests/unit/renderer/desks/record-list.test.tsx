// Records of a row when the host refuses a page or a search: @vitest-environment jsdom gives it a page.
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ItemSearch } from '../../../../renderer/desks/review/items/item-search.tsx';
import { RestRecords } from '../../../../renderer/desks/review/items/record-list.tsx';
import { RedactWord } from '../../../../renderer/desks/review/items/redact-word.tsx';
import { useSession, type SessionState } from '../../../../renderer/parts/session.ts';
import { startWords } from '../../../../renderer/words/words.ts';
import { itemsPage, type ItemGroup } from '../../../../shared/bridge/case-view.ts';
import { caseId as caseIdSchema } from '../../../../shared/formats/ids.ts';

const caseId = caseIdSchema.parse('0199a000-0000-4000-8000-000000000001');
const records = Array.from({ length: itemsPage }, (_, place) => ({ ref: String(place).padStart(16, '0'), fields: [{ key: 'note', value: `x${String(place)}` }] }));
const group: ItemGroup = { system: 'ax', category: 'notes', part: null, count: itemsPage + 1, outcome: null, ground: null, until: null, restrictMeanwhile: false, missing: null, law: null, keys: [], proposed: [], records, found: 0 };

let place: HTMLElement;
let drawn: Root;
const press = (name: string): Promise<void> => act(async () => { ([...place.querySelectorAll('button')].find((one) => one.textContent === name) ?? expect.fail(name)).click(); await Promise.resolve(); });
const told = (): string => place.querySelector('[role="alert"]')?.textContent ?? '';

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  Element.prototype.scrollIntoView = () => undefined;
  await startWords('fi');
  const known: unknown = { profile: { categories: [], systems: [] } };
  // Of the session these parts alone are read.
  useSession.setState(known as SessionState);
  vi.stubGlobal('desk', { call: () => Promise.resolve({ ok: false, code: 'items-changed' }), onEvent: () => () => undefined });
  place = document.body.appendChild(document.createElement('div'));
  drawn = createRoot(place);
});
afterEach(() => {
  act(() => { drawn.unmount(); });
  place.remove();
  vi.unstubAllGlobals();
});

it('a page that is refused is told, and what was chosen on the one before stays chosen', async () => {
  act(() => { drawn.render(<RestRecords caseId={caseId} right="erasure" group={group} text="" except={[]} onApart={() => undefined} />); });
  act(() => { place.querySelector('input')?.click(); });
  await press('Seuraavat');
  expect(told()).toContain('items-changed');
  expect(place.querySelector('input')?.checked).toBe(true);
});

it('a search that is refused is told where it was made', async () => {
  act(() => { drawn.render(<ItemSearch caseId={caseId} right="erasure" groups={[group]} found={null} onFound={() => undefined} />); });
  const field = place.querySelector('input') ?? expect.fail('no field');
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'x1');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('Etsi');
  expect(told()).toContain('items-changed');
});

it('so is a text that could not be looked for in the copy', async () => {
  act(() => { drawn.render(<RedactWord caseId={caseId} typed="Virtanen" onTyped={() => undefined} places={[]} onPlaces={() => undefined} error={undefined} />); });
  await press('Poista kaikista kohdista');
  expect(told()).toContain('items-changed');
});
