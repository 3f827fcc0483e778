// Requests of made-up visitors logged one after another through the page, as a clerk's window does.
import { answerOf } from './answer-of.ts';
import { madeVisit } from './made-desk.ts';
import type { OwnDesk } from './own-desk.ts';

/** Answers when each has its diary number. */
export async function logRequests(desk: Pick<OwnDesk, 'call'>, count: number): Promise<void> {
  const { today } = answerOf(await desk.call('desk-info', {}));
  for (let number = 0; number < count; number += 1) {
    const visit = madeVisit(today);
    answerOf(await desk.call('run-command', { command: visit.identity }));
    answerOf(await desk.call('run-command', { command: visit.request }));
  }
}
