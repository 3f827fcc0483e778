// Whom a notice addresses and which restriction it ends, settled before it is made: the line of the paper then says it.
import type { CaseState, Paper } from '../../../../shared/domain/case/state.ts';
import type { PaperKind } from '../../../../shared/domain/case/content.ts';
import { untoldRecipients } from '../../../../shared/domain/case/recipients-of-case.ts';
import { lineId } from '../../../../shared/formats/ids.ts';

type Aim = Pick<Paper, 'recipient' | 'restriction'>;

/** What was asked for, else the first that waits; nothing for letters that have no such aim. */
export function letterAim(state: CaseState, asked: Aim & { readonly kind: PaperKind }): Aim {
  if (asked.kind === 'recipient-notice') return { recipient: asked.recipient ?? untoldRecipients(state)[0] };
  return asked.kind === 'restriction-lifting' ? { restriction: asked.restriction ?? firstInForce(state) } : {};
}

function firstInForce({ facts }: CaseState): Aim['restriction'] {
  const opened = facts['restriction-opened'].find((one) => !facts['restriction-lifted'].some(({ restriction }) => restriction === one.lineId));
  return opened === undefined ? undefined : lineId.parse(opened.lineId);
}
