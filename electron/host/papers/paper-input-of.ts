// Gathers what a paper is made of from the case, the profile and the person.
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { everything } from '../../../shared/domain/case/asked-right.ts';
import type { CaseContent } from '../../../shared/domain/case/content.ts';
import { parseLocalDate, type LocalDate } from '../../../shared/formats/local-date.ts';
import type { PaperInput } from '../../../shared/papers/paper-input.ts';
import type { Person } from '../../../shared/registers/person.ts';
import type { Language } from '../../../shared/registers/words.ts';
import type { CategoryFreshness } from '../../../shared/rules/freshness.ts';
import type { HostParts } from '../host-parts.ts';
import { officeToday } from '../office-today.ts';
import { toldDue } from './told-due.ts';
import { copyNumberOf } from './copy-number-of.ts';
import { representativeOf } from './representative-of.ts';
import { withheldOf } from './withheld-of.ts';

type Logged = CaseContent<'request-logged'>;

export interface PaperMatter {
  readonly state: CaseState;
  readonly request: Logged;
  /** Null in the preview before logging. */
  readonly diaryNumber: string | null;
  readonly clerkName: string;
  readonly language: Language | null;
  /** With its items: only the copy asks for it. */
  readonly person: Person | null;
  readonly proof: string | null;
  /** Of the copy's categories. */
  readonly freshness?: readonly CategoryFreshness[];
  /** Systems whose data was here to be searched; null: all. */
  readonly searched: readonly string[] | null;
  /** The visitor asks for every reading of metering series on paper. */
  readonly wholeSeries?: boolean;
}

/** Dates of lines have passed their schema and the rules; another here is damage. */
function dateOf(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (!date.ok) throw new Error('a line holds a date that is none');
  return date.value;
}

type CopyMatter = Pick<Extract<PaperInput, { kind: 'copy' }>, 'person' | 'scope' | 'searched' | 'withheld' | 'freshness' | 'wholeSeries' | 'machineReadable'>;

/** What a copy says of the person, and how it was looked for; the hash is of the answer's newest file. */
function copyMatterOf({ state, request, person, searched, freshness, wholeSeries }: PaperMatter): CopyMatter {
  return {
    person, searched, freshness: freshness ?? [], wholeSeries: wholeSeries ?? false,
    scope: request.rights.find((asked) => asked.right === 'access')?.scope ?? everything,
    withheld: withheldOf(state, person?.items ?? []), machineReadable: state.papers.findLast((one) => one.kind === 'access-file')?.sha256 ?? null,
  };
}

/** Throws for a receipt or a copy without a diary number: the callers have refused that. */
export function paperInputOf(host: Pick<HostParts, 'bundle' | 'clocks'>, kind: Exclude<PaperInput['kind'], 'estate-receipt'>, matter: PaperMatter): PaperInput {
  const { state, request, diaryNumber, proof } = matter;
  const now = host.clocks.now();
  const { profile, office, desk } = host.bundle;
  const base = {
    language: matter.language ?? request.language, profile, registerId: request.register, office, desk, madeAt: now.toISOString(), today: officeToday(now, profile),
    copyNumber: copyNumberOf(state, kind), clerkName: matter.clerkName,
  };
  const requester = { name: request.requester.name, birthYear: request.requester.birthYear };
  const receivedOn = dateOf(request.receivedOn);
  const { rights, delivery } = request;
  if (kind === 'request') {
    const signature = state.signature;
    return {
      ...base, kind, diaryNumber, receivedOn, requester, rights, delivery, ownWords: request.ownWords, due: dateOf(request.due),
      documentKind: state.identity?.check.documentKind ?? null, representative: representativeOf(state),
      strokes: signature?.signed === true ? signature.strokes : null, declined: signature?.signed === false ? signature.reason : null,
    };
  }
  if (diaryNumber === null) throw new Error('a paper for the visitor needs a diary number');
  if (kind === 'copy') return { ...base, kind, diaryNumber, receivedOn, requester, ...copyMatterOf(matter) };
  return { ...base, kind, diaryNumber, receivedOn, rights, delivery, due: toldDue(state, request, profile), proof, reminders: state.facts['reminder-noted'].map((one) => dateOf(one.receivedOn)), representative: representativeOf(state) };
}
