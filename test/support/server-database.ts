import { describe } from '@jest/globals';
import pg from 'pg';

/** The server of the tests; null when they run on the embedded database. */
export function serverUrl(): string | null {
  return process.env.TEST_DATABASE_URL || null;
}

/** Runs statements on the server's maintenance database, outside any transaction. */
export async function onServer(...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() ?? undefined });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Makes a database on the server.
 *
 * @param from how it is made, e.g. `template other`; an empty one in UTF-8 unless told
 * @returns its URL
 */
export async function createServerDatabase(name: string, from = EMPTY): Promise<string> {
  await onServer(`create database "${name}" ${from}`);
  const url = new URL(serverUrl() ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

const EMPTY = `template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`;

export async function dropServerDatabase(name: string): Promise<void> {
  await onServer(`drop database if exists "${name}" with (force)`);
}

/** Tests of what only a server can do; on the embedded database they are not there. */
export function describeOnServer(name: string, tests: () => void): void {
  if (serverUrl()) describe(name, tests);
}
