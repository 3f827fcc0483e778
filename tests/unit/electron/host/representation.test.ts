// A whole visit of somebody who acts for another through the door of one host: a continuing power of attorney, and a company's contact person.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { CallRequest } from '../../../../shared/bridge.ts';
import type { CaseView } from '../../../../shared/bridge/case-view.ts';
import { coverCodeOf } from '../../../../shared/domain/case/cover-code.ts';
import type { PaperKind } from '../../../../shared/domain/case/content.ts';
import type { MandateShown } from '../../../../shared/domain/case/mandate-shape.ts';
import { companyOf, powerOfAttorney } from '../../shared/domain/mandate-fixture.ts';
import { everything } from '../../shared/domain/rights-fixture.ts';
import { password } from './account-fixture.ts';
import { newCaseId, testBundle, testDesk, type TestDesk } from './host-fixture.ts';
import { temporaryFolder, valueOf } from './journal-fixture.ts';
import { anItem, bringPeople, madeUp } from './people-fixture.ts';

type Command = CallRequest<'run-command'>['command'];
const kaarina = madeUp({ identityCode: '010594Y9032', birthDate: '1994-05-01', customerNumbers: ['20100001'], addresses: [{ street: 'Satakunnankatu 13', postcode: '33100', town: 'Tampere' }], items: [anItem('contracts', 'S-1', 'enerity')] });
/** Confirmed by DVV (Act 648/2007). */
const continuing: MandateShown = { ...powerOfAttorney, kind: 'continuing-power', confirmed: '2026-11-10', seen: ['agent-identity', 'original', 'confirmation'] };

const passport = { documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, secondMethod: null } as const;

interface Visit { readonly desk: TestDesk; readonly caseId: string }

const run = async ({ desk }: Visit, command: Command) => valueOf(await desk.call('run-command', { command }));
const viewOf = async ({ desk, caseId }: Visit): Promise<CaseView> => valueOf(await desk.call('open-case', { caseId }));

const checked = (caseId: string, mandate: MandateShown, birthDate: string): Command => ({
  kind: 'check-identity', caseId, visitor: { personKey: kaarina.personKey }, documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, birthDate, secondMethod: null, mandate,
});

async function begun(): Promise<Visit> {
  const folder = temporaryFolder();
  bringPeople(folder, [kaarina]);
  return { desk: await testDesk({ folder }), caseId: newCaseId() };
}

/** Received by Aino of the one who acts, then Eero at the desk. */
async function asked(mandate: MandateShown, birthDate: string): Promise<Visit & { readonly receipt: string }> {
  const visit = await begun();
  await run(visit, checked(visit.caseId, mandate, birthDate));
  await run(visit, { kind: 'log-request', caseId: visit.caseId, register: (await testBundle()).profile.registers[0]?.id ?? '', ownWords: '', language: 'fi', receivedOn: '2026-11-22', rights: [{ right: 'access', scope: everything }] });
  const receipt = await textOf(visit, 'receipt');
  valueOf(await visit.desk.call('log-in', { user: 'eero', password }));
  return { ...visit, receipt };
}

async function textOf({ desk, caseId }: Visit, kind: PaperKind): Promise<string> {
  const made = valueOf(await desk.call('make-paper', { caseId, kind, language: 'fi' }));
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: Buffer.from(made.pdf, 'base64'), encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
}

/** Granted, made and out of the printer; what is left is the hand. */
async function copyOut(visit: Visit): Promise<Extract<Command, { kind: 'hand-over' }>> {
  const { desk, caseId } = visit;
  await run(visit, { kind: 'decide-right', caseId, right: 'access', decision: 'granted' });
  const { paperId, pages } = valueOf(await desk.call('make-paper', { caseId, kind: 'copy', language: null }));
  valueOf(await desk.call('send-paper', { caseId, paperId, way: 'save' }));
  await run(visit, { kind: 'confirm-paper', caseId, paperId });
  return { kind: 'hand-over', caseId, paperId, coverCode: coverCodeOf((await viewOf(visit)).diaryNumber ?? '', 1), pages, birthDate: '1994-05-01' };
}

describe('the holder of a continuing power of attorney', () => {
  it('asks once it is confirmed, and before that nothing of it is written', async () => {
    const visit = await begun();
    for (const confirmed of [null, '2026-11-23']) {
      expect(await visit.desk.call('run-command', { command: checked(visit.caseId, { ...continuing, confirmed }, '1970-02-03') })).toMatchObject({ ok: false, code: 'mandate-not-confirmed', field: 'confirmed' });
    }
    expect((await visit.desk.call('open-case', { caseId: visit.caseId })).ok).toBe(false);
  });

  it('is named on the receipt and in the case, gets the copy by their own document, and the receipt of the hand-over names them', async () => {
    const visit = await asked(continuing, '1970-02-03');
    for (const part of ['Asla Asiamies', 'edunvalvontavaltuutus', 'Vastaus annetaan toimipisteessä edustajalle.']) expect(visit.receipt).toContain(part);
    expect(await viewOf(visit)).toMatchObject({ requester: { name: 'Testinen Kaarina Maria' }, acting: { kind: 'continuing-power', name: 'Asla Asiamies', deliverTo: 'agent', receiver: 'agent' } });
    const hand = { ...await copyOut(visit), receiverDocument: passport };
    expect(await visit.desk.call('run-command', { command: { ...hand, receiver: 'agent' } })).toMatchObject({ ok: false, code: 'identity-mismatch', field: 'birthDate' });
    expect(await visit.desk.call('run-command', { command: { ...hand, receiver: 'guardian', birthDate: '1970-02-03' } })).toMatchObject({ ok: false, code: 'mandate-missing', field: 'receiver' });
    await run(visit, { ...hand, receiver: 'agent', birthDate: '1970-02-03' });
    expect((await viewOf(visit)).phase).toBe('handed-over');
    const receipt = await textOf(visit, 'hand-over-receipt');
    for (const part of ['Vastaanottaja Asla Asiamies (valtuutettu)', 'Tiedot koskevat Testinen Kaarina Maria']) expect(receipt).toContain(part);
  });

  it('is written to in care of, at nobody’s address, also where the request came by letter', async () => {
    const visit = await begun();
    await run(visit, { kind: 'log-request', caseId: visit.caseId, register: (await testBundle()).profile.registers[0]?.id ?? '', channel: 'letter', from: { personKey: kaarina.personKey }, signedOnPaper: true, ownWords: '', language: 'fi', receivedOn: '2026-11-20', rights: [{ right: 'access', scope: everything }] });
    expect(await textOf(visit, 'acknowledgement')).toContain('Satakunnankatu 13');
    await run(visit, checked(visit.caseId, continuing, '1970-02-03'));
    valueOf(await visit.desk.call('log-in', { user: 'eero', password }));
    await run(visit, { kind: 'decide-right', caseId: visit.caseId, right: 'access', decision: 'refused', ground: 'excessive', reasons: 'Samaa on pyydetty joka viikko.' });
    const decision = await textOf(visit, 'decision');
    expect(decision).toContain('Testinen Kaarina Maria, c/o Asla Asiamies');
    expect(decision).not.toContain('Satakunnankatu 13');
  });

  it('asks nothing more once it is taken back, and gets no copy', async () => {
    const visit = await asked(continuing, '1970-02-03');
    const hand = await copyOut(visit);
    const [mandate] = (await viewOf(visit)).mandates;
    if (mandate === undefined) throw new Error('the mandate was expected');
    await run(visit, { kind: 'revoke-mandate', caseId: visit.caseId, mandate: mandate.lineId, on: '2026-11-22' });
    expect(await visit.desk.call('run-command', { command: { ...hand, receiver: 'agent', birthDate: '1970-02-03', receiverDocument: passport } })).toMatchObject({ ok: false, code: 'mandate-not-in-force', field: 'revoked' });
  });
});

describe('a company’s contact person', () => {
  it('shows their own document, asks of themselves only, and is written to without a company’s name', async () => {
    const visit = await begun();
    expect(await visit.desk.call('run-command', { command: checked(visit.caseId, companyOf, '1970-02-03') })).toMatchObject({ ok: false, code: 'identity-mismatch', field: 'birthDate' });
    const own = await asked(companyOf, '1994-05-01');
    for (const part of ['Mallisähkö Oy, 0153791-8 (yrityksen yhteyshenkilö)', 'Vastaus annetaan toimipisteessä sinulle itsellesi.']) expect(own.receipt).toContain(part);
    expect(await textOf(own, 'request')).toContain('Yhteyshenkilö pyytää vain omia henkilötietojaan.');
    expect(await viewOf(own)).toMatchObject({ acting: { kind: 'company', receiver: null }, mandates: [{ agent: null, company: { businessId: '0153791-8' } }] });
    const hand = await copyOut(own);
    expect(await own.desk.call('run-command', { command: { ...hand, receiver: 'agent' } })).toMatchObject({ ok: false, code: 'mandate-missing', field: 'receiver' });
    await run(own, hand);
    const receipt = await textOf(own, 'hand-over-receipt');
    expect([receipt.includes('Vastaanottaja Testinen Kaarina Maria (henkilö itse)'), receipt.includes('Mallisähkö'), receipt.includes('c/o')]).toEqual([true, false, false]);
  });
});
