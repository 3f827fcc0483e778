// What an administrator asks of central about its sources; the desk only signs and carries it.
import type { SourceActName } from '../../../shared/registers/source-acts.ts';
import type { Handlers } from '../handler.ts';
import { administer } from '../sync/administer.ts';

/** Needs central: outcome `central-unreachable` without it. */
export const sourcesActs: Pick<Handlers, SourceActName> = {
  'list-sources': (host, request, session) => administer(host, session, { act: 'list-sources', request }),
  'look-at-source': (host, request, session) => administer(host, session, { act: 'look-at-source', request }),
  'column-codes': (host, request, session) => administer(host, session, { act: 'column-codes', request }),
  'send-file': (host, request, session) => administer(host, session, { act: 'send-file', request }),
  'send-piece': (host, request, session) => administer(host, session, { act: 'send-piece', request }),
  'end-sending': (host, request, session) => administer(host, session, { act: 'end-sending', request }),
  'drop-sent': (host, request, session) => administer(host, session, { act: 'drop-sent', request }),
  'offline-scope': (host, request, session) => administer(host, session, { act: 'offline-scope', request }),
  'set-offline-scope': (host, request, session) => administer(host, session, { act: 'set-offline-scope', request }),
  'source-profile': (host, request, session) => administer(host, session, { act: 'source-profile', request }),
  'map-columns': (host, request, session) => administer(host, session, { act: 'map-columns', request }),
  'begin-import': (host, request, session) => administer(host, session, { act: 'begin-import', request }),
  'import-progress': (host, request, session) => administer(host, session, { act: 'import-progress', request }),
  'cancel-import': (host, request, session) => administer(host, session, { act: 'cancel-import', request }),
  'import-report': (host, request, session) => administer(host, session, { act: 'import-report', request }),
  'list-joins': (host, request, session) => administer(host, session, { act: 'list-joins', request }),
  'decide-join': (host, request, session) => administer(host, session, { act: 'decide-join', request }),
};
