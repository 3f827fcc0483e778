// A case as the window shows it.
import type { CaseState, Paper, RightState } from '../../../shared/domain/case/state.ts';
import type { DecideContext } from '../../../shared/domain/case/context.ts';
import type { PersonHead } from '../people/person-head.ts';
import { forbiddenCommands } from './forbidden-commands.ts';
import type { z } from 'zod';
import type { caseView } from '../../../shared/bridge.ts';

type ViewInput = z.input<typeof caseView>;

function requesterOf(state: CaseState, person: PersonHead | null): ViewInput['requester'] {
  const restricted = person?.nonDisclosure ?? false;
  if (state.request !== null) return { ...state.request.requester, restricted };
  const visitor = state.identity?.visitor ?? null;
  if (visitor !== null) return { personKey: null, name: visitor.name, birthYear: visitor.birthYear, restricted };
  if (person === null) return null;
  return { personKey: person.personKey, name: `${person.familyName} ${person.givenNames}`.trim(), birthYear: person.birthDate === null ? null : Number(person.birthDate.slice(0, 4)), restricted };
}

function identityOf({ identity }: CaseState): ViewInput['identity'] {
  if (identity === null) return null;
  return { documentKind: identity.check.documentKind, validity: identity.check.validity, passed: identity.verdict === 'passed', by: identity.by, at: identity.at };
}

function rightOf({ right, scope, decisions }: RightState): ViewInput['rights'][number] {
  const latest = decisions.at(-1);
  return { right, scopeCategories: scope.categories, from: scope.from, to: scope.to, decision: latest?.decision ?? null, decidedBy: latest?.by ?? null, decidedAt: latest?.at ?? null };
}

function paperOf({ paperId, kind, pages, copyNumber, language, sent, cameOut, handedOver }: Paper): ViewInput['papers'][number] {
  return { paperId, kind, pages, copyNumber, language: language === 'sv' || language === 'en' ? language : 'fi', sent: [...sent], cameOut, handedOverAt: handedOver?.at ?? null };
}

function signatureOf({ signature }: CaseState): ViewInput['signature'] {
  return signature === null ? null : { signed: signature.signed, reason: signature.signed ? null : signature.reason, at: signature.at };
}

function requestOf({ request }: CaseState): Pick<ViewInput, 'diaryNumber' | 'register' | 'ownWords' | 'language' | 'receivedOn' | 'receivedBy' | 'due'> {
  if (request === null) return { diaryNumber: null, register: null, ownWords: '', language: null, receivedOn: null, receivedBy: null, due: null };
  const { diaryNumber, register, ownWords, language, receivedOn, due } = request;
  return { diaryNumber, register, ownWords, language, receivedOn, receivedBy: request.by, due };
}

/** The holdings are counts; what is in them is on the copy. */
export function viewCase(caseId: string, state: CaseState, seen: { readonly person: PersonHead | null; readonly context: DecideContext }): ViewInput {
  const { person, context } = seen;
  return {
    caseId, phase: state.phase, ...requestOf(state),
    requester: requesterOf(state, person), identity: identityOf(state), rights: state.rights.map(rightOf),
    signature: signatureOf(state), takenBy: state.takenBy, papers: state.papers.map(paperOf), holdings: person?.holdings ?? [],
    events: state.events.map(({ lineId, type, at, by }) => ({ lineId, type, at, by })), forbidden: forbiddenCommands(caseId, state, context),
  };
}

