// The office's date for law and paper, also on a computer whose clock says nonsense: a visitor is served whatever it says.
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { parseLocalDate } from '../../shared/formats/local-date.ts';
import type { ControllerProfile } from '../../shared/registers/controller.ts';
import { localToday } from './local-today.ts';

/** Past it some date of a case would have no month after it. */
const latest = new Date('9998-12-31T00:00:00.000Z');
const earliest = new Date('1970-01-01T00:00:00.000Z');

/** The instant, or the nearest one that a line and a date can say. */
export function soundInstant(now: Date): Date {
  if (Number.isNaN(now.getTime()) || now < earliest) return earliest;
  return now > latest ? latest : now;
}

/** The first day on which the profile has an office, a document and a register to work with. */
function firstDay({ offices, documentKinds, registers }: ControllerProfile): string {
  const first = (entries: readonly { readonly validFrom: string }[]): string => entries.map(({ validFrom }) => validFrom).toSorted()[0] ?? '';
  return [first(offices), first(documentKinds), first(registers)].toSorted().at(-1) ?? '';
}

/**
 * A clock from before the register's first day cannot be right, and on that day nothing would be in force: the first day
 * stands in, and the lamp says `clock-off` as soon as central has told the time.
 */
export function officeToday(now: Date, profile: ControllerProfile): LocalDate {
  const today = localToday(soundInstant(now));
  const first = parseLocalDate(firstDay(profile));
  return first.ok && today < first.value ? first.value : today;
}
