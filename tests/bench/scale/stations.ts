// What waits in line at central: each instance's processor, the database's processors, each log's lock, and the one lock under which the whole store commits what it notifies of.
import type { EventQueue } from './event-queue.ts';
import type { Cost } from './measured.ts';

export interface StationWish {
  readonly instances: number;
  readonly databaseCores: number;
  /** Milliseconds of a commit that notifies: the store's other commits that notify wait so long. */
  readonly commit: number;
  /** What of each instance and of the database is taken by desks that ask by themselves, 0 to 1. */
  readonly taken: Cost;
}

export interface Job {
  readonly milliseconds: number;
  /** How often it lines up anew, each time for an equal part: a desk asks its next question when the last is answered, and a long answer is read page by page. Once, when left out. */
  readonly turns?: number;
  /** Milliseconds of its longest piece that only one of the database's cores can do; all of it, when left out. */
  readonly longest?: number;
  readonly then: (at: number) => void;
}

export interface Stations {
  /** Processor of an instance. */
  readonly work: (instance: number, at: number, job: Job) => void;
  /** Processor of the database, without a lock. */
  readonly read: (at: number, job: Job) => void;
  /** Under the lock of the controller's log, with all that wait there when it becomes free (decision 0010), until the commit. */
  readonly store: (controller: number, at: number, job: Job) => void;
  /** The share of an hour that was worked, at most: of any instance, and of the database; the desks' own questions included. */
  readonly busiest: () => Cost;
}

const hour = 3_600_000;

interface Hours { readonly add: (at: number, milliseconds: number) => void; readonly most: () => number }

function hoursWorked(): Hours {
  const worked = new Map<number, number>();
  return {
    add: (at, milliseconds) => {
      const key = Math.floor(at / hour);
      worked.set(key, (worked.get(key) ?? 0) + milliseconds / hour);
    },
    most: () => Math.max(0, ...worked.values()),
  };
}

/** One day's: every morning begins with nobody waiting. Throws when the desks' own questions are more than there is. */
export function stations({ put }: Pick<EventQueue, 'put'>, { instances, databaseCores, commit, taken }: StationWish): Stations {
  if (taken.central >= 1 || taken.database >= 1) throw new Error('desks that ask by themselves ask more than central can answer');
  const free = new Float64Array(instances);
  const hours = Array.from({ length: instances }, hoursWorked);
  const databaseHours = hoursWorked();
  let [databaseFree, storeFree] = [0, 0];
  const lanes = new Map<number, Job[]>();

  const work: Stations['work'] = (instance, at, { milliseconds, turns = 1, then }) => {
    const now = milliseconds / turns;
    const ends = Math.max(at, free[instance] ?? 0) + now / (1 - taken.central);
    free[instance] = ends;
    hours[instance]?.add(ends, now);
    put(ends, turns <= 1 ? then : (later) => { work(instance, later, { milliseconds: milliseconds - now, turns: turns - 1, then }); });
  };
  const read: Stations['read'] = (at, { milliseconds, longest = milliseconds, then }) => {
    databaseFree = Math.max(at, databaseFree) + milliseconds / databaseCores / (1 - taken.database);
    databaseHours.add(databaseFree, milliseconds / databaseCores);
    put(Math.max(databaseFree, at + longest), then);
  };
  const next = (controller: number, at: number): void => {
    const lane = lanes.get(controller) ?? [];
    const group = lane.splice(0);
    if (group.length === 0) return void lanes.delete(controller);
    read(at, {
      milliseconds: group.reduce((sum, job) => sum + job.milliseconds, 0),
      then: (stored) => {
        storeFree = Math.max(stored, storeFree) + commit;
        put(storeFree, (done) => {
          for (const job of group) job.then(done);
          next(controller, done);
        });
      },
    });
  };
  const store: Stations['store'] = (controller, at, job) => {
    const lane = lanes.get(controller);
    if (lane !== undefined) return void lane.push(job);
    lanes.set(controller, [job]);
    next(controller, at);
  };
  return {
    work, read, store,
    busiest: () => ({ central: Math.max(...hours.map((one) => one.most())) + taken.central, database: databaseHours.most() + taken.database }),
  };
}
