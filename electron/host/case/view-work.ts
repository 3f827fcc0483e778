// The part of a case's view that tells of time, work, recipients, fees and letters.
import type { z } from 'zod';
import type { caseView } from '../../../shared/bridge/case-view.ts';
import { calendarOf } from '../../../shared/domain/case/calendar-of.ts';
import type { DecideContext } from '../../../shared/domain/case/context.ts';
import { redatedDue } from '../../../shared/domain/case/decide-redate.ts';
import { openFee, suggestedFee } from '../../../shared/domain/case/decide-fee.ts';
import { noticeGiven, toldLifting } from '../../../shared/domain/case/decide-lifting.ts';
import { lettersDue } from '../../../shared/domain/case/letters-due.ts';
import { recordsSince } from '../../../shared/domain/case/records-seen.ts';
import { tasksOf } from '../../../shared/domain/case/rights-of-case.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { traceForSystem } from '../../../shared/domain/case/trace-for-system.ts';
import { lineId as lineIdSchema } from '../../../shared/formats/ids.ts';
import { parseLocalDate, type LocalDate } from '../../../shared/formats/local-date.ts';
import { namedRecipient } from '../../../shared/domain/case/recipients-of-case.ts';
import { dueIfSuspended } from '../../../shared/rules/due-if-suspended.ts';
import { whyRedated } from '../../../shared/rules/redate.ts';
import { lettersView } from './view-letters.ts';
import { signaturePolicy } from '../../../shared/rules/signature-policy.ts';
import { viewRepresented } from './view-represented.ts';

type ViewInput = z.input<typeof caseView>;
type WorkView = Pick<ViewInput, 'mandates' | 'acting' | 'estate' | 'recordsSince' | 'channel' | 'signatureOffer' | 'time' | 'tasks' | 'restrictions' | 'recipients' | 'fee' | 'interests' | 'lettersDue' | 'letters'>;

export function viewWork(state: CaseState, context: DecideContext): WorkView {
  const register = context.profile.registers.find(({ id }) => id === state.request?.register);
  return {
    ...viewRepresented(state), recordsSince: sinceView(state, context),
    channel: state.request?.channel ?? null,
    signatureOffer: register === undefined ? null : signaturePolicy(state.rights.map(({ right }) => right), register).offer,
    time: timeOf(state, context), tasks: tasksView(state, context), restrictions: restrictionsOf(state), letters: lettersView(state, context), recipients: recipientsOf(state), fee: feeOf(state, context),
    interests: state.facts['interest-flagged'].map(({ actor, interest }) => ({ actor, interest })), lettersDue: [...lettersDue(state)],
  };
}

/** One right at a time: the next one's changes are shown once the first one's are confirmed. */
function sinceView(state: CaseState, context: DecideContext): ViewInput['recordsSince'] {
  for (const right of ['access', 'portability'] as const) {
    const since = recordsSince(state, right, context);
    if (since !== null) return { right, now: [...since.now], changes: [...since.changes] };
  }
  return null;
}

function dayOf(text: string): LocalDate | null {
  const day = parseLocalDate(text);
  return day.ok ? day.value : null;
}

function timeOf(state: CaseState, { profile, today }: DecideContext): ViewInput['time'] {
  const { request, facts } = state;
  if (request === null) return null;
  const redated = redatedDue(state, profile);
  const waits = facts['visitor-asked'].map(({ lineId, about, text, on }) => ({ lineId, about, text, on, answeredOn: facts['visitor-answered'].find(({ asked }) => asked === lineId)?.on ?? null }));
  const received = dayOf(request.receivedOn);
  const counted = received === null ? null : dueIfSuspended({ received, today, waits: waits.flatMap(({ about, on, answeredOn }) => {
    const asked = dayOf(on);
    return asked === null ? [] : [{ kind: about, asked, answered: answeredOn === null ? null : dayOf(answeredOn) }];
  }) }, calendarOf(profile));
  const [extended] = facts['due-extended'];
  return {
    statutoryDue: request.due, extended: extended === undefined ? null : { reason: extended.reason, text: extended.text, due: extended.due, alertOn: extended.alertOn, letterBy: extended.letterBy },
    dueIfSuspended: counted?.ok === true ? counted.value.dueIfSuspended : request.due, daysWaited: counted?.ok === true ? counted.value.daysWaited : 0,
    redated: redated === null ? null : { told: redated.told, counted: redated.counted, ...whyRedated(redated.told, redated.counted, calendarOf(profile)) },
    waits, reminders: facts['reminder-noted'].map(({ channel, receivedOn }) => ({ channel, receivedOn })),
  };
}

function tasksView(state: CaseState, { profile }: DecideContext): ViewInput['tasks'] {
  return tasksOf(state).map((one) => {
    const system = profile.systems.find(({ code }) => code === one.system);
    const done = state.facts['task-done'].find(({ task }) => task === one.code);
    return {
      ...one, name: system?.name ?? one.system, searchBy: [...(system?.searchBy ?? [])], trace: traceForSystem(state, one, system?.searchBy ?? []), sentAt: state.facts['task-sent'].findLast(({ task }) => task === one.code)?.at ?? null,
      done: done === undefined ? null : { task: done.task, result: done.result, on: done.on, records: done.records, how: done.how, paper: done.paper, by: done.by },
    };
  });
}

function restrictionsOf(state: CaseState): ViewInput['restrictions'] {
  const { facts } = state;
  return facts['restriction-opened'].map(({ lineId, right, cause, scope, at }) => ({
    lineId: lineIdSchema.parse(lineId), right, cause, scope, from: at, ...liftingOf(state, lineId),
    liftedAt: facts['restriction-lifted'].find(({ restriction }) => restriction === lineId)?.at ?? null,
  }));
}

function liftingOf(state: CaseState, restriction: string): Pick<ViewInput['restrictions'][number], 'toldOn' | 'reason' | 'liftOn' | 'noticeOn'> {
  const told = toldLifting(state, restriction);
  return { toldOn: told?.on ?? null, reason: told?.reason ?? null, liftOn: told?.liftOn ?? null, noticeOn: noticeGiven(state, restriction)?.on ?? null };
}

function recipientsOf({ facts }: CaseState): ViewInput['recipients'] {
  const due = new Map(facts['recipients-due'].flatMap(({ right, recipients }) => recipients.map((recipient) => [`${right} ${recipient}`, { right, recipient }] as const)));
  return [...due.values()].map(({ right, recipient }) => {
    const told = facts['recipient-told'].find((one) => one.right === right && one.recipient === recipient);
    return { right, recipient, name: namedRecipient({ facts }, { right, recipient })?.name ?? null, told: told === undefined ? null : { right, recipient, result: told.result, channel: told.channel, on: told.on, reasons: told.reasons, paper: told.paper } };
  });
}

function feeOf(state: CaseState, context: DecideContext): ViewInput['fee'] {
  const told = openFee(state);
  const found = suggestedFee(state, told?.facts ?? [], context);
  if (!found.ok) return null;
  const { suggestion } = found.value;
  return {
    verdict: suggestion.verdict, why: suggestion.verdict === 'free' ? suggestion.why : null, basis: suggestion.verdict === 'may-charge' ? suggestion.basis : null, noticeSpeaks: suggestion.noticeSpeaks,
    told: told === null ? null : { cents: told.cents, basis: told.basis, counts: told.counts, facts: told.facts, answer: told.answer }, chargedCents: state.facts['fee-charged'].at(-1)?.cents ?? null,
  };
}
