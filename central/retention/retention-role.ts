// The role that ends a line's content: it may blank content and note that it did, nothing else.
import { roleUrl } from '../database/desk-role.ts';

/** Grants are in the migrations. */
export const retentionRole = 'desk_retention';

/** The owner's address with the retention role's name and password in their place. */
export function retentionUrl(ownerUrl: string, password: string): string {
  return roleUrl(ownerUrl, { role: retentionRole, password });
}
