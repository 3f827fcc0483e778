// Whom a notice addresses, which restriction it ends, which decisions a letter tells: settled before it is made, and its line then says it.
import type { CaseState, Paper } from '../../../../shared/domain/case/state.ts';
import type { PaperKind } from '../../../../shared/domain/case/content.ts';
import { untoldRecipients } from '../../../../shared/domain/case/recipients-of-case.ts';
import { toldNow } from '../../../../shared/domain/case/rights-of-case.ts';
import { lineId } from '../../../../shared/formats/ids.ts';

type Aim = Pick<Paper, 'recipient' | 'restriction' | 'tells'>;

/** What was asked for, else the first that waits; nothing for letters that have no such aim. */
export function letterAim(state: CaseState, asked: Aim & { readonly kind: PaperKind }): Aim {
  // What is decided while it is written is not in it.
  if (asked.kind === 'decision') return { tells: toldNow(state) };
  if (asked.kind === 'recipient-notice') return { recipient: asked.recipient ?? untoldRecipients(state)[0] };
  return asked.kind === 'restriction-lifting' ? { restriction: asked.restriction ?? firstInForce(state) } : {};
}

function firstInForce({ facts }: CaseState): Aim['restriction'] {
  const opened = facts['restriction-opened'].find((one) => !facts['restriction-lifted'].some(({ restriction }) => restriction === one.lineId));
  return opened === undefined ? undefined : lineId.parse(opened.lineId);
}
