import { bilingual } from '../../../shared/bilingual.js';
import { ConflictError, InvalidInputError } from '../../../shared/errors.js';
import { checkSettings } from '../check-server.js';
import type { Database, Em } from '../database.js';
import { withLimits } from '../limits.js';
import { tidy } from '../tidy.js';
import type { BackupSummary } from './backup.js';
import { type BackupEntry, damaged, openBackup } from './backup-file.js';
import { fixTextForms, pagesOf, TableDigest, type TableShape, tableShapes } from './table-shape.js';

/** Rows and characters written in one statement, whichever is reached first. */
const BATCH_ROWS = 1_000;
const BATCH_CHARACTERS = 1_000_000;

/**
 * Fills an empty database, of either kind, from a backup of either kind, and proves it by reading every row back.
 * Afterwards the registry answers as the one backed up did, at any recorded time, and is brought to the tables of
 * this version. All or nothing: when it fails, the database is as empty as before.
 *
 * @throws {ConflictError} when the database holds anything
 * @throws {InvalidInputError} when the file is no backup, is damaged, or was made by a newer version
 * @throws {DatabaseCheckError} when the database cannot be reached, or no registry can stand in it
 */
export async function restore(database: Database, file: string): Promise<BackupSummary> {
  const { header, entries } = await openBackup(file);
  try {
    await checkSettings(database);
    await prepareTables(database, header.migrations);
    const summary = await database.orm.em.fork().transactional(async (em) => {
      await withLimits(em, { statementMs: 0, lockMs: 0 });
      await fixTextForms(em);
      return new Restoration(em, file, await tableShapes(em)).run(entries);
    });
    await database.migrate();
    await tidy(database);
    return summary;
  } finally {
    await entries.return(undefined);
  }
}

/** Brings an empty database to exactly the tables that the backup was made of. */
async function prepareTables(database: Database, wanted: readonly string[]): Promise<void> {
  const pending = await database.pendingMigrations();
  const executed = (await database.orm.migrator.getExecuted()).map(({ name }) => name);
  const known = new Set([...executed, ...pending]);
  const unknown = wanted.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new InvalidInputError(
      bilingual(
        `The backup was made by a newer version of the registry (${unknown.join(', ')}); restore it with that version.`,
        `备份由更高版本的系统制作（${unknown.join('、')}）；请用该版本恢复。`,
      ),
      { migrations: unknown },
    );
  }
  const last = wanted.at(-1);
  if (last === undefined) {
    throw new InvalidInputError(
      bilingual('The backup is of a database without tables.', '备份所属的数据库没有数据表。'),
    );
  }
  if (executed.length > 0) {
    await expectEmpty(database.orm.em.fork());
    const surplus = executed.filter((name) => !wanted.includes(name));
    if (surplus.length > 0) await database.orm.migrator.down({ migrations: surplus });
  }
  await database.migrate(last);
}

async function expectEmpty(em: Em): Promise<void> {
  for (const { name } of await tableShapes(em)) {
    const rows = await em.execute(`select 1 from ${name} limit 1`);
    if (rows.length > 0) {
      throw new ConflictError(
        bilingual(
          `Only an empty database can be restored into, and ${name} has rows.`,
          `只能恢复到空数据库，而 ${name} 中已有数据。`,
        ),
        { table: name },
      );
    }
  }
}

/** One run over the lines of a backup, inside a transaction. */
class Restoration {
  private readonly tables: ReadonlyMap<string, TableShape>;
  private readonly restored = new Map<string, { readonly shape: TableShape; readonly sha256: string }>();
  private rows = 0;
  private isComplete = false;
  private open: { readonly shape: TableShape; readonly digest: TableDigest } | null = null;
  private batch: string[] = [];
  private batchCharacters = 0;

  constructor(
    private readonly em: Em,
    private readonly file: string,
    tables: readonly TableShape[],
  ) {
    this.tables = new Map(tables.map((table) => [table.name, table]));
  }

  /** Foreign keys go before the rows and come back, checked, after them; so the order of tables does not matter. */
  async run(entries: AsyncGenerator<BackupEntry>): Promise<BackupSummary> {
    const foreignKeys = await this.em.execute<{ table: string; name: string; definition: string }[]>(
      `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and connamespace in (select oid from pg_namespace where nspname in ('public', 'work'))`,
    );
    for (const { table, name } of foreignKeys) await this.em.execute(`alter table ${table} drop constraint ${name}`);
    for (const table of this.tables.keys()) await this.em.execute(`alter table ${table} disable trigger user`);
    for await (const entry of entries) await this.take(entry);
    if (!this.isComplete) throw damaged(this.file, { en: 'its end is missing', zh: '缺少结尾' });
    for (const table of this.tables.keys()) await this.em.execute(`alter table ${table} enable trigger user`);
    for (const { table, name, definition } of foreignKeys) {
      await this.em.execute(`alter table ${table} add constraint ${name} ${definition}`);
    }
    await this.readBack();
    return { tables: this.restored.size, rows: this.rows };
  }

  private async take(entry: BackupEntry): Promise<void> {
    if ('row' in entry) return this.takeRow(entry.row);
    const { line } = entry;
    if ('table' in line) this.begin(line.table, line.columns);
    else if ('end' in line) await this.end(line.end, line.rows, line.sha256);
    else if ('sequences' in line) await this.setSequences(line.sequences);
    else this.complete(line.tables, line.rows);
  }

  private begin(name: string, columns: readonly string[]): void {
    const table = this.tables.get(name);
    if (!table || this.open) {
      throw damaged(this.file, { en: `the table ${name} was not expected`, zh: `出现了意外的数据表 ${name}` });
    }
    const byName = new Map(table.columns.map((column) => [column.name, column]));
    const shape = { ...table, columns: columns.flatMap((column) => byName.get(column) ?? []) };
    if (shape.columns.length !== columns.length || columns.length !== table.columns.length) {
      throw damaged(this.file, {
        en: `the columns of ${name} are not those of its migrations`,
        zh: `${name} 的列与其结构版本不符`,
      });
    }
    this.open = { shape, digest: new TableDigest() };
  }

  private async takeRow(row: string): Promise<void> {
    this.batch.push(row);
    this.batchCharacters += row.length;
    if (this.batch.length >= BATCH_ROWS || this.batchCharacters >= BATCH_CHARACTERS) await this.writeBatch();
  }

  private async writeBatch(): Promise<void> {
    const rows = this.batch.splice(0);
    this.batchCharacters = 0;
    if (rows.length === 0) return;
    if (!this.open) throw damaged(this.file, { en: 'there are rows outside a table', zh: '有不属于任何数据表的行' });
    const { shape, digest } = this.open;
    digest.add(rows);
    await this.insert(shape, rows);
  }

  private async insert(shape: TableShape, rows: readonly string[]): Promise<void> {
    const columns = shape.columns.map(({ name }) => `"${name}"`).join(', ');
    const values = shape.columns.map(({ type }, index) => `(r->>${index})::${type}`).join(', ');
    try {
      await this.em.execute(
        `insert into ${shape.name} (${columns}) overriding system value
         select ${values} from jsonb_array_elements(?::jsonb) as r`,
        [`[${rows.join()}]`],
      );
    } catch (error) {
      if (isAboutValues(error)) {
        const what = { en: `${shape.name} does not take its rows`, zh: `${shape.name} 不接受其中的行` };
        throw damaged(this.file, what, error);
      }
      throw error;
    }
  }

  private async end(name: string, rows: number, sha256: string): Promise<void> {
    await this.writeBatch();
    const { open } = this;
    if (open?.shape.name !== name || open.digest.rows !== rows || open.digest.sha256() !== sha256) {
      throw damaged(this.file, {
        en: `the rows of ${name} are not those that were written`,
        zh: `${name} 的行与写入时不同`,
      });
    }
    this.restored.set(name, { shape: open.shape, sha256 });
    this.rows += rows;
    this.open = null;
  }

  private async setSequences(sequences: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, last] of Object.entries(sequences)) {
      await this.em.execute('select setval(?::regclass, ?::bigint)', [name, last]);
    }
  }

  private complete(tables: number, rows: number): void {
    if (this.open || tables !== this.restored.size || rows !== this.rows || tables !== this.tables.size) {
      throw damaged(this.file, {
        en: `it says ${tables} tables and ${rows} rows, and has other ones`,
        zh: `所记 ${tables} 张数据表、${rows} 行与实际内容不符`,
      });
    }
    this.isComplete = true;
  }

  private async readBack(): Promise<void> {
    for (const [name, { shape, sha256 }] of this.restored) {
      const digest = new TableDigest();
      for await (const page of pagesOf(this.em, shape)) digest.add(page);
      if (digest.sha256() !== sha256) throw new Error(`${name} does not read back as it was written`);
    }
  }
}

/** SQLSTATE classes 22 and 23: what was to be written is malformed, or breaks a constraint. */
function isAboutValues(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code));
}
