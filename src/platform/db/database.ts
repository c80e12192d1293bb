import type { Constructor, Options } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';
import type { AbstractSqlDriver, MikroORM, SqlEntityManager } from '@mikro-orm/sql';
import type { Bulk } from './bulk.js';
import type { EmbeddedClient } from './embedded/worker-client.js';

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
  /**
   * An embedded database that stays within some 500 MB, for a process that writes much and ends: it is not compiled for
   * speed, which takes 600 MB for a moment. Its queries take up to half as long again.
   */
  readonly isFrugal?: boolean;
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
  /** For whoever reads or writes rows by the hundred thousand. */
  readonly bulk: Bulk;
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
