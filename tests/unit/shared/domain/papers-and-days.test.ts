// A printed paper that nobody is given is shredded once and given no more; an open case's day follows a changed calendar, a closed one's does not.
import { describe, expect, it } from 'vitest';
import { decide } from '../../../../shared/domain/case/decide.ts';
import { redatedDue } from '../../../../shared/domain/case/decide-redate.ts';
import type { CaseState } from '../../../../shared/domain/case/state.ts';
import { controllerProfile } from '../../../../shared/registers/controller.ts';
import { copyPaper, contextOf, handedOver, profile, run, theCase, wholeVisit, type Step } from './case-fixture.ts';

const shred: Step = { command: { kind: 'shred-paper', caseId: theCase, paperId: copyPaper } };
const outcome = (steps: readonly Step[], from?: CaseState): string => run(steps, from).refusal?.code ?? 'ok';

describe('shredding', () => {
  const seen = run(wholeVisit.slice(0, 8)).state;

  it('takes a copy that came out and was handed to nobody, once', () => {
    expect(outcome([shred], seen)).toBe('ok');
    expect(outcome([shred, shred], seen)).toBe('case-state');
  });

  it('is refused for a paper that never left, is in the visitor’s hand or is not there', () => {
    expect(outcome([shred], run(wholeVisit.slice(0, 6)).state)).toBe('case-state');
    expect(outcome([shred], run(wholeVisit).state)).toBe('case-state');
    expect(outcome([shred], run(wholeVisit.slice(0, 2)).state)).toBe('paper-unknown');
  });

  it('leaves nothing to hand over: a new copy is made', () => {
    expect(outcome([shred, { command: handedOver }], seen)).toBe('case-state');
  });
});

describe('a case after the calendar changed', () => {
  const calendar = (changes: readonly { readonly date: string; readonly becomes: 'holiday' | 'working-day' }[]) => controllerProfile.parse({ ...profile, calendar: { rollEves: false, changes } });
  const open = run(wholeVisit.slice(0, 2)).state;
  const holiday = calendar([{ date: '2026-12-22', becomes: 'holiday' }]);
  const record = (state: CaseState, over: typeof holiday) => decide(state, { kind: 'record-redate', caseId: theCase }, contextOf({ profile: over }));

  it('alerts on the earlier of what was told and what is counted', () => {
    expect(redatedDue(open, profile)).toBeNull();
    expect(redatedDue(open, holiday)).toEqual({ told: '2026-12-22', counted: '2026-12-23', due: '2026-12-22' });
  });

  it('says so in a line with the day that explains it, and closed cases keep their day', () => {
    expect(record(open, holiday)).toEqual({ ok: true, value: [{ type: 'due-redated', content: { from: '2026-12-22', to: '2026-12-23', day: '2026-12-22', is: 'holiday' } }] });
    expect(record(open, profile).ok).toBe(false);
    expect(record(run(wholeVisit).state, holiday).ok).toBe(false);
  });

  it('is said once for each new day: two desks with different profiles do not write in turns', () => {
    const drafts = record(open, holiday);
    if (!drafts.ok || drafts.value[0]?.type !== 'due-redated') throw new Error('no line');
    const once: CaseState = { ...open, facts: { ...open.facts, 'due-redated': [{ ...drafts.value[0].content, lineId: 'a', by: 'liisa', at: '2026-11-22T08:41:00.000Z' }] } };
    expect(record(once, holiday).ok).toBe(false);
    const back = record(once, profile);
    expect(back).toMatchObject({ ok: true, value: [{ content: { from: '2026-12-23', to: '2026-12-22', is: 'working-day' } }] });
    const twice: CaseState = { ...once, facts: { ...once.facts, 'due-redated': [...once.facts['due-redated'], { from: '2026-12-23', to: '2026-12-22', day: '2026-12-22', is: 'working-day', lineId: 'b', by: 'liisa', at: '2026-11-23T08:41:00.000Z' }] } };
    expect([record(twice, holiday).ok, record(twice, profile).ok]).toEqual([false, false]);
  });
});
