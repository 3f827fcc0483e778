// Letters through the door of one host: each kind is made of the case, says what the case says, and nothing of it where it may not.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CallRequest } from '../../../../shared/bridge.ts';
import { coverCodeOf } from '../../../../shared/domain/case/cover-code.ts';
import type { AskedRight, PaperKind } from '../../../../shared/domain/case/content.ts';
import type { Language } from '../../../../shared/registers/words.ts';
import type { Person } from '../../../../shared/registers/person.ts';
import { caseId as caseIdSchema } from '../../../../shared/formats/ids.ts';
import { everything } from '../../shared/domain/rights-fixture.ts';
import { password } from './account-fixture.ts';
import { newCaseId, testBundle, testDesk, type TestDesk } from './host-fixture.ts';
import { temporaryFolder, valueOf } from './journal-fixture.ts';
import { anItem, bringPeople, madeUp } from './people-fixture.ts';

type Command = CallRequest<'run-command'>['command'];
const law = 'Kirjanpitolaki 1336/1997, 2 luku 10 §';
const kaarina = madeUp({
  identityCode: '010594Y9032', birthDate: '1994-05-01', customerNumbers: ['20100001'], addresses: [{ street: 'Satakunnankatu 13', postcode: '33100', town: 'Tampere' }],
  items: [anItem('contact-details', 'S-1', 'enerity'), anItem('invoices', 'I-1', 'ax'), anItem('collection', 'C-1', 'ax')],
});
const recorded = (recipient: string, data: string): Person['items'][number] => ({ ...anItem('disclosures', `${recipient}-1`, 'enerity'), fields: Object.entries({ recipient, data, disclosed: '2025-03-14', ground: 'PERINTA', reference: 'PER-1' }).map(([key, value]) => ({ key, value })) });
/** Her data was given to the collection agency and to the S group, as a source records. */
const disclosed = madeUp({ ...kaarina, personKey: randomUUID(), items: [...kaarina.items, recorded('lindorff', 'collection,invoices'), recorded('s-ryhma', 'invoices')] });
const ownScope = { categories: ['contact-details', 'invoices', 'collection'], from: null, to: null };
const hidden = madeUp({ familyName: 'Suojattu', givenNames: 'Sanni', nonDisclosure: true, birthDate: '1970-01-01', addresses: [{ street: 'Piilopolku 1', postcode: '33200', town: 'Tampere' }] });

async function deskWithPeople(): Promise<TestDesk> {
  const folder = temporaryFolder();
  bringPeople(folder, [kaarina, disclosed, hidden]);
  return testDesk({ folder });
}

async function run(desk: TestDesk, command: Command): Promise<void> {
  valueOf(await desk.call('run-command', { command }));
}

/** A request that came by letter; identity is open. */
async function written(desk: TestDesk, rights: readonly AskedRight[], person: Person = kaarina): Promise<string> {
  const caseId = newCaseId();
  const register = (await testBundle()).profile.registers[0]?.id ?? '';
  await run(desk, { kind: 'log-request', caseId, register, channel: 'letter', from: { personKey: person.personKey }, signedOnPaper: true, ownWords: '', language: 'fi', receivedOn: '2026-11-20', rights: [...rights] });
  return caseId;
}

async function identified(desk: TestDesk, caseId: string, person: Person = kaarina): Promise<void> {
  await run(desk, { kind: 'check-identity', caseId, visitor: { personKey: person.personKey }, documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, birthDate: person.birthDate ?? '', secondMethod: null });
  valueOf(await desk.call('log-in', { user: 'eero', password }));
}

async function give(desk: TestDesk, caseId: string, paperId: string): Promise<void> {
  await desk.call('send-paper', { caseId, paperId, way: 'save' });
  await run(desk, { kind: 'confirm-paper', caseId, paperId });
  await run(desk, { kind: 'give-letter', caseId, paperId, channel: 'letter' });
}

interface Letter { readonly text: string; readonly paperId: string }

async function letter(desk: TestDesk, caseId: string, kind: PaperKind, language: Language | null = null): Promise<Letter> {
  const made = valueOf(await desk.call('make-paper', { caseId, kind, language }));
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: Buffer.from(made.pdf, 'base64'), encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
  return { text, paperId: made.paperId };
}

const access: AskedRight = { right: 'access', scope: everything };
const erasure: AskedRight = { right: 'erasure', scope: everything, claimed: null };
const kept = { system: 'ax', outcome: 'kept', ground: '17(3)(b)', law, until: '2031-12-31', reasons: 'Lasku on kirjanpitoaineistoa.', events: { financialYearEnd: '2025-12-31' } } as const;
const partlyErased: Command = {
  kind: 'decide-right', caseId: '', right: 'erasure', decision: 'partly', reasons: 'Osa säilytetään lain vuoksi.',
  items: [
    { system: 'enerity', category: 'contact-details', outcome: 'erased', ground: null, law: '', until: null, reasons: '', events: {} }, { ...kept, category: 'invoices' },
    { system: 'ax', category: 'collection', outcome: 'anonymised', ground: null, law: '', until: null, reasons: '', events: { financialYearEnd: '2015-12-31' } },
  ],
};

async function allAnswered(desk: TestDesk, caseId: string): Promise<void> {
  for (const task of valueOf(await desk.call('open-case', { caseId })).tasks) {
    const done = task.kind === 'erase' && (task.system === 'enerity' || task.system === 'ax');
    await run(desk, { kind: 'answer-task', caseId, task: task.code, result: done ? 'done' : 'nothing-found', on: '2026-11-22', records: done ? 3 : null, how: `tyo-${task.system}`, paper: null });
  }
}

describe('letters while a request waits', () => {
  it('the acknowledgement of a written request goes to the address and names right and day', async () => {
    const desk = await deskWithPeople();
    const { text } = await letter(desk, await written(desk, [access]), 'acknowledgement');
    for (const part of ['Satakunnankatu 13', '33100 Tampere', 'Testinen Kaarina Maria', 'RAT-02/2026/900001', '21.12.2026']) expect(text).toContain(part);
  });

  it('a letter to a visitor at the desk bears no address', async () => {
    const desk = await deskWithPeople();
    const caseId = newCaseId();
    await run(desk, { kind: 'check-identity', caseId, visitor: { personKey: kaarina.personKey }, documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, birthDate: '1994-05-01', secondMethod: null });
    await run(desk, { kind: 'log-request', caseId, register: (await testBundle()).profile.registers[0]?.id ?? '', ownWords: '', language: 'fi', receivedOn: '2026-11-22', rights: [access] });
    expect((await letter(desk, caseId, 'acknowledgement')).text).not.toContain('Satakunnankatu');
  });

  it('under non-disclosure no letter shows the address', async () => {
    const desk = await deskWithPeople();
    const caseId = await written(desk, [access], hidden);
    const { text } = await letter(desk, caseId, 'acknowledgement');
    expect(text).toContain('Suojattu Sanni');
    expect(text).not.toMatch(/Piilopolku|33200/);
  });

  it('questions about identity and meaning are asked in the case\'s own words, and the day does not move', async () => {
    const desk = await deskWithPeople();
    const caseId = await written(desk, [access]);
    expect(await desk.call('make-paper', { caseId, kind: 'identity-asked', language: null })).toMatchObject({ ok: false, code: 'case-state' });
    await run(desk, { kind: 'ask-visitor', caseId, about: 'identity', text: 'Soita ennen käyntiä.' });
    await run(desk, { kind: 'ask-visitor', caseId, about: 'clarification', text: 'Mistä käyttöpaikasta?' });
    const identity = await letter(desk, caseId, 'identity-asked', 'en');
    for (const part of ['Passport', 'Soita ennen käyntiä.']) expect(identity.text).toContain(part);
    const { text } = await letter(desk, caseId, 'clarification-asked');
    expect(text).toContain('Mistä käyttöpaikasta?');
    expect(text).toContain('21.12.2026');
  });

  it('the extension tells its reasons and both days', async () => {
    const desk = await deskWithPeople();
    const caseId = await written(desk, [access]);
    valueOf(await desk.call('log-in', { user: 'eero', password }));
    await run(desk, { kind: 'extend-due', caseId, reason: 'complexity', text: 'Aineisto on kolmessa arkistossa.' });
    const { text } = await letter(desk, caseId, 'extension');
    for (const part of ['Aineisto on kolmessa arkistossa.', '21.12.2026', '22.2.2027']) expect(text).toContain(part);
  });
});

describe('letters of the answer', () => {
  it('a refusal says ground, law in the letter\'s language, reasons and remedies, and the case is answered when it is given', async () => {
    const desk = await deskWithPeople();
    const caseId = await written(desk, [access]);
    await identified(desk, caseId);
    await run(desk, { kind: 'decide-right', caseId, right: 'access', decision: 'refused', ground: 'excessive', reasons: 'Samaa on pyydetty joka viikko.' });
    expect(valueOf(await desk.call('open-case', { caseId }))).toMatchObject({ phase: 'refused', lettersDue: ['acknowledgement', 'decision'] });
    const { text, paperId } = await letter(desk, caseId, 'decision', 'sv');
    for (const part of ['Samaa on pyydetty joka viikko.', 'artikel 12.5 i dataskyddsförordningen', 'Dataombudsmannens byrå', 'Satakunnankatu 13']) expect(text).toContain(part);
    await give(desk, caseId, paperId);
    expect(valueOf(await desk.call('open-case', { caseId })).phase).toBe('answered');
  });

  it('an erasure in part is decided item by item, certified by system, told to each recipient, and then answered', async () => {
    const desk = await deskWithPeople();
    const caseId = await written(desk, [{ ...erasure, scope: ownScope }, { right: 'marketing-ban' }], disclosed);
    await identified(desk, caseId, disclosed);
    await run(desk, { ...partlyErased, caseId });
    expect(await desk.call('make-paper', { caseId, kind: 'deletion-certificate', language: null })).toMatchObject({ ok: false, code: 'case-state' });
    await allAnswered(desk, caseId);
    const decision = await letter(desk, caseId, 'decision', 'en');
    for (const part of ['Contact details', 'Invoices', 'Accounting Act 1336/1997, chapter 2 section 10', '31 December 2031', 'Lasku on kirjanpitoaineistoa.']) expect(decision.text).toContain(part);
    expect(decision.text).not.toContain('contact-details');
    const certificate = await letter(desk, caseId, 'deletion-certificate');
    for (const part of ['Enerity', 'Yhteystiedot', 'tyo-enerity', 'Asiakaspalvelu', 'AX', '22.11.2026']) expect(certificate.text).toContain(part);
    for (const part of ['Generis', 'Laskut', 'Eero', 'eero']) expect(certificate.text).not.toContain(part);
    const notice = await letter(desk, caseId, 'recipient-notice');
    for (const part of ['Lindorff', '20100001', 'Perintä']) expect(notice.text).toContain(part);
    expect(notice.text).not.toMatch(/Laskut|010594|Satakunnankatu/);
    await run(desk, { kind: 'tell-recipient', caseId, right: 'erasure', recipient: 'lindorff', result: 'told', channel: 'letter' });
    const last = await letter(desk, caseId, 'decision');
    expect(last.text).toContain('Lindorff');
    await give(desk, caseId, last.paperId);
    expect(valueOf(await desk.call('open-case', { caseId })).phase).toBe('answered');
    expect(desk.log.filter((line) => line.includes('"fault"'))).toEqual([]);
  });

  it('a notice is made for the recipient asked for, names it in its line, and proves the telling once given', async () => {
    const desk = await deskWithPeople();
    const caseId = await written(desk, [{ right: 'rectification', changes: [{ category: 'contact-details', field: 'phone', old: '1', new: '2', evidence: '' }] }], disclosed);
    await identified(desk, caseId, disclosed);
    await run(desk, { kind: 'decide-right', caseId, right: 'rectification', decision: 'granted' });
    const { recipients } = valueOf(await desk.call('open-case', { caseId }));
    const last = recipients.at(-1);
    if (last === undefined || recipients.length < 2) throw new Error('two recipients were expected');
    const aim = { right: last.right, recipient: last.recipient };
    const made = valueOf(await desk.call('make-paper', { caseId, kind: 'recipient-notice', language: null, recipient: aim }));
    expect(valueOf(await desk.call('open-case', { caseId })).papers.at(-1)).toMatchObject({ kind: 'recipient-notice', recipient: aim });
    await give(desk, caseId, made.paperId);
    expect(valueOf(await desk.call('open-case', { caseId })).recipients.at(-1)?.told).toMatchObject({ result: 'told', channel: 'letter', paper: made.paperId });
    expect(await desk.call('make-paper', { caseId, kind: 'recipient-notice', language: null, recipient: aim })).toMatchObject({ ok: false, code: 'recipient-unknown' });
  });

  it('the question on automated decisions is answered from the register, and a complaint says where to turn (Art. 22, 77; R26, R27)', async () => {
    const desk = await deskWithPeople();
    const caseId = await written(desk, [{ right: 'automated-decisions' }, { right: 'complaint', text: 'Laskutus.' }]);
    await identified(desk, caseId);
    for (const right of ['automated-decisions', 'complaint'] as const) await run(desk, { kind: 'decide-right', caseId, right, decision: 'granted', reasons: `Vastaus: ${right}.` });
    const register = (await testBundle()).profile.registers[0];
    const { text } = await letter(desk, caseId, 'decision');
    for (const part of [register?.automatedDecisions.fi ?? '?', register?.profiling.fi ?? '?', 'Tietosuojavaltuutetun', 'Olemme käsitelleet valituksesi.', 'Vastaus: complaint.', 'Vastaus: automated-decisions.']) expect(text).toContain(part.replaceAll(/\s+/g, ' '));
  });

  it('each letter names the last day on which it may leave: an extension never gives time to refuse (Art. 12(4))', async () => {
    const desk = await deskWithPeople();
    const caseId = await written(desk, [access]);
    await identified(desk, caseId);
    await run(desk, { kind: 'extend-due', caseId, reason: 'complexity', text: 'Kolme arkistoa.' });
    await run(desk, { kind: 'decide-right', caseId, right: 'access', decision: 'refused', ground: 'excessive', reasons: 'Toistuva.' });
    const view = valueOf(await desk.call('open-case', { caseId }));
    expect(view.due).toBe('2027-02-22');
    expect(view.letters.find(({ kind }) => kind === 'decision')?.by).toBe('2026-12-21');
  });

  it('a right taken back is told as withdrawn beside the others', async () => {
    const desk = await deskWithPeople();
    const caseId = await written(desk, [access, { right: 'objection', situation: 'Perustelu.' }]);
    await run(desk, { kind: 'withdraw-right', caseId, right: 'access' });
    await identified(desk, caseId);
    await run(desk, { kind: 'decide-right', caseId, right: 'objection', decision: 'refused', ground: 'compelling-grounds', reasons: 'Oikeudenkäynti on kesken.' });
    expect((await letter(desk, caseId, 'decision', 'en')).text).toMatch(/withdr[ae]w/i);
    const lifting = await letter(desk, caseId, 'restriction-lifting');
    for (const part of ['Oikeudenkäynti on kesken.', '30.11.2026', '22.11.2026']) expect(lifting.text).toContain(part);
  });

  it('a restriction granted names its items without asking a ground of them, and its lifting waits for a reason', async () => {
    const desk = await deskWithPeople();
    const caseId = await written(desk, [{ right: 'restriction', cause: '18(1)(c)', scope: { ...everything, categories: ['contact-details'] } }]);
    await identified(desk, caseId);
    const item = { system: 'enerity', category: 'contact-details', outcome: 'restricted', ground: null, law: '', until: null, reasons: '', events: {} } as const;
    await run(desk, { kind: 'decide-right', caseId, right: 'restriction', decision: 'granted', items: [item] });
    expect((await letter(desk, caseId, 'decision')).text).toContain('Yhteystiedot');
    expect(await desk.call('make-paper', { caseId, kind: 'restriction-lifting', language: null })).toMatchObject({ ok: false, code: 'paper-not-made', field: 'why' });
    const restriction = valueOf(await desk.call('open-case', { caseId })).restrictions[0]?.lineId;
    if (restriction === undefined) throw new Error('nothing was restricted');
    await run(desk, { kind: 'tell-lifting', caseId, restriction, channel: 'letter', reason: 'Oikeusvaade on ratkaistu.' });
    const notice = await letter(desk, caseId, 'restriction-lifting');
    for (const part of ['Oikeusvaade on ratkaistu.', '30.11.2026']) expect(notice.text).toContain(part);
    await give(desk, caseId, notice.paperId);
    expect(await desk.call('run-command', { command: { kind: 'lift-restriction', caseId: caseIdSchema.parse(caseId), restriction } })).toMatchObject({ ok: false, code: 'lifting-too-early' });
    expect(desk.log.join('')).toMatch(/"letter-not-made".*"field":"why"/);
    expect(desk.log.join('')).not.toMatch(/Testinen|Satakunnankatu/);
  });

  it('a rectified address is told, but under non-disclosure neither the old nor the new', async () => {
    const desk = await deskWithPeople();
    const change: AskedRight = { right: 'rectification', changes: [{ category: 'contact-details', field: 'street', old: 'Vanhakatu 1', new: 'Uusikatu 2', evidence: '' }] };
    for (const person of [kaarina, hidden]) {
      valueOf(await desk.call('log-in', { user: 'aino', password }));
      const caseId = await written(desk, [change], person);
      await identified(desk, caseId, person);
      await run(desk, { kind: 'decide-right', caseId, right: 'rectification', decision: 'granted' });
      const { text } = await letter(desk, caseId, 'decision');
      expect(/Vanhakatu 1/.test(text), person.familyName).toBe(!person.nonDisclosure);
      expect(/Uusikatu 2/.test(text), person.familyName).toBe(!person.nonDisclosure);
    }
  });

  it('the receipt of a hand-over names receiver, document, paper and who handed it over', async () => {
    const desk = await deskWithPeople();
    const caseId = await written(desk, [access]);
    await identified(desk, caseId);
    await run(desk, { kind: 'decide-right', caseId, right: 'access', decision: 'granted' });
    expect(await desk.call('make-paper', { caseId, kind: 'hand-over-receipt', language: null })).toMatchObject({ ok: false, code: 'case-state' });
    const copy = valueOf(await desk.call('make-paper', { caseId, kind: 'copy', language: null }));
    await desk.call('send-paper', { caseId, paperId: copy.paperId, way: 'save' });
    await run(desk, { kind: 'confirm-paper', caseId, paperId: copy.paperId });
    await run(desk, { kind: 'hand-over', caseId, paperId: copy.paperId, coverCode: coverCodeOf('RAT-02/2026/900001', 1), pages: copy.pages, birthDate: '1994-05-01' });
    valueOf(await desk.call('log-in', { user: 'aino', password }));
    const { text } = await letter(desk, caseId, 'hand-over-receipt');
    for (const part of ['Testinen Kaarina Maria', 'Aino Asiakaspalvelija', 'passi', 'Jäljennös tiedoista']) expect(text).toContain(part);
  });
});
