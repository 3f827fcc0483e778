// The sources as the service's routes may use them: what is told of them, and a look into the live ones for one person.
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { helsinkiDateOf } from '../../shared/formats/helsinki-date.ts';
import type { PersonKey } from '../../shared/formats/ids.ts';
import { refused, type Result } from '../../shared/outcomes.ts';
import type { LookAnswer } from '../../shared/protocol/look-up.ts';
import type { SourceStanding } from '../../shared/registers/source-standing.ts';
import { CannotDo } from '../commands/central-command.ts';
import { readProfiles } from '../commands/read-profiles.ts';
import type { Database } from '../database/connect.ts';
import type { Connections } from '../sources/connectors/open-source.ts';
import { sourceStandings } from '../sources/live/source-standings.ts';
import type { Profiles } from '../sources/live/live-profiles.ts';
import { lookUp } from '../sources/live/look-up.ts';
import { profilesInUse, storedVersions } from './source-versions.ts';

export interface LiveSources {
  /** Nothing where central has no profiles of the controller. */
  readonly standings: (controller: string) => Promise<readonly SourceStanding[]>;
  /** Outcomes: `person-unknown`, `too-many-calls` while too many people are looked up already. */
  readonly look: (asked: { readonly controller: string; readonly personKey: PersonKey; readonly device: string; readonly by: string }) => Promise<Result<LookAnswer>>;
}

export interface LiveParts {
  readonly owner: Database;
  readonly ownerUrl: string;
  readonly anchorKey: Buffer;
  /** Where profiles are kept; null: those of the product. */
  readonly assets: string | null;
  readonly connections: Connections;
  /** Milliseconds that a system has for its answer; left out, as long as a visitor can wait. */
  readonly patience?: number;
  readonly now: () => Date;
  /** Told once of each controller whose profiles cannot be read, in a sentence for the log. */
  readonly onTrouble: (sentence: string) => void;
}

/** Each opens connections to every live system: more at once would be a flood of the office's own making. */
const looksMax = 4;

export function liveSources(parts: LiveParts): LiveSources {
  let under = 0;
  const told = new Set<string>();
  const onTrouble = (sentence: string): void => {
    if (!told.has(sentence)) parts.onTrouble(sentence);
    told.add(sentence);
  };
  const profiles = (controller: string): Promise<Profiles | null> => profilesOf({ ...parts, onTrouble }, controller, todayOf(parts));
  return {
    standings: async (controller) => {
      const found = await profiles(controller);
      return found === null ? [] : sourceStandings(parts.owner, found, todayOf(parts));
    },
    look: async ({ controller, ...asked }) => {
      const found = await profiles(controller);
      if (found === null) return refused('person-unknown');
      if (under >= looksMax) return refused('too-many-calls');
      under += 1;
      try {
        return await lookUp({ ...parts, ...asked, profiles: found, now: parts.now() });
      } finally {
        under -= 1;
      }
    },
  };
}

function todayOf({ now }: LiveParts): LocalDate {
  const today = helsinkiDateOf(now().toISOString());
  if (!today.ok) throw new Error('The clock gives no instant.');
  return today.value;
}

async function profilesOf({ owner, assets, onTrouble }: LiveParts, controller: string, today: LocalDate): Promise<Profiles | null> {
  try {
    const { profile, sourceProfiles } = readProfiles(controller, assets);
    return { profile, sourceProfiles: profilesInUse(sourceProfiles, await storedVersions(owner, controller), today) };
  } catch (fault) {
    if (!(fault instanceof CannotDo)) throw fault;
    // A controller whose profiles are not kept here, or have faults, can be neither told of nor asked.
    onTrouble(fault.message);
    return null;
  }
}
