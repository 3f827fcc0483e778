// Two desks deciding one request apart: both decisions are kept, nothing irreversible runs, and only a person ends it.
import { describe, expect, it } from 'vitest';
import { decide } from '../../../../shared/domain/case/decide.ts';
import type { CaseCommand } from '../../../../shared/domain/case/commands.ts';
import type { CaseLine } from '../../../../shared/domain/case/content.ts';
import { evolve } from '../../../../shared/domain/case/evolve.ts';
import { newCase, type CaseState } from '../../../../shared/domain/case/state.ts';
import { lineId } from '../../../../shared/formats/ids.ts';
import {
  accessRequest, clerk, contactPerson, contextOf, copyMade, copySeen, copySent, grant, handedOver, lineIdOf, otherContactPerson, passport, refuse, run, theCase, type Step,
} from './case-fixture.ts';

const logged = run([{ command: passport }, { command: accessRequest }]);
const granted = run([{ command: grant, by: contactPerson }, { command: copyMade }, { command: copySent }, { command: copySeen }], logged.state);
const refusedElsewhere = run([{ command: refuse, by: otherContactPerson }], logged.state);
const torn = refusedElsewhere.lines.reduce(evolve, granted.state);
const heads = torn.rights[0]?.decisions.map((one) => lineId.parse(one.lineId)) ?? [];
const grantId = heads[0] ?? lineIdOf(0);
const refusalId = heads[1] ?? lineIdOf(0);
const settle = (keep = grantId, seen = heads): Extract<CaseCommand, { kind: 'settle-conflict' }> => ({ kind: 'settle-conflict', caseId: theCase, right: 'access', keep, seen, reasons: 'Toinen päätös perustui erehdykseen.' });

function codeOf(state: CaseState, { command, by = clerk }: Step, incomplete = 0): string {
  const drafts = decide(state, command, contextOf({ actor: by, incomplete }));
  return drafts.ok ? 'ok' : drafts.code;
}

describe('refusing a right', () => {
  it('is written with its ground and reasons, and the case waits for its letter', () => {
    const { state, refusal } = run([{ command: refuse, by: contactPerson }], logged.state);
    expect(refusal).toBeNull();
    expect(state.phase).toBe('refused');
    expect(state.rights[0]?.decisions[0]).toMatchObject({ decision: 'refused', ground: 'others-rights', reasons: 'Tiedot koskevat toista henkilöä.', by: 'yrjo', desk: 'RAT-02' });
  });

  it.each([['ground', 'ground-missing', { ...grant, decision: 'refused', reasons: 'syy' }], ['reasons', 'reasons-missing', { ...refuse, reasons: '   ' }]] as const)('needs its %s', (field, code, command) => {
    expect(run([{ command, by: contactPerson }], logged.state).refusal).toMatchObject({ code, field });
  });

  it('gives no copy', () => {
    const { state } = run([{ command: refuse, by: contactPerson }], logged.state);
    expect(codeOf(state, { command: copyMade })).toBe('copy-not-granted');
  });

  it('has no ground for what is granted, whatever the form sent', () => {
    const { state } = run([{ command: { ...refuse, decision: 'granted' }, by: contactPerson }], logged.state);
    expect(state.rights[0]?.decisions[0]).toMatchObject({ ground: null, reasons: '' });
  });
});

describe('two decisions that contradict each other', () => {
  it('are a conflict with both kept, and what was printed stays on record', () => {
    expect(torn.phase).toBe('conflict');
    expect(torn.rights[0]?.decisions.map((one) => one.decision)).toEqual(['granted', 'refused']);
    expect(torn.papers[0]?.cameOut).toBe(true);
  });

  it.each<readonly [string, Step]>([
    ['a copy is made', { command: copyMade }], ['a copy is handed over', { command: handedOver }], ['a right is decided', { command: grant, by: contactPerson }],
  ])('stop everything irreversible: no case where %s', (_name, step) => {
    expect(codeOf(torn, step)).toBe('case-conflict');
  });

  it('leave a hand-over that happened before the conflict was known where it is', () => {
    const handed = run([{ command: handedOver }], granted.state);
    const both = refusedElsewhere.lines.reduce(evolve, handed.state);
    expect(both.phase).toBe('conflict');
    expect(both.papers[0]?.handedOver?.by).toBe('liisa');
  });
});

describe('settling a conflict', () => {
  it('keeps the chosen decision, replaces all that stood, and the case goes on', () => {
    const { state, lines } = run([{ command: settle(), by: otherContactPerson }, { command: handedOver }], torn);
    expect(state.phase).toBe('handed-over');
    expect(lines[0]).toMatchObject({ type: 'right-decided', content: { decision: 'granted', replaces: heads, keeps: grantId, reasons: 'Toinen päätös perustui erehdykseen.' } });
    expect(state.rights[0]?.decisions).toHaveLength(3);
  });

  it('keeps a refusal with its ground, and a copy already made is not handed over', () => {
    const { state } = run([{ command: settle(refusalId), by: contactPerson }], torn);
    expect(state.phase).toBe('refused');
    expect(state.rights[0]?.decisions.at(-1)).toMatchObject({ ground: 'others-rights', keeps: refusalId });
    expect(codeOf(state, { command: handedOver })).toBe('copy-not-granted');
  });

  it('by two persons in two ways is a conflict again, and a third word ends it', () => {
    const one = run([{ command: settle(), by: contactPerson }], torn);
    const other = run([{ command: settle(refusalId), by: otherContactPerson }], torn);
    const again = other.lines.reduce(evolve, one.state);
    expect(again.phase).toBe('conflict');
    const ids = [...one.lines, ...other.lines].map((line) => lineId.parse(line.id));
    expect(run([{ command: settle(ids[0], ids), by: contactPerson }], again).state.phase).toBe('granted');
  });

  it.each<readonly [string, Step, string]>([
    ['a clerk', { command: settle() }, 'not-permitted'],
    ['a contact person of another register', { command: settle(), by: { ...contactPerson, registers: ['another'] } }, 'other-register'],
    ['the person who received the request', { command: settle(), by: { id: 'liisa', roles: ['clerk', 'contact-person'], registers: ['customers'] } }, 'receiver-may-not-decide'],
  ])('is not for %s', (_name, step, code) => {
    expect(codeOf(torn, step)).toBe(code);
  });

  it.each<readonly [string, CaseState, CaseCommand, string]>([
    ['there is no conflict', granted.state, settle(), 'case-state'],
    ['the kept line is none of them', torn, settle(lineIdOf(999)), 'case-state'],
    ['a decision came that the person had not seen', torn, settle(grantId, [grantId, lineIdOf(999)]), 'case-state'],
    ['no reasons are given', torn, { ...settle(), reasons: ' ' }, 'ground-missing'],
    ['the right was not asked', torn, { ...settle(), right: 'erasure' }, 'right-unknown'],
  ])('is refused when %s', (_name, state, command, code) => {
    expect(codeOf(state, { command, by: contactPerson })).toBe(code);
  });
});

describe('a case with an entry that cannot be read here', () => {
  it.each<readonly [string, CaseState, Step]>([
    ['decided', logged.state, { command: grant, by: contactPerson }], ['settled', torn, { command: settle(), by: contactPerson }],
    ['copied', granted.state, { command: copyMade }], ['handed over', granted.state, { command: handedOver }],
  ])('is not %s', (_name, state, step) => {
    expect(codeOf(state, step, 1)).toBe('case-incomplete');
  });

  it('still takes facts and receipts: a paper that came out came out', () => {
    expect(codeOf(logged.state, { command: { ...copyMade, paperKind: 'receipt' } }, 1)).toBe('ok');
  });
});

describe('lines in an order no desk wrote them in', () => {
  it('give the same decision and the same papers: what comes early waits for what it speaks of', () => {
    const lines: readonly CaseLine[] = [...logged.lines, ...granted.lines, ...refusedElsewhere.lines];
    const forth = lines.reduce(evolve, newCase);
    const back = lines.toReversed().reduce(evolve, newCase);
    expect([back.phase, back.early]).toEqual([forth.phase, []]);
    expect(back.papers).toEqual(forth.papers);
    expect(new Set(back.rights[0]?.decisions)).toEqual(new Set(forth.rights[0]?.decisions));
  });
});
