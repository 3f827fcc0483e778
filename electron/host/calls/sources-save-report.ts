// An import's report on paper or as a CSV file: fetched from central page by page, so that a wholly broken export fits too.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatLocalDate } from '../../../shared/formats/local-date.ts';
import { helsinkiDateOf } from '../../../shared/formats/helsinki-date.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import { composeImportReport, reportedOnPaper } from '../../../shared/papers/import-report-paper.ts';
import { importReportWords } from '../../../shared/papers/words/import-report-words.ts';
import type { ImportReportPage, ReportedRow } from '../../../shared/registers/source-acts.ts';
import { sourceWords } from '../../../shared/registers/source-words.ts';
import type { Language } from '../../../shared/registers/words.ts';
import type { Handler } from '../handler.ts';
import type { HostParts } from '../host-parts.ts';
import { fileRefusal } from '../journal/sqlite-fault.ts';
import { csvText } from '../papers/csv-text.ts';
import { administer } from '../sync/administer.ts';
import type { Session } from '../vault/session.ts';
import { writeFileDurably } from '../write-file-durably.ts';

/** Half a million rows; an export broken beyond that tells nothing more. */
const pagesMax = 500;

export const saveImportReport: Handler<'save-import-report'> = async (host, { run, way, language }, session) => {
  const report = await wholeReport(host, session, { run, rowsMax: way === 'csv' ? Number.POSITIVE_INFINITY : reportedOnPaper });
  if (!report.ok) return report;
  if (way === 'csv') return saved(host, `import-${String(run)}.csv`, Buffer.from(csvOf(report.value, language), 'utf8'));
  const { bytes } = await composeImportReport({
    language, profile: host.bundle.profile, run, at: dayOf(report.value.at), madeAt: report.value.at, trial: report.value.trial, state: report.value.state,
    files: report.value.files, notes: report.value.notes, rows: report.value.rows, total: report.value.total,
  }, host.fonts());
  if (way === 'pdf') return saved(host, `import-${String(run)}.pdf`, bytes);
  const printed = await host.printing.print(bytes);
  return printed.ok ? ok({ place: null }) : printed;
};

function saved(host: HostParts, name: string, bytes: Uint8Array): Result<{ readonly place: string }> {
  const folder = join(host.folder, 'papers-out');
  const place = join(folder, name);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileDurably(place, bytes);
    return ok({ place });
  } catch (error) {
    host.log.fault('save-import-report', error);
    return fileRefusal(error);
  }
}

async function wholeReport(host: HostParts, session: Session, { run, rowsMax }: { readonly run: number; readonly rowsMax: number }): Promise<Result<ImportReportPage>> {
  const rows: ReportedRow[] = [];
  let after = 0;
  for (let page = 0; page < pagesMax; page += 1) {
    const answer = await administer(host, session, { act: 'import-report', request: { run, after } });
    if (!answer.ok) return answer;
    if (host.vault.session() !== session) return refused('locked');
    rows.push(...answer.value.rows);
    if (answer.value.after === null || rows.length >= rowsMax) return ok({ ...answer.value, rows });
    after = answer.value.after;
  }
  return refused('too-large');
}

function dayOf(at: string): string {
  const day = helsinkiDateOf(at);
  return day.ok ? formatLocalDate(day.value) : at;
}

/** One table after another, each under its title; a spreadsheet reads them all. */
function csvOf({ run, at, trial, state, files, notes, rows }: ImportReportPage, language: Language): string {
  const words = importReportWords[language];
  const said = (code: string): string => sourceWords(code)[language];
  const { head } = words;
  return csvText([
    [words.import(run), dayOf(at), trial ? words.trial : '', state === 'stored' ? '' : words.ends[state]], [],
    [words.files], [head.file, head.category, head.state, head.read, head.quarantined, head.added, head.changed, head.gone, head.missing, head.unjoined],
    ...files.map((one) => [`${one.system}/${one.file}`, one.category, words.states[one.state], one.read, one.quarantined, one.added, one.changed, one.gone, one.missing, one.unjoined]), [],
    [words.notes], [head.file, words.reason, words.column], ...notes.map((one) => [`${one.system}/${one.file}`, said(one.reason), one.column ?? '']), [],
    [words.rows], [head.file, words.line, words.reason], ...rows.map((one) => [`${one.system}/${one.file}`, one.line, said(one.reason)]),
  ]);
}
