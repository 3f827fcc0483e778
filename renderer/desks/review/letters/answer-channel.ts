// The way in which a letter of this case goes unless somebody chooses otherwise (Art. 12(3)).
import type { CaseView } from '../../../../shared/bridge/case-view.ts';
import type { ChannelKind } from '../../../../shared/domain/case/fact-contents.ts';
import type { LocalDate } from '../../../../shared/formats/local-date.ts';
import type { ControllerProfile } from '../../../../shared/registers/controller.ts';
import { receiveBy } from '../../../../shared/rules/receive-by.ts';

/** Under non-disclosure nothing is sent: the person fetches it (spec/rules.md 3.7). */
export function channelsFor({ requester }: Pick<CaseView, 'requester'>, isForRecipient: boolean): readonly ChannelKind[] {
  return requester?.restricted === true && !isForRecipient ? ['in-person'] : ['in-person', 'letter', 'email'];
}

/** As it was asked: at the desk by hand, electronically by e-mail, else by post. */
export function answerChannel(view: Pick<CaseView, 'channel' | 'receivedOn' | 'register' | 'requester'>, profile: ControllerProfile, today: LocalDate): ChannelKind {
  const register = profile.registers.find(({ id }) => id === view.register);
  if (view.channel === null || register === undefined || view.requester?.restricted === true) return 'in-person';
  const received = receiveBy(view.channel, view.receivedOn, register, today);
  const answer = received.ok ? received.value.answer : 'at-desk';
  return answer === 'electronic' ? 'email' : answer === 'as-wished' ? 'letter' : 'in-person';
}
