// A case as the fold of its lines.
import type { AccessScope, IdentityCheck, PaperKind, Right } from './content.ts';
import type { CaseContent } from './content.ts';

export interface Paper {
  readonly paperId: string;
  readonly kind: PaperKind;
  readonly sha256: string;
  readonly pages: number;
  readonly copyNumber: number;
  readonly language: string;
  readonly sent: readonly ('printer' | 'saved')[];
  readonly cameOut: boolean;
  readonly handedOver: { readonly by: string; readonly at: string } | null;
}

export interface RightState {
  readonly right: Right;
  readonly scope: AccessScope;
  readonly decisions: readonly { readonly lineId: string; readonly decision: 'granted'; readonly by: string; readonly at: string }[];
}

/** `conflict` is shown and nothing irreversible runs while it lasts. */
export type CasePhase = 'new' | 'identified' | 'received' | 'granted' | 'handed-over' | 'conflict';

export interface CaseState {
  readonly phase: CasePhase;
  readonly identity: { readonly personKey: string; readonly check: IdentityCheck; readonly passed: boolean; readonly by: string; readonly at: string } | null;
  readonly request: (CaseContent<'request-logged'> & { readonly by: string; readonly lineId: string; readonly device: string }) | null;
  readonly signature: { readonly documentHash: string; readonly at: string } | { readonly declined: string; readonly at: string } | null;
  readonly takenBy: string | null;
  readonly rights: readonly RightState[];
  readonly papers: readonly Paper[];
  /** Newest last: what happened, by whom, when; titles come from the line type. */
  readonly events: readonly { readonly lineId: string; readonly type: string; readonly at: string; readonly by: string }[];
}

export const newCase: CaseState = {
  phase: 'new', identity: null, request: null, signature: null, takenBy: null, rights: [], papers: [], events: [],
};
