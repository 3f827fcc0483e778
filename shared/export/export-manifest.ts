// What lies in an answer: each file with its SHA-256, and each field of each category explained in the visitor's language.
import type { Category } from '../registers/controller.ts';
import { inForceOr } from '../papers/paper-setting.ts';
import type { Language } from '../registers/words.ts';
import type { ExportData } from './export-document.ts';
import type { ExportFile, ExportInput } from './export-input.ts';
import { exportWords } from './export-words.ts';
import type { ChosenCategory } from './exported-categories.ts';

interface Making { readonly files: readonly ExportFile[]; readonly input: ExportInput; readonly hashOf: (file: ExportFile) => string }

export function exportManifest(data: ExportData, chosen: readonly ChosenCategory[], { files, input, hashOf }: Making): object {
  const { version, right, language, controller, register, diaryNumber, receivedOn, madeAt } = data;
  return {
    format: 'rekisteritiski-export', version, title: exportWords[language].title[right], right, language, controller, register, diaryNumber, receivedOn, madeAt,
    files: files.map((file) => ({ name: file.name, sha256: hashOf(file), ...(file.records === null ? {} : { records: file.records }) })),
    csv: { encoding: 'UTF-8', byteOrderMark: true, separator: ';', lineEnd: 'CRLF', quote: '"', formulaMark: "'" },
    categories: chosen.map(({ code, category }) => (category === null ? { code, fields: [] } : described(category, language, input))),
    leftOut: data.leftOut, ...(data.sources === undefined ? {} : { sources: data.sources }),
  };
}

function described(category: Category, language: Language, { profile, today }: ExportInput): object {
  const kept = inForceOr(profile.retentions.filter(({ code }) => code === category.retention), today);
  return {
    code: category.code, name: category.name[language], purpose: category.purpose[language], legalBases: category.legalBases, origin: category.origin,
    source: category.source[language], kept: kept?.words[language] ?? null,
    fields: category.fields.map(({ key, label, format, codes }) => ({
      key, label: label[language], format,
      ...(codes === null ? {} : { codes: Object.fromEntries(Object.entries(codes).map(([code, words]) => [code, words[language]])) }),
    })),
  };
}
