// Whose series are asked for, in which case and why: the host holds it against the read line.
import type { ReadPurpose } from '../../shared/domain/person/content.ts';
import type { CaseId, PersonKey } from '../../shared/formats/ids.ts';

export interface SeriesAsking { readonly personKey: PersonKey; readonly caseId: CaseId; readonly purpose: ReadPurpose }
