// Which part of a trace each system gets: what it is searched by, and only what can be searched by.
import { describe, expect, it } from 'vitest';
import type { AskedRight, AskedTrace } from '../../../../shared/domain/case/asked-right.ts';
import { traceForSystem } from '../../../../shared/domain/case/trace-for-system.ts';
import type { SearchKey } from '../../../../shared/registers/controller.ts';
import { everything, loggedWith } from './rights-fixture.ts';

const whole: AskedTrace = { date: '2026-11-20', from: '14:30', to: '15:00', place: ' aula ', identifier: 'k-7' };
const nothing = { date: null, from: '', to: '', place: '' };
const access = (trace?: AskedTrace): AskedRight => ({ right: 'access', scope: everything, ...(trace === undefined ? {} : { trace }) });

describe('the trace for a system', () => {
  it.each<readonly [string, AskedTrace | undefined, readonly SearchKey[], AskedTrace | null]>([
    ['by both', whole, ['cookie', 'date-time-place'], { ...whole, place: 'aula' }],
    ['by time and place only', whole, ['phone', 'date-time-place'], { ...whole, place: 'aula', identifier: '' }],
    ['by the visit id only', whole, ['cookie'], { ...nothing, identifier: 'k-7' }],
    ['by neither', whole, ['customer-number'], null],
    ['by time and place, half typed beside a visit id', { ...whole, to: '' }, ['cookie', 'date-time-place'], { ...nothing, identifier: 'k-7' }],
    ['by the visit id, and none given', { ...whole, identifier: '' }, ['cookie'], null],
    ['by both, and no trace given', undefined, ['cookie', 'date-time-place'], null],
  ])('searched %s', (_name, trace, searchBy, expected) => {
    expect(traceForSystem(loggedWith([access(trace)]), { rights: ['access'] }, searchBy)).toEqual(expected);
  });

  it('goes with the work of the access only', () => {
    expect(traceForSystem(loggedWith([access(whole), { right: 'complaint', text: 'Viipyi.' }]), { rights: ['complaint'] }, ['cookie'])).toBeNull();
  });
});
