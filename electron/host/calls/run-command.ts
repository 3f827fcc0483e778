// Runs a person's command on a case; a failed identity check is written and then answered as its outcome.
import { identityOutcome } from '../../../shared/domain/case/decide-identity.ts';
import { ok, refused } from '../../../shared/outcomes.ts';
import { runCaseCommand } from '../case/run-case-command.ts';
import type { Handler } from '../handler.ts';

export const runCommand: Handler<'run-command'> = (host, { command }, session) => {
  const ran = runCaseCommand(host, session, command);
  if (!ran.ok) return ran;
  const { lines, drafts, change } = ran.value;
  const failed = drafts.find((draft) => draft.type === 'identity-checked' && draft.content.verdict === 'failed');
  if (failed?.type === 'identity-checked') {
    const { code, field } = identityOutcome(failed.content.reasons);
    return refused(code, { field });
  }
  const logged = drafts.find((draft) => draft.type === 'request-logged' || draft.type === 'estate-logged');
  return ok({ lines: lines.map((line) => line.id), diaryNumber: logged?.type === 'request-logged' || logged?.type === 'estate-logged' ? logged.content.diaryNumber : null, change });
};
