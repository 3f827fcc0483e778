// Asking again: an open request is reminded of, an answered one is pointed to, anything else is new (EDPB 01/2022 para 29).
import { describe, expect, it } from 'vitest';
import { earlierRequest, type EarlierRequest } from '../../../../shared/bridge.ts';
import { caseId, registerId } from '../../../../shared/formats/ids.ts';
import type { AccessScope } from '../../../../shared/domain/case/asked-right.ts';
import { askedBefore } from '../../../../renderer/desks/log-request/asked-before.ts';
import type { LogCommand } from '../../../../renderer/desks/log-request/request-form.ts';

const whole: AccessScope = { categories: 'all', from: null, to: null };
const command = (rights: LogCommand['rights'], receivedOn = '2026-11-22'): LogCommand => ({ kind: 'log-request', caseId: caseId.parse('00000000-0000-4000-8000-000000000009'), register: registerId.parse('customers'), rights, ownWords: '', language: 'fi', receivedOn });
const access: LogCommand['rights'][number] = { right: 'access', scope: whole };
const before = (over: Partial<EarlierRequest> = {}): EarlierRequest => earlierRequest.parse({
  caseId: '00000000-0000-4000-8000-000000000001', diaryNumber: 'RAT-02/2026/000123', register: 'customers', receivedOn: '2026-11-02', due: '2026-12-02', answeredOn: null,
  rights: [{ right: 'access', scope: whole }], reminders: 0, ...over,
});
const relations = (asked: LogCommand, earlier: readonly EarlierRequest[]) => askedBefore(asked, earlier).map(({ right, relation, earlier: one }) => `${right} ${relation} ${one.diaryNumber}`);

describe('what is being asked', () => {
  it.each<readonly [string, LogCommand, readonly EarlierRequest[], readonly string[]]>([
    ['the same while it is open', command([access]), [before()], ['access open RAT-02/2026/000123']],
    ['the same after its day passed without an answer', command([access], '2026-12-10'), [before()], ['access open RAT-02/2026/000123']],
    ['the same after it was answered', command([access]), [before({ answeredOn: '2026-11-10' })], ['access answered RAT-02/2026/000123']],
    ['other categories of it', command([{ right: 'access', scope: { ...whole, categories: ['invoices'] } }]), [before()], ['access answered RAT-02/2026/000123']],
    ['another right', command([{ right: 'marketing-ban' }]), [before()], []],
    ['the same of another register', command([access]), [before({ register: 'district-heating' })], []],
    ['nothing before', command([access]), [], []],
    ['one right that is open and one that is new', command([access, { right: 'marketing-ban' }]), [before()], ['access open RAT-02/2026/000123']],
  ])('%s', (_name, asked, earlier, expected) => {
    expect(relations(asked, earlier)).toEqual(expected);
  });
});
