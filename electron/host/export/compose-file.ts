// Makes the machine-readable answer of a case: the same items as the paper copy, chosen by the right, in one zip.
import { createHash } from 'node:crypto';
import type { FileKind } from '../../../shared/domain/case/decide-file.ts';
import { scopeOf } from '../../../shared/domain/case/asked-right.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { composeExport } from '../../../shared/export/compose-export.ts';
import type { ExportRight } from '../../../shared/export/export-input.ts';
import { parseLocalDate } from '../../../shared/formats/local-date.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { Person } from '../../../shared/registers/person.ts';
import type { Language } from '../../../shared/registers/words.ts';
import type { CategoryFreshness } from '../../../shared/rules/freshness.ts';
import type { HostParts } from '../host-parts.ts';
import { officeToday } from '../office-today.ts';
import type { ComposedPaper } from '../papers/paper-ports.ts';
import { withoutOthers } from './without-others.ts';
import { zipFiles } from './zip-files.ts';

export interface FileMatter {
  readonly state: CaseState;
  readonly request: NonNullable<CaseState['request']>;
  readonly language: Language;
  /** With its items; null when the registers of this desk know no such person. */
  readonly person: Person | null;
  readonly freshness: readonly CategoryFreshness[];
}

const rightOfKind: Readonly<Record<FileKind, ExportRight>> = { 'access-file': 'access', 'portability-file': 'portability' };

/** Outcome: `paper-not-made` when composing fails, which is logged: the case itself is safe. */
export async function composeFile(host: Pick<HostParts, 'bundle' | 'clocks' | 'log'>, kind: FileKind, matter: FileMatter): Promise<Result<ComposedPaper>> {
  const { state, request, language, person, freshness } = matter;
  const now = host.clocks.now();
  const { profile } = host.bundle;
  const receivedOn = parseLocalDate(request.receivedOn);
  const asked = state.rights.find(({ right }) => right === rightOfKind[kind])?.asked;
  if (!receivedOn.ok || asked === undefined) return refused('paper-not-made', { field: 'right' });
  const madeAt = now.toISOString();
  try {
    const files = composeExport({
      right: rightOfKind[kind], language, profile, registerId: request.register, today: officeToday(now, profile), madeAt,
      diaryNumber: request.diaryNumber, receivedOn: receivedOn.value, scope: scopeOf(asked), person, freshness, withoutOthers: withoutOthers(state, person),
    }, () => createHash('sha256'));
    return ok({ bytes: await zipFiles(files, madeAt), pages: 1 });
  } catch (error) {
    host.log.fault('compose-file', error);
    return refused('paper-not-made');
  }
}
