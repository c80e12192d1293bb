#!/usr/bin/env node
// What it costs to read handling items, document requirements, powers and responsibilities once, in two ways: the
// yardstick of the scan. See registry/read-once.mjs for what "once" means.
//
//   DATABASE_URL=… node bench/reads.mjs [--rounds 3]
//   node bench/reads.mjs --data-dir FOLDER              (embedded)
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openDatabase } from '../dist/src/platform/db/index.js';
import { tables } from '../dist/src/tables.js';
import { embeddedReader, READ_TABLES, readOnce, serverReader } from './registry/read-once.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, 'data-dir': { type: 'string' } },
});
const dataDir = values['data-dir'];
const url = dataDir ? null : (process.env.DATABASE_URL ?? process.env.TEST_DATABASE_URL ?? null);
const rounds = Number(values.rounds);
if (!(url || dataDir) || !Number.isInteger(rounds) || rounds < 1) {
  console.error(
    'Usage: DATABASE_URL=… node bench/reads.mjs [--rounds 3], or --data-dir FOLDER for an embedded database',
  );
  process.exit(2);
}

/** Runs the work with a reader of the one or the other database. */
async function withReader(work) {
  if (dataDir) {
    const database = await openDatabase({ dataDir }, tables);
    await work(embeddedReader(database));
    await database.close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(serverReader(client));
  await client.end();
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const row = (name, [rows, scan, copy, megabytes]) =>
  `${name.padEnd(24)}${rows.padStart(12)}${scan.padStart(9)}${copy.padStart(9)}${megabytes.padStart(9)}`;

await withReader(async (reader) => {
  console.log(
    `${url ? 'PostgreSQL' : 'embedded'}; ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; median of ${rounds} rounds`,
  );
  const taken = [];
  for (let round = 0; round < rounds; round++) taken.push(await readOnce(reader));
  console.log(row('table', ['rows', 'scan s', 'copy s', 'copy MB']));
  for (const table of Object.keys(READ_TABLES)) {
    const [{ count }] = await reader.query(`select count(*)::int as count from ${table}`);
    const [scan, copy] = ['scan', 'copy'].map((way) => median(taken.map((round) => round.tables[table][way])));
    const megabytes = (taken[0].tables[table].bytes / 1e6).toFixed(0);
    console.log(row(table, [String(count), scan.toFixed(2), copy.toFixed(2), megabytes]));
  }
  const [scan, copy] = ['scan', 'copy'].map((way) => median(taken.map((round) => round[way])));
  console.log(`one read: ${scan.toFixed(2)} s inside the database, ${copy.toFixed(2)} s out of it`);
  console.log(`first round: ${taken[0].scan.toFixed(2)} s and ${taken[0].copy.toFixed(2)} s`);
});
