// The first rows of an export by its profiles, masked, before anything is brought: what goes to which field.
import type { ImportSource } from './import-source.ts';
import { maskValue } from './mask-value.ts';

/** Rows in a preview of all files together; each file shows one at least. */
export const previewRowsMax = 50;

export interface SourcePreview {
  readonly system: string;
  readonly file: string;
  readonly category: string;
  /** Field of the category and the shape of its value. */
  readonly rows: readonly { readonly line: number; readonly fields: readonly { readonly key: string; readonly shape: string }[] }[];
  /** Why rows among them could not be read. */
  readonly reasons: readonly string[];
}

/** Reads no further than it shows; columns that no field keeps are in the import's own report, since only the end of a source tells all of them. */
export async function previewSources(sources: readonly ImportSource[]): Promise<readonly SourcePreview[]> {
  const each = Math.max(1, Math.floor(previewRowsMax / Math.max(1, sources.length)));
  const previews: SourcePreview[] = [];
  for (const source of sources) previews.push(await previewOne(source, each));
  return previews;
}

async function previewOne({ source, file, read }: ImportSource, most: number): Promise<SourcePreview> {
  const rows: SourcePreview['rows'][number][] = [];
  const reasons = new Set<string>();
  for await (const batch of read()) {
    if (batch.kind === 'end') break;
    for (const { reason } of batch.quarantined) reasons.add(reason);
    rows.push(...batch.rows.slice(0, most - rows.length).map(({ line, fields }) => ({ line, fields: fields.map(({ key, value }) => ({ key, shape: maskValue(value) })) })));
    if (rows.length >= most) break;
  }
  return { system: source.system, file: file.name, category: file.category, rows, reasons: [...reasons].toSorted() };
}
