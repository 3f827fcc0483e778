// A table of one exported file before it becomes bytes: rows by column, and lines that are broken on purpose.

export type ExportRow = Readonly<Record<string, string>>;
export type ExportDialect = 'finnish' | 'market' | 'ax' | 'nis' | 'azure' | 'azure-lines' | 'nurmijarvi';

export interface ExportTable {
  readonly system: string;
  readonly file: string;
  readonly dialect: ExportDialect;
  readonly rows: readonly ExportRow[];
  /** Text written as it stands, after the first row. */
  readonly broken?: readonly string[];
}
