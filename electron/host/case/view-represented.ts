// The part of a case's view that tells who acts for whom, and of an estate.
import type { z } from 'zod';
import type { caseView } from '../../../shared/bridge/case-view.ts';
import { actingOf } from '../../../shared/domain/case/mandates.ts';
import { receiverOf } from '../../../shared/domain/case/receiver-of.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { lineId as lineIdSchema } from '../../../shared/formats/ids.ts';
import { deliverTo } from '../../../shared/rules/may-represent.ts';

type ViewInput = z.input<typeof caseView>;

export function viewRepresented(state: CaseState): Pick<ViewInput, 'mandates' | 'acting' | 'estate'> {
  const { facts } = state;
  return {
    mandates: facts['mandate-seen'].map(({ principal: _key, agentBirthYear: _year, agentBirthDate: _born, lineId, at, by, ...shown }) => ({
      ...shown, lineId: lineIdSchema.parse(lineId), seenAt: at, by, revokedOn: facts['mandate-revoked'].find(({ mandate }) => mandate === lineId)?.on ?? null,
    })),
    acting: actingView(state), estate: estateView(state),
  };
}

function actingView(state: CaseState): ViewInput['acting'] {
  const acting = actingOf(state);
  if (acting.as !== 'representative') return null;
  const { agent, company } = acting.fact;
  return { kind: acting.kind, name: agent ?? company?.name ?? '', deliverTo: deliverTo(acting.kind), receiver: receiverOf[acting.kind] };
}

function estateView({ facts }: CaseState): ViewInput['estate'] {
  const [estate] = facts['estate-logged'];
  const [settled] = facts['estate-settled'];
  if (estate === undefined) return null;
  return { asker: estate.asker.name, settled: settled === undefined ? null : { result: settled.result, reasons: settled.reasons, by: settled.by, at: settled.at } };
}
