// A case as the fold of its lines.
import type { AccessScope, AskedRight, Right } from './asked-right.ts';
import type { CaseContent, CaseLine, PaperKind } from './content.ts';
import type { Redaction } from '../../rules/redaction.ts';
import type { DecidedChange, DecidedItem, Decision, RefusalGround } from './decision-content.ts';
import { noFacts, type Facts } from './facts.ts';
import type { CasePhase } from './phase-of.ts';
import type { RecordsMark } from './records-mark.ts';

export interface Paper {
  readonly paperId: string;
  readonly kind: PaperKind;
  readonly sha256: string;
  readonly pages: number;
  readonly copyNumber: number;
  readonly language: string;
  /** Addresses of the sealed bytes at central; empty when they never went there. */
  readonly chunks: readonly string[];
  readonly sent: readonly ('printer' | 'saved')[];
  readonly cameOut: boolean;
  readonly handedOver: { readonly by: string; readonly at: string; readonly receiver: CaseContent<'paper-handed-over'>['receiver'] } | null;
  readonly recipient?: CaseContent<'paper-made'>['recipient'];
  readonly restriction?: CaseContent<'paper-made'>['restriction'];
  readonly tells?: CaseContent<'paper-made'>['tells'];
}

/** One decision as its desk wrote it. `desk` is empty on lines from before it was written down. */
export interface DecisionMade {
  readonly lineId: string;
  readonly decision: Decision;
  readonly ground: RefusalGround | null;
  readonly reasons: string;
  readonly replaces: readonly string[];
  readonly keeps: string | null;
  readonly desk: string;
  readonly items: readonly DecidedItem[];
  readonly records?: readonly RecordsMark[] | undefined;
  readonly changes?: readonly DecidedChange[] | undefined;
  readonly redactions?: readonly Redaction[] | undefined;
  readonly needsSecond: boolean;
  readonly by: string;
  readonly at: string;
}

export interface RightState {
  readonly right: Right;
  readonly asked: AskedRight;
  /** All data where the right has no scope of its own. */
  readonly scope: AccessScope;
  /** Every decision ever written, also those that a later one replaces; see standing-decisions. */
  readonly decisions: readonly DecisionMade[];
}

export interface CaseState {
  readonly phase: CasePhase;
  readonly identity: (CaseContent<'identity-checked'> & { readonly by: string; readonly at: string }) | null;
  readonly request: (CaseContent<'request-logged'> & { readonly by: string; readonly lineId: string; readonly device: string }) | null;
  readonly signature:
    | (CaseContent<'request-signed'> & { readonly signed: true; readonly at: string })
    | (CaseContent<'signature-declined'> & { readonly signed: false; readonly at: string })
    | null;
  readonly takenBy: string | null;
  readonly rights: readonly RightState[];
  readonly papers: readonly Paper[];
  readonly facts: Facts;
  /** Lines that stand before the one they speak of (a decision before its request): they take effect when that one comes. */
  readonly early: readonly CaseLine[];
  /** Newest last: what happened, by whom, when; titles come from the line type. */
  readonly events: readonly { readonly lineId: string; readonly type: string; readonly at: string; readonly by: string }[];
}

export const newCase: CaseState = {
  phase: 'new', identity: null, request: null, signature: null, takenBy: null, rights: [], papers: [], facts: noFacts, early: [], events: [],
};
