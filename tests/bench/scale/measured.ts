// What was measured on the machine the product was built on, by `node tests/bench/scale/measure-central.ts`: one unit of each kind of work and of each kind of row.

/** Milliseconds of processor. `central`: its whole process, signatures on other threads included; `database`: all of PostgreSQL's processes. */
export interface Cost { readonly central: number; readonly database: number }

export interface Costs {
  /** A round in which nothing is new: four questions (log, erasures, scope, people). */
  readonly round: Cost;
  /** A push of one line, and each further line of it. */
  readonly push: Cost;
  readonly pushedLine: Cost;
  /** A line more in a pull. */
  readonly pulledLine: Cost;
  /** A person more in a page of people: seven records, no series. */
  readonly person: Cost;
  /** Of a commit that notifies, by the clock. */
  readonly commit: number;
}

/** Bytes of one, with what the table keeps out of line. */
export interface RowBytes { readonly table: number; readonly indexes: number }

export interface MeasuredSizes {
  readonly visit: { readonly lines: number; readonly pushes: number; readonly header: number; readonly sealed: number };
  /** A line as the fleet of the measurement writes it; `lineOf` says how large its header and content were. */
  readonly line: RowBytes;
  readonly lineOf: { readonly header: number; readonly sealed: number };
  /** The papers of a visit. */
  readonly papers: RowBytes;
  /** In all tables: the document, records, subjects, anchors, signs. */
  readonly person: RowBytes;
  readonly month: RowBytes;
  /** Bytes of the log of changes. */
  readonly wal: { readonly line: number; readonly month: number; readonly changed: number; readonly changedWithYear: number };
  /** Bytes on their way to a desk, compressed. */
  readonly brought: { readonly line: number; readonly person: number; readonly month: number };
  readonly streamKiB: number;
}

/**
 * Means of two runs on 2026-11-22, two cores under a load of 10 to 17 from other work (they and a third differ by up to a sixth). Not as they were printed:
 * `pushes` are the saves of a visit at a person's pace (the machine's visit, without a pause, came in six), `papers` have the 2.6 % of rows kept out
 * of line and their index added, and `wal.line` is 1,534 bytes as measured, 200 for a real visit's content, and the pages of 8 KiB that are logged
 * whole when first touched after a checkpoint, every five minutes: in the index of devices one for each desk at work (1,862), in that of
 * positions one for each controller (894). Ids begin with the time (decision 0059), so all lines share that index's last page.
 */
export const onTheMachine: { readonly costs: Costs; readonly sizes: MeasuredSizes } = {
  costs: {
    round: { central: 10.5, database: 4.6 }, push: { central: 4.6, database: 3 }, pushedLine: { central: 0.25, database: 0.035 },
    pulledLine: { central: 0.042, database: 0.0094 }, person: { central: 0.28, database: 0.021 }, commit: 2.3,
  },
  sizes: {
    visit: { lines: 22, pushes: 14, header: 498, sealed: 500 }, line: { table: 1030, indexes: 155 }, lineOf: { header: 470, sealed: 300 }, papers: { table: 102_400, indexes: 400 },
    person: { table: 7364, indexes: 2351 }, month: { table: 6485, indexes: 102 }, wal: { line: 4490, month: 10_630, changed: 6787, changedWithYear: 95_746 },
    brought: { line: 760, person: 325, month: 2006 }, streamKiB: 50,
  },
};
