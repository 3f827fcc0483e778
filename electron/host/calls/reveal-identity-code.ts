// Shows an identity code whole, after the line that says to whom and why (Data Protection Act 1050/2018, section 29).
import { ok, refused } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';
import { writeRead } from '../people/write-read-line.ts';

export const revealIdentityCode: Handler<'reveal-identity-code'> = (host, { personKey, caseId, reason }, session) => {
  const head = host.people.head(personKey);
  if (head === null) return refused('person-unknown');
  if (reason === null) return refused('reasons-missing', { field: 'reason' });
  const written = writeRead(host, session, { caseId, personKey, purpose: 'reveal-identity-code', categories: [], reason });
  return written.ok ? ok({ identityCode: head.identityCode, birthDate: head.birthDate }) : written;
};
