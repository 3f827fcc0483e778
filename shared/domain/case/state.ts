// A case as the fold of its lines.
import type { AccessScope, CaseContent, PaperKind, Right } from './content.ts';

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
  readonly identity: (CaseContent<'identity-checked'> & { readonly by: string; readonly at: string }) | null;
  readonly request: (CaseContent<'request-logged'> & { readonly by: string; readonly lineId: string; readonly device: string }) | null;
  readonly signature:
    | (CaseContent<'request-signed'> & { readonly signed: true; readonly at: string })
    | (CaseContent<'signature-declined'> & { readonly signed: false; readonly at: string })
    | null;
  readonly takenBy: string | null;
  readonly rights: readonly RightState[];
  readonly papers: readonly Paper[];
  /** Newest last: what happened, by whom, when; titles come from the line type. */
  readonly events: readonly { readonly lineId: string; readonly type: string; readonly at: string; readonly by: string }[];
}

export const newCase: CaseState = {
  phase: 'new', identity: null, request: null, signature: null, takenBy: null, rights: [], papers: [], events: [],
};
