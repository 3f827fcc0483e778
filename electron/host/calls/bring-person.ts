// Brings a person found in the central store to this desk, so that the visit goes on also when the line drops.
import { refused } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';
import { isListed } from '../people/write-read-line.ts';
import { bringPerson } from '../sync/bring-person.ts';

/** Only one who was shown among the found of this case: nobody is brought by a guessed key. The read line is written when the person is opened. */
export const bringPersonHere: Handler<'bring-person'> = async (host, { personKey, caseId }, session) => {
  if (!isListed(session, caseId, personKey)) return refused('person-unknown');
  const brought = await bringPerson(host, personKey);
  return host.vault.session() === session ? brought : refused('locked');
};
