// The typed trace of a recording: times as people write them, and what is missing said by field (Art. 11).
import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../../../shared/formats/local-date.ts';
import { emptyTrace } from '../../../../renderer/desks/log-request/request-draft.ts';
import { traceFaults, traceFrom } from '../../../../renderer/desks/log-request/trace-form.ts';
import { valueOf } from '../../electron/host/journal-fixture.ts';

const today = valueOf(parseLocalDate('2026-11-22'));
const whole = { date: '20.11.2026', from: '9.05', to: '1430', place: 'Ratinan aula', identifier: '' };

describe('a trace', () => {
  it('reads times with a point, a colon and without', () => {
    expect(traceFrom(whole, today)).toEqual({ date: '2026-11-20', from: '09:05', to: '14:30', place: 'Ratinan aula', identifier: '' });
  });

  it('that nobody speaks of has no fault, and an id alone is enough', () => {
    expect(traceFaults(null, today)).toEqual([]);
    expect(traceFaults({ ...emptyTrace, identifier: 'id-1' }, today)).toEqual([]);
  });

  it.each([
    ['no day', { date: '' }, { field: 'trace-date', words: 'traceDate' }],
    ['no time', { from: '' }, { field: 'trace-from', words: 'traceFrom' }],
    ['an hour that is none', { to: '25.00' }, { field: 'trace-to', words: 'traceTo' }],
    ['an end before the beginning', { to: '8.00' }, { field: 'trace-to', words: 'traceOrder' }],
    ['no place', { place: ' ' }, { field: 'trace-place', words: 'tracePlace' }],
  ] as const)('with %s names the field', (_what, over, fault) => {
    expect(traceFaults({ ...whole, ...over }, today)).toEqual([fault]);
  });
});
