// What the central store's own program is told by its environment.
import { z } from 'zod';

const settings = z.object({
  CENTRAL_FOLDER: z.string().min(1).default('.central'),
  CENTRAL_PORT: z.coerce.number().int().min(0).max(65_535).default(7499),
  /** Loopback unless the office says otherwise; TLS ends in front of it. */
  CENTRAL_HOST: z.string().min(1).default('127.0.0.1'),
  CENTRAL_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** The ledger of erasures: one file for every central store on one database; without it a file of the folder. */
  CENTRAL_LEDGER: z.string().min(1).optional(),
  /** Of one desk. */
  CENTRAL_CALLS_PER_MINUTE: z.coerce.number().int().min(1).optional(),
  /** Where exports lie for an import from a desk; without it `imports` of the folder. */
  CENTRAL_IMPORTS: z.string().min(1).optional(),
  /** Profiles of registers and sources in another folder than the product's. */
  CENTRAL_ASSETS: z.string().min(1).optional(),
  CENTRAL_SECRET: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
});
export type ServerSettings = z.infer<typeof settings>;

/** The settings, or the names of those that do not fit; never their values, which may be secrets. */
export function readServerSettings(env: Readonly<Record<string, string | undefined>>): { readonly ok: true; readonly value: ServerSettings } | { readonly ok: false; readonly names: readonly string[] } {
  const parsed = settings.safeParse(env);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, names: [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))] };
}
