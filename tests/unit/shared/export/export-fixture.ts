// A made-up answer for the tests of the export: the papers' Kaarina, so that file and paper are made of the same person.
import { createHash } from 'node:crypto';
import { composeExport } from '../../../../shared/export/compose-export.ts';
import { exportData, type ExportData } from '../../../../shared/export/export-document.ts';
import type { ExportInput } from '../../../../shared/export/export-input.ts';
import { copyInput } from '../papers/paper-fixtures.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export interface WholeFile { readonly name: string; readonly text: string; readonly records: number | null }

export function exportInput(change: Partial<ExportInput> = {}): ExportInput {
  const { language, profile, registerId, today, madeAt, diaryNumber, receivedOn, scope, person } = copyInput();
  return { right: 'access', language, profile, registerId, today, madeAt, diaryNumber, receivedOn, scope, person, withoutOthers: (_item, { value }) => value, ...change };
}

export function filesOf(change: Partial<ExportInput> = {}): readonly WholeFile[] {
  return Array.from(composeExport(exportInput(change), () => createHash('sha256')), ({ name, pieces, records }) => ({ name, text: [...pieces].join(''), records }));
}

export function textOf(files: readonly WholeFile[], name: string): string {
  const file = files.find((one) => one.name === name);
  if (file === undefined) throw new Error(`no file ${name} among ${files.map((one) => one.name).join(', ')}`);
  return file.text;
}

export function dataOf(files: readonly WholeFile[]): ExportData {
  return exportData.parse(JSON.parse(textOf(files, 'data.json')));
}
