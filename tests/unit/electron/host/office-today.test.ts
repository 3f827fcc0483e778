// A visitor is served whatever the computer's clock says: the office's date is never one on which nothing is in force.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deskClock } from '../../../../electron/host/desk-clock.ts';
import { officeToday, soundInstant } from '../../../../electron/host/office-today.ts';
import { dueDate } from '../../../../shared/rules/due-date.ts';
import { controllerProfile, inForce } from '../../../../shared/registers/controller.ts';

const profile = controllerProfile.parse(JSON.parse(readFileSync('assets/registers/tampere.json', 'utf8')));

describe('the office\'s date', () => {
  it.each(['1970-01-01T00:00:00.000Z', '0500-06-01T00:00:00.000Z', '2018-05-24T12:00:00.000Z', '2026-11-22T08:00:00.000Z', '9999-12-31T23:59:59.000Z', '+012000-01-01T00:00:00.000Z'])('can be worked with when the clock says %s', (instant) => {
    const today = officeToday(new Date(instant), profile);
    for (const entries of [profile.offices, profile.documentKinds, profile.registers]) expect(entries.some((entry) => inForce(entry, today))).toBe(true);
    expect(dueDate(today).ok).toBe(true);
  });

  it('is the clock\'s own where that makes sense', () => {
    expect(officeToday(new Date('2026-11-22T22:30:00.000Z'), profile)).toBe('2026-11-23');
  });

  it('takes an instant that is none for the earliest', () => {
    expect(soundInstant(new Date(Number.NaN)).toISOString()).toBe('1970-01-01T00:00:00.000Z');
  });
});

describe('the desk\'s clock', () => {
  const wrong = new Date('2016-11-22T08:00:00.000Z');
  const hour = 3_600_000;

  it('is put right by central when it is half a day off, and left alone below that', () => {
    const clock = deskClock(() => wrong);
    clock.correct(13 * hour);
    expect(clock.now().toISOString()).toBe('2016-11-22T21:00:00.000Z');
    clock.correct(11 * hour);
    expect(clock.now()).toEqual(wrong);
    expect(clock.raw()).toEqual(wrong);
  });
});
