// The name a row bears.
import type { SourceRow } from './read-row.ts';

export function nameOf({ roles }: Pick<SourceRow, 'roles'>): string {
  return roles['full-name'] ?? [roles['family-name'], roles['given-names']].filter((part) => part !== undefined).join(' ');
}
