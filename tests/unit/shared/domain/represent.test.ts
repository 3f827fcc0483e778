// Acting for another on the road of a case: what the mandate must be, what it lets be asked, and into whose hand the answer goes (spec/rules.md 3.4, R13, R17).
import { assert, describe, expect, it } from 'vitest';
import type { CaseCommand } from '../../../../shared/domain/case/commands.ts';
import type { DecideContext } from '../../../../shared/domain/case/context.ts';
import { decide } from '../../../../shared/domain/case/decide.ts';
import { mandateOf } from '../../../../shared/domain/case/mandates.ts';
import type { MandateShown } from '../../../../shared/domain/case/mandate-shape.ts';
import { newCase } from '../../../../shared/domain/case/state.ts';
import { accessRequest, clerk, contactPerson, contextOf, copyMade, copySeen, copySent, day, grant, handedOver, kaarina, lineIdOf, passport, run, theCase } from './case-fixture.ts';
import { childOf, companyOf, estateOf, guardianOf, parentOf, powerOfAttorney } from './mandate-fixture.ts';
import { everyRight } from './rights-fixture.ts';

/** The agent's own document: its birth date is not the person's. */
const checked = (mandate: MandateShown, more: Partial<typeof passport> = {}): typeof passport => ({ ...passport, birthDate: '1970-02-03', mandate, ...more });
const tried = (command: CaseCommand, over: Partial<DecideContext> = {}) => decide(newCase, command, contextOf(over));
const child = { personKey: kaarina, name: 'Lapsi Testinen', birthDate: day('2014-03-03'), restricted: false, restrictedBy: [] } as const;
const parentAtDesk = contextOf({ person: child });

describe('the mandate at the identity check', () => {
  it('is written beside the check: the agent by name and year, the person by key', () => {
    const { state, refusal } = run([{ command: checked(powerOfAttorney) }]);
    expect(refusal).toBeNull();
    expect(state.identity).toMatchObject({ personKey: kaarina, agent: { name: 'Asla Asiamies', birthYear: 1970 }, represents: 'power-of-attorney' });
    expect(state.facts['mandate-seen']).toMatchObject([{ principal: kaarina, agentBirthYear: 1970, seen: powerOfAttorney.seen }]);
    expect(JSON.stringify(state)).not.toContain('1970-02-03');
  });

  it('is not written when the agent’s own document fails', () => {
    const { state } = run([{ command: checked(powerOfAttorney, { photoMatched: false }) }]);
    expect(state.identity?.verdict).toBe('failed');
    expect(state.facts['mandate-seen']).toEqual([]);
  });

  it.each([
    ['nothing was seen', { ...powerOfAttorney, seen: [] }, 'mandate-missing', 'seen.agent-identity'],
    ['the signature was not compared', { ...powerOfAttorney, seen: ['agent-identity', 'original'] }, 'mandate-missing', 'seen.signature-compared'],
    ['it ended yesterday', { ...powerOfAttorney, expires: '2026-11-21' }, 'mandate-not-in-force', 'expires'],
    ['it ends before it begins', { ...powerOfAttorney, expires: '2026-10-01' }, 'period-reversed', 'expires'],
    ['a continuing power is not confirmed', { ...powerOfAttorney, kind: 'continuing-power', seen: ['agent-identity', 'original', 'confirmation'] }, 'mandate-not-confirmed', 'confirmed'],
    ['a guardian holds money matters only', { ...guardianOf, matters: 'financial' }, 'mandate-does-not-cover', 'matters'],
    ['the business id is none', { ...companyOf, company: { name: 'Mallisähkö Oy', businessId: '0153791-9' } }, 'bad-business-id', 'company.businessId'],
    ['an agent has no name', { ...guardianOf, agent: null }, 'bad-input', 'agent'],
    ['nobody has shown who the shareholders are', { ...estateOf, seen: ['agent-identity'] }, 'mandate-missing', 'seen.estate-inventory'],
  ] as const)('nothing is written when %s', (_what, mandate, code, field) => {
    expect(tried(checked({ ...mandate, seen: [...mandate.seen] }))).toMatchObject({ ok: false, code, field });
  });

  it.each(['inCare', 'childNonDisclosure', 'otherGuardianNonDisclosure', 'childForbids'] as const)('a parent is stopped by %s', (stop) => {
    const command = checked({ ...parentOf, child: { ...childOf, [stop]: true } });
    expect(decide(newCase, command, parentAtDesk)).toMatchObject({ ok: false, code: 'guardian-stopped', field: `child.${stop}` });
  });

  it('a parent is stopped by a child’s non-disclosure that the desk knows of, whatever is ticked', () => {
    expect(decide(newCase, checked(parentOf), parentAtDesk).ok).toBe(true);
    expect(decide(newCase, checked(parentOf), contextOf({ person: { ...child, restricted: true } }))).toMatchObject({ ok: false, code: 'guardian-stopped', field: 'child.childNonDisclosure' });
  });

  it('a child of another birth date is another child', () => {
    const command = checked({ ...parentOf, child: { ...childOf, birthDate: '2014-03-04' } });
    expect(decide(newCase, command, parentAtDesk)).toMatchObject({ ok: false, code: 'identity-mismatch', field: 'child.birthDate' });
  });

  it('a company’s contact person shows their own document and is compared with the register', () => {
    expect(run([{ command: { ...passport, mandate: companyOf } }]).state.identity).toMatchObject({ verdict: 'passed', represents: 'company' });
    expect(run([{ command: checked(companyOf) }]).state.identity?.verdict).toBe('failed');
  });

  it('one who alone may act and another who came before contradict: both cases are named', () => {
    const other = mandateOf({ ...guardianOf, exclusive: true, principal: kaarina, agentBirthYear: 1950 }, null);
    assert(other !== null);
    const mandates = () => [{ mandate: other, diaryNumber: 'RAT-01/2026/000009' }];
    expect(tried(checked(powerOfAttorney), { mandates })).toMatchObject({ ok: false, code: 'mandates-contradict', values: { other: 'RAT-01/2026/000009' } });
    const revoked = mandateOf({ ...guardianOf, exclusive: true, principal: kaarina, agentBirthYear: 1950 }, '2026-11-20');
    assert(revoked !== null);
    expect(tried(checked(powerOfAttorney), { mandates: () => [{ mandate: revoked, diaryNumber: null }] }).ok).toBe(true);
  });
});

describe('what a representative asks', () => {
  it('goes under the person’s name when the mandate covers it', () => {
    const { state, refusal } = run([{ command: checked(powerOfAttorney) }, { command: accessRequest }]);
    expect(refusal).toBeNull();
    expect(state.request?.requester).toMatchObject({ personKey: kaarina, name: 'Kaarina Maria Testinen', birthYear: 1994 });
  });

  it('is refused right by right when it does not: the refusal names the right', () => {
    const { refusal } = run([{ command: checked({ ...powerOfAttorney, rights: ['access'] }) }, { command: { ...accessRequest, rights: [...everyRight] } }]);
    expect(refusal).toMatchObject({ code: 'mandate-does-not-cover', field: 'rights', values: { right: 'rectification' } });
  });

  it('is refused after the mandate was taken back, and an unknown mandate cannot be', () => {
    const before = run([{ command: checked(powerOfAttorney) }]);
    const mandate = before.state.facts['mandate-seen'][0]?.lineId ?? '';
    const revoke: CaseCommand = { kind: 'revoke-mandate', caseId: theCase, mandate: lineIdOf(Number(mandate.slice(-12))), on: '2026-11-22' };
    expect(run([{ command: revoke }, { command: accessRequest }], before.state).refusal).toMatchObject({ code: 'mandate-not-in-force', field: 'revoked' });
    expect(run([{ command: { ...revoke, mandate: lineIdOf(999_999) } }], before.state).refusal).toMatchObject({ code: 'case-state' });
    expect(run([{ command: { ...revoke, on: '2026-11-23' } }], before.state).refusal).toMatchObject({ code: 'bad-date', field: 'on' });
  });

  it('for an estate is no request of the GDPR: its case is of its own kind', () => {
    expect(run([{ command: checked(estateOf) }, { command: accessRequest }]).refusal).toMatchObject({ code: 'estate-is-own-kind' });
  });
});

describe('into whose hand', () => {
  const printed = (mandate: MandateShown, over: Partial<DecideContext> = {}) => {
    const steps = [checked(mandate), accessRequest, { ...grant }, copyMade, copySent, copySeen] as const;
    return run(steps.map((command) => ({ command, by: command.kind === 'decide-right' ? contactPerson : clerk })), newCase, over).state;
  };
  const given = (mandate: MandateShown, more: Partial<typeof handedOver>, over: Partial<DecideContext> = {}) => decide(printed(mandate, over.person === child ? over : {}), { ...handedOver, ...more }, contextOf(over));

  it('the person’s own, by their own birth date', () => {
    expect(given(powerOfAttorney, {})).toMatchObject({ ok: true, value: [{ content: { receiver: 'data-subject' } }] });
  });

  it('never the holder’s of a power of attorney: the answer goes to the person', () => {
    expect(given(powerOfAttorney, { receiver: 'agent', birthDate: '1970-02-03' })).toMatchObject({ ok: false, code: 'mandate-does-not-cover', field: 'receiver' });
  });

  const continuing: MandateShown = { ...powerOfAttorney, kind: 'continuing-power', confirmed: '2026-11-10', seen: ['agent-identity', 'original', 'confirmation'] };
  /** The document of who comes, as good as at the visit. */
  const document = { documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, secondMethod: null } as const;

  it.each([['guardian', guardianOf], ['agent', continuing], ['parent', parentOf]] as const)('a %s’s, by the very person the mandate names: their document, name and whole birth date', (receiver, mandate) => {
    const over = mandate === parentOf ? { person: child } : {};
    const hand = (more: object) => given(mandate, { receiver, birthDate: '1970-02-03', receiverDocument: document, ...more }, over);
    expect(hand({})).toMatchObject({ ok: true, value: [{ content: { receiver, seen: { documentKind: 'passport', validity: 'valid', secondMethod: null } } }] });
    // The same year and another day is another person.
    for (const birthDate of ['1970-02-04', '1971-02-03']) expect(hand({ birthDate })).toMatchObject({ ok: false, code: 'identity-mismatch', field: 'birthDate' });
    expect(hand({ receiverDocument: undefined })).toMatchObject({ ok: false, code: 'identity-not-checked', field: 'receiverDocument' });
    expect(hand({ receiverDocument: { ...document, nameMatched: false } })).toMatchObject({ ok: false, code: 'identity-mismatch', field: 'nameMatched' });
    expect(hand({ receiverDocument: { ...document, photoMatched: false } })).toMatchObject({ ok: false, code: 'identity-mismatch', field: 'photoMatched' });
    expect(hand({ receiverDocument: { ...document, validity: 'expired' } })).toMatchObject({ ok: false, code: 'document-expired', field: 'validity' });
    expect(hand({ receiverDocument: { ...document, validity: 'expired', secondMethod: 'supervisor' } }).ok).toBe(true);
    expect(hand({ receiverDocument: { ...document, documentKind: 'bus-card' } })).toMatchObject({ ok: false, code: 'document-not-accepted', field: 'documentKind' });
  });

  it('no other representative’s than the mandate’s own kind', () => {
    expect(given(guardianOf, { receiver: 'agent', birthDate: '1970-02-03', receiverDocument: document })).toMatchObject({ ok: false, code: 'mandate-missing' });
  });

  it('of a mandate from before the whole date was kept: of its year, and with a second means', () => {
    const now = printed(guardianOf);
    const before = { ...now, facts: { ...now.facts, 'mandate-seen': now.facts['mandate-seen'].map(({ agentBirthDate: _none, ...fact }) => fact) } };
    const hand = (more: object) => decide(before, { ...handedOver, receiver: 'guardian', birthDate: '1970-02-03', receiverDocument: document, ...more }, contextOf());
    expect(hand({})).toMatchObject({ ok: false, code: 'identity-mismatch', field: 'secondMethod' });
    expect(hand({ receiverDocument: { ...document, secondMethod: 'supervisor' } }).ok).toBe(true);
    expect(hand({ birthDate: '1971-02-03', receiverDocument: { ...document, secondMethod: 'supervisor' } })).toMatchObject({ code: 'identity-mismatch', field: 'birthDate' });
  });

  it('the whole date is kept only of who may get the answer', () => {
    expect(printed(guardianOf).facts['mandate-seen']).toMatchObject([{ agentBirthDate: '1970-02-03' }]);
    for (const mandate of [powerOfAttorney, estateOf]) expect(JSON.stringify(run([{ command: checked(mandate) }]).state)).not.toContain('1970-02-03');
  });

  it('of a person whom no register knows: of the year that the visit’s check kept', () => {
    const stranger = { personKey: null, name: 'Tuntematon Tiina' };
    const steps = [{ ...passport, visitor: stranger, birthDate: '1980-02-03' }, accessRequest, { ...grant }, copyMade, copySent, copySeen] as const;
    const { state } = run(steps.map((command) => ({ command, by: command.kind === 'decide-right' ? contactPerson : clerk })), newCase, { person: null });
    const none = contextOf({ person: null });
    expect(state.papers).toHaveLength(1);
    expect(decide(state, { ...handedOver, birthDate: '1980-02-03' }, none).ok).toBe(true);
    expect(decide(state, { ...handedOver, birthDate: '1981-02-03' }, none)).toMatchObject({ ok: false, code: 'identity-mismatch', field: 'birthDate' });
  });

  it('nobody’s who lives with them, protected or not', () => {
    expect(given(guardianOf, { receiver: 'cohabitant' })).toMatchObject({ ok: false, code: 'mandate-missing', field: 'receiver' });
    const restricted = { person: { personKey: kaarina, name: 'x', birthDate: day('1994-05-01'), restricted: true, restrictedBy: [] } };
    expect(given(guardianOf, { receiver: 'family-member' }, restricted)).toMatchObject({ ok: false, code: 'non-disclosure', field: 'receiver' });
  });
});

describe('the dates of a document', () => {
  it.each([
    ['expires before it was issued', { issued: '2026-10-01', expires: '2026-09-30' }, 'document-dates-reversed', 'expires'],
    ['is issued tomorrow', { issued: '2026-11-23', expires: null }, 'bad-date', 'issued'],
  ] as const)('nothing is written of one that %s', (_what, dates, code, field) => {
    expect(tried({ ...passport, ...dates })).toMatchObject({ ok: false, code, field });
  });

  it('say that it has expired whatever was ticked, and stand in no line', () => {
    const { state } = run([{ command: { ...passport, issued: '2016-11-20', expires: '2026-11-20' } }]);
    expect(state.identity).toMatchObject({ verdict: 'failed', reasons: ['document-expired'], check: { validity: 'expired' } });
    expect(JSON.stringify(state)).not.toMatch(/2026-11-20|2016-11-20/);
  });
});
