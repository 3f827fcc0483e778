// The log of looks: who had which person looked up in which system and how it ended; never what the source said.
import { arrayParameter } from '../../database/array-parameter.ts';
import type { ImportSession } from '../pipeline/import-session.ts';
import type { LookState } from '../../../shared/registers/source-standing.ts';

/** `fault`: why a source did not answer, for the log at central alone. */
export interface Looked { readonly system: string; readonly category: string; readonly state: LookState; readonly fault?: string; readonly rows?: number; readonly quarantined?: number }

export async function logLook(session: ImportSession, { device, by, personKey }: { readonly device: string; readonly by: string; readonly personKey: string }, looked: readonly (Pick<Looked, 'system' | 'category' | 'fault'> & { readonly state: LookState | 'asked' })[]): Promise<void> {
  await session.run('insert into live_look (controller, device, looked_by, person_key, system, category, state) select $1, $2, $3, $4, one.* from unnest($5::text[], $6::text[], $7::text[]) one', [
    session.controller, device, by, personKey,
    arrayParameter('text', looked.map(({ system }) => system)), arrayParameter('text', looked.map(({ category }) => category)), arrayParameter('text', looked.map(({ state, fault }) => (fault === undefined ? state : `${state}: ${fault}`))),
  ]);
}
