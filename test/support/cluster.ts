import { describe } from '@jest/globals';
import pg from 'pg';
import { findBinaries, startCluster } from '../../scripts/postgres-cluster.mjs';
import { serverUrl } from './server-database.js';

const binaries = serverUrl() ? findBinaries() : null;

/** Tests that end and start a server of their own; where PostgreSQL is not installed they are not there. */
export function describeWithCluster(name: string, tests: () => void): void {
  if (binaries) describe(name, tests);
}

/** A PostgreSQL of this test file alone, with an empty database for the registry. */
export interface TestCluster {
  /** Of the registry's database. */
  readonly url: string;
  /** Runs a statement in the registry's database, as another client would. */
  query<Row extends object>(sql: string): Promise<Row[]>;
  /** Runs a statement on the server, outside the registry's database. */
  administer<Row extends object>(sql: string): Promise<Row[]>;
  /** Ends the server as a crash would. */
  halt(): Promise<void>;
  /** Starts it again, its disk as large as can be. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server; see `startCluster` for what may be asked of it. */
export async function testCluster(
  options: { readonly password?: string; readonly fileLimit?: number } = {},
): Promise<TestCluster> {
  const cluster = await startCluster(binaries ?? '', options);
  const registry = new URL(cluster.url);
  registry.pathname = '/registry';
  const administer = <Row extends object>(sql: string) => query<Row>(cluster.url, sql);
  await administer(`create database registry template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`);
  const { halt, resume, stop } = cluster;
  return { url: registry.href, query: (sql) => query(registry.href, sql), administer, halt, resume, stop };
}

async function query<Row extends object>(connectionString: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const answer: pg.QueryResult<Row> | pg.QueryResult<Row>[] = await client.query<Row>(sql);
    return [answer].flat().at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}
