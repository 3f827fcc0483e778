// Taking a request in by any channel: from which day the clock runs and how it is answered (R8, R12, EDPB 01/2022 para 52-56, TSV/12/2019).
import { parseLocalDate, type LocalDate } from '../formats/local-date.ts';
import { ok, refused, type Result } from '../outcomes.ts';
import { inForce, type Register } from '../registers/controller.ts';

export type ChannelKind = Register['channels'][number]['kind'];

export interface Received {
  /** The day it reached an official channel, noticed or not; registering it later changes nothing. */
  readonly clockFrom: LocalDate;
  /** Days between receipt and registering, shown to the contact person. */
  readonly registeredLate: boolean;
  /** At a desk identity is settled at once; elsewhere it is asked for only on reasonable doubt (Art. 12(6)). */
  readonly identity: 'at-desk' | 'on-doubt';
  /** Asked electronically, answered electronically unless the person wants otherwise (Art. 12(3)). */
  readonly answer: 'at-desk' | 'electronic' | 'as-wished';
  /** The register's notice does not name the channel: taken all the same. */
  readonly channelNamed: boolean;
}

/** No channel is ever refused. Outcomes: `bad-date`, `received-in-future` (field `receivedOn`). */
export function receiveBy(kind: ChannelKind, receivedOn: unknown, register: Pick<Register, 'channels'>, today: LocalDate): Result<Received> {
  const on = parseLocalDate(receivedOn);
  if (!on.ok) return { ...on, field: 'receivedOn' };
  if (on.value > today) return refused('received-in-future', { field: 'receivedOn' });
  return ok({
    clockFrom: on.value, registeredLate: on.value < today,
    identity: kind === 'in-person' ? 'at-desk' : 'on-doubt',
    answer: kind === 'in-person' ? 'at-desk' : kind === 'email' ? 'electronic' : 'as-wished',
    channelNamed: register.channels.some((channel) => channel.kind === kind && inForce(channel, on.value)),
  });
}
