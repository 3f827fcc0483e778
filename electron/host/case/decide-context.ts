// What a decision may know beside the case, gathered from this desk.
import { diaryNumber, type DiaryNumber } from '../../../shared/formats/ids.ts';
import type { CaseCommand, PaperCommand } from '../../../shared/domain/case/commands.ts';
import type { DecideContext, KnownPerson, StoredRecord } from '../../../shared/domain/case/context.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { parseLocalDate } from '../../../shared/formats/local-date.ts';
import type { HostParts } from '../host-parts.ts';
import { nextDiaryNumber, readDiary } from '../journal/next-diary-number.ts';
import { officeToday } from '../office-today.ts';
import { nameOf, type PersonHead } from '../people/person-head.ts';
import { storedRecords } from '../people/stored-records.ts';
import type { Session } from '../vault/session.ts';
import { disclosuresOf } from './disclosures-of.ts';
import { feeHistory } from './fee-history.ts';
import { diarySeries } from './diary-series.ts';
import { heldMandates } from './held-mandates.ts';
import { personKeyOf } from './person-key-of.ts';

function diaryNumberOf(desk: string, year: number, number: number): DiaryNumber {
  return diaryNumber.parse(`${desk}/${year}/${String(number).padStart(6, '0')}`);
}

function knownPerson(host: Pick<HostParts, 'people'>, head: PersonHead): KnownPerson {
  const birthDate = head.birthDate === null ? null : parseLocalDate(head.birthDate);
  return { personKey: head.personKey, name: nameOf(head), birthDate: birthDate?.ok === true ? birthDate.value : null, restricted: head.nonDisclosure, restrictedBy: host.people.marksOf(head.personKey) };
}

function askedFor(command: CaseCommand | PaperCommand | null): string | null {
  if (command?.kind === 'check-identity') return command.visitor.personKey;
  if (command?.kind === 'log-request') return command.from?.personKey ?? null;
  return command?.kind === 'mark-restricted' || command?.kind === 'lift-restricted' ? command.personKey : null;
}

/** The person the command or the case is about; null when the registers of this desk have none. */
export function personOf(host: Pick<HostParts, 'people'>, state: CaseState, command: CaseCommand | PaperCommand | null): PersonHead | null {
  const personKey = askedFor(command) ?? personKeyOf(state);
  return personKey === null ? null : host.people.head(personKey);
}

/** What the diary of this desk lost with a rolled-back disk and got back from central is read before a number is given. */
function nextNumber(host: HostParts, session: Session, year: number): DiaryNumber {
  // When the disk refuses, those lines stay unread and the number is taken from beyond them.
  readDiary(host.journal, session.keys.content);
  const { desk } = host.bundle;
  return diaryNumberOf(desk, year, nextDiaryNumber(host.journal, desk, { year, series: diarySeries(host.folder) }));
}

/** Opened when first asked for, and once: one command or one view asks several times. */
function storedOnce(host: HostParts, session: Session, person: PersonHead | null): () => readonly StoredRecord[] {
  let known: readonly StoredRecord[] | null = null;
  return () => known ??= person === null ? [] : storedRecords(host.people.items(person.personKey), host.bundle.profile, session.keys.index);
}

/** `incomplete`: of the case the command is about, as `readCase` counted it. */
export function decideContext(host: HostParts, session: Session, about: { readonly person: PersonHead | null; readonly incomplete: number; readonly caseId?: string }): DecideContext {
  const now = host.clocks.now();
  const { office, desk, profile } = host.bundle;
  return {
    actor: session.actor, now: now.toISOString(), today: officeToday(now, profile), office, desk, profile,
    nextDiaryNumber: (year) => nextNumber(host, session, year),
    person: about.person === null ? null : knownPerson(host, about.person), incomplete: about.incomplete,
    holdings: about.person?.holdings ?? [],
    mandates: () => heldMandates(host, session, { personKey: about.person?.personKey ?? null, caseId: about.caseId ?? null }),
    stored: storedOnce(host, session, about.person),
    disclosures: () => (about.person === null ? null : disclosuresOf(host, about.person)),
    history: () => feeHistory(host, session, { personKey: about.person?.personKey ?? null, caseId: about.caseId ?? null }),
  };
}
