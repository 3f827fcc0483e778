// Hears from central whose accounts are shut out, which renews this desk's lease; once a minute, and at the first contact.
import { randomBytes } from 'node:crypto';
import { accountWord, accountWordAnswer, accountWordPath, accountWordText } from '../../../shared/protocol/account-word.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { HostParts } from '../host-parts.ts';
import { askCentral, jsonOf } from './ask-central.ts';
import { isSigned, urlOf, type CentralLink } from './central-link.ts';

/** Milliseconds between two questions. */
const every = 60_000;

const heardAt = new WeakMap<object, number>();

/** Needs no unlocked desk. An older central has no such answer, and the round goes on without it. Outcomes: `central-unreachable`, `central-answer-invalid` for a word that central did not sign for this desk and this question: an older one neither prolongs a lease nor lets anybody in again. */
export async function hearAccounts({ lease, clocks, vault }: Pick<HostParts, 'lease' | 'clocks' | 'vault'>, link: CentralLink): Promise<Result<null>> {
  const now = clocks.monotonic();
  const last = heardAt.get(lease);
  // A lease that has ended is asked for in every round: somebody waits for it.
  if (last !== undefined && now - last < every && lease.verdict()?.kind !== 'ended') return ok(null);
  const asked = randomBytes(16).toString('hex');
  const answer = await askCentral(link, { url: urlOf(link, accountWordPath, { asked }), schema: accountWordAnswer });
  if (!answer.ok) return answer.code === 'central-unreachable' ? answer : ok(null);
  const { text, signature } = answer.value;
  const word = accountWord.safeParse(jsonOf(text));
  const { device } = link.card;
  if (!word.success || word.data.device !== device || word.data.asked !== asked || !isSigned(link, accountWordText(link.controller, device, text), signature)) return refused('central-answer-invalid');
  heardAt.set(lease, now);
  lease.hear(word.data);
  // Whoever is at the desk is not asked first.
  const session = vault.session();
  if (session !== null && lease.isShutOut(session.account.user)) vault.lock('shut-out');
  return ok(null);
}
