// Which readings the open series are of: @vitest-environment jsdom gives it a page.
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MeteredSeries } from '../../../../renderer/parts/metered-series.tsx';
import { useSession } from '../../../../renderer/parts/session.ts';
import { startWords } from '../../../../renderer/words/words.ts';
import type { Holding } from '../../../../shared/bridge/case-view.ts';
import { caseId as caseIdSchema, personKey as personKeySchema } from '../../../../shared/formats/ids.ts';
import type { ControllerProfile } from '../../../../shared/registers/controller.ts';
import type { SeriesGroupShown } from '../../../../shared/registers/series-shown.ts';

const total = { name: '', readings: 30, estimated: 0, missing: 0, columns: [] };
const group = (point: string): SeriesGroupShown => ({ system: 'generis', category: 'consumption', fields: [{ key: 'metering-point', value: point }], minutes: 60, first: '2026-01-05T00:00:00.000Z', last: '2026-01-06T05:00:00.000Z', months: [], years: [], total });
const held = (broughtAt: string): Holding => ({ system: 'generis', category: 'consumption', count: 1, readings: 30, broughtAt, freshness: { copyAt: broughtAt, checkedAt: null, failed: null, isOld: false, live: true } });
const asking = { caseId: caseIdSchema.parse('0199a000-0000-4000-8000-000000000001'), personKey: personKeySchema.parse('0199a000-0000-4000-8000-000000000002'), purpose: 'review-request' } as const;

let place: HTMLElement;
let drawn: Root;
beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  await startWords('fi');
  // Of the profile the part reads the categories alone.
  useSession.setState({ profile: { categories: [], systems: [] } as unknown as ControllerProfile });
  vi.stubGlobal('desk', { call: () => Promise.resolve({ ok: true, value: { groups: [group('643007127000001232')] } }), onEvent: () => () => undefined });
  place = document.body.appendChild(document.createElement('div'));
  drawn = createRoot(place);
});
afterEach(() => {
  act(() => { drawn.unmount(); });
  place.remove();
  vi.unstubAllGlobals();
});

it('what is open stays while the same readings lie here, and closes when others have come', async () => {
  const show = (broughtAt: string): void => { act(() => { drawn.render(<MeteredSeries {...asking} holdings={[held(broughtAt)]} />); }); };
  show('2026-11-20T05:00:00.000Z');
  await act(async () => { place.querySelector('button')?.click(); await Promise.resolve(); });
  expect(place.textContent).toContain('643007127000001232');
  show('2026-11-20T05:00:00.000Z');
  expect(place.textContent).toContain('643007127000001232');
  show('2026-11-22T09:00:00.000Z');
  expect(place.textContent).not.toContain('643007127000001232');
});
