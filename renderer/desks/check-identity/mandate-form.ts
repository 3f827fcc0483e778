// A mandate as the clerk types it: kept as typed, read into the command only when it is whole.
import { z } from 'zod';
import { right } from '../../../shared/domain/case/asked-right.ts';
import type { MandateShown } from '../../../shared/domain/case/mandate-shape.ts';
import { parseBusinessId } from '../../../shared/formats/business-id.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { parseTypedDate } from '../../../shared/formats/typed-date.ts';
import { mandateKinds, seenCodes, type MandateKind } from '../../../shared/rules/mandate.ts';

export const stops = ['inCare', 'childNonDisclosure', 'otherGuardianNonDisclosure', 'childForbids'] as const;

export const mandateDraft = z.strictObject({
  agent: z.string().max(200), company: z.string().max(200), businessId: z.string().max(20),
  rights: z.enum(['all', 'some']), chosen: z.array(right).max(10), matters: z.enum(['all', 'financial']),
  dated: z.string().max(40), expires: z.string().max(40), confirmed: z.string().max(40), exclusive: z.boolean(),
  seen: z.array(z.enum(seenCodes)), stops: z.array(z.enum(stops)), childBorn: z.string().max(40),
});
export type MandateDraft = z.infer<typeof mandateDraft>;

/** Who stands at the desk, as far as it is typed. */
export const actingDraft = z.strictObject({ who: z.enum(['self', ...mandateKinds]), mandate: mandateDraft });
export type ActingDraft = z.infer<typeof actingDraft>;

export const actsAlone: ActingDraft = {
  who: 'self',
  mandate: { agent: '', company: '', businessId: '', rights: 'all', chosen: [], matters: 'all', dated: '', expires: '', confirmed: '', exclusive: false, seen: [], stops: [], childBorn: '' },
};

/** In the order in which they stand. */
export const mandateFields = ['agent', 'company', 'businessId', 'rights', 'dated', 'expires', 'confirmed', 'childBorn'] as const;
export type MandateField = (typeof mandateFields)[number];

/** Which fields a kind has beside its date and its checklist; a continuing power is confirmed, a parent has a child. */
export const fieldsOf: Readonly<Record<MandateKind, readonly (MandateField | 'matters' | 'exclusive' | 'child')[]>> = {
  'power-of-attorney': ['agent', 'rights', 'dated', 'expires', 'exclusive'],
  'continuing-power': ['agent', 'rights', 'matters', 'dated', 'expires', 'confirmed', 'exclusive'],
  guardian: ['agent', 'matters', 'dated', 'expires', 'exclusive'],
  parent: ['agent', 'dated', 'childBorn', 'child'],
  company: ['company', 'businessId', 'dated'],
  estate: ['agent', 'dated'],
};

/** A mandate may end or be confirmed on any day, so no century is guessed back. */
function day(text: string, today: LocalDate): LocalDate | null {
  const typed = parseTypedDate(text, { today, century: 'nearest' });
  return typed.ok ? typed.value : null;
}

function born(text: string, today: LocalDate): LocalDate | null {
  const typed = parseTypedDate(text, { today, century: 'past' });
  return typed.ok ? typed.value : null;
}

export function mandateFaults({ who, mandate }: ActingDraft, today: LocalDate): readonly MandateField[] {
  if (who === 'self') return [];
  const fine: Readonly<Record<MandateField, boolean>> = {
    agent: mandate.agent.trim().length >= 2, company: mandate.company.trim().length >= 2, businessId: parseBusinessId(mandate.businessId).ok,
    rights: mandate.rights === 'all' || mandate.chosen.length > 0, dated: day(mandate.dated, today) !== null,
    expires: mandate.expires.trim() === '' || day(mandate.expires, today) !== null, confirmed: mandate.confirmed.trim() === '' || day(mandate.confirmed, today) !== null,
    childBorn: born(mandate.childBorn, today) !== null,
  };
  return fieldsOf[who].flatMap((field) => (field === 'matters' || field === 'exclusive' || field === 'child' || fine[field] ? [] : [field]));
}

/** Undefined for a visitor who acts for themselves, and while something is missing. What the kind has no field for is never sent. */
export function mandateFrom(draft: ActingDraft, today: LocalDate): MandateShown | undefined {
  const { who, mandate } = draft;
  const dated = day(mandate.dated, today);
  if (who === 'self' || dated === null || mandateFaults(draft, today).length > 0) return undefined;
  const has = (field: (typeof fieldsOf)[MandateKind][number]): boolean => fieldsOf[who].includes(field);
  const childBorn = born(mandate.childBorn, today);
  return {
    kind: who, agent: has('agent') ? mandate.agent.trim() : null,
    company: has('company') ? { name: mandate.company.trim(), businessId: mandate.businessId.trim() } : null,
    rights: has('rights') && mandate.rights === 'some' ? mandate.chosen : 'all', matters: has('matters') ? mandate.matters : 'all',
    dated, expires: has('expires') ? day(mandate.expires, today) : null, confirmed: has('confirmed') ? day(mandate.confirmed, today) : null,
    exclusive: has('exclusive') && mandate.exclusive, seen: [...mandate.seen],
    child: childBorn === null || !has('child') ? null : {
      inCare: mandate.stops.includes('inCare'), childNonDisclosure: mandate.stops.includes('childNonDisclosure'),
      otherGuardianNonDisclosure: mandate.stops.includes('otherGuardianNonDisclosure'), childForbids: mandate.stops.includes('childForbids'), birthDate: childBorn,
    },
  };
}
