// The answer as a file through the door of one host: made after the grant, sealed, saved, given, and never shown or printed.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { linesAfter } from '../../../../electron/host/journal/lines-after.ts';
import { openContent } from '../../../../electron/host/journal/seal-content.ts';
import { sessionKeys } from '../../../../electron/host/vault/session-keys.ts';
import type { CallRequest } from '../../../../shared/bridge.ts';
import type { AskedRight } from '../../../../shared/domain/case/content.ts';
import { personContents } from '../../../../shared/domain/person/content.ts';
import { exportData } from '../../../../shared/export/export-document.ts';
import type { Person } from '../../../../shared/registers/person.ts';
import { readZip } from '../../../faults/same-content/read-zip.ts';
import { everything } from '../../shared/domain/rights-fixture.ts';
import { password } from './account-fixture.ts';
import { newCaseId, rootKey, testBundle, testDesk, type TestDesk } from './host-fixture.ts';
import { journalIn, temporaryFolder, valueOf } from './journal-fixture.ts';
import { anItem, bringPeople, madeUp } from './people-fixture.ts';

type Command = CallRequest<'run-command'>['command'];
const canary = 'ValokuituKaapeli7741';
const kaarina = madeUp({ identityCode: '010594Y9032', birthDate: '1994-05-01', customerNumbers: ['20100001'], items: [anItem('contracts', canary, 'enerity'), anItem('profiling-results', 'P-1', 'ms-azure')] });
/** Of a closed host. */
function linesIn(desk: TestDesk): readonly { readonly type: string; readonly content: unknown }[] {
  const key = sessionKeys(Buffer.from(rootKey)).content;
  return linesAfter(journalIn(desk.folder), 0, 1000).map(({ line: { header, sealed } }) => {
    const content: unknown = JSON.parse(openContent(key, header.id, { sealed, contentHash: header.contentHash }) ?? '');
    return { type: header.type, content };
  });
}

const portability: AskedRight = { right: 'portability', scope: everything };
const access: AskedRight = { right: 'access', scope: everything };

async function run(desk: TestDesk, command: Command): Promise<void> {
  valueOf(await desk.call('run-command', { command }));
}

/** Asked by Aino's visitor, then Eero at the desk; nothing decided yet. */
async function asked(rights: readonly AskedRight[], person: Person = kaarina): Promise<{ readonly desk: TestDesk; readonly caseId: string }> {
  const folder = temporaryFolder();
  bringPeople(folder, [person]);
  const desk = await testDesk({ folder });
  const caseId = newCaseId();
  await run(desk, { kind: 'check-identity', caseId, visitor: { personKey: person.personKey }, documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, birthDate: '1994-05-01', secondMethod: null });
  await run(desk, { kind: 'log-request', caseId, register: (await testBundle()).profile.registers[0]?.id ?? '', ownWords: '', language: 'fi', receivedOn: '2026-11-22', rights: [...rights] });
  valueOf(await desk.call('log-in', { user: 'eero', password }));
  return { desk, caseId };
}

async function granted(person: Person = kaarina): Promise<{ readonly desk: TestDesk; readonly caseId: string; readonly paperId: string }> {
  const { desk, caseId } = await asked([portability], person);
  await run(desk, { kind: 'decide-right', caseId, right: 'portability', decision: 'granted' });
  const { paperId } = valueOf(await desk.call('make-file', { caseId, kind: 'portability-file', language: null }));
  return { desk, caseId, paperId };
}

describe('the answer as a file', () => {
  it('is made only after its own right is granted', async () => {
    const { desk, caseId } = await asked([portability, access]);
    expect(await desk.call('make-file', { caseId, kind: 'portability-file', language: null })).toMatchObject({ ok: false, code: 'file-not-granted' });
    expect(await desk.call('make-file', { caseId, kind: 'access-file', language: null })).toMatchObject({ ok: false, code: 'copy-not-granted' });
    await run(desk, { kind: 'decide-right', caseId, right: 'access', decision: 'granted' });
    expect(await desk.call('make-file', { caseId, kind: 'portability-file', language: null })).toMatchObject({ ok: false, code: 'file-not-granted' });
    expect(await desk.call('make-file', { caseId, kind: 'access-file', language: null })).toMatchObject({ ok: true, value: { kind: 'access-file' } });
  });

  it('is saved as one zip whose hash the line names, with a name that tells the case only', async () => {
    const { desk, caseId, paperId } = await granted();
    const saved = valueOf(await desk.call('send-paper', { caseId, paperId, way: 'save' }));
    expect(saved.place).toMatch(/portability-file-RAT-02-2026-\d+\.zip$/);
    const bytes = readFileSync(saved.place ?? '');
    await desk.host.close();
    expect(linesIn(desk).filter(({ type }) => type === 'paper-made').map(({ content }) => JSON.stringify(content)).join('')).toContain(createHash('sha256').update(bytes).digest('hex'));
    const files = await readZip(bytes);
    expect([...files.keys()]).toEqual(['data.json', 'data.schema.json', 'csv/contracts.csv', 'READ-ME.txt', 'manifest.json']);
    const data = exportData.parse(JSON.parse(String(files.get('data.json'))));
    expect(data).toMatchObject({ right: 'portability', leftOut: [{ code: 'profiling-results', reason: 'inferred' }] });
    expect(data.categories[0]?.records[0]?.fields).toEqual([{ key: 'note', value: canary }]);
  });

  it('is neither printed nor shown, and made by no other door', async () => {
    const { desk, caseId, paperId } = await granted();
    for (const answer of [
      await desk.call('send-paper', { caseId, paperId, way: 'printer' }), await desk.call('show-paper', { caseId, paperId }), await desk.call('make-paper', { caseId, kind: 'portability-file', language: null }),
    ]) expect(answer).toMatchObject({ ok: false, code: 'file-not-printed' });
  });

  it('is given once it has been saved, and then the receipt of the hand-over names it', async () => {
    const { desk, caseId, paperId } = await granted();
    const give = { command: { kind: 'give-letter', caseId, paperId, channel: 'in-person' } } as const;
    expect(await desk.call('run-command', give)).toMatchObject({ ok: false, code: 'case-state' });
    valueOf(await desk.call('send-paper', { caseId, paperId, way: 'save' }));
    expect(await desk.call('run-command', { command: { kind: 'confirm-paper', caseId, paperId } })).toMatchObject({ ok: false, code: 'case-state' });
    valueOf(await desk.call('run-command', give));
    expect(valueOf(await desk.call('open-case', { caseId })).papers).toMatchObject([{ kind: 'portability-file', sent: ['saved'], given: { channel: 'in-person' } }]);
    valueOf(await desk.call('make-paper', { caseId, kind: 'hand-over-receipt', language: 'fi' }));
  });

  it('is written only after a line that says whose data was read, and lies sealed on the disk', async () => {
    const { desk } = await granted();
    await desk.host.close();
    const lines = linesIn(desk);
    const readAt = lines.findIndex(({ type, content }) => type === 'person-read' && personContents['person-read'].parse(content).categories.length === 2);
    expect(readAt).toBeGreaterThan(-1);
    expect(readAt).toBeLessThan(lines.findIndex(({ type }) => type === 'paper-made'));
    const kept = readdirSync(join(desk.folder, 'papers')).filter((name) => name.endsWith('.sealed')).map((name) => readFileSync(join(desk.folder, 'papers', name)));
    expect(kept.map((bytes) => bytes.includes('manifest.json'))).toEqual([false]);
    expect(desk.log.join('')).not.toContain(canary);
  });
});

it('a file of access leaves out what the decision withholds, in every file of it', async () => {
  const others = 'Naapuri Niilo soitti';
  const person = madeUp({ identityCode: '010594Y9032', birthDate: '1994-05-01', customerNumbers: ['20100001'], items: [{ ...anItem('contact-log', 'T-1', 'enerity'), fields: [{ key: 'event', value: 'T-1' }, { key: 'description', value: others }] }] });
  const { desk, caseId } = await asked([access], person);
  await run(desk, { kind: 'decide-right', caseId, right: 'access', decision: 'partly', ground: 'others-rights', reasons: 'Toisen ihmisen tietoja.', redactions: [{ system: 'enerity', category: 'contact-log', record: null, field: 'description', piece: null, ground: 'others-rights' }] });
  const { paperId } = valueOf(await desk.call('make-file', { caseId, kind: 'access-file', language: null }));
  const files = await readZip(readFileSync(valueOf(await desk.call('send-paper', { caseId, paperId, way: 'save' })).place ?? ''));
  expect([...files].filter(([, bytes]) => bytes.includes(others)).map(([name]) => name)).toEqual([]);
  expect(exportData.parse(JSON.parse(String(files.get('data.json')))).categories[0]?.records[0]).toMatchObject({ recordId: '', fields: [{ value: 'T-1' }, { value: '[…]', removed: true }] });
});

describe('a task as a file for its system', () => {
  const openDsr = z.strictObject({
    regulation: z.literal('gdpr'), subject_request_id: z.uuid(), subject_request_type: z.enum(['access', 'portability', 'erasure']), submitted_time: z.iso.datetime(), api_version: z.literal('1.0'),
    subject_identities: z.array(z.strictObject({ identity_type: z.literal('controller_customer_id'), identity_value: z.string(), identity_format: z.literal('raw') })),
    extensions: z.record(z.string(), z.strictObject({ task: z.string(), system: z.string(), categories: z.array(z.string()), due: z.iso.date(), subject_identities: z.array(z.strictObject({ identity_type: z.string(), identity_value: z.string(), identity_format: z.literal('raw') })) })),
  });

  async function sent(desk: TestDesk, caseId: string, task: string): Promise<{ readonly text: string; readonly request: z.infer<typeof openDsr>; readonly place: string }> {
    const { place } = valueOf(await desk.call('export-task', { caseId, task }));
    const text = readFileSync(place, 'utf8');
    return { text, request: openDsr.parse(JSON.parse(text)), place };
  }

  it('says what to do and by what the person is found there, and never the identity code', async () => {
    const { desk, caseId } = await granted();
    const { text, request, place } = await sent(desk, caseId, 'export:enerity');
    expect(place).toMatch(/task-export-enerity-RAT-02-2026-\d+\.json$/);
    expect(request).toMatchObject({ subject_request_type: 'portability', subject_identities: [{ identity_value: '20100001' }] });
    expect(request.extensions['enerity']).toMatchObject({ task: 'export', system: 'enerity' });
    expect(request.extensions['enerity']?.categories).toContain('contracts');
    expect(text).not.toContain('010594Y9032');
    expect(desk.log.join('')).not.toContain('20100001');
  });

  it('is the same request when it is sent again, another for another system, and the case says when it went', async () => {
    const { desk, caseId } = await granted();
    const first = await sent(desk, caseId, 'export:enerity');
    expect((await sent(desk, caseId, 'export:enerity')).request.subject_request_id).toBe(first.request.subject_request_id);
    expect((await sent(desk, caseId, 'export:ax')).request.subject_request_id).not.toBe(first.request.subject_request_id);
    const { tasks } = valueOf(await desk.call('open-case', { caseId }));
    expect(tasks.filter(({ sentAt }) => sentAt !== null).map(({ code }) => code)).toEqual(['export:enerity', 'export:ax']);
  });

  it('is refused where nothing by which the system is searched is known, and for a task that is none or done', async () => {
    const { desk, caseId } = await granted();
    expect(await desk.call('export-task', { caseId, task: 'export:web-pages' })).toMatchObject({ ok: false, code: 'result-incomplete', field: 'identities' });
    expect(await desk.call('export-task', { caseId, task: 'erase:enerity' })).toMatchObject({ ok: false, code: 'task-unknown' });
    await run(desk, { kind: 'answer-task', caseId, task: 'export:enerity', result: 'nothing-found', on: '2026-11-22', records: null, how: 'X-1', paper: null });
    expect(await desk.call('export-task', { caseId, task: 'export:enerity' })).toMatchObject({ ok: false, code: 'task-unknown' });
  });

  it('tells a system that is searched by a trace where to look, and no other system', async () => {
    const trace = { date: '2026-11-20', from: '14:30', to: '15:00', place: 'Palvelutorin aula', identifier: 'kavijax77' };
    const { desk, caseId } = await asked([{ ...access, trace }]);
    const { tasks } = valueOf(await desk.call('open-case', { caseId }));
    const traceOf = (task: string): unknown => tasks.find(({ code }) => code === task)?.trace;
    expect([traceOf('search:web-pages'), traceOf('preserve:call-recordings'), traceOf('search:enerity')]).toEqual([trace, { ...trace, identifier: '' }, null]);
    const web = await sent(desk, caseId, 'search:web-pages');
    expect(web.request.extensions['web-pages']?.subject_identities).toEqual([
      { identity_type: 'date-time-place', identity_value: '2026-11-20T14:30/2026-11-20T15:00 Palvelutorin aula', identity_format: 'raw' }, { identity_type: 'cookie', identity_value: 'kavijax77', identity_format: 'raw' },
    ]);
    expect((await sent(desk, caseId, 'preserve:call-recordings')).text).not.toContain('kavijax77');
    expect((await sent(desk, caseId, 'search:enerity')).text).not.toMatch(/kavijax77|aula/);
    expect(desk.log.join('')).not.toMatch(/kavijax77|aula/);
  });

  it('leads to no place of a person under non-disclosure', async () => {
    const hidden = madeUp({ nonDisclosure: true, birthDate: '1994-05-01', customerNumbers: ['20100012'], meteringPoints: ['643007127000001096'], phones: ['+358401112223'], addresses: [{ street: 'Piilopolku 1', postcode: '33200', town: 'Tampere' }], items: [anItem('contracts', 'x', 'enerity')] });
    const { desk, caseId } = await granted(hidden);
    for (const task of ['export:enerity', 'export:generis']) {
      const { text, request } = await sent(desk, caseId, task);
      expect(text).not.toMatch(/643007127000001096|401112223|Piilopolku|33200/);
      expect(request.subject_identities).toHaveLength(1);
    }
  });
});
