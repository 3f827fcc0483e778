// Which people a desk holds for work without a connection: central's signed word on it, people asked for by key, and the search at central for the rest.
import { z } from 'zod';
import { actorId, deviceId, personKey } from '../formats/ids.ts';
import { lookupKinds } from '../registers/lookup.ts';
import { elsewhereMax, elsewhereQuery, scopeKind } from '../registers/offline-scope.ts';
import { person } from '../registers/person.ts';
import { servedArea } from '../registers/served-area.ts';

/** `version` rises with every change; 0 while nobody has set one, which is `all`. `area`: what the desk's office serves; null unless `office`. */
export const scopeWord = z.strictObject({ version: z.int().min(0), device: deviceId, kind: scopeKind, area: servedArea.nullable() });
export type ScopeWord = z.infer<typeof scopeWord>;

/** `text`: a `scopeWord` as the exact JSON that was signed. Given for the token alone, so that a locked desk erases too. */
export const scopeAnswer = z.strictObject({ text: z.string().max(100_000), signature: z.base64().max(100) });

/** The exact text that central signs: a desk erases at its word, so no proxy's is enough. */
export function scopeText(controller: string, device: string, text: string): string {
  return `offline-scope:1:${controller}:${device}:${text}`;
}

/** People in one question by key. */
export const keysMax = 100;
/** `after`: the position at which the desk has the person; 0 when it has not. Answered with those that have changed since. */
export const keysQuestion = z.strictObject({ people: z.array(z.strictObject({ personKey, after: z.int().min(0) })).min(1).max(keysMax) });
export type KeysQuestion = z.infer<typeof keysQuestion>;
/** `left`: those that did not fit the page any more; they are asked again. */
export const keysAnswer = z.strictObject({
  people: z.array(z.strictObject({ position: z.int().min(1), person })).max(keysMax), gone: z.array(personKey).max(keysMax), left: z.array(personKey).max(keysMax),
});

/** `user`: who asks, as the desk says and signs it, and of whom central knows that they may; kept in central's list of searches with the device and the time, never with the query. */
export const searchQuestion = z.strictObject({ user: actorId, query: elsewhereQuery });
/** As much of a person as a masked row needs; under non-disclosure no place at all. */
export const elsewherePerson = person.pick({ personKey: true, familyName: true, givenNames: true, birthDate: true, nonDisclosure: true }).extend({
  customerNumber: z.string().max(60).nullable(), town: z.string().max(20_000).nullable(), by: z.enum([...lookupKinds, 'name']),
});
export type ElsewherePerson = z.infer<typeof elsewherePerson>;
/** `total` is at most one more than the rows: whether there are others. `complete`: central's index has everybody. */
export const searchAnswer = z.strictObject({ people: z.array(elsewherePerson).max(elsewhereMax), total: z.int().min(0), complete: z.boolean() });

/** What the unlocked desk signs with its device key for a question by POST; `what` is the question's path, `bodyHash` the SHA-256 of its exact body. */
export function askedProofText(device: string, isoTime: string, { what, bodyHash }: { readonly what: string; readonly bodyHash: string }): string {
  return `people-asked:1:${device}:${isoTime}:${what}:${bodyHash}`;
}
