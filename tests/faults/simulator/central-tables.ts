// What the simulated central store holds: plain rows instead of PostgreSQL, copied whole for a backup.
import type { LineRow } from '../../../central/database/tables.ts';

export interface DeviceRow { readonly id: string; readonly controller: string; readonly desk: string; readonly public_key: string; readonly token_hash: Buffer }
export interface EpochRow { readonly ordinal: number; readonly epoch: string; readonly base_position: number; readonly cause: string }
export interface ForkRow { readonly device: string; readonly id: string; readonly device_seq: number; readonly header: string; readonly signature: Buffer; readonly sealed: Buffer; readonly line_hash: Buffer }

/** One controller's. The rows themselves never change, so copying the lists copies the store. */
export interface CentralTables {
  lines: LineRow[];
  epochs: EpochRow[];
  suspensions: { readonly device: string; readonly reason: string }[];
  forks: ForkRow[];
  decided: string[];
  /** Which start of the server this is. */
  started: number;
  readonly devices: readonly DeviceRow[];
  readonly actors: readonly string[];
}

export function copyTables(tables: CentralTables): CentralTables {
  return { ...tables, lines: [...tables.lines], epochs: [...tables.epochs], suspensions: [...tables.suspensions], forks: [...tables.forks], decided: [...tables.decided] };
}

/** Makes the store what the copy was, under the server that runs; the copy stays usable. */
export function restoreTables(tables: CentralTables, copy: CentralTables): void {
  Object.assign(tables, copyTables(copy), { started: tables.started });
}
