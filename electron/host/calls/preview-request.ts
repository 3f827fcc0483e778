// Composes the request as it will be signed, before it is logged: nothing is recorded or kept.
import { decide } from '../../../shared/domain/case/decide.ts';
import { ok, refused } from '../../../shared/outcomes.ts';
import { decideContext, personOf } from '../case/decide-context.ts';
import { readCase } from '../case/read-case.ts';
import type { Handler } from '../handler.ts';
import { compose } from '../papers/make-paper.ts';
import { readForPaper } from '../papers/read-for-paper.ts';

export const previewRequest: Handler<'preview-request'> = async (host, { command }, session) => {
  if (command.kind !== 'log-request') return refused('bad-input', { field: 'command' });
  const { state, incomplete } = readCase(host.journal, session.keys.content, command.caseId);
  const person = personOf(host, state, command);
  const drafts = decide(state, command, decideContext(host, session, { person, incomplete }));
  if (!drafts.ok) return drafts;
  const logged = drafts.value.find((draft) => draft.type === 'request-logged');
  if (logged?.type !== 'request-logged') return refused('case-state');
  const read = readForPaper(host, session, { caseId: command.caseId, kind: 'request', state, person });
  if (!read.ok) return read;
  const composed = await compose(host, 'request', { state, request: logged.content, diaryNumber: null, clerkName: session.account.name, language: command.language, person: null, proof: null, searched: null });
  return composed.ok ? ok({ pages: composed.value.pages, pdf: Buffer.from(composed.value.bytes).toString('base64') }) : composed;
};
