// An import's report as a paper: counts by file, what is odd, and the first rows by their place; no value of a row is in it.
import type { ControllerProfile } from '../registers/controller.ts';
import { sourceWords } from '../registers/source-words.ts';
import type { Language } from '../registers/words.ts';
import { Flow } from './layout/flow.ts';
import { measureTable, textColumns } from './layout/measure-table.ts';
import { heading, paragraph } from './layout/paragraph.ts';
import { pdfFile } from './layout/pdf-file.ts';
import { runningHeads } from './layout/running-heads.ts';
import { table } from './layout/table.ts';
import { TypeFace } from './layout/type-face.ts';
import { importReportWords } from './words/import-report-words.ts';
import { paperWords } from './words/paper-words.ts';

interface Counted { readonly system: string; readonly file: string; readonly category: string; readonly state: 'reading' | 'staged' | 'left-out' | 'stored'; readonly read: number; readonly quarantined: number; readonly added: number; readonly changed: number; readonly gone: number; readonly missing: number; readonly unjoined: number }
interface Noted { readonly system: string; readonly file: string; readonly reason: string; readonly column: string | null }
interface Placed { readonly system: string; readonly file: string; readonly line: number | null; readonly reason: string }

export interface ImportReportInput {
  readonly language: Language;
  readonly profile: ControllerProfile;
  readonly run: number;
  /** As it is to be read, in the office's time. */
  readonly at: string;
  readonly madeAt: string;
  readonly trial: boolean;
  readonly state: 'reading' | 'stored' | 'cut-off';
  readonly files: readonly Counted[];
  readonly notes: readonly Noted[];
  readonly rows: readonly Placed[];
  readonly total: number;
}

/** Rows on paper; more are read in a file. */
export const reportedOnPaper = 2000;

/** The same input gives the same bytes. Throws only on defects (a damaged font file). */
export async function composeImportReport(input: ImportReportInput, fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array }): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const file = await pdfFile();
  const flow = new Flow({ regular: new TypeFace(fonts.regular), bold: new TypeFace(fonts.bold) }, file.keep);
  const words = importReportWords[input.language];
  const { page, end } = paperWords[input.language];
  write(flow, input);
  flow.finish();
  runningHeads(flow, { controller: input.profile.entities[0]?.name ?? input.profile.id, reference: words.import(input.run), title: words.title, page, end });
  return { bytes: file.finish(flow, { language: input.language, title: `${words.title} ${String(input.run)}`, madeAt: input.madeAt }), pages: flow.page };
}

function write(flow: Flow, { language, profile, run, at, trial, state, files, notes, rows, total }: ImportReportInput): void {
  const words = importReportWords[language];
  const said = (code: string): string => sourceWords(code)[language];
  heading(flow, 1, `${words.title}: ${words.import(run).toLowerCase()}`);
  paragraph(flow, `${words.at}: ${at}${trial ? `. ${words.trial}` : ''}${state === 'stored' ? '' : `. ${words.ends[state]}`}`);
  paragraph(flow, words.note);
  heading(flow, 2, words.files);
  const { head } = words;
  const category = (code: string): string => profile.categories.find((one) => one.code === code)?.name[language] ?? code;
  list(flow, words.none, [head.file, head.category, head.state, head.read, head.quarantined, head.added, head.changed, head.gone, head.missing, head.unjoined],
    files.map((one) => [`${one.system}/${one.file}`, category(one.category), words.states[one.state], ...[one.read, one.quarantined, one.added, one.changed, one.gone, one.missing, one.unjoined].map(String)]));
  heading(flow, 2, words.notes);
  list(flow, words.none, [head.file, words.reason, words.column], notes.map((one) => [`${one.system}/${one.file}`, said(one.reason), one.column ?? '']));
  heading(flow, 2, words.rows);
  const shown = rows.slice(0, reportedOnPaper);
  if (total > shown.length) paragraph(flow, words.more(shown.length, total));
  list(flow, words.none, [head.file, words.line, words.reason], shown.map((one) => [`${one.system}/${one.file}`, one.line === null ? '' : String(one.line), said(one.reason)]));
}

function list(flow: Flow, none: string, labels: readonly string[], rows: readonly (readonly string[])[]): void {
  if (rows.length === 0) paragraph(flow, none);
  else table(flow, measureTable(flow, textColumns(labels, rows)));
}
