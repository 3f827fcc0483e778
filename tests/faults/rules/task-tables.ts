// Tables of the tasks per system: R22, R29-R31, spec/rules.md 3.5, by the shipped registers.
import { taskExport, type ExportedIdentity } from '../../../shared/rules/task-export.ts';
import { checkTaskResult, type TaskResult } from '../../../shared/rules/task-result.ts';
import { tasksFor, type AskedOfSystems, type Task, type TaskKind } from '../../../shared/rules/tasks-for.ts';
import { shippedProfile, type ShippedController } from '../../people/shipped-profiles.ts';
import { on, ruleTable, told } from './rule-table.ts';

const dates = { received: on('2026-11-20'), due: on('2026-12-21'), today: on('2026-11-22') };
const profiles = { tampere: shippedProfile('tampere'), nurmijarvi: shippedProfile('nurmijarvi') };

function tasks(by: ShippedController, asked: readonly AskedOfSystems[], later = dates): readonly Task[] {
  const [register] = profiles[by].registers;
  if (register === undefined) throw new Error(`no register of ${by}`);
  return tasksFor(asked, register, profiles[by], later);
}

function inWords(list: readonly Task[]): string {
  return list.map(({ system, kind, due, goneFrom }) => `${system} ${kind} by ${due}${goneFrom === null ? '' : ` (gone from ${goneFrom})`}`).join('; ') || 'none';
}

interface Given { readonly by: ShippedController; readonly asked: readonly AskedOfSystems[]; readonly only?: TaskKind; readonly today?: string }
const all = (right: AskedOfSystems['right']): AskedOfSystems => ({ right, categories: 'all' });

const made = ruleTable<Given>({
  id: 'tasks', title: 'A task for each system', file: 'shared/rules/tasks-for.ts',
  says: [
    'Shown for a request of 20 November 2026, due 21 December, registered on the 22nd. Owners answer some days before the statutory day. What is overwritten by itself is preserved at once. A marketing ban goes to every marketing system at once.',
  ],
  rule: ({ by, asked, only, today }) => inWords(tasks(by, asked, today === undefined ? dates : { ...dates, today: on(today) }).filter(({ kind }) => only === undefined || kind === only)),
  spoilt: ({ by }) => inWords(tasks(by, [{ right: 'access', categories: ['contracts'] }])),
  rows: [
    { when: 'Nurmijärvi: access to everything', article: 'Art. 15; R29', given: { by: 'nurmijarvi', asked: [all('access')] }, expected: 'customer-register search by 2026-12-14; call-recordings preserve by 2026-11-22 (gone from 2027-02-19); call-recordings search by 2026-12-11; web-pages preserve by 2026-11-22 (gone from 2027-01-20); web-pages search by 2026-12-11; paper-archive search by 2026-12-11' },
    { when: 'Tampere: what is preserved for an access request', article: 'R30; 8422/161/21', given: { by: 'tampere', asked: [all('access')], only: 'preserve' }, expected: 'visitor-system preserve by 2026-11-22 (gone from 2026-12-21); cameras preserve by 2026-11-22 (gone from 2026-12-05); call-recordings preserve by 2026-11-22 (gone from 2027-02-19); web-pages preserve by 2026-11-22 (gone from 2027-01-20)' },
    { when: 'Tampere: access to invoices only', article: 'Art. 15', given: { by: 'tampere', asked: [{ right: 'access', categories: ['invoices'] }] }, expected: 'ax search by 2026-12-14' },
    { when: 'Tampere: consumption, which lies with the datahub too', article: 'R35', given: { by: 'tampere', asked: [{ right: 'access', categories: ['consumption'] }] }, expected: 'generis search by 2026-12-14; datahub search by 2026-12-11' },
    { when: 'Tampere: marketing ban', article: 'Art. 21(3); R22', given: { by: 'tampere', asked: [all('marketing-ban')] }, expected: 'enerity stop-marketing by 2026-11-22; ms-azure stop-marketing by 2026-11-22; web-pages stop-marketing by 2026-11-22' },
    { when: 'Nurmijärvi: erasure preserves nothing', article: 'Art. 17', given: { by: 'nurmijarvi', asked: [all('erasure')], only: 'preserve' }, expected: 'none' },
    { when: 'Nurmijärvi: objection restricts at the systems', article: 'Art. 18(1)(d)', given: { by: 'nurmijarvi', asked: [{ right: 'objection', categories: ['profiling-results'] }] }, expected: 'customer-register restrict by 2026-12-14' },
    { when: 'two rights, one search and one erasure', article: 'R29', given: { by: 'nurmijarvi', asked: [{ right: 'access', categories: ['invoices'] }, { right: 'erasure', categories: ['consents'] }] }, expected: 'customer-register search by 2026-12-14; customer-register erase by 2026-12-14' },
    { when: 'registered a week before the due day: due at once, never in the past', article: 'Art. 12(3)', given: { by: 'nurmijarvi', asked: [{ right: 'access', categories: ['invoices'] }], today: '2026-12-16' }, expected: 'customer-register search by 2026-12-16' },
    { when: 'a question on automated decisions is answered from the register', article: 'Art. 22', given: { by: 'tampere', asked: [all('automated-decisions')] }, expected: 'none' },
  ],
});

const found = { result: 'found', by: 'asiakaspalvelu', on: on('2026-11-22'), records: 12, how: 'customer number', paper: null } satisfies TaskResult;
const results = ruleTable<{ kind: TaskKind; isPaper?: boolean; result: TaskResult }>({
  id: 'task-result', title: 'The result of a task', file: 'shared/rules/task-result.ts',
  says: ['“Searched, nothing found” is a result, and says by what was searched. An erasure is proved: how many records, by whom, when, how.'],
  rule: ({ kind, isPaper = false, result }) => told(checkTaskResult(kind, isPaper, result, on('2026-11-22')), (value) => `taken: ${value.result}`),
  spoilt: ({ result }) => `taken: ${result.result}`,
  rows: [
    { when: 'found', article: 'R29', given: { kind: 'search', result: found }, expected: 'taken: found' },
    { when: 'nothing found', article: 'R29', given: { kind: 'search', result: { ...found, result: 'nothing-found', records: null } }, expected: 'taken: nothing-found' },
    { when: 'nothing found, by what is not said', article: 'R29', given: { kind: 'search', result: { ...found, result: 'nothing-found', records: null, how: '' } }, expected: 'refused: result-incomplete (how)' },
    { when: 'erased, with proof', article: 'Art. 5(2); CEF 2025', given: { kind: 'erase', result: { ...found, result: 'done' } }, expected: 'taken: done' },
    { when: 'erased, how many is not said', article: 'Art. 5(2)', given: { kind: 'erase', result: { ...found, result: 'done', records: null } }, expected: 'refused: result-incomplete (records)' },
    { when: 'erased by nobody', article: 'Art. 5(2)', given: { kind: 'erase', result: { ...found, result: 'done', by: ' ' } }, expected: 'refused: result-incomplete (by)' },
    { when: 'an erasure called found', article: 'bad input', given: { kind: 'erase', result: found }, expected: 'refused: bad-input (result)' },
    { when: 'done tomorrow', article: 'bad input', given: { kind: 'erase', result: { ...found, result: 'done', on: on('2026-11-23') } }, expected: 'refused: result-incomplete (on)' },
    { when: 'paper found, folder not said', article: 'R31', given: { kind: 'search', isPaper: true, result: found }, expected: 'refused: result-incomplete (paper)' },
    { when: 'paper found and not put back', article: 'R31', given: { kind: 'search', isPaper: true, result: { ...found, paper: { place: 'Hylly 4, mappi 12', pagesCopied: 3, returned: false } } }, expected: 'refused: result-incomplete (paper.returned)' },
    { when: 'paper found, copied and put back', article: 'R31', given: { kind: 'search', isPaper: true, result: { ...found, paper: { place: 'Hylly 4, mappi 12', pagesCopied: 3, returned: true } } }, expected: 'taken: found' },
  ],
});

const requestId = '1f0e8a52-6f8c-4b53-9d0b-2f54c1a7b901';
const number = { key: 'customer-number', value: '20000001', format: 'raw' } satisfies ExportedIdentity;
const exported = ruleTable<{ asked: AskedOfSystems; identities: readonly ExportedIdentity[]; id?: string }>({
  id: 'task-export', title: 'A task as JSON for a processor', file: 'shared/rules/task-export.ts',
  says: ['The shape of OpenDSR. Shown for Enerity. Only the keys by which the system is searched are sent; the identity code never, hashed neither.'],
  rule: ({ asked, identities, id = requestId }) => {
    const task = tasks('tampere', [asked]).find(({ system }) => system === 'enerity');
    if (task === undefined) return 'no task';
    return told(taskExport(task, identities, { requestId: id, submittedAt: '2026-11-20T08:00:00.000Z', domain: 'enerity.example' }), (json) => `${json.subject_request_type}: ${json.subject_identities.map(({ identity_type: type }) => type).join() || 'no known key'}; ${json.extensions['enerity.example']?.task ?? ''}, ${json.extensions['enerity.example']?.subject_identities.map(({ identity_type: type }) => type).join() || 'no other key'}`);
  },
  spoilt: ({ identities }) => identities.map(({ value }) => value).join(),
  rows: [
    { when: 'erasure by customer number', article: 'OpenDSR; Art. 28(3)(e)', given: { asked: all('erasure'), identities: [number] }, expected: 'erasure: controller_customer_id; erase, no other key' },
    { when: 'restriction, which OpenDSR does not know, by phone', article: 'Art. 28(3)(e)', given: { asked: all('restriction'), identities: [{ key: 'phone', value: '+358401234567', format: 'raw' }] }, expected: 'access: no known key; restrict, phone' },
    { when: 'a metering point, by which Enerity is not searched', article: 'Art. 5(1)(c)', given: { asked: all('access'), identities: [{ key: 'metering-point', value: '643007127000001232', format: 'raw' }] }, expected: 'refused: result-incomplete (identities)' },
    { when: 'an identity code', article: 'Tietosuojalaki 29 §', given: { asked: all('access'), identities: [number, { key: 'identity-code', value: '010594Y9032', format: 'raw' }] }, expected: 'refused: bad-input (identities)' },
    { when: 'its hash', article: 'Tietosuojalaki 29 §', given: { asked: all('access'), identities: [number, { key: 'identity-code', value: 'ab'.repeat(32), format: 'sha256' }] }, expected: 'refused: bad-input (identities)' },
    { when: 'the diary number instead of an id of its own', article: 'OpenDSR 7.1.1', given: { asked: all('access'), identities: [number], id: 'RAT-02/2026/000123' }, expected: 'refused: result-incomplete (requestId)' },
  ],
});

export const taskTables = [made, results, exported];
