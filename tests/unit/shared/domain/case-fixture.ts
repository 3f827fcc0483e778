// A made-up visit for the domain tests: profile, people, and one helper that runs commands through decide and evolve.
import { newCase, type CaseState } from '../../../../shared/domain/case/state.ts';
import type { CaseCommand, PaperCommand } from '../../../../shared/domain/case/commands.ts';
import type { CaseLine } from '../../../../shared/domain/case/content.ts';
import type { DecideContext } from '../../../../shared/domain/case/context.ts';
import { decide } from '../../../../shared/domain/case/decide.ts';
import { evolve } from '../../../../shared/domain/case/evolve.ts';
import { caseId, diaryNumber, lineId, paperId, personKey, registerId, type LineId } from '../../../../shared/formats/ids.ts';
import { parseLocalDate } from '../../../../shared/formats/local-date.ts';
import type { Refusal } from '../../../../shared/outcomes.ts';
import { controllerProfile } from '../../../../shared/registers/controller.ts';

const words = (text: string): { fi: string; sv: string; en: string } => ({ fi: text, sv: text, en: text });
const always = { validFrom: '2020-01-01', validTo: null };
const address = { street: 'Mallikatu 1', postcode: '33100', town: 'Tampere' };

export const kaarina = personKey.parse('0a8e3bd4-6c5c-4a57-9d5b-0d2b6f0a0001');
export const theCase = caseId.parse('0a8e3bd4-6c5c-4a57-9d5b-0d2b6f0a0002');
export const copyPaper = paperId.parse('0a8e3bd4-6c5c-4a57-9d5b-0d2b6f0a0003');
export const requestPaper = paperId.parse('0a8e3bd4-6c5c-4a57-9d5b-0d2b6f0a0004');
export const requestHash = 'ab'.repeat(32);

export const profile = controllerProfile.parse({
  id: 'mallisahko', customerNumberPattern: '^\\d{6}$',
  entities: [{ name: 'Mallisähkö Oy', businessId: '0153791-8', ...always }],
  offices: [{ code: 'RAT', name: words('Ratina'), address, phone: null, ...always }],
  documentKinds: [{ code: 'passport', name: words('Passi'), strength: 'strong', ...always }],
  systems: [{ code: 'generis', name: 'Generis', kind: 'data', owner: words('o'), description: words('d'), categories: ['contact'], ...always }],
  categories: [{ code: 'contact', name: words('c'), purpose: words('p'), legalBases: ['contract'], source: words('s'), retention: 'plan', fields: [{ key: 'name', label: words('n'), codes: null, format: 'text' }], ...always }],
  recipients: [], retentions: [{ code: 'plan', words: words('w'), months: null, from: 'by-plan', law: null, ...always }],
  registers: [{
    id: 'customers', name: words('Asiakasrekisteri'), purposes: [words('p')], contactRole: words('yhteyshenkilö'),
    contactChannel: { address, phone: null, email: null }, systems: ['generis'], categories: ['contact'], recipients: [],
    automatedDecisions: words('ei'), profiling: words('ei'), feeNotice: null, transfers: [], oneDeskOffice: false, signature: 'advisory', ...always,
  }],
  supervisoryAuthority: { name: words('tsv'), address: 'a', phone: 'p', email: 'e', web: 'w' },
});

export const clerk = { id: 'liisa', roles: ['clerk'], registers: [] } as const;
export const otherContactPerson = { id: 'maija', roles: ['contact-person'], registers: ['customers'] } as const;
export const contactPerson = { id: 'yrjo', roles: ['contact-person'], registers: ['customers'] } as const;

export function day(text: string): DecideContext['today'] {
  const parsed = parseLocalDate(text);
  if (!parsed.ok) throw new Error(`not a date: ${text}`);
  return parsed.value;
}

export function contextOf(more: Partial<DecideContext> = {}): DecideContext {
  return {
    actor: clerk, now: '2026-11-22T08:41:00.000Z', today: day('2026-11-22'), office: 'RAT', desk: 'RAT-02', profile,
    nextDiaryNumber: (year) => diaryNumber.parse(`RAT-02/${String(year)}/000123`),
    person: { personKey: kaarina, name: 'Kaarina Maria Testinen', birthDate: day('1994-05-01'), restricted: false, restrictedBy: [] },
    incomplete: 0, holdings: [], mandates: () => [], history: () => ({ earlier: [], complete: true }),
    ...more,
  };
}

export const passport: Extract<CaseCommand, { kind: 'check-identity' }> = {
  kind: 'check-identity', caseId: theCase, visitor: { personKey: kaarina }, documentKind: 'passport', validity: 'valid',
  photoMatched: true, nameMatched: true, birthDate: '1994-05-01', secondMethod: null,
};
export const accessRequest: Extract<CaseCommand, { kind: 'log-request' }> = {
  kind: 'log-request', caseId: theCase, register: registerId.parse('customers'),
  rights: [{ right: 'access', scope: { categories: 'all', from: null, to: null } }],
  ownWords: '', language: 'fi', receivedOn: '2026-11-22',
};
export const requestShown: PaperCommand = { kind: 'record-paper', caseId: theCase, paperId: requestPaper, paperKind: 'request', sha256: requestHash, pages: 1, language: 'fi', chunks: [] };
export const ink: Extract<CaseCommand, { kind: 'sign-request' }> = {
  kind: 'sign-request', caseId: theCase, documentHash: requestHash, strokes: [[[0, 0], [30, 0]]], language: 'fi',
};
export const grant: Extract<CaseCommand, { kind: 'decide-right' }> = { kind: 'decide-right', caseId: theCase, right: 'access', decision: 'granted' };
export const refuse: Extract<CaseCommand, { kind: 'decide-right' }> = { ...grant, decision: 'refused', ground: 'others-rights', reasons: 'Tiedot koskevat toista henkilöä.' };
export const copyMade: Extract<PaperCommand, { kind: 'record-paper' }> = { kind: 'record-paper', caseId: theCase, paperId: copyPaper, paperKind: 'copy', sha256: 'cd'.repeat(32), pages: 4, language: 'fi', chunks: [] };
export const copySent: PaperCommand = { kind: 'record-sending', caseId: theCase, paperId: copyPaper, way: 'printer' };
export const copySeen: CaseCommand = { kind: 'confirm-paper', caseId: theCase, paperId: copyPaper };
export const handedOver: Extract<CaseCommand, { kind: 'hand-over' }> = {
  kind: 'hand-over', caseId: theCase, paperId: copyPaper, coverCode: 'RAT0226000123K1', pages: 4, birthDate: '1994-05-01',
};

export interface Step { readonly command: CaseCommand | PaperCommand; readonly by?: DecideContext['actor'] }

let made = 0;

export function lineIdOf(number: number): LineId {
  return lineId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
}

/** Runs the steps in order; stops at the first refusal. */
export function run(steps: readonly Step[], from: CaseState = newCase, over: Partial<DecideContext> = {}): { state: CaseState; lines: CaseLine[]; refusal: Refusal | null } {
  let state = from;
  const lines: CaseLine[] = [];
  for (const step of steps) {
    const drafts = decide(state, step.command, contextOf({ ...over, actor: step.by ?? clerk }));
    if (!drafts.ok) return { state, lines, refusal: drafts };
    for (const draft of drafts.value) {
      made += 1;
      const line = { ...draft, id: lineIdOf(made), at: '2026-11-22T08:41:00.000Z', actor: (step.by ?? clerk).id, device: 'd' };
      lines.push(line);
      state = evolve(state, line);
    }
  }
  return { state, lines, refusal: null };
}

/** The whole visit to the handed-over copy. */
export const wholeVisit: readonly Step[] = [
  { command: passport }, { command: accessRequest }, { command: requestShown }, { command: ink },
  { command: grant, by: contactPerson }, { command: copyMade }, { command: copySent }, { command: copySeen }, { command: handedOver },
];
