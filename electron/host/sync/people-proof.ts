// What an unlocked desk signs so that central gives it people: the token alone lies on a locked disk.
import { createHash, sign } from 'node:crypto';
import { peopleProofText } from '../../../shared/protocol/central.ts';
import { askedProofText } from '../../../shared/protocol/offline-scope.ts';
import type { Session } from '../vault/session.ts';
import type { CentralLink } from './central-link.ts';

/** A page of the feed after a position, or a question by POST: its path and its exact body. */
export type Asked = { readonly after: number } | { readonly what: string; readonly body: unknown };
export type PeopleProof = (session: Session, link: CentralLink, at: Date, asked: Asked) => string;

/** `centralNow`: central's time, as its answers said it, since a wrong clock does not keep a desk from its people. */
export interface KeyErrand { readonly proof: PeopleProof; readonly centralNow: () => Date }

function textOf(device: string, time: string, asked: Asked): string {
  if ('after' in asked) return peopleProofText(device, time, asked.after);
  return askedProofText(device, time, { what: asked.what, bodyHash: createHash('sha256').update(JSON.stringify(asked.body), 'utf8').digest('hex') });
}

/** A proof works once at central, so no two carry the same time, whatever the clock says. */
export function peopleProof(): PeopleProof {
  let last = 0;
  return (session, link, at, asked) => {
    last = Math.max(last + 1, at.getTime());
    const time = new Date(last).toISOString();
    return `${time} ${sign(null, Buffer.from(textOf(link.card.device, time, asked), 'utf8'), session.privateKey).toString('base64')}`;
  };
}
