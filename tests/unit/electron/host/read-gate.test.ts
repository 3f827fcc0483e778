// The read gate through the door of one host: when the line that says who looks cannot be written, no call shows, makes or saves anything of a person (guarantees.md "read-gate").
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CallName, CallRequest } from '../../../../shared/bridge.ts';
import { caseId as caseIdSchema, type CaseId } from '../../../../shared/formats/ids.ts';
import { refused, type OutcomeCode } from '../../../../shared/outcomes.ts';
import { everything } from '../../shared/domain/rights-fixture.ts';
import { password } from './account-fixture.ts';
import { newCaseId, origin, testBundle, testDesk, type TestDesk } from './host-fixture.ts';
import { temporaryFolder, valueOf } from './journal-fixture.ts';
import { anItem, bringPeople, madeUp } from './people-fixture.ts';

const canary = 'ValokuituKaapeli7741';
const kaarina = madeUp({
  identityCode: '010594Y9032', birthDate: '1994-05-01', customerNumbers: ['20100001'], addresses: [{ street: canary, postcode: '33100', town: 'Tampere' }],
  items: [anItem('contracts', canary, 'enerity'), { ...anItem('contact-log', 'T1', 'enerity'), fields: [{ key: 'description', value: `${canary} ja naapurin Nolla Naapurisen asia` }] }],
});
const { personKey } = kaarina;

interface World { readonly granted: CaseId; readonly open: CaseId; readonly awaiting: CaseId; readonly paperId: string; readonly register: string }
/** `at`: who asks, in a session that has looked at nothing. `code`: what the call answers while no line can be written. */
interface Looking<N extends CallName> { readonly at: 'aino' | 'eero'; readonly code?: OutcomeCode; readonly request: (world: World) => CallRequest<N> }

const look = { personKey, purpose: 'review-request' } as const;
const row = { system: 'enerity', category: 'contact-log', part: null, from: 0, text: '', except: [], only: null };

/** Every call of the bridge: a new one does not compile until somebody has said what it shows. */
const calls: { readonly [N in CallName]: 'nobody' | 'asks central first' | Looking<N> } = {
  'find-people': { at: 'aino', request: ({ open }) => ({ query: 'testinen', caseId: open, scanned: false }) },
  'open-person': { at: 'aino', request: ({ open }) => ({ ...look, caseId: open }) },
  'reveal-identity-code': { at: 'aino', request: ({ open }) => ({ personKey, caseId: open, reason: 'visitor-here' }) },
  'earlier-requests': { at: 'aino', request: ({ open }) => ({ personKey, caseId: open }) },
  'bring-person': { at: 'aino', code: 'person-unknown', request: ({ open }) => ({ personKey, caseId: open }) },
  'open-series': { at: 'aino', code: 'person-not-opened', request: ({ open }) => ({ ...look, caseId: open }) },
  'open-series-month': { at: 'aino', code: 'person-not-opened', request: ({ open }) => ({ ...look, caseId: open, group: 0, month: '2026-01' }) },
  'look-up-sources': { at: 'aino', code: 'person-not-opened', request: ({ open }) => ({ ...look, caseId: open }) },
  'match-zone': { at: 'aino', code: 'person-not-opened', request: ({ open }) => ({ caseId: open, personKey, name: '', zone: 'P<UTO' }) },
  'open-case': { at: 'eero', request: ({ open }) => ({ caseId: open }) },
  'open-items': { at: 'eero', request: ({ open }) => ({ caseId: open, right: 'access', text: canary }) },
  'open-items-page': { at: 'eero', code: 'person-not-opened', request: ({ open }) => ({ caseId: open, right: 'access', ...row }) },
  'find-places': { at: 'eero', code: 'person-not-opened', request: ({ open }) => ({ caseId: open, text: canary, kept: [] }) },
  'preview-request': { at: 'aino', request: ({ register }) => ({ command: { kind: 'log-request', caseId: newCaseId(), register, channel: 'letter', from: { personKey }, signedOnPaper: true, ownWords: '', language: 'fi', receivedOn: '2026-11-20', rights: [{ right: 'access', scope: everything }] } }) },
  'preview-decision': { at: 'eero', request: ({ awaiting }) => ({ caseId: awaiting }) },
  'make-paper': { at: 'aino', request: ({ granted }) => ({ caseId: granted, kind: 'copy', language: null }) },
  'make-file': { at: 'aino', request: ({ granted }) => ({ caseId: granted, kind: 'access-file', language: null }) },
  'export-task': { at: 'eero', request: ({ granted }) => ({ caseId: granted, task: 'export:enerity' }) },
  'show-paper': { at: 'aino', request: ({ granted, paperId }) => ({ caseId: granted, paperId }) },
  'send-paper': { at: 'aino', request: ({ granted, paperId }) => ({ caseId: granted, paperId, way: 'save' }) },
  'find-elsewhere': 'asks central first',
  // Ids of lines and a diary number; lists have no name of anybody; what is typed at a desk is its own.
  'run-command': 'nobody', 'lines-after': 'nobody', 'seal-draft': 'nobody', 'open-draft': 'nobody',
  'desk-info': 'nobody', 'log-in': 'nobody', 'lock': 'nobody', 'still-here': 'nobody', 'profile': 'nobody', 'desk-scope': 'nobody', 'colleagues': 'nobody', 'sync-lamp': 'nobody', 'sync-now': 'nobody', 'save-figures': 'nobody',
  // Counts, places and shapes, never a value of anybody's.
  'list-sources': 'nobody', 'look-at-source': 'nobody', 'column-codes': 'nobody', 'source-profile': 'nobody', 'send-file': 'nobody', 'send-piece': 'nobody', 'end-sending': 'nobody', 'drop-sent': 'nobody', 'offline-scope': 'nobody',
  'set-offline-scope': 'nobody', 'map-columns': 'nobody', 'begin-import': 'nobody', 'import-progress': 'nobody', 'cancel-import': 'nobody', 'import-report': 'nobody', 'list-joins': 'nobody', 'decide-join': 'nobody', 'save-import-report': 'nobody',
};

type Command = CallRequest<'run-command'>['command'];

/** Three cases of one person: granted with a copy made, undecided, and refused until a second person confirms. */
async function worldOf(desk: TestDesk, register: string): Promise<World> {
  const run = async (command: Command): Promise<void> => { valueOf(await desk.call('run-command', { command })); };
  const at = async (user: string): Promise<void> => { valueOf(await desk.call('log-in', { user, password })); };
  const asked = async (...rights: readonly ('access' | 'portability')[]): Promise<CaseId> => {
    const caseId = caseIdSchema.parse(newCaseId());
    await run({ kind: 'check-identity', caseId, visitor: { personKey }, documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, birthDate: '1994-05-01', secondMethod: null });
    await run({ kind: 'log-request', caseId, register, ownWords: '', language: 'fi', receivedOn: '2026-11-22', rights: rights.map((right) => ({ right, scope: everything })) });
    return caseId;
  };
  const [granted, open, awaiting] = [await asked('access', 'portability'), await asked('access'), await asked('access')];
  await at('eero');
  for (const right of ['access', 'portability'] as const) await run({ kind: 'decide-right', caseId: granted, right, decision: 'granted' });
  await run({ kind: 'decide-right', caseId: awaiting, right: 'access', decision: 'refused', ground: 'excessive', reasons: 'Sama pyyntö toistuu viikoittain.' });
  await at('aino');
  const { paperId } = valueOf(await desk.call('make-paper', { caseId: granted, kind: 'copy', language: null }));
  return { granted, open, awaiting, paperId, register };
}

it('shows, makes and saves nothing of a person when the read line cannot be written, whatever is asked', async () => {
  const folder = temporaryFolder();
  bringPeople(folder, [kaarina]);
  const bundle = await testBundle();
  const [first, ...others] = bundle.profile.registers;
  if (first === undefined) throw new Error('a register');
  const disk = { full: false };
  const desk = await testDesk({
    folder, bundle: { ...bundle, profile: { ...bundle.profile, registers: [{ ...first, fourEyes: ['refusal'] }, ...others] } },
    ports: { faultyJournal: (journal) => ({ ...journal, store: { ...journal.store, write: (work) => (disk.full ? refused('not-saved') : journal.store.write(work)) } }) },
  });
  const world = await worldOf(desk, first.id);
  const files = (): readonly string[] => ['papers', 'papers-out'].flatMap((name) => (existsSync(join(folder, name)) ? readdirSync(join(folder, name)) : []));
  const before = files();
  for (const [name, given] of Object.entries(calls)) {
    if (typeof given === 'string') continue;
    valueOf(await desk.call('log-in', { user: given.at, password }));
    disk.full = true;
    const answer = await desk.host.handle({ origin, mainFrame: true }, name, given.request(world));
    disk.full = false;
    expect(answer, name).toMatchObject({ ok: false, code: given.code ?? 'not-saved' });
    expect(JSON.stringify(answer), name).not.toMatch(/Testinen|Kaarina|ValokuituKaapeli|20100001|Tampere/);
    expect(files(), name).toEqual(before);
  }
  expect(desk.log.join('')).not.toMatch(/Testinen|ValokuituKaapeli|20100001/);
});
