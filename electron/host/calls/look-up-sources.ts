// Has central ask the live sources for a person who is at the desk or whose copy is being made, and brings what changed.
import { lookAnswer, lookPath, lookRequest } from '../../../shared/protocol/look-up.ts';
import { ok, refused } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';
import { hasRead, writePersonLine, writeRead } from '../people/write-read-line.ts';
import { askCentral } from '../sync/ask-central.ts';
import { urlOf } from '../sync/central-link.ts';
import { pullByKey } from '../sync/pull-by-key.ts';

/** Milliseconds: central gives each system ten seconds, and has its own to store what came. */
const within = 30_000;

/**
 * The look stands in the case before its answer is shown. Outcomes: `person-unknown`, `person-not-opened`, `central-unreachable` also before the
 * desk has met central, those of askCentral, `not-saved`, `journal-damaged`, `locked` when the desk locked meanwhile.
 */
export const lookUpSources: Handler<'look-up-sources'> = async (host, { personKey, caseId, purpose }, session) => {
  const head = host.people.head(personKey);
  const link = host.sync.link();
  if (head === null) return refused('person-unknown');
  // Its read line would else open a protected person to other calls without the reason that the card asks for (rule 12).
  if (!hasRead(session, { caseId, personKey })) return refused('person-not-opened');
  if (link === null) return refused('central-unreachable');
  const read = writeRead(host, session, { caseId, personKey, purpose, categories: head.holdings.map((one) => one.category) });
  if (!read.ok) return read;
  // Central hashes what its schema makes of the body, so the same schema writes it here.
  const body = lookRequest.parse({ personKey, by: session.account.user });
  const headers = { 'x-desk-proof': host.sync.keys.proof(session, link, host.sync.keys.centralNow(), { what: lookPath, body }) };
  const looked = await askCentral(link, { url: urlOf(link, lookPath), schema: lookAnswer, headers, body, within });
  if (!looked.ok) return looked;
  if (host.vault.session() !== session) return refused('locked');
  const { at, sources } = looked.value;
  // What came is brought before the case says so: a line that promised a fresh copy over an old one would be worse than none.
  const brought = await pullByKey(host, link, host.sync.keys, [{ personKey, after: 0 }]);
  if (!brought.ok) return brought;
  if (host.vault.session() !== session) return refused('locked');
  const written = writePersonLine(host, session, caseId, { type: 'sources-checked', content: { personKey, checks: sources.map((one) => ({ ...one, at })) } });
  if (!written.ok) return written;
  // Whoever else the answer touched comes with the next round.
  host.sync.nudge();
  return ok({ at, sources });
};
