// How the sources answered when they were asked for a case's person: the newest word on each category, from whichever desk.
import { personContents } from '../../../shared/domain/person/content.ts';
import type { SourceCheck } from '../../../shared/rules/freshness.ts';
import type { Journal } from '../journal/open-journal.ts';
import { readCaseLines } from '../journal/read-case-lines.ts';
import { openContent } from '../journal/seal-content.ts';

/** In one case only: another case's looks were for another purpose. */
export function checksOf(journal: Journal, contentKey: Buffer, { caseId, personKey }: { readonly caseId: string; readonly personKey: string }): readonly SourceCheck[] {
  const newest = new Map<string, SourceCheck>();
  for (const { header, sealed } of readCaseLines(journal, caseId)) {
    if (header.type !== 'sources-checked') continue;
    const text = openContent(contentKey, header.id, { sealed, contentHash: header.contentHash });
    const content = text === null ? null : personContents['sources-checked'].safeParse(JSON.parse(text));
    if (content === null || !content.success || content.data.personKey !== personKey) continue;
    for (const check of content.data.checks) {
      const key = JSON.stringify([check.system, check.category]);
      const known = newest.get(key);
      if (known === undefined || known.at <= check.at) newest.set(key, check);
    }
  }
  return [...newest.values()];
}
