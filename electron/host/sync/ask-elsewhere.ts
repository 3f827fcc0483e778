// Asks central for people whom this desk does not hold: somebody waits at the screen, so it is asked once and briefly.
import type { z } from 'zod';
import { centralPaths } from '../../../shared/protocol/central.ts';
import { searchAnswer, searchQuestion } from '../../../shared/protocol/offline-scope.ts';
import type { ElsewhereQuery } from '../../../shared/registers/offline-scope.ts';
import { refused, type Result } from '../../../shared/outcomes.ts';
import type { HostParts } from '../host-parts.ts';
import type { Session } from '../vault/session.ts';
import { askCentral } from './ask-central.ts';
import { urlOf } from './central-link.ts';

/** Milliseconds; then the clerk is told that central does not answer. */
const within = 3000;

/** Outcomes: `central-unreachable` also before the desk has met central, and those of askCentral. */
export async function askElsewhere({ sync }: Pick<HostParts, 'sync'>, session: Session, query: ElsewhereQuery): Promise<Result<z.output<typeof searchAnswer>>> {
  const link = sync.link();
  if (link === null) return refused('central-unreachable');
  // Central hashes what its schema makes of the body, so the same schema writes it here.
  const body = searchQuestion.parse({ user: session.account.user, query });
  const headers = { 'x-desk-proof': sync.keys.proof(session, link, sync.keys.centralNow(), { what: centralPaths.peopleSearch, body }) };
  return askCentral(link, { url: urlOf(link, centralPaths.peopleSearch), schema: searchAnswer, headers, body, within });
}
