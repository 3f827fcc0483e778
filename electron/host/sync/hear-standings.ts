// Hears from central how fresh the sources are and which can be asked; now and then, since imports are rare.
import { standingsAnswer, standingsPath } from '../../../shared/protocol/look-up.ts';
import { ok, type Result } from '../../../shared/outcomes.ts';
import { keepStandings } from '../people/source-standings.ts';
import { askCentral } from './ask-central.ts';
import { urlOf, type CentralLink } from './central-link.ts';

/** Milliseconds between two questions. */
const every = 60_000;

const heardAt = new WeakMap<object, number>();

/** An older central has no such answer, and the round goes on without it. Outcome: `central-unreachable`. */
export async function hearStandings(parts: { readonly folder: string; readonly clocks: { readonly monotonic: () => number } }, link: CentralLink): Promise<Result<null>> {
  const now = parts.clocks.monotonic();
  const last = heardAt.get(parts);
  if (last !== undefined && now - last < every) return ok(null);
  const answer = await askCentral(link, { url: urlOf(link, standingsPath), schema: standingsAnswer });
  if (!answer.ok) return answer.code === 'central-unreachable' ? answer : ok(null);
  heardAt.set(parts, now);
  keepStandings(parts.folder, answer.value.sources);
  return ok(null);
}
