// Central's signed word on whose accounts it has shut out, and for how long a desk may go by it without hearing the next.
import { z } from 'zod';
import { actorId, deviceId, isoInstant } from '../formats/ids.ts';

export const accountWordPath = 'v1/accounts/standing';

/** guarantees.md, lease: the default in hours. */
export const leaseHoursUsual = 72;

/** `at`: central's time, which orders the words. `hours`: from hearing it, how long this desk shows register data without hearing another. */
export const accountWord = z.strictObject({ device: deviceId, at: isoInstant, hours: z.int().min(1).max(8760), shutOut: z.array(actorId).max(5000) });
export type AccountWord = z.infer<typeof accountWord>;

/** `text`: an `accountWord` as the exact JSON that was signed. Given for the token alone: a locked desk hears too. */
export const accountWordAnswer = z.strictObject({ text: z.string().max(500_000), signature: z.base64().max(100) });

/** The exact text that central signs: a proxy neither shuts out nor prolongs. */
export function accountWordText(controller: string, device: string, text: string): string {
  return `accounts:1:${controller}:${device}:${text}`;
}
