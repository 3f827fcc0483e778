// What the clerk has said of a receiver's document; nothing is chosen beforehand.
import type { CallRequest } from '../../../shared/bridge.ts';

export const secondMethods = ['supervisor', 'another-document', 'live-mobile-identity'] as const;

export interface DocumentDraft {
  readonly documentKind: string;
  readonly validity: 'valid' | 'expired' | null;
  readonly photoMatched: boolean;
  readonly nameMatched: boolean;
  readonly secondMethod: 'none' | (typeof secondMethods)[number];
}

export const nothingSeen: DocumentDraft = { documentKind: '', validity: null, photoMatched: false, nameMatched: false, secondMethod: 'none' };

type Command = Extract<CallRequest<'run-command'>['command'], { kind: 'hand-over' }>;

/** Null while the kind or the validity is not said. */
export function documentShown({ documentKind, validity, photoMatched, nameMatched, secondMethod }: DocumentDraft): NonNullable<Command['receiverDocument']> | null {
  if (documentKind === '' || validity === null) return null;
  return { documentKind, validity, photoMatched, nameMatched, secondMethod: secondMethod === 'none' ? null : secondMethod };
}
