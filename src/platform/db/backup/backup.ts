import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { IsolationLevel } from '@mikro-orm/core';
import { bilingual } from '../../../shared/bilingual.js';
import { ConflictError, UnavailableError } from '../../../shared/errors.js';
import { fileFault } from '../../../shared/file-fault.js';
import type { Database, Em } from '../database.js';
import { withLimits } from '../limits.js';
import { BACKUP_FORMAT, type BackupHeader, type BackupLine } from './backup-file.js';
import { fixTextForms, pagesOf, TableDigest, tableShapes } from './table-shape.js';

/** What a backup holds, or what was restored from one. */
export interface BackupSummary {
  readonly tables: number;
  readonly rows: number;
}

/**
 * Writes the whole registry as it stands at one moment, history and publications included, into a compressed file
 * that either kind of database can be restored from. Memory does not grow with the registry. The embedded database
 * answers nobody meanwhile.
 *
 * @param file must not exist; appears only when it is complete, readable by its owner alone
 * @throws {ConflictError} when the file exists
 * @throws {UnavailableError} when it cannot be written, or its disk is full
 */
export async function backup(database: Database, file: string): Promise<BackupSummary> {
  if (existsSync(file)) {
    throw new ConflictError(
      bilingual(`${file} exists; a backup overwrites nothing.`, `${file} 已存在；备份不会覆盖任何文件。`),
      { file },
    );
  }
  const pending = new Set(await database.pendingMigrations());
  const executed = (await database.orm.migrator.getExecuted()).map(({ name }) => name);
  const part = `${file}.part`;
  const summary = { tables: 0, rows: 0 };
  try {
    await database.orm.em.fork().transactional(
      async (em) => {
        await withLimits(em, { statementMs: 0, lockMs: 0 });
        await fixTextForms(em);
        const header = await describe(
          em,
          database,
          executed.filter((name) => !pending.has(name)),
        );
        await pipeline(
          Readable.from(contents(em, header, summary)),
          createGzip(),
          createWriteStream(part, { mode: 0o600, flush: true }),
        );
      },
      { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
    );
    await rename(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw cannotWrite(file, error);
  }
  return summary;
}

/** A failure of the file is said so; any other, such as one of the database, stays as it is. */
function cannotWrite(file: string, error: unknown): unknown {
  const fault = fileFault(error);
  if (!fault) return error;
  return new UnavailableError(
    bilingual(
      `The backup ${file} cannot be written: ${fault.en}. Nothing is left of it.`,
      `备份 ${file} 无法写入：${fault.zh}。没有留下任何内容。`,
    ),
    { file, reason: fault.code },
    { cause: error },
  );
}

async function describe(em: Em, database: Database, migrations: readonly string[]): Promise<BackupHeader> {
  const [row] = await em.execute<{ version: string }[]>(`select current_setting('server_version') as version`);
  return {
    kind: 'quanze-backup',
    format: BACKUP_FORMAT,
    madeAt: new Date().toISOString(),
    madeFrom: `${database.kind}, PostgreSQL ${row?.version}`,
    migrations,
  };
}

async function* contents(
  em: Em,
  header: BackupHeader,
  summary: { tables: number; rows: number },
): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`;
  for (const table of await tableShapes(em)) {
    yield text({ table: table.name, columns: table.columns.map(({ name }) => name) });
    const digest = new TableDigest();
    for await (const page of pagesOf(em, table)) {
      digest.add(page);
      yield `${page.join('\n')}\n`;
    }
    yield text({ end: table.name, rows: digest.rows, sha256: digest.sha256() });
    summary.tables += 1;
    summary.rows += digest.rows;
  }
  yield text({ sequences: await sequences(em) });
  yield text({ complete: true, ...summary });
}

/** The last number each sequence gave; those that gave none are left out. */
async function sequences(em: Em): Promise<Record<string, string>> {
  const rows = await em.execute<{ name: string; last: string }[]>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as last from pg_sequences
     where schemaname in ('public', 'history', 'quanze', 'work') and last_value is not null and sequencename <> 'migration_id_seq'
     order by 1`,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}

function text(line: BackupLine): string {
  return `${JSON.stringify(line)}\n`;
}
