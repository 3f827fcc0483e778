// The end of a case's own file and what its executed rights ban: counted from the case's entries, never while somebody may still need it.
import { describe, expect, it } from 'vitest';
import { bansOf } from '../../../../shared/domain/case/bans-of.ts';
import { caseFileOf } from '../../../../shared/domain/case/case-file.ts';
import type { CaseLine } from '../../../../shared/domain/case/content.ts';
import { evolve } from '../../../../shared/domain/case/evolve.ts';
import { newCase, type CaseState } from '../../../../shared/domain/case/state.ts';
import { day, kaarina } from './case-fixture.ts';
import { everything, wideProfile } from './rights-fixture.ts';

const rule = { months: 36, then: 'delete' } as const;
const today = day('2030-01-01');
let made = 0;

/** The content is what a desk of that type writes; fields that the fold does not look at are left out. */
function line(type: string, content: object, at = '2026-11-22T08:00:00.000Z'): CaseLine {
  made += 1;
  return { type, content, at, id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`, actor: 'yrjo', device: 'd' } as unknown as CaseLine; // true as far as the fold looks
}

const logged = (rights: readonly object[], over: object = {}): CaseLine => line('request-logged', {
  diaryNumber: 'RAT-01/2026/000001', register: 'customers', requester: { personKey: kaarina, name: 'Testinen', birthYear: 1994 }, rights, receivedOn: '2026-11-22', due: '2026-12-22', ...over,
});
const decided = (right: string, decision: string, items: readonly object[] = []): CaseLine => line('right-decided', {
  right, decision, receiverDecided: false, ground: null, reasons: '', replaces: [], keeps: null, desk: 'RAT-01', needsSecond: false,
  items: items.map((one) => ({ system: 'generis', ground: null, law: '', until: null, reasons: '', ...one })),
});
const letterGiven = (at?: string): readonly CaseLine[] => [
  line('paper-made', { paperId: 'p-1', kind: 'decision', sha256: '', pages: 1, copyNumber: 1, language: 'fi', chunks: [] }, at), line('letter-given', { paperId: 'p-1', channel: 'in-person', on: '2026-11-22' }, at),
];
const folded = (...lines: readonly CaseLine[]): CaseState => lines.reduce(evolve, newCase);
const answered = (...more: readonly CaseLine[]): CaseState => folded(logged([{ right: 'objection', situation: '' }]), decided('objection', 'refused'), ...letterGiven(), ...more);
const fateOf = (state: CaseState, complaintOpen = false): unknown => {
  const file = caseFileOf(state, { rule, today, complaintOpen });
  return file.ok ? file.value.fate.fate : file.code;
};

describe('the end of a case file (spec/rules.md 3.8)', () => {
  it.each<[name: string, state: CaseState, fate: string]>([
    ['answered three years ago', answered(), 'due'],
    ['not yet decided', folded(logged([{ right: 'objection', situation: '' }])), 'open'],
    ['decided, the letter not given', folded(logged([{ right: 'objection', situation: '' }]), decided('objection', 'refused')), 'open'],
    ['answered, something noted last year', answered(line('reminder-noted', { channel: 'email', receivedOn: '2029-02-01' }, '2029-02-01T08:00:00.000Z')), 'kept'],
    ['answered, a restriction still stands', answered(line('restriction-opened', { right: 'objection', cause: '18(1)(d)', scope: everything })), 'open'],
    ['an identity check that no request followed', folded(line('identity-checked', { personKey: kaarina, visitor: null, check: {}, verdict: 'failed', reasons: [] })), 'due'],
    ['without entries', newCase, 'open'],
  ])('%s', (_name, state, fate) => {
    expect(fateOf(state)).toBe(fate);
  });

  it('a complaint that is open holds it', () => {
    expect(fateOf(answered(), true)).toBe('held');
  });

  it('the months run from the newest entry, and the last day itself is still kept', () => {
    const on = (text: string): unknown => {
      const file = caseFileOf(answered(), { rule, today: day(text), complaintOpen: false });
      return file.ok ? file.value : null;
    };
    expect(on('2029-11-22')).toEqual({ fate: { fate: 'kept', until: '2029-11-22' }, closed: '2026-11-22' });
    expect(on('2029-11-23')).toEqual({ fate: { fate: 'due', since: '2029-11-22', action: 'delete' }, closed: '2026-11-22' });
  });
});

describe('what an executed right keeps out of imports (R23, R37, R42)', () => {
  const erasure = (items: readonly object[], { decision = 'granted', scope = everything, given = true }: { readonly decision?: string; readonly scope?: object; readonly given?: boolean } = {}): CaseState =>
    folded(logged([{ right: 'erasure', scope, claimed: null }]), decided('erasure', decision, items), ...(given ? letterGiven() : []));
  const gone = [{ category: 'contact', outcome: 'erased' }, { category: 'adverts', system: 'post', outcome: 'not-found' }];

  it.each<[name: string, state: CaseState, bans: readonly object[]]>([
    ['an erasure of everything bans the person', erasure(gone), [{ cause: 'erasure', categories: null }]],
    ['one that keeps some bans what is wholly gone', erasure([...gone, { category: 'invoices', outcome: 'kept' }], { decision: 'partly' }), [{ cause: 'erasure', categories: ['contact'] }]],
    ['a category kept in one system is not banned', erasure([{ category: 'contact', outcome: 'erased' }, { category: 'contact', system: 'post', outcome: 'kept' }], { decision: 'partly' }), []],
    ['an erasure of some categories bans those', erasure([{ category: 'contact', outcome: 'erased' }], { scope: { categories: ['contact'], from: null, to: null } }), [{ cause: 'erasure', categories: ['contact'] }]],
    ['an erasure of some years bans nothing', erasure(gone, { scope: { categories: 'all', from: '2020-01-01', to: null } }), []],
    ['nothing found bans nothing', erasure([{ category: 'contact', outcome: 'not-found' }]), []],
    ['a refusal bans nothing', erasure([], { decision: 'refused' }), []],
    ['an erasure that has not been carried out bans nothing', erasure(gone, { given: false }), []],
    ['a ban on marketing keeps the marketing categories out, at once', folded(logged([{ right: 'marketing-ban' }]), line('right-effected', { right: 'marketing-ban' })), [{ cause: 'marketing-ban', categories: ['adverts'] }]],
    ['a withdrawn one does not', folded(logged([{ right: 'marketing-ban' }]), line('right-effected', { right: 'marketing-ban' }), line('right-withdrawn', { right: 'marketing-ban' })), []],
    ['a visitor whom no register knows is nobody to ban', folded(logged([{ right: 'marketing-ban' }], { requester: { personKey: null, name: 'Testinen', birthYear: 1994 } }), line('right-effected', { right: 'marketing-ban' })), []],
  ])('%s', (_name, state, bans) => {
    expect(bansOf(state, wideProfile)).toEqual(bans.map((one) => ({ personKey: kaarina, ...one })));
  });
});
