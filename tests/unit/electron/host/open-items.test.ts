// The records of a decision through the door of one host: read line first, only for who may decide, no place of a protected person (R20, rule 12).
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import type { CallRequest } from '../../../../shared/bridge.ts';
import type { AskedRight } from '../../../../shared/domain/case/asked-right.ts';
import { caseId as caseIdSchema } from '../../../../shared/formats/ids.ts';
import type { Item, Person } from '../../../../shared/registers/person.ts';
import { notOpened } from '../../../../electron/host/case/items-matter.ts';
import { newCaseId, testBundle, testDesk, type TestDesk } from './host-fixture.ts';
import { temporaryFolder, valueOf } from './journal-fixture.ts';
import { bringPeople, madeUp } from './people-fixture.ts';
import { password } from './account-fixture.ts';

const broughtAt = '2026-11-20T05:00:00.000Z';
const fieldsOf = (fields: Readonly<Record<string, string>>) => Object.entries(fields).map(([key, value]) => ({ key, value }));
const street = 'Salainenkatu 5';
const person = (nonDisclosure: boolean) => madeUp({
  identityCode: '010594Y9032', birthDate: '1994-05-01', nonDisclosure, addresses: [{ street, postcode: '33100', town: 'Tampere' }],
  items: [
    { system: 'ax', category: 'invoices', recordId: 'LA1', fields: fieldsOf({ invoice: 'LA1', 'invoice-date': '2019-02-01', amount: '100' }), broughtAt },
    { system: 'ax', category: 'invoices', recordId: 'LA2', fields: fieldsOf({ invoice: 'LA2', 'invoice-date': '2026-02-01', amount: '100' }), broughtAt },
    { system: 'enerity', category: 'contact-details', recordId: street, fields: fieldsOf({ 'address-kind': 'KOTI', street, town: 'Tampere' }), broughtAt },
    { system: 'enerity', category: 'contact-log', recordId: 'T1', fields: fieldsOf({ event: 'T1', description: `Asuu osoitteessa ${street} naapurinsa Nolla Naapurisen kanssa.` }), broughtAt },
  ],
});

async function caseOf(rights: readonly AskedRight[], nonDisclosure = false, more: Person['items'] = []): Promise<{ readonly desk: TestDesk; readonly caseId: string }> {
  const folder = temporaryFolder();
  const made = person(nonDisclosure);
  const one = { ...made, items: [...made.items, ...more] };
  bringPeople(folder, [one]);
  const desk = await testDesk({ folder });
  const caseId = newCaseId();
  const register = (await testBundle()).profile.registers[0]?.id ?? '';
  const run = async (command: CallRequest<'run-command'>['command']): Promise<unknown> => valueOf(await desk.call('run-command', { command }));
  await run({ kind: 'check-identity', caseId, visitor: { personKey: one.personKey }, documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, birthDate: '1994-05-01', secondMethod: null });
  await run({ kind: 'log-request', caseId, register, rights: [...rights], ownWords: '', language: 'fi', receivedOn: '2026-11-22' });
  return { desk, caseId };
}

async function asContact(desk: TestDesk): Promise<void> {
  valueOf(await desk.call('lock', {}));
  valueOf(await desk.call('log-in', { user: 'eero', password }));
}

const everything = { categories: 'all', from: null, to: null } as const;

it('the contact person sees each group with what the rule proposes, and a line tells of the reading', async () => {
  const { desk, caseId } = await caseOf([{ right: 'erasure', scope: everything, claimed: null }]);
  expect(await desk.call('open-items', { caseId, right: 'erasure' })).toMatchObject({ ok: false, code: 'not-permitted' });
  await asContact(desk);
  const lastChange = async (): Promise<number> => valueOf(await desk.call('lines-after', { change: 0, limit: 100 })).last;
  const before = await lastChange();
  const { groups } = valueOf(await desk.call('open-items', { caseId, right: 'erasure' }));
  expect(groups.map(({ category, part, count, outcome, until }) => ({ category, part, count, outcome, until }))).toEqual(expect.arrayContaining([
    { category: 'invoices', part: { by: 'days', from: '2019-02-01', to: '2019-02-01' }, count: 1, outcome: 'erased', until: null },
    { category: 'invoices', part: { by: 'days', from: '2026-02-01', to: '2026-02-01' }, count: 1, outcome: 'kept', until: '2032-12-31' },
    { category: 'contact-log', part: null, count: 1, outcome: 'person-decides', until: null },
  ]));
  // The read line is in the journal and in no list; looking again in the same session is the same reading.
  expect(await lastChange()).toBe(before + 1);
  valueOf(await desk.call('open-items', { caseId, right: 'erasure' }));
  expect(await lastChange()).toBe(before + 1);
  expect(await desk.call('open-items', { caseId, right: 'restriction' })).toMatchObject({ ok: false, code: 'right-unknown' });
});

it('a decision on those groups is held against the same records: a kept voucher cannot be erased', async () => {
  const { desk, caseId } = await caseOf([{ right: 'erasure', scope: everything, claimed: null }]);
  await asContact(desk);
  const row = (system: string, category: string) => ({ system, category, outcome: 'erased' as const, ground: null, law: '', until: null, reasons: '', events: {} });
  const command = { kind: 'decide-right', caseId: caseIdSchema.parse(caseId), right: 'erasure', decision: 'granted', items: [row('ax', 'invoices'), row('enerity', 'contact-details'), row('enerity', 'contact-log')] } as const;
  expect(await desk.call('run-command', { command: { ...command, items: [...command.items] } })).toMatchObject({ ok: false, code: 'kept-by-law', field: 'items.0.outcome' });
});

it('of access only what may speak of others is opened, and a redacted text is not on the copy', async () => {
  const { desk, caseId } = await caseOf([{ right: 'access', scope: everything }]);
  await asContact(desk);
  const { groups } = valueOf(await desk.call('open-items', { caseId, right: 'access' }));
  expect(groups.map(({ category }) => category)).toEqual(['contact-log']);
  const record = groups[0]?.records[0]?.ref ?? '';
  const redactions = [{ system: 'enerity', category: 'contact-log', record, field: 'description', piece: null, ground: 'others-rights' as const }];
  valueOf(await desk.call('run-command', { command: { kind: 'decide-right', caseId, right: 'access', decision: 'partly', reasons: 'Naapurin tieto.', redactions } }));
  const view = valueOf(await desk.call('open-case', { caseId }));
  expect(view.rights[0]).toMatchObject({ decision: 'partly', standing: [{ ground: 'others-rights', redactions }] });
  const copy = valueOf(await desk.call('make-paper', { caseId, kind: 'copy', language: null }));
  expect(copy.pages).toBeGreaterThan(1);
});

const talks: readonly Item[] = Array.from({ length: 45 }, (_, day) => ({
  system: 'enerity', category: 'contact-log', recordId: `K${String(day)}`, broughtAt,
  fields: fieldsOf({ event: `K${String(day)}`, at: `2024-0${day < 30 ? '3' : '4'}-${String((day % 30) + 1).padStart(2, '0')}T09:00:00.000Z`, description: `Soitto numero ${String(day)}: naapurin Nolla Naapurisen lasku oli tullut väärään osoitteeseen.` }),
}));
const talkRow = { system: 'enerity', category: 'contact-log', part: null, from: 0, text: '', except: [], only: null };

it('of many records the first page comes at once, newest first, and the others a page at a time under the same read line', async () => {
  const { desk, caseId } = await caseOf([{ right: 'erasure', scope: everything, claimed: null }], false, [...talks]);
  await asContact(desk);
  const lastChange = async (): Promise<number> => valueOf(await desk.call('lines-after', { change: 0, limit: 100 })).last;
  // Before any look stands in the log nobody is shown a page.
  expect(await desk.call('open-items-page', { caseId, right: 'erasure', ...talkRow })).toMatchObject({ ok: false, code: 'person-not-opened' });
  const { groups } = valueOf(await desk.call('open-items', { caseId, right: 'erasure' }));
  const read = await lastChange();
  const group = groups.find(({ category }) => category === 'contact-log');
  expect(group).toMatchObject({ count: 46, found: 46 });
  const seen = [...group?.records ?? []];
  expect(seen).toHaveLength(20);
  for (const from of [20, 40]) seen.push(...valueOf(await desk.call('open-items-page', { caseId, right: 'erasure', ...talkRow, from })).records);
  const instants = seen.flatMap(({ fields }) => fields.filter(({ key }) => key === 'at').map(({ value }) => value));
  expect(instants).toEqual(talks.map(({ fields }) => fields[1]?.value).toReversed());
  expect(new Set(seen.map(({ ref }) => ref)).size).toBe(46);
  const [first, second, third] = seen.map(({ ref }) => ref);
  const rest = valueOf(await desk.call('open-items-page', { caseId, right: 'erasure', ...talkRow, except: [first ?? '', second ?? ''] }));
  expect([rest.total, rest.records[0]?.ref]).toEqual([44, third]);
  expect(valueOf(await desk.call('open-items-page', { caseId, right: 'erasure', ...talkRow, only: [second ?? '', 'f'.repeat(16)] })).records.map(({ ref }) => ref)).toEqual([second]);
  expect(await lastChange()).toBe(read);
  expect(await desk.call('open-items-page', { caseId, right: 'erasure', ...talkRow, part: { by: 'undated' } })).toMatchObject({ ok: false, code: 'items-changed' });
  valueOf(await desk.call('lock', {}));
  valueOf(await desk.call('log-in', { user: 'eero', password }));
  expect(await desk.call('open-items-page', { caseId, right: 'erasure', ...talkRow })).toMatchObject({ ok: false, code: 'person-not-opened' });
});

it('a look at other categories is told apart from no look at all', () => {
  const look = { caseId: 'c', personKey: 'p', purpose: 'decide', categories: ['invoices', 'contact-log'] } as const;
  const after = (...marks: readonly string[]) => notOpened({ readAlready: new Set(marks) }, { look });
  expect(after('read:c:p:decide:contact-log,invoices:')).toBeNull();
  expect(after('read:c:p:decide:invoices:')).toMatchObject({ code: 'items-changed' });
  expect(after('read:c:p:review-request:contact-log,invoices:', 'read:c:q:decide:contact-log,invoices:')).toMatchObject({ code: 'person-not-opened' });
});

it('one record of many is found by its number, its day as it is typed, or a word, whatever page it is on', async () => {
  const { desk, caseId } = await caseOf([{ right: 'erasure', scope: everything, claimed: null }], false, [...talks]);
  await asContact(desk);
  for (const [text, events] of [['K7', ['K7']], ['8.3.2024', ['K7']], ['SOITTO NUMERO 44:', ['K44']], ['nowhere', []]] as const) {
    const { groups } = valueOf(await desk.call('open-items', { caseId, right: 'erasure', text }));
    expect(groups.reduce((sum, { found }) => sum + found, 0)).toBe(events.length);
    const { records, total } = valueOf(await desk.call('open-items-page', { caseId, right: 'erasure', ...talkRow, text }));
    expect(total).toBe(events.length);
    expect(records.flatMap(({ fields }) => fields.filter(({ key }) => key === 'event').map(({ value }) => value))).toEqual(events);
  }
});

it('a text to remove is found on every page, places that have gone are told, and nothing is looked for unopened', async () => {
  const { desk, caseId } = await caseOf([{ right: 'access', scope: everything }], false, [...talks]);
  await asContact(desk);
  expect(await desk.call('find-places', { caseId, text: 'naapur', kept: [] })).toMatchObject({ ok: false, code: 'person-not-opened' });
  const { groups } = valueOf(await desk.call('open-items', { caseId, right: 'access' }));
  expect(groups.map(({ category, count, keys, proposed }) => ({ category, count, keys, proposed }))).toEqual([{ category: 'contact-log', count: 46, keys: ['event', 'at', 'description'], proposed: [] }]);
  const { found, total } = valueOf(await desk.call('find-places', { caseId, text: ' nolla NAAPURI', kept: [] }));
  expect(total).toBe(46);
  const [place] = found;
  if (place?.piece === undefined || place.piece === null) throw new Error('a place');
  expect(place.piece.to - place.piece.from).toBe('nolla naapuri'.length);
  const kept = [place, { ...place, piece: { ...place.piece, length: place.piece.length + 1 } }, { ...place, record: 'f'.repeat(16) }, { ...place, record: null, piece: null }];
  expect(valueOf(await desk.call('find-places', { caseId, text: '  ', kept }))).toEqual({ found: [], total: 0, kept: [0, 3] });
});

it('of a protected person nothing that leads to a place is sent to the window', async () => {
  const { desk, caseId } = await caseOf([{ right: 'erasure', scope: everything, claimed: null }, { right: 'access', scope: everything }], true);
  await asContact(desk);
  for (const right of ['erasure', 'access'] as const) {
    const answer = JSON.stringify(valueOf(await desk.call('open-items', { caseId, right })));
    expect(answer).not.toMatch(/Salainenkatu|33100/);
    expect(answer).toContain('"value":null');
    // Nor can it be asked for: what is withheld is not found.
    const { groups } = valueOf(await desk.call('open-items', { caseId, right, text: 'Salainenkatu' }));
    expect(groups.reduce((sum, { found }) => sum + found, 0)).toBe(0);
  }
});

it('who has a conflict of interest is not shown the records', async () => {
  const { desk, caseId } = await caseOf([{ right: 'erasure', scope: everything, claimed: null }]);
  await asContact(desk);
  valueOf(await desk.call('run-command', { command: { kind: 'flag-interest', caseId, actor: 'eero', interest: 'own-data' } }));
  expect(await desk.call('open-items', { caseId, right: 'erasure' })).toMatchObject({ ok: false, code: 'conflict-of-interest' });
});

it('what an import brings after access was granted is looked at before the copy, and the screen is told which', async () => {
  const { desk, caseId } = await caseOf([{ right: 'access', scope: everything }]);
  await asContact(desk);
  valueOf(await desk.call('run-command', { command: { kind: 'decide-right', caseId: caseIdSchema.parse(caseId), right: 'access', decision: 'granted' } }));
  const view = valueOf(await desk.call('open-case', { caseId }));
  expect(view.recordsSince).toBeNull();
  await desk.host.close();
  const one = person(false);
  bringPeople(desk.folder, [{ ...one, personKey: view.requester?.personKey ?? one.personKey, items: [...one.items, { system: 'ax', category: 'invoices', recordId: 'LA3', fields: fieldsOf({ invoice: 'LA3', 'invoice-date': '2026-11-20', amount: '100' }), broughtAt }] }]);
  const again = await testDesk({ folder: desk.folder, user: 'eero' });
  const since = valueOf(await again.call('open-case', { caseId })).recordsSince;
  expect(since).toMatchObject({ right: 'access', changes: [{ system: 'ax', category: 'invoices', was: 2, is: 3 }] });
  expect(await again.call('make-paper', { caseId, kind: 'copy', language: null })).toMatchObject({ ok: false, code: 'records-since-decision', values: { count: 1 } });
  valueOf(await again.call('run-command', { command: { kind: 'confirm-records', caseId: caseIdSchema.parse(caseId), right: 'access', seen: since?.now ?? [], redactions: [{ system: 'ax', category: 'invoices', record: null, field: 'amount', piece: null, ground: 'others-rights' }] } }));
  const copy = valueOf(await again.call('make-paper', { caseId, kind: 'copy', language: null }));
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: Buffer.from(copy.pdf, 'base64'), encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
  expect(text).toContain('LA3');
  expect(text).toContain('[poistettu: toisen henkilön tieto]');
});

it('portability waits for the same look, and after it its file is made', async () => {
  const { desk, caseId } = await caseOf([{ right: 'portability', scope: everything }]);
  await asContact(desk);
  valueOf(await desk.call('run-command', { command: { kind: 'decide-right', caseId: caseIdSchema.parse(caseId), right: 'portability', decision: 'granted' } }));
  const { requester } = valueOf(await desk.call('open-case', { caseId }));
  await desk.host.close();
  const one = person(false);
  bringPeople(desk.folder, [{ ...one, personKey: requester?.personKey ?? one.personKey, items: one.items.slice(1) }]);
  const again = await testDesk({ folder: desk.folder, user: 'eero' });
  const since = valueOf(await again.call('open-case', { caseId })).recordsSince;
  expect(since).toMatchObject({ right: 'portability', changes: [{ system: 'ax', category: 'invoices', was: 2, is: 1 }] });
  expect(await again.call('make-file', { caseId, kind: 'portability-file', language: null })).toMatchObject({ ok: false, code: 'records-since-decision' });
  valueOf(await again.call('run-command', { command: { kind: 'confirm-records', caseId: caseIdSchema.parse(caseId), right: 'portability', seen: since?.now ?? [] } }));
  expect(valueOf(await again.call('open-case', { caseId })).recordsSince).toBeNull();
  expect((await again.call('make-file', { caseId, kind: 'portability-file', language: null })).ok).toBe(true);
});
