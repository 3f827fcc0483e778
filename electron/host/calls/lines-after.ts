// Gives the lists what changed: the part of each line that names no person.
import type { ListLine } from '../../../shared/domain/list-line.ts';
import { isCaseLineType, listFieldsOf } from '../../../shared/domain/list-line.ts';
import { caseId } from '../../../shared/formats/ids.ts';
import { ok } from '../../../shared/outcomes.ts';
import { caseLineOf } from '../case/read-case.ts';
import type { Handler } from '../handler.ts';
import type { LineRow } from '../journal/line-row.ts';
import { linesAfter as changesAfter, type ChangedLine } from '../journal/lines-after.ts';
import { readOpenly } from '../journal/open-content.ts';

function listLineOf(contentKey: Buffer, { change, position, line }: ChangedLine): ListLine | null {
  const { header } = line;
  const shown = shownOf(contentKey, line);
  if (shown === null || header.caseId === null) return null;
  return {
    change, id: header.id, device: header.device, deviceSeq: header.deviceSeq, position, caseId: caseId.parse(header.caseId),
    actor: header.actor, at: header.wallTime, ...shown,
  };
}

/** A line whose content has ended takes the place of the one the lists hold, under its id and without a field. */
function shownOf(contentKey: Buffer, line: LineRow): Pick<ListLine, 'type' | 'fields'> | null {
  const { type } = line.header;
  if (isCaseLineType(type) && line.sealed.length === 0) return { type: 'content-erased', fields: {} };
  const expired = readOpenly('case-file-expired', line);
  if (expired !== null) return { type, fields: expired.diaryNumber === null ? {} : { diaryNumber: expired.diaryNumber } };
  const read = caseLineOf(contentKey, line);
  return read === null ? null : { type, fields: listFieldsOf(read) };
}

/** `last` moves over lines that lists do not show (read lines), so an empty answer with a grown `last` is not the end. */
export const linesAfter: Handler<'lines-after'> = (host, { change, limit }, session) => {
  const lines: ListLine[] = [];
  let last = change;
  for (;;) {
    const page = changesAfter(host.journal, last, limit - lines.length);
    lines.push(...page.flatMap((one) => listLineOf(session.keys.content, one) ?? []));
    last = page.at(-1)?.change ?? last;
    if (page.length === 0 || lines.length >= limit) return ok({ lines, last });
  }
};
