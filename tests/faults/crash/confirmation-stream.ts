// Requests logged through the page one after another, each confirmation noted the moment the page has it.
import type { ConsoleMessage, Page } from 'playwright';
import { z } from 'zod';
import type { Desk } from '../../../shared/bridge.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { answerOf } from '../rig/answer-of.ts';
import { madeVisit } from '../rig/made-desk.ts';
import type { OwnDesk } from '../rig/own-desk.ts';
import type { Told } from './told-as-saved.ts';

export interface ConfirmationStream {
  readonly told: readonly Told[];
  /** Answers when this many confirmations have come, or when the stream is over. */
  readonly reached: (count: number) => Promise<void>;
  /** Answers when no more can come: all logged, or the page or the host gone. */
  readonly over: Promise<void>;
}

const mark = 'saved ';
const saved = z.strictObject({ caseId: z.uuid(), diaryNumber: z.string(), lines: z.array(z.uuid()) });

/** Runs in the page: what the screen would call saved is said to its console at once. */
async function logAll(commands: readonly CaseCommand[]): Promise<void> {
  // The shell's client has put it there before the page's own script ran.
  const { desk } = window as unknown as { readonly desk: Desk };
  for (const command of commands) {
    const answer = await desk.call('run-command', { command });
    if (!answer.ok) continue;
    const { diaryNumber, lines } = answer.value;
    console.debug(`saved ${JSON.stringify({ caseId: command.caseId, diaryNumber, lines })}`);
  }
}

async function identify(desk: OwnDesk, count: number): Promise<readonly CaseCommand[]> {
  const { today } = answerOf(await desk.call('desk-info', {}));
  const visits = Array.from({ length: count }, () => madeVisit(today));
  for (const visit of visits) answerOf(await desk.call('run-command', { command: visit.identity }));
  return visits.map((visit) => visit.request);
}

/** Identity checks come first and are not counted; the requests then follow without a pause. */
export async function startStream(desk: OwnDesk, count: number): Promise<ConfirmationStream> {
  const { page }: { readonly page: Page } = desk.browser;
  const requests = await identify(desk, count);
  const told: Told[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const listen = (message: ConsoleMessage): void => {
    const text = message.text();
    if (!text.startsWith(mark)) return;
    told.push(saved.parse(JSON.parse(text.slice(mark.length))));
    for (const one of waiting) if (told.length >= one.count) one.resolve();
  };
  page.on('console', listen);
  // A page whose browser is killed never answers: that is an end too.
  const over = page.evaluate(logAll, requests).catch(() => undefined).then(() => { page.off('console', listen); });
  const reached = (wanted: number): Promise<void> => Promise.race([over, new Promise<void>((resolve) => {
    if (told.length >= wanted) resolve();
    else waiting.push({ count: wanted, resolve });
  })]);
  return { told, reached, over };
}
