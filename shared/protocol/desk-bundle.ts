// What an administrator gives a new workstation: who it is, where central is, its accounts and its controller's profile.
import { z } from 'zod';
import { actorId, controllerId } from '../formats/ids.ts';
import { controllerProfile } from '../registers/controller.ts';
import { role } from '../rules/permission.ts';

/** Argon2id floor (guarantees.md, Roles): a record below it is refused, never lowered to. */
export const argonMemoryKiBMin = 46 * 1024;

/**
 * A personal account. `wrapped` is the controller's root key under AES-256-GCM with the key
 * Argon2id makes of the password; everything else of the record is its authenticated data, so
 * a changed role or a lowered parameter does not open.
 */
export const account = z.strictObject({
  user: actorId,
  name: z.string().min(1).max(100),
  roles: z.array(role).min(1),
  registers: z.array(z.string().max(40)),
  lease: z.string().min(1).max(60),
  argon2: z.strictObject({ memoryKiB: z.int().min(argonMemoryKiBMin).max(1024 * 1024), passes: z.int().min(2).max(20), lanes: z.int().min(1).max(8), salt: z.base64() }),
  wrapped: z.base64().max(500),
});
export type Account = z.infer<typeof account>;

export const deskBundle = z.strictObject({
  controller: controllerId,
  office: z.string().regex(/^[A-Z]{3}$/),
  desk: z.string().regex(/^[A-Z]{3}-\d{2}$/), // RAT-02, the start of its diary numbers
  centralUrl: z.url().max(300),
  enrolmentCode: z.string().min(8).max(100),
  accounts: z.array(account).min(1).max(500),
  profile: controllerProfile,
  /** Made-up accounts with their passwords; null in an installation. */
  demonstration: z.strictObject({ accounts: z.array(z.strictObject({ user: actorId, password: z.string(), role })) }).nullable(),
});
export type DeskBundle = z.infer<typeof deskBundle>;
