// Which part of the archive holds the wanted sheet, and what the workbook says about its dates.
import { SourceBreak } from '../source-break.ts';
import type { Archive } from './open-archive.ts';
import { walkWhole, type XmlVisitor } from './walk-xml.ts';

export interface Workbook {
  readonly sheet: string;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

/** Null is the first sheet; a sheet of another name than the profile's makes the file another one: `wrong-form`. */
export async function readWorkbook(archive: Archive, wanted: string | null): Promise<Workbook> {
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  await walk(archive, 'xl/workbook.xml', (name, attributes) => {
    if (name === 'sheet') sheets.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? '' });
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
  });
  const parts: { id: string; type: string; target: string }[] = [];
  await walk(archive, 'xl/_rels/workbook.xml.rels', (name, attributes) => {
    if (name === 'Relationship') parts.push({ id: attributes['Id'] ?? '', type: (attributes['Type'] ?? '').split('/').at(-1) ?? '', target: partName(attributes['Target'] ?? '') });
  });
  const sheet = sheets.find(({ name }) => wanted === null || name === wanted);
  const part = parts.find(({ id }) => id === sheet?.id);
  if (part === undefined) throw new SourceBreak('wrong-form');
  const target = (type: string): string | null => parts.find((one) => one.type === type)?.target ?? null;
  return { sheet: part.target, sharedStrings: target('sharedStrings'), styles: target('styles'), from1904 };
}

async function walk(archive: Archive, name: string, open: XmlVisitor['open']): Promise<void> {
  const part = archive.part(name);
  if (part === null) throw new SourceBreak('wrong-form');
  await walkWhole(part, { open, text: () => undefined, close: () => undefined });
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
