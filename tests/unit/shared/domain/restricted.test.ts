// Non-disclosure on the visitor's word: marked at once by anyone at the desk, lifted by a contact person, and then nothing is sent (spec/rules.md 3.7).
import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '../../../../shared/domain/case/commands.ts';
import { decide } from '../../../../shared/domain/case/decide.ts';
import { newCase } from '../../../../shared/domain/case/state.ts';
import { paperId } from '../../../../shared/formats/ids.ts';
import { accessRequest, contactPerson, contextOf, day, kaarina, lineIdOf, passport, run, theCase } from './case-fixture.ts';

const open = { personKey: kaarina, name: 'x', birthDate: day('1994-05-01'), restricted: false, restrictedBy: [] } as const;
const marked = { ...open, restricted: true, restrictedBy: [lineIdOf(1), lineIdOf(2)] };
const mark: CaseCommand = { kind: 'mark-restricted', caseId: theCase, personKey: kaarina };
const lift: Extract<CaseCommand, { kind: 'lift-restricted' }> = { kind: 'lift-restricted', caseId: theCase, personKey: kaarina, reasons: 'Kielto päättyi.' };

describe('the mark', () => {
  it('is written on a clerk’s word, with no proof and no reason', () => {
    expect(decide(newCase, mark, contextOf({ person: open }))).toEqual({ ok: true, value: [{ type: 'person-restricted', content: { personKey: kaarina } }] });
  });

  it('is not written twice, nor of a person this desk does not know', () => {
    expect(decide(newCase, mark, contextOf({ person: marked }))).toMatchObject({ ok: false, code: 'case-state' });
    expect(decide(newCase, mark, contextOf({ person: null }))).toMatchObject({ ok: false, code: 'person-unknown' });
  });

  it('is lifted by a contact person, with a reason, every mark by its line', () => {
    expect(decide(newCase, lift, contextOf({ person: marked }))).toMatchObject({ ok: false, code: 'not-permitted' });
    expect(decide(newCase, { ...lift, reasons: '' }, contextOf({ person: marked, actor: contactPerson }))).toMatchObject({ ok: false, code: 'reasons-missing' });
    expect(decide(newCase, lift, contextOf({ person: marked, actor: contactPerson }))).toMatchObject({ ok: true, value: [{ content: { marks: marked.restrictedBy } }] });
  });

  it('of the register itself is not lifted here', () => {
    expect(decide(newCase, lift, contextOf({ person: { ...marked, restrictedBy: [] }, actor: contactPerson }))).toMatchObject({ ok: false, code: 'case-state' });
  });
});

describe('a letter to a protected person', () => {
  const letter = paperId.parse('0a8e3bd4-6c5c-4a57-9d5b-0d2b6f0a00aa');
  const written = run([
    { command: passport }, { command: accessRequest }, { command: { kind: 'record-paper', caseId: theCase, paperId: letter, paperKind: 'acknowledgement', sha256: 'ab'.repeat(32), pages: 1, language: 'fi', chunks: [] } },
    { command: { kind: 'record-sending', caseId: theCase, paperId: letter, way: 'saved' } }, { command: { kind: 'confirm-paper', caseId: theCase, paperId: letter } },
  ]).state;

  it.each(['letter', 'email', 'phone'] as const)('is not given by %s', (channel) => {
    expect(decide(written, { kind: 'give-letter', caseId: theCase, paperId: letter, channel }, contextOf({ person: marked }))).toMatchObject({ ok: false, code: 'non-disclosure' });
    expect(decide(written, { kind: 'give-letter', caseId: theCase, paperId: letter, channel }, contextOf({ person: open })).ok).toBe(true);
  });

  it('is given into their own hand', () => {
    expect(decide(written, { kind: 'give-letter', caseId: theCase, paperId: letter, channel: 'in-person' }, contextOf({ person: marked })).ok).toBe(true);
  });
});
