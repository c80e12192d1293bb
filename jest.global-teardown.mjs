import { rmSync } from 'node:fs';

/** Removes the template and, on a server, every database that this run made. */
export default async function teardown() {
  const { QUANZE_TEST_FOLDER: folder, QUANZE_TEST_RUN: run, TEST_DATABASE_URL: url } = process.env;
  if (folder) rmSync(folder, { recursive: true, force: true });
  if (!url || !run) return;
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [run]);
    for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`);
  } finally {
    await client.end();
  }
}
