// What Electron's main process and the host's own process say to each other.
import { z } from 'zod';
import { bridgeEvent } from '../../../shared/bridge.ts';

export const toHost = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), id: z.int().min(1), sender: z.strictObject({ origin: z.string(), mainFrame: z.boolean() }), name: z.unknown(), request: z.unknown() }),
  z.strictObject({ kind: z.literal('lock') }),
  z.strictObject({ kind: z.literal('close') }),
]);
export type ToHost = z.infer<typeof toHost>;

export const fromHost = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('started') }),
  z.strictObject({ kind: z.literal('not-started'), explanation: z.string() }),
  /** The result has passed the call's own answer schema in the host. */
  z.strictObject({ kind: z.literal('answer'), id: z.int().min(1), result: z.unknown() }),
  z.strictObject({ kind: z.literal('event'), event: bridgeEvent }),
]);
export type FromHost = z.infer<typeof fromHost>;
