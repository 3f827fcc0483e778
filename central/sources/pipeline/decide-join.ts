// What an administrator says about a pair that may be one person; people are joined or split again at once.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { helsinkiDateOf } from '../../../shared/formats/helsinki-date.ts';
import { controllerId } from '../../../shared/formats/ids.ts';
import { endWork } from './end-sessions.ts';
import { openImport, type ImportSession } from './import-session.ts';
import { joinAgain } from './import-exports.ts';

export type JoinVerdict = 'accepted' | 'rejected' | 'undone';

/** `signal`: leaves, and nothing was decided. */
export interface JoinGiven { readonly ownerUrl: string; readonly anchorKey: Buffer; readonly controller: string; readonly signal?: AbortSignal }
export interface DecidedJoin { readonly changed: number; readonly gone: number }

const pair = z.object({ one: z.instanceof(Buffer), other: z.instanceof(Buffer), score: z.int(), parts: z.array(z.string()) });

/**
 * `id`: of a waiting pair for `accepted` and `rejected`, of a decision for `undone`, which lets the pair wait again. Null
 * when there is none. The decision and who made it are kept; what it changed is seen by the desks at once.
 */
export async function decideJoin(given: JoinGiven, decision: { readonly id: number; readonly verdict: JoinVerdict; readonly by: string }): Promise<DecidedJoin | null> {
  const sessionName = `join-${randomUUID()}`;
  const session = await openImport(given.ownerUrl, given.controller, sessionName);
  const leave = (): void => { void endWork(given.ownerUrl, sessionName); };
  given.signal?.addEventListener('abort', leave, { once: true });
  try {
    given.signal?.throwIfAborted();
    return await session.atOnce(async () => {
      const said = await note(session, decision);
      if (said === null) return null;
      const today = helsinkiDateOf(new Date().toISOString());
      if (!today.ok) throw new Error('The clock gives no instant.');
      return await joinAgain(session, { controller: controllerId.parse(given.controller), anchorKey: given.anchorKey, today: today.value, scope: { nodes: said } });
    });
  } finally {
    given.signal?.removeEventListener('abort', leave);
    await session.close();
  }
}

async function note(session: ImportSession, { id, verdict, by }: { readonly id: number; readonly verdict: JoinVerdict; readonly by: string }): Promise<readonly Buffer[] | null> {
  const found = verdict === 'undone'
    ? await session.ask(pair, `select d.one, d.other, d.score, d.parts from join_decision d where d.controller = $1 and d.id = $2 and d.verdict <> 'undone' and not exists (select 1 from join_decision n where n.controller = d.controller and n.one = d.one and n.other = d.other and n.id > d.id)`, [session.controller, id])
    : await session.ask(pair, 'delete from join_candidate where controller = $1 and id = $2 returning one, other, score, parts', [session.controller, id]);
  const [said] = found;
  if (said === undefined) return null;
  await session.run('insert into join_decision (controller, one, other, score, parts, verdict, decided_by) values ($1, $2, $3, $4, $5, $6, $7)', [session.controller, said.one, said.other, said.score, said.parts, verdict, by]);
  return [said.one, said.other];
}
