// A person marked on their word: from that moment no place of theirs leaves the host, whatever is asked and whatever the registers bring (spec/rules.md 3.7).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CallRequest } from '../../../../shared/bridge.ts';
import { password } from './account-fixture.ts';
import { newCaseId, testBundle, testDesk, type TestDesk } from './host-fixture.ts';
import { temporaryFolder, valueOf } from './journal-fixture.ts';
import { anItem, bringPeople, madeUp } from './people-fixture.ts';

const maija = madeUp({
  familyName: 'Ylönen', givenNames: 'Maija', identityCode: '031251-923J', birthDate: '1951-12-03', customerNumbers: ['123412'], phones: ['045 000 5277'], emails: ['maija@posti.example'],
  meteringPoints: ['643007127000001232'], addresses: [{ street: 'Piilopolku 1', postcode: '33210', town: 'Tampere' }], items: [anItem('contact-details', 'Piilopolku 1')],
});
const places = /Piilopolku|33210|Tampere|0005277|000 5277|posti\.example|643007127000001232/;

async function deskWithMaija(): Promise<TestDesk> {
  const folder = temporaryFolder();
  bringPeople(folder, [maija]);
  return testDesk({ folder });
}

async function run(desk: TestDesk, command: CallRequest<'run-command'>['command']): Promise<void> {
  valueOf(await desk.call('run-command', { command }));
}

const open = (desk: TestDesk, more: object = {}) => desk.call('open-person', { personKey: maija.personKey, caseId: newCaseId(), purpose: 'identify-visitor', ...more });
const find = (desk: TestDesk, query: string) => desk.call('find-people', { query, caseId: newCaseId(), scanned: false });
const mark = (desk: TestDesk) => run(desk, { kind: 'mark-restricted', caseId: newCaseId(), personKey: maija.personKey });

describe('a mark', () => {
  it('takes every place off the row and the card at once, and the card opens for a reason only', async () => {
    const desk = await deskWithMaija();
    expect(JSON.stringify([await find(desk, 'ylönen'), await open(desk)])).toMatch(places);
    await mark(desk);
    const rows = await find(desk, 'ylönen');
    expect(rows).toMatchObject({ ok: true, value: { rows: [{ restricted: true, town: null, customerNumber: null }] } });
    expect(await open(desk)).toMatchObject({ ok: false, code: 'reasons-missing', field: 'reason' });
    const card = await open(desk, { reason: 'visitor-here' });
    expect(card).toMatchObject({ ok: true, value: { restricted: true, marked: true, addresses: [], phones: [], meteringPoints: [], identityCodeMasked: null } });
    expect(JSON.stringify([rows, card])).not.toMatch(places);
  });

  it('hides the person from a search by place', async () => {
    const desk = await deskWithMaija();
    for (const query of ['643007127000001232', 'piilopolku']) expect(await find(desk, query), query).toMatchObject({ ok: true, value: { total: 1 } });
    await mark(desk);
    for (const query of ['643007127000001232', 'piilopolku']) expect(await find(desk, query), query).toMatchObject({ ok: true, value: { total: 0 } });
  });

  it('stands on the request, on the receipt and in the case view, none of which holds a place', async () => {
    const desk = await deskWithMaija();
    await mark(desk);
    const caseId = newCaseId();
    const { profile } = await testBundle();
    await run(desk, { kind: 'check-identity', caseId, visitor: { personKey: maija.personKey }, documentKind: profile.documentKinds.find((kind) => kind.strength === 'strong')?.code ?? '', validity: 'valid', photoMatched: true, nameMatched: true, birthDate: '1951-12-03', secondMethod: null });
    await run(desk, { kind: 'log-request', caseId, register: profile.registers[0]?.id ?? '', rights: [{ right: 'access', scope: { categories: 'all', from: null, to: null } }], ownWords: '', language: 'fi', receivedOn: '2026-11-22' });
    const view = valueOf(await desk.call('open-case', { caseId }));
    expect(view.requester).toMatchObject({ restricted: true });
    expect(JSON.stringify(view)).not.toMatch(places);
  });

  it('outlives the session, and stands in no case that a retention could erase', async () => {
    const desk = await deskWithMaija();
    await mark(desk);
    valueOf(await desk.call('lock', {}));
    valueOf(await desk.call('log-in', { user: 'aino', password }));
    expect(await find(desk, 'ylönen')).toMatchObject({ value: { rows: [{ restricted: true }] } });
    expect(valueOf(await desk.call('lines-after', { change: 0, limit: 100 })).lines.map(({ type }) => type)).not.toContain('person-restricted');
  });

  it('is lifted by a contact person with a reason; a clerk is refused', async () => {
    const desk = await deskWithMaija();
    await mark(desk);
    const lift = { kind: 'lift-restricted', caseId: newCaseId(), personKey: maija.personKey, reasons: 'Kielto päättyi.' } as const;
    expect(await desk.call('run-command', { command: lift })).toMatchObject({ ok: false, code: 'not-permitted' });
    valueOf(await desk.call('log-in', { user: 'eero', password }));
    await run(desk, lift);
    expect(await open(desk)).toMatchObject({ ok: true, value: { restricted: false, marked: false } });
  });
});

describe('an import after a mark', () => {
  it('brings the person as protected, and a register’s own protection outlives the lifting of a mark', async () => {
    const desk = await deskWithMaija();
    await mark(desk);
    const imported = async (before: TestDesk, over: object): Promise<TestDesk> => {
      await before.host.close();
      bringPeople(desk.folder, [madeUp({ ...maija, ...over })]);
      return testDesk({ folder: desk.folder });
    };
    const again = await imported(desk, { phones: ['045 000 5277', '045 000 0001'] });
    expect(await open(again, { reason: 'visitor-here' })).toMatchObject({ ok: true, value: { restricted: true, marked: true, phones: [] } });
    const both = await imported(again, { nonDisclosure: true });
    valueOf(await both.call('log-in', { user: 'eero', password }));
    await run(both, { kind: 'lift-restricted', caseId: newCaseId(), personKey: maija.personKey, reasons: 'Kielto päättyi.' });
    expect(await open(both, { reason: 'visitor-here' })).toMatchObject({ ok: true, value: { restricted: true, marked: false } });
  });
});

describe('the whole identity code', () => {
  it('is shown for a reason that is logged, and to nobody without one', async () => {
    const desk = await deskWithMaija();
    const ask = (reason: 'document-unclear' | null) => desk.call('reveal-identity-code', { personKey: maija.personKey, caseId: newCaseId(), reason });
    expect(await ask(null)).toMatchObject({ ok: false, code: 'reasons-missing', field: 'reason' });
    const before = valueOf(await desk.call('lines-after', { change: 0, limit: 1 })).last;
    expect(await ask('document-unclear')).toEqual({ ok: true, value: { identityCode: '031251-923J', birthDate: '1951-12-03' } });
    expect(valueOf(await desk.call('lines-after', { change: 0, limit: 1 })).last).toBeGreaterThan(before);
  });
});

describe('a scanned zone', () => {
  // A Finnish identity card with Maija's own code in its optional field; check digits by ICAO 9303.
  const zone = zoneOf('031251<923J', 'YLOENEN<<MAIJA<KALEVI');

  /** A desk, and a visit in which Maija's card has been opened. */
  async function visitOfMaija(): Promise<{ readonly desk: TestDesk; readonly caseId: string }> {
    const desk = await deskWithMaija();
    const caseId = newCaseId();
    valueOf(await open(desk, { caseId }));
    return { desk, caseId };
  }

  it('is matched in words and leaves no part of it on the disk or in the log', async () => {
    const { desk, caseId } = await visitOfMaija();
    const seen = await desk.call('match-zone', { caseId, personKey: maija.personKey, name: '', zone });
    expect(seen).toEqual({ ok: true, value: { name: 'matched', birthDate: 'matched', identityCode: 'matched', expiry: 'valid', documentBirthDate: '1951-12-03' } });
    const bytes = readdirSync(desk.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'));
    expect(`${bytes.join('')}${JSON.stringify([seen, desk.log])}`).not.toMatch(/XA1000058|YLOENEN|031251<923J|0312517|FINXA/);
  });

  it('of another person differs by the code even where name and birth date agree', async () => {
    const { desk, caseId } = await visitOfMaija();
    expect(await desk.call('match-zone', { caseId, personKey: maija.personKey, name: '', zone: zoneOf('031251<999X', 'YLOENEN<<MAIJA') })).toMatchObject({ value: { identityCode: 'differs', name: 'matched' } });
  });

  it.each(['+', ';'])('typed with %s for the filler is a reader of another layout, never a person', async (sign) => {
    const { desk, caseId } = await visitOfMaija();
    expect(await desk.call('match-zone', { caseId, personKey: maija.personKey, name: '', zone: zone.replaceAll('<', sign) })).toEqual({ ok: false, code: 'scanner-layout', field: 'zone' });
  });

  it('is compared with nobody whose card has no read line for this very visit in this session', async () => {
    const { desk, caseId } = await visitOfMaija();
    const ask = (ofCase: string) => desk.call('match-zone', { caseId: ofCase, personKey: maija.personKey, name: '', zone });
    expect(await ask(newCaseId())).toEqual({ ok: false, code: 'person-not-opened' });
    await desk.call('lock', {});
    valueOf(await desk.call('log-in', { user: 'aino', password }));
    expect(await ask(caseId)).toEqual({ ok: false, code: 'person-not-opened' });
    valueOf(await open(desk, { caseId }));
    expect(await ask(caseId)).toMatchObject({ ok: true });
  });

  it('is no oracle: after ten comparisons with a person there are no more in the session, whatever the visit', async () => {
    const { desk, caseId } = await visitOfMaija();
    const ask = (ofCase: string, text: string) => desk.call('match-zone', { caseId: ofCase, personKey: maija.personKey, name: '', zone: text });
    // What cannot be read is compared with nobody, so it uses up no try.
    for (let time = 0; time < 3; time += 1) expect(await ask(caseId, 'X')).toMatchObject({ code: 'bad-machine-readable-zone' });
    for (let time = 0; time < 10; time += 1) expect(await ask(caseId, zone)).toMatchObject({ ok: true });
    const other = newCaseId();
    valueOf(await open(desk, { caseId: other }));
    for (const ofCase of [caseId, other]) expect(await ask(ofCase, zone)).toEqual({ ok: false, code: 'zone-tries-over', field: 'zone' });
    // The name a clerk has typed is the window's own: nothing of a register answers.
    expect(await desk.call('match-zone', { caseId, personKey: null, name: 'Maija Ylönen', zone })).toMatchObject({ ok: true, value: { identityCode: 'not-known' } });
  });
});

/** A TD1 card of someone born on 3 December 1951, valid until 2030. */
function zoneOf(code: string, names: string): string {
  const check = (text: string): string => String(Array.from(text).reduce((sum, letter, place) => sum + (/\d/.test(letter) ? Number(letter) : letter === '<' ? 0 : letter.charCodeAt(0) - 55) * ([7, 3, 1][place % 3] ?? 0), 0) % 10);
  const pad = (text: string, width: number): string => text.padEnd(width, '<');
  const one = pad(`I<FINXA1000058${check('XA1000058')}${code}`, 30);
  const two = `511203${check('511203')}F300101${check('300101')}FIN<<<<<<<<<<<`;
  const composite = check(one.slice(5) + two.slice(0, 7) + two.slice(8, 15) + two.slice(18, 29));
  return `${one}${two}${composite}${pad(names, 30)}`;
}
