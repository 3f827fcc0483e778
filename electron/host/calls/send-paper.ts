// Sends a kept paper to the printer or saves it as a file, and only then writes that it was sent.
import { isFile } from '../../../shared/domain/case/decide-file.ts';
import { caseId as caseIdSchema, paperId as paperIdSchema } from '../../../shared/formats/ids.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import { runCaseCommand } from '../case/run-case-command.ts';
import type { Handler } from '../handler.ts';
import type { HostParts } from '../host-parts.ts';
import { fileRefusal } from '../journal/sqlite-fault.ts';
import { openPaper, type OpenedPaper } from '../papers/open-paper.ts';
import { savePaper } from '../papers/save-paper.ts';

/** Where it went: a file's place, or null for the printer. A failed print writes no line (guarantees.md "hand-over"). */
async function sent(host: HostParts, opened: OpenedPaper, way: 'printer' | 'save'): Promise<Result<string | null>> {
  if (way === 'printer' && isFile(opened.paper.kind)) return refused('file-not-printed');
  if (way === 'printer') {
    const printed = await host.printing.print(opened.pdf);
    return printed.ok ? ok(null) : printed;
  }
  try {
    return ok(savePaper(host.folder, opened));
  } catch (error) {
    host.log.fault('save-paper', error);
    return fileRefusal(error);
  }
}

export const sendPaper: Handler<'send-paper'> = async (host, { caseId, paperId, way }, session) => {
  const opened = await openPaper(host, session, { caseId, paperId });
  if (!opened.ok) return opened;
  const place = await sent(host, opened.value, way);
  if (!place.ok) return place;
  if (host.vault.session() !== session) return refused('locked');
  const how = way === 'printer' ? 'printer' : 'saved';
  const recorded = runCaseCommand(host, session, { kind: 'record-sending', caseId: caseIdSchema.parse(caseId), paperId: paperIdSchema.parse(paperId), way: how });
  return recorded.ok ? ok({ way: how, place: place.value }) : recorded;
};
