// Central's signed word on whose accounts it has shut out, and for how long a desk may go by it without hearing the next.
import { z } from 'zod';
import { actorId, deviceId } from '../formats/ids.ts';

export const accountWordPath = 'v1/accounts/standing';

/** guarantees.md, lease: the default in hours. */
export const leaseHoursUsual = 72;

/** What a desk says to be answered: made anew for each question, so that no older word passes for the answer, whatever any clock says. 32 hexadecimal digits. */
const asked = z.string().regex(/^[0-9a-f]{32}$/);
export const accountWordQuery = z.strictObject({ asked });

/** `asked`: of the question that it answers. `hours`: from hearing it, how long this desk shows register data without hearing another. */
export const accountWord = z.strictObject({ device: deviceId, asked, hours: z.int().min(1).max(8760), shutOut: z.array(actorId).max(5000) });
export type AccountWord = z.infer<typeof accountWord>;

/** `text`: an `accountWord` as the exact JSON that was signed. Given for the token alone: a locked desk hears too. */
export const accountWordAnswer = z.strictObject({ text: z.string().max(500_000), signature: z.base64().max(100) });

/** The exact text that central signs: a proxy neither shuts out nor prolongs. */
export function accountWordText(controller: string, device: string, text: string): string {
  return `accounts:1:${controller}:${device}:${text}`;
}
