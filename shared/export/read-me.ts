// The first thing a person opens: whose files these are, what is in them and what was left out, in plain words.
import type { ExportData } from './export-document.ts';
import type { ExportFile } from './export-input.ts';
import type { ExportWords } from './export-words.ts';

/** Names the case, not the person: whoever finds the file learns no more than the paper's cover tells. */
export function readMe(data: ExportData, files: readonly ExportFile[], words: ExportWords): string {
  const { labels } = words;
  const lines = [
    words.title[data.right], '',
    `${labels.controller}: ${data.controller.entities.map(({ name, businessId }) => `${name} (${businessId})`).join(', ')}`,
    `${labels.register}: ${data.register.name}`, `${labels.diaryNumber}: ${data.diaryNumber}`, `${labels.made}: ${data.madeAt}`, '',
    ...(data.person === null ? [words.nothing, ''] : []),
    ...words.how.flatMap((text) => [`- ${text}`]), '',
    `${labels.files}:`, ...files.map(({ name, records }) => `- ${name}${records === null ? '' : ` (${String(records)})`}`), '',
    `${labels.leftOut}:`, ...(data.leftOut.length === 0 ? [`- ${words.none}`] : data.leftOut.map(({ name, reason }) => `- ${name}: ${words.reasons[reason]}`)), '',
  ];
  return lines.join('\r\n');
}
