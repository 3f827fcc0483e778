// Data that cannot be linked to a person by itself: the trace on an access request (Art. 11, spec/rules.md 3.3).
import { describe, expect, it } from 'vitest';
import { passport, run } from './case-fixture.ts';
import { everything, requestOf } from './rights-fixture.ts';

const trace = { date: '2026-11-20', from: '09:05', to: '14:30', place: 'Ratinan aula', identifier: '' };
const asking = (over: object) => run([{ command: passport }, { command: requestOf([{ right: 'access', scope: everything, trace: { ...trace, ...over } }]) }]);

describe('the trace of a recording', () => {
  it('goes with the request, and none is demanded', () => {
    expect(asking({}).state.rights[0]?.asked).toMatchObject({ trace });
    expect(run([{ command: passport }, { command: requestOf([{ right: 'access', scope: everything }]) }]).refusal).toBeNull();
  });

  it.each([
    ['a day that has not come', { date: '2026-11-23' }, 'bad-date', 'rights.0.trace.date'],
    ['no place', { place: '' }, 'trace-incomplete', 'rights.0.trace.place'],
    ['an end before the beginning', { to: '08:00' }, 'period-reversed', 'rights.0.trace.to'],
  ] as const)('with %s is refused by field', (_what, over, code, field) => {
    expect(asking(over).refusal).toMatchObject({ code, field });
  });
});
