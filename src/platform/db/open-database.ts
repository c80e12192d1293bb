import { type Constructor, DefaultLogger, type LogContext, type LoggerOptions, type Options } from '@mikro-orm/core';
import { type Migration, Migrator } from '@mikro-orm/migrations';
import type { AbstractSqlDriver, MikroORM, SqlEntityManager } from '@mikro-orm/sql';
import { lockFolder } from './embedded/folder-lock.js';
import { type EmbeddedClient, startEmbedded } from './embedded/worker-client.js';
import { runMigrations } from './migrate.js';
import { onPoolCreated } from './server-pool.js';
import { SessionEntityManager } from './session-entity-manager.js';

export type Em = SqlEntityManager;
export type Orm = MikroORM<AbstractSqlDriver>;

/** What the tables are: handed in by the application, so that this room knows no domain word. */
export interface Tables {
  readonly entities: NonNullable<Options['entities']>;
  readonly migrations: readonly { readonly name: string; readonly class: Constructor<Migration> }[];
}

/** Where the tables live: in a PostgreSQL server by `url`, else embedded in `dataDir` (null: in memory). */
export interface DatabasePlace {
  readonly url?: string | null;
  readonly dataDir?: string | null;
  /** A tar of {@link EmbeddedClient.dump} to start an embedded database from. */
  readonly template?: string | null;
  readonly poolSize?: number;
  /** Limits of readers' requests; publishing, importing and scanning set their own. */
  readonly statementTimeoutMs?: number;
  readonly lockTimeoutMs?: number;
  /** Hears every statement; for counting in tests and for debugging. */
  readonly onQuery?: (sql: string) => void;
}

export interface Database {
  readonly orm: Orm;
  readonly kind: 'embedded' | 'postgres';
  /** The embedded database itself, to dump it; null on a server. */
  readonly embedded: EmbeddedClient | null;
  /** One short statement; rejects when the database does not answer. */
  ping(): Promise<void>;
  /** Names of the migrations that have not run, in order. */
  pendingMigrations(): Promise<string[]>;
  /** Names of migrations that ran here and that this version does not have. */
  unknownMigrations(): Promise<string[]>;
  /** Runs the pending migrations, up to and with the one named, else all. */
  migrate(last?: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the one or the other database with the same tables, migrations and SQL. */
export async function openDatabase(place: DatabasePlace, tables: Tables): Promise<Database> {
  if (place.url) return assemble(await openServer(place.url, place, tables), tables, null, () => {});
  const dataDir = place.dataDir ?? null;
  const unlock = dataDir ? lockFolder(dataDir) : () => {};
  try {
    const embedded = await startEmbedded({ dataDir, template: place.template ?? null });
    return assemble(await openEmbedded(embedded, place, tables), tables, embedded, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openServer(url: string, place: DatabasePlace, tables: Tables): Promise<Orm> {
  const { MikroORM } = await import('@mikro-orm/postgresql');
  const limits = {
    statement_timeout: place.statementTimeoutMs ?? 3_000,
    lock_timeout: place.lockTimeoutMs ?? 1_000,
    idle_in_transaction_session_timeout: 60_000,
  };
  const orm = await MikroORM.init({
    ...common(place, tables),
    clientUrl: url,
    pool: { min: 0, max: place.poolSize ?? 10 },
    driverOptions: { ...limits, connectionTimeoutMillis: 5_000, application_name: 'quanze', onPoolCreated },
  });
  return orm as unknown as Orm;
}

async function openEmbedded(embedded: EmbeddedClient, place: DatabasePlace, tables: Tables): Promise<Orm> {
  const { MikroORM } = await import('@mikro-orm/pglite');
  const orm = await MikroORM.init({
    ...common(place, tables),
    dbName: 'embedded',
    // a function: MikroORM clones configuration objects, and a cloned client is no client
    driverOptions: () => ({ pglite: () => embedded }),
  });
  return orm as unknown as Orm;
}

function common(place: DatabasePlace, tables: Tables) {
  const { onQuery } = place;
  return {
    entities: tables.entities,
    entityManager: SessionEntityManager,
    ensureDatabase: false, // one made unasked would have whatever character type the server has
    extensions: [Migrator],
    migrations: {
      migrationsList: [...tables.migrations],
      snapshot: false,
      disableForeignKeys: false,
      tableName: 'migration',
    },
    schemaGenerator: { ignoreSchema: ['history', 'asof', 'quanze'], ignoreTriggers: true, ignoreRoutines: true },
    loggerFactory: (options: LoggerOptions) => (onQuery ? new QueryListener(options, onQuery) : new Silence(options)),
    debug: onQuery ? (['query'] satisfies Options['debug']) : false,
  };
}

/** The log is written by the application; the ORM's own lines say nothing that it does not. */
class Silence extends DefaultLogger {
  override log(): void {}
}

class QueryListener extends Silence {
  constructor(
    options: LoggerOptions,
    private readonly hear: (sql: string) => void,
  ) {
    super(options);
  }

  override logQuery(context: { query: string } & LogContext): void {
    this.hear(context.query);
  }
}

function assemble(orm: Orm, tables: Tables, embedded: EmbeddedClient | null, unlock: () => void): Database {
  return {
    orm,
    embedded,
    kind: embedded ? 'embedded' : 'postgres',
    async ping() {
      await orm.em.fork().execute('select 1');
    },
    async pendingMigrations() {
      return (await orm.migrator.getPending()).map((migration) => migration.name);
    },
    async unknownMigrations() {
      const known = new Set(tables.migrations.map(({ name }) => name));
      return (await orm.migrator.getExecuted()).map(({ name }) => name).filter((name) => !known.has(name));
    },
    migrate: (last) => runMigrations(orm, last),
    async close() {
      await orm.close(true);
      await embedded?.close();
      unlock();
    },
  };
}
