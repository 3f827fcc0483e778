// The branded ids that travel everywhere: line, case, device, actor, controller, person, diary number.
import { z } from 'zod';

export const lineId = z.uuid().brand<'LineId'>();
export type LineId = z.infer<typeof lineId>;
export const caseId = z.uuid().brand<'CaseId'>();
export type CaseId = z.infer<typeof caseId>;
export const deviceId = z.uuid().brand<'DeviceId'>();
export type DeviceId = z.infer<typeof deviceId>;
/** A person's key is made by the central store's join; it tells nothing about the person. */
export const personKey = z.uuid().brand<'PersonKey'>();
export type PersonKey = z.infer<typeof personKey>;
export const paperId = z.uuid().brand<'PaperId'>();
export type PaperId = z.infer<typeof paperId>;

const slug = z.string().regex(/^[a-z0-9-]+$/).min(2).max(40);
export const actorId = slug.brand<'ActorId'>();
export type ActorId = z.infer<typeof actorId>;
export const controllerId = slug.brand<'ControllerId'>();
export type ControllerId = z.infer<typeof controllerId>;
export const registerId = slug.brand<'RegisterId'>();
export type RegisterId = z.infer<typeof registerId>;

/** `RAT-02/2026/000123`: office, desk, year of receipt, running number of that desk and year. */
export const diaryNumber = z.string().regex(/^[A-Z]{3}-\d{2}\/\d{4}\/\d{6}$/).brand<'DiaryNumber'>();
export type DiaryNumber = z.infer<typeof diaryNumber>;

/** Lower-case hexadecimal SHA-256. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** A local calendar date `YYYY-MM-DD`; the calendar itself is checked by formats/local-date. */
export const isoDate = z.iso.date();
/** An instant with milliseconds in UTC, `2026-11-22T08:41:00.000Z`. */
export const isoInstant = z.iso.datetime({ precision: 3 });
