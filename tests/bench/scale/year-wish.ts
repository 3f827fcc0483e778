// What a simulated year is asked with and what it counts.
import type { Country } from './country.ts';
import type { Cost, Costs } from './measured.ts';
import { waitTable, type WaitTable } from './wait-table.ts';

export interface YearWish {
  readonly seed: number;
  readonly country: Country;
  readonly costs: Costs;
  /** Instances of central, a core each; desks are spread over them by turns. */
  readonly instances: number;
  readonly databaseCores: number;
  /** Share of the controller's people that a desk holds: 1 is the scope `all`, 0 is `none` and about `open-cases`. */
  readonly held: number;
  readonly visit: { readonly lines: number; readonly pushes: number };
  /** The first controller, the largest, is without a connection for two whole working days from this one on; null: never. */
  readonly cutOn: number | null;
}

export interface Waits {
  /** From a line's save, or from the desk's return for one saved without a connection, to its receipt. */
  readonly receipt: WaitTable;
  /** From the same moment until the last desk of the controller has it. */
  readonly seen: WaitTable;
  /** From log-in until the night's changes of people are at the desk. */
  readonly register: WaitTable;
}

export function noWaits(): Waits {
  return { receipt: waitTable(), seen: waitTable(), register: waitTable() };
}

/** `lines` waited at the controller's desks when the cut ended; `own` are its waits, `others` those of everybody else on that day. */
export interface AfterCut { readonly lines: number; readonly own: Waits; readonly others: Waits; readonly busiest: Cost }

/** `busiest`: the most that an instance and the database worked in any hour, 1 is all of it; the day after the cut is told apart. */
export interface YearFigures {
  readonly visits: number;
  readonly lines: number;
  /** As many as were written, or some were lost. */
  readonly receipted: number;
  readonly busiest: Cost;
  readonly ordinary: Waits;
  readonly after: AfterCut | null;
}
