// A case as the window shows it.
import type { CaseState, DecisionMade, Paper, RightState } from '../../../shared/domain/case/state.ts';
import type { DecideContext } from '../../../shared/domain/case/context.ts';
import { redatedDue, type RedatedDue } from '../../../shared/domain/case/decide-redate.ts';
import { withoutReturned } from '../../../shared/domain/case/right-verdict.ts';
import { verdictOfRight } from '../../../shared/domain/case/rights-of-case.ts';
import { standingDecisions } from '../../../shared/domain/case/standing-decisions.ts';
import type { Disclosure } from '../../../shared/rules/recipient-ledger.ts';
import type { PersonHead } from '../people/person-head.ts';
import { forbiddenCommands } from './forbidden-commands.ts';
import { letterReasons } from './letter-reasons.ts';
import { viewWork } from './view-work.ts';
import type { z } from 'zod';
import type { caseView } from '../../../shared/bridge/case-view.ts';

type ViewInput = z.input<typeof caseView>;

function requesterOf(state: CaseState, person: PersonHead | null): ViewInput['requester'] {
  const restricted = person?.nonDisclosure ?? false;
  if (state.request !== null) return { ...state.request.requester, restricted };
  const [estate] = state.facts['estate-logged'];
  if (estate !== undefined) return { ...estate.deceased, restricted };
  const visitor = state.identity?.visitor ?? null;
  if (visitor !== null) return { personKey: null, name: visitor.name, birthYear: visitor.birthYear, restricted };
  if (person === null) return null;
  return { personKey: person.personKey, name: `${person.familyName} ${person.givenNames}`.trim(), birthYear: person.birthDate === null ? null : Number(person.birthDate.slice(0, 4)), restricted };
}

function identityOf({ identity }: CaseState): ViewInput['identity'] {
  if (identity === null) return null;
  return { documentKind: identity.check.documentKind, validity: identity.check.validity, passed: identity.verdict === 'passed', by: identity.by, at: identity.at };
}

function decisionsOf({ facts }: CaseState, decisions: readonly DecisionMade[]): ViewInput['conflicts'][number]['decisions'] {
  const seconds = facts['decision-confirmed'];
  return standingDecisions(withoutReturned(decisions, seconds)).map((one) => {
    const { lineId, decision, ground, desk, by, at, items, changes = [], redactions = [] } = one;
    const awaitsSecond = one.needsSecond && !seconds.some((second) => second.decision === lineId);
    return { items: [...items], changes: [...changes], redactions: [...redactions], awaitsSecond, lineId, decision, ground, reasons: letterReasons(decisions, one), settled: one.keeps === null ? null : one.reasons, desk, by, at };
  });
}

function rightOf(state: CaseState, one: RightState): ViewInput['rights'][number] {
  const { right, asked, scope, decisions } = one;
  const verdict = verdictOfRight(state, one);
  return { right, asked, scopeCategories: scope.categories, from: scope.from, to: scope.to, decision: verdict === 'conflict' ? null : verdict, standing: decisionsOf(state, decisions) };
}

function conflictsOf(state: CaseState): ViewInput['conflicts'] {
  return state.rights.filter((one) => verdictOfRight(state, one) === 'conflict').map(({ right, decisions }) => ({ right, decisions: decisionsOf(state, decisions) }));
}

function paperOf({ facts }: CaseState, { paperId, kind, pages, copyNumber, language, sent, cameOut, handedOver, recipient, restriction }: Paper): ViewInput['papers'][number] {
  const given = facts['letter-given'].find((one) => one.paperId === paperId);
  const shredded = facts['paper-shredded'].find((one) => one.paperId === paperId);
  return { shreddedAt: shredded?.at ?? null, given: given === undefined ? null : { channel: given.channel, on: given.on }, paperId, kind, pages, copyNumber, language: language === 'sv' || language === 'en' ? language : 'fi', sent: [...sent], cameOut, handedOverAt: handedOver?.at ?? null, recipient: recipient ?? null, restriction: restriction ?? null };
}

function signatureOf({ signature }: CaseState): ViewInput['signature'] {
  return signature === null ? null : { signed: signature.signed, reason: signature.signed ? null : signature.reason, at: signature.at };
}

function requestOf({ request, facts }: CaseState, redated: RedatedDue | null): Pick<ViewInput, 'diaryNumber' | 'register' | 'ownWords' | 'language' | 'receivedOn' | 'receivedBy' | 'due'> {
  const [estate] = facts['estate-logged'];
  if (request === null && estate !== undefined) return { diaryNumber: estate.diaryNumber, register: estate.register, ownWords: estate.ownWords, language: estate.language, receivedOn: estate.receivedOn, receivedBy: estate.by, due: null };
  if (request === null) return { diaryNumber: null, register: null, ownWords: '', language: null, receivedOn: null, receivedBy: null, due: null };
  const { diaryNumber, register, ownWords, language, receivedOn, due } = request;
  return { diaryNumber, register, ownWords, language, receivedOn, receivedBy: request.by, due: redated?.due ?? facts['due-extended'][0]?.due ?? due };
}

/** The holdings are counts; what is in them is on the copy. */
export function viewCase(caseId: string, state: CaseState, seen: { readonly person: PersonHead | null; readonly personAt: ViewInput['personAt']; readonly context: DecideContext; readonly held: Pick<ViewInput, 'holdings' | 'canLook'>; readonly samePerson: ViewInput['samePerson']; /** By hand, in any case of the person. */ readonly handed: readonly Disclosure[] }): ViewInput {
  const { person, personAt, context, samePerson, handed, held } = seen;
  return {
    ...viewWork(state, context), samePerson, disclosures: [...handed, ...(context.disclosures?.() ?? [])].slice(0, 1000).map((one) => ({ ...one, categories: [...one.categories] })),
    caseId, phase: state.phase, ...requestOf(state, redatedDue(state, context.profile)),
    requester: requesterOf(state, person), personAt, identity: identityOf(state), rights: state.rights.map((one) => rightOf(state, one)),
    signature: signatureOf(state), takenBy: state.takenBy, papers: state.papers.map((one) => paperOf(state, one)), ...held,
    events: state.events.map(({ lineId, type, at, by }) => ({ lineId, type, at, by })), conflicts: conflictsOf(state), incomplete: context.incomplete, forbidden: forbiddenCommands(caseId, state, context),
  };
}

