// An administrator's act at central: signed by this device, whose key only an unlocked desk has, and asked once.
import { randomUUID, sign } from 'node:crypto';
import { refused, type Result } from '../../../shared/outcomes.ts';
import { actText, administerPath } from '../../../shared/protocol/administer.ts';
import { sourceActs, type SourceActAnswer, type SourceActName, type SourceActRequest } from '../../../shared/registers/source-acts.ts';
import type { HostParts } from '../host-parts.ts';
import { soundInstant } from '../office-today.ts';
import type { Session } from '../vault/session.ts';
import { askCentral } from './ask-central.ts';
import { urlOf } from './central-link.ts';

/** Outcomes: `central-unreachable` also before the desk has met central, those of askCentral and of the act. */
export async function administer<N extends SourceActName>({ sync, clocks }: Pick<HostParts, 'sync' | 'clocks'>, session: Session, { act, request }: { readonly act: N; readonly request: SourceActRequest<N> }): Promise<Result<SourceActAnswer<N>>> {
  // Right after the first log-in the desk is still being introduced.
  const link = await sync.met();
  if (link === null) return refused('central-unreachable');
  const given = { actor: session.account.user, at: soundInstant(clocks.now()).toISOString(), nonce: randomUUID(), text: JSON.stringify({ act, request }) };
  const signature = sign(null, Buffer.from(actText(link.card.device, given), 'utf8'), session.privateKey).toString('base64');
  const answer = await askCentral(link, { url: urlOf(link, administerPath), schema: sourceActs[act].answer, body: { ...given, signature } });
  // The schema was chosen by the name, a tie the index type cannot say.
  return answer as Result<SourceActAnswer<N>>;
}
