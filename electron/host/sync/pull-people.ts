// Brings register data to an unlocked desk: the token alone is not enough, the device's own key signs each question.
import { sign } from 'node:crypto';
import { centralPaths, peopleAnswer, peoplePageMax, peopleProofText } from '../../../shared/protocol/central.ts';
import { ok, type Result } from '../../../shared/outcomes.ts';
import type { HostParts } from '../host-parts.ts';
import { officeToday } from '../office-today.ts';
import type { Session } from '../vault/session.ts';
import { askCentral } from './ask-central.ts';
import { urlOf, type CentralLink } from './central-link.ts';

const smallPage = 5;
type Needed = Pick<HostParts, 'people' | 'vault' | 'clocks' | 'bundle'>;

export type PeopleProof = (session: Session, link: CentralLink, asked: { readonly at: Date; readonly after: number }) => string;

/** A proof works once at central, so no two carry the same time, whatever the clock says. */
export function peopleProof(): PeopleProof {
  let last = 0;
  return (session, link, { at, after }) => {
    last = Math.max(last + 1, at.getTime());
    const time = new Date(last).toISOString();
    const text = peopleProofText(link.card.device, time, after);
    return `${time} ${sign(null, Buffer.from(text, 'utf8'), session.privateKey).toString('base64')}`;
  };
}

export interface PeopleErrand {
  readonly proof: PeopleProof;
  /** Central's time, as its answers said it: a wrong clock does not keep a desk from its people. */
  readonly centralNow: () => Date;
  readonly seen: (last: number) => void;
}

/**
 * Pages until everything is here or the desk locks; `seen` is told central's newest position after each.
 * Stops at the first failure; the next round goes on from the mark. Outcomes: those of askCentral.
 */
export async function pullPeople(host: Needed, link: CentralLink, { proof, centralNow, seen }: PeopleErrand): Promise<Result<null>> {
  let limit = peoplePageMax;
  for (;;) {
    const session = host.vault.session();
    if (session === null) return ok(null);
    const after = host.people.mark().position;
    const at = host.clocks.now();
    const headers = { 'x-desk-proof': proof(session, link, { at: centralNow(), after }) };
    const answer = await askCentral(link, { url: urlOf(link, centralPaths.people, { after, limit }), schema: peopleAnswer, headers });
    if (!answer.ok && answer.code === 'too-large' && limit > smallPage) {
      limit = smallPage;
      continue;
    }
    if (!answer.ok) return answer;
    if (host.vault.session() !== session) return ok(null);
    const { people, gone, last } = answer.value;
    for (const key of gone) host.people.forget(key);
    const rules = { today: officeToday(at, host.bundle.profile), customerNumberPattern: host.bundle.profile.customerNumberPattern };
    host.people.bring(people, at.toISOString(), rules);
    seen(last);
    if (people.length === 0 || host.people.mark().position >= last) return ok(null);
  }
}
