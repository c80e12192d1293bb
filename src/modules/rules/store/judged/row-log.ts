import type { RowChoice, RowSource, RowSpec } from './row-source.js';

/** A row as it was read, with the properties that its readers asked for. */
export interface LoggedRow {
  readonly table: string;
  /** The column by which its version is found again: its id, or, where that was not read, what it was chosen by. */
  readonly key: { readonly column: string; readonly value: number };
  readonly values: Readonly<Record<string, unknown>>;
}

/** A source of rows that remembers which rows were read through it. */
export class RowLog implements RowSource {
  private readonly logged: LoggedRow[] = [];

  constructor(private readonly source: RowSource) {}

  /** Every row read, in the order of reading; one that was read twice is there twice. */
  get rows(): readonly LoggedRow[] {
    return this.logged;
  }

  async read<Row>(spec: RowSpec<Row>, choice: RowChoice): Promise<readonly Row[]> {
    const rows = await this.source.read(spec, choice);
    for (const row of rows) this.log(spec.table, Object.fromEntries(Object.entries(row ?? {})), choice);
    return rows;
  }

  private log(table: string, values: Readonly<Record<string, unknown>>, choice: RowChoice): void {
    const column = typeof values['id'] === 'number' || !('in' in choice) ? 'id' : choice.column;
    const value = values[column];
    if (typeof value !== 'number') throw new RangeError(`A row of ${table} was read without ${column}`);
    this.logged.push({ table, key: { column, value }, values });
  }
}
