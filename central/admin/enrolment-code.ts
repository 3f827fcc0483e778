// A one-time code that lets one workstation in.
import { randomBytes } from 'node:crypto';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';
import { sha256 } from '../repositories/devices.ts';

/** 160 random bits, so that its plain hash can be stored and nobody guesses one. It is told once and has no end date. */
export async function createEnrolmentCode(owner: Database, { controller, desk }: { readonly controller: string; readonly desk: string }): Promise<string> {
  const code = randomBytes(20).toString('hex');
  await inScope(owner, { controller }, (trx) => trx.insertInto('enrolment_code').values({ code_hash: sha256(code), controller, desk }).execute());
  return code;
}
