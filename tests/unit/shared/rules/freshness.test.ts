// How fresh a category is, as a table: the copy's day, a look at the source, an import after the look, and what is old.
import { describe, expect, it } from 'vitest';
import { freshnessOf, type FreshnessAsked } from '../../../../shared/rules/freshness.ts';

const [first, later, look, now] = ['2026-11-01T08:00:00.000Z', '2026-11-12T08:00:00.000Z', '2026-11-22T12:05:00.000Z', '2026-11-22T13:00:00.000Z'];
const standing = { readAt: later, live: true, rhythmDays: null };
const asked: FreshnessAsked = { broughtAt: first, standing, check: null, now };

describe('how fresh a category is', () => {
  it.each<[string, Partial<FreshnessAsked>, Partial<ReturnType<typeof freshnessOf>>]>([
    ['an unchanged record is as fresh as the last whole reading of its source', {}, { copyAt: later, checkedAt: null, failed: null, isOld: false, live: true }],
    ['a record that came after the last whole reading tells its own time', { broughtAt: look }, { copyAt: look }],
    ['before central has told of the source, the bringing is all that is known', { standing: null }, { copyAt: first, live: false }],
    ['a source that said the same makes the copy checked', { check: { state: 'unchanged', at: look } }, { copyAt: later, checkedAt: look, failed: null }],
    ['what a look brought is checked', { broughtAt: look, check: { state: 'changed', at: look } }, { copyAt: look, checkedAt: look }],
    ['a source that did not answer leaves the copy as it is, and is told', { check: { state: 'no-answer', at: look } }, { copyAt: later, checkedAt: null, failed: { state: 'no-answer', at: look } }],
    ['an answer that could not be read whole is no check', { broughtAt: look, check: { state: 'partly', at: look } }, { checkedAt: null, failed: { state: 'partly', at: look } }],
    ['what cannot be asked live has not failed', { check: { state: 'not-live', at: look } }, { checkedAt: null, failed: null }],
    ['an import after a look is newer than the look', { standing: { ...standing, readAt: now }, check: { state: 'no-answer', at: look } }, { copyAt: now, checkedAt: null, failed: null }],
    ['thirty days is not old where no rhythm is known', { standing: { ...standing, readAt: null }, broughtAt: '2026-10-23T13:00:00.000Z' }, { isOld: false }],
    ['a moment more is', { standing: { ...standing, readAt: null }, broughtAt: '2026-10-23T12:59:59.999Z' }, { isOld: true }],
    ['a source that comes every week is old after eight days', { standing: { ...standing, rhythmDays: 7 }, broughtAt: first }, { isOld: true }],
    ['a check makes an old copy fresh', { standing: { ...standing, rhythmDays: 7 }, check: { state: 'unchanged', at: look } }, { isOld: false }],
  ])('%s', (_name, given, expected) => {
    expect(freshnessOf({ ...asked, ...given })).toMatchObject(expected);
  });
});
