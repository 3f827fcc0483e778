// Every table of rules under the heading it has in docs/rules.md.
import { deadlineTables } from './deadline-tables.ts';
import { feeTables } from './fee-tables.ts';
import { identityTables } from './identity-tables.ts';
import { officeTables } from './office-tables.ts';
import { representationTables } from './representation-tables.ts';
import { retentionTables } from './retention-tables.ts';
import { rightsTables } from './rights-tables.ts';
import type { RuleTable } from './rule-table.ts';
import { taskTables } from './task-tables.ts';

export interface RuleChapter {
  readonly title: string;
  readonly tables: readonly RuleTable[];
}

export const chapters: readonly RuleChapter[] = [
  { title: 'Time limits', tables: deadlineTables },
  { title: 'Fees', tables: feeTables },
  { title: 'Retention and erasure', tables: retentionTables },
  { title: 'Identity', tables: identityTables },
  { title: 'Acting for another, and non-disclosure', tables: representationTables },
  { title: 'The rights', tables: rightsTables },
  { title: 'Tasks for the systems', tables: taskTables },
  { title: 'Running the office', tables: officeTables },
];

export const allTables: readonly RuleTable[] = chapters.flatMap(({ tables }) => tables);
