// The fold: a case's state after one more line; facts are united, decisions never replace each other.
import type { CaseContent, CaseLine } from './content.ts';
import { scopeOf } from './asked-right.ts';
import { isFactType, type FactType } from './fact-contents.ts';
import { withFact } from './facts.ts';
import { phaseOf, type CasePhase } from './phase-of.ts';
import { decisionGiven, openTasksOf, verdictOfRight } from './rights-of-case.ts';
import type { CaseState, DecisionMade, Paper } from './state.ts';

/**
 * Pure and total: any line of any order gives a state. Lines must come in canonical order
 * (central position, then device, then device sequence) for equal sets to give equal states. A line that
 * comes before the one it speaks of is kept and takes effect with it: a store that was set back and refilled
 * may number a decision before its request.
 */
export function evolve(state: CaseState, line: CaseLine): CaseState {
  const event = { lineId: line.id, type: line.type, at: line.at, by: line.actor };
  const next = { ...applied(state, line), events: [...state.events, event] };
  return { ...next, phase: phaseFrom(next) };
}

function isFact(line: CaseLine): line is Extract<CaseLine, { type: FactType }> {
  return isFactType(line.type);
}

function applied(state: CaseState, line: CaseLine): CaseState {
  if (isFact(line)) return { ...state, facts: withFact(state.facts, line) };
  switch (line.type) {
    case 'identity-checked':
      return { ...state, identity: { ...line.content, by: line.actor, at: line.at } };
    case 'request-logged':
      return logged(state, line);
    case 'request-signed':
      return { ...state, signature: { ...line.content, signed: true, at: line.at } };
    case 'signature-declined':
      return { ...state, signature: state.signature ?? { ...line.content, signed: false, at: line.at } };
    case 'case-taken':
      return { ...state, takenBy: line.actor };
    case 'right-decided':
      return decided(state, line);
    case 'paper-made':
      return made(state, line);
    case 'paper-sent':
    case 'paper-came-out':
    case 'paper-handed-over':
      return paperMoved(state, line);
    default:
      return unreachable(line);
  }
}

type LineOf<T extends CaseLine['type']> = Extract<CaseLine, { type: T }>;

/** The first logging stands; a second one of the same case is kept in the events only. */
function logged(state: CaseState, line: LineOf<'request-logged'>): CaseState {
  if (state.request !== null) return state;
  return withEarly({
    ...state,
    request: { ...line.content, by: line.actor, lineId: line.id, device: line.device },
    rights: line.content.rights.map((asked) => ({ right: asked.right, asked, scope: scopeOf(asked), decisions: [] })),
  });
}

function withEarly(state: CaseState): CaseState {
  return state.early.reduce(applied, { ...state, early: [] });
}

function decided(state: CaseState, line: LineOf<'right-decided'>): CaseState {
  const { right, receiverDecided: _told, ...said } = line.content;
  if (!state.rights.some((one) => one.right === right)) return { ...state, early: [...state.early, line] };
  const decision: DecisionMade = { ...said, lineId: line.id, by: line.actor, at: line.at };
  return { ...state, rights: state.rights.map((one) => (one.right === right ? { ...one, decisions: [...one.decisions, decision] } : one)) };
}

function made(state: CaseState, line: LineOf<'paper-made'>): CaseState {
  if (state.papers.some((one) => one.paperId === line.content.paperId)) return state;
  return withEarly({ ...state, papers: [...state.papers, newPaper(line.content)] });
}

function paperMoved(state: CaseState, line: LineOf<'paper-sent' | 'paper-came-out' | 'paper-handed-over'>): CaseState {
  if (!state.papers.some((one) => one.paperId === line.content.paperId)) return { ...state, early: [...state.early, line] };
  return { ...state, papers: state.papers.map((one) => (one.paperId === line.content.paperId ? paperAfter(one, line) : one)) };
}

function newPaper(content: CaseContent<'paper-made'>): Paper {
  return { ...content, sent: [], cameOut: false, handedOver: null };
}

function paperAfter(paper: Paper, line: LineOf<'paper-sent' | 'paper-came-out' | 'paper-handed-over'>): Paper {
  switch (line.type) {
    case 'paper-sent':
      return { ...paper, sent: [...paper.sent, line.content.way] };
    case 'paper-came-out':
      return { ...paper, cameOut: true };
    case 'paper-handed-over':
      return { ...paper, handedOver: paper.handedOver ?? { by: line.actor, at: line.at, receiver: line.content.receiver } };
    default:
      return unreachable(line);
  }
}

function phaseFrom(state: CaseState): CasePhase {
  return phaseOf({
    logged: state.request !== null, identified: state.identity?.verdict === 'passed',
    rights: state.rights.map((one) => ({ right: one.right, verdict: verdictOfRight(state, one) })),
    copyHandedOver: state.papers.some((paper) => paper.kind === 'copy' && paper.handedOver !== null),
    openTaskRights: openTasksOf(state).map(({ rights }) => rights), decisionGiven: decisionGiven(state), estate: estateOf(state),
  });
}

function estateOf({ request, facts }: CaseState): 'open' | 'settled' | undefined {
  if (request !== null || facts['estate-logged'].length === 0) return undefined;
  return facts['estate-settled'].length === 0 ? 'open' : 'settled';
}

function unreachable(value: never): never {
  throw new Error(`unknown line type ${JSON.stringify(value)}`);
}
