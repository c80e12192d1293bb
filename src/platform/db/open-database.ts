import { DefaultLogger, type LogContext, type LoggerOptions, type Options } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import type { Pool } from 'pg';
import { UnavailableError } from '../../shared/errors.js';
import { type Bulk, embeddedBulk, serverBulk } from './bulk.js';
import type { Database, DatabasePlace, Orm, Tables } from './database.js';
import { lockFolder } from './embedded/folder-lock.js';
import { noteEmbedded } from './embedded/sole-connection.js';
import { type EmbeddedClient, startEmbedded } from './embedded/worker-client.js';
import { runMigrations } from './migrate.js';
import { onPoolCreated } from './server-pool.js';
import { SessionEntityManager } from './session-entity-manager.js';

/** Opens the one or the other database with the same tables, migrations and SQL. */
export async function openDatabase(place: DatabasePlace, tables: Tables): Promise<Database> {
  if (place.url) {
    const pools: Pool[] = [];
    const orm = await openServer(place.url, place, tables, pools);
    return assemble(
      orm,
      tables,
      serverBulk(() => poolOf(pools)),
      null,
      () => {},
    );
  }
  const dataDir = place.dataDir ?? null;
  const unlock = dataDir ? lockFolder(dataDir) : () => {};
  try {
    const embedded = await startEmbedded({
      dataDir,
      template: place.template ?? null,
      isFrugal: place.isFrugal ?? false,
    });
    return assemble(await openEmbedded(embedded, place, tables), tables, embeddedBulk(embedded), embedded, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openServer(url: string, place: DatabasePlace, tables: Tables, pools: Pool[]): Promise<Orm> {
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
    driverOptions: {
      ...limits,
      connectionString: url, // the ORM reads the address itself, but not what follows its ?, such as sslmode
      connectionTimeoutMillis: 5_000,
      application_name: 'quanze',
      // else PostgreSQL looks first into a schema named like the role, and ours are quanze, history and asof
      options: '-c search_path=public',
      onPoolCreated(pool: Pool) {
        pools.push(pool);
        onPoolCreated(pool);
      },
    },
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
  noteEmbedded(orm as unknown as Orm);
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

function poolOf(pools: readonly Pool[]): Pool {
  const [pool] = pools;
  if (!pool) throw new UnavailableError('The database has not been reached yet');
  return pool;
}

function assemble(orm: Orm, tables: Tables, bulk: Bulk, embedded: EmbeddedClient | null, unlock: () => void): Database {
  return {
    orm,
    bulk,
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
