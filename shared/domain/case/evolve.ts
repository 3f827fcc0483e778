// The fold: a case's state after one more line; facts are united, decisions never replace each other.
import type { CaseContent, CaseLine } from './content.ts';
import type { CasePhase, CaseState, Paper, RightState } from './state.ts';

/**
 * Pure and total: any line of any order gives a state. Lines must come in canonical order
 * (central position, then device, then device sequence) for equal sets to give equal states.
 */
export function evolve(state: CaseState, line: CaseLine): CaseState {
  const event = { lineId: line.id, type: line.type, at: line.at, by: line.actor };
  const next = { ...applied(state, line), events: [...state.events, event] };
  return { ...next, phase: phaseOf(next) };
}

function applied(state: CaseState, line: CaseLine): CaseState {
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
      return { ...state, rights: state.rights.map((one) => decided(one, line)) };
    case 'paper-made':
      return state.papers.some((one) => one.paperId === line.content.paperId) ? state : { ...state, papers: [...state.papers, newPaper(line.content)] };
    case 'paper-sent':
    case 'paper-came-out':
    case 'paper-handed-over':
      return { ...state, papers: state.papers.map((one) => (one.paperId === line.content.paperId ? paperAfter(one, line) : one)) };
    default:
      return unreachable(line);
  }
}

type LineOf<T extends CaseLine['type']> = Extract<CaseLine, { type: T }>;

/** The first logging stands; a second one of the same case is kept in the events only. */
function logged(state: CaseState, line: LineOf<'request-logged'>): CaseState {
  if (state.request !== null) return state;
  return {
    ...state,
    request: { ...line.content, by: line.actor, lineId: line.id, device: line.device },
    rights: line.content.rights.map((asked) => ({ ...asked, decisions: [] })),
  };
}

function decided(one: RightState, line: LineOf<'right-decided'>): RightState {
  if (one.right !== line.content.right) return one;
  return { ...one, decisions: [...one.decisions, { lineId: line.id, decision: line.content.decision, by: line.actor, at: line.at }] };
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
      return { ...paper, handedOver: paper.handedOver ?? { by: line.actor, at: line.at } };
    default:
      return unreachable(line);
  }
}

function phaseOf(state: CaseState): CasePhase {
  if (state.request === null) return state.identity?.verdict === 'passed' ? 'identified' : 'new';
  const decisions = state.rights.map((one) => new Set(one.decisions.map((each) => each.decision)));
  if (decisions.some((each) => each.size > 1)) return 'conflict';
  if (decisions.length === 0 || decisions.some((each) => each.size === 0)) return 'received';
  return state.papers.some((paper) => paper.kind === 'copy' && paper.handedOver !== null) ? 'handed-over' : 'granted';
}

function unreachable(value: never): never {
  throw new Error(`unknown line type ${JSON.stringify(value)}`);
}
