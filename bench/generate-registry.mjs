#!/usr/bin/env node
// Fills an empty database with a synthetic registry.
//
//   npm run -s build
//   node scripts/with-postgres.mjs node bench/generate-registry.mjs county|province|nation
//   node bench/generate-registry.mjs county|province --data-dir FOLDER          (embedded)
//
//   --seed 20260105   the same seed makes the same rows
//   --history         the loaded rows get their history; without it history begins with the next change, and
//                     `recordedAt` and `quanze verify` do not know what was loaded
//   --no-search       leaves the indexes for words out, which take longer than all the rest
//   --no-summary      does not count the faults that are in it, which sorts the biggest tables
//
// The database is that of DATABASE_URL or TEST_DATABASE_URL, else the embedded one. It gets its tables, the reference
// data and rules, and one publication more. Everything is a function of ids and the seed, made inside the server by
// statements that need not wait for each other; keys, indexes and triggers are taken away before and made again after.
// If that is interrupted, throw the database away. Left out: process steps, bundles, judgements, how names sound, and
// findings.
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seedReference } from '../dist/src/modules/exchange/index.js';
import { checkServer, openDatabase } from '../dist/src/platform/db/index.js';
import { searchText } from '../dist/src/platform/text/search-text.js';
import { projectFolder } from '../dist/src/project-folder.js';
import { tables } from '../dist/src/tables.js';
import { randomNumbers } from './random.mjs';
import { blockTables, planSeats, planSlots } from './registry/blocks.mjs';
import { basicCodeTail, planCatalogue } from './registry/catalogue.mjs';
import { citing } from './registry/cite.mjs';
import { connect, shareOut } from './registry/connect.mjs';
import { drawing } from './registry/draw.mjs';
import { evidenceSteps, planFacts } from './registry/evidence.mjs';
import { planLaws } from './registry/laws.mjs';
import { fillTables, insertRows, makeWorkingTables } from './registry/load.mjs';
import { planPlaces } from './registry/places.mjs';
import { powerSteps } from './registry/powers.mjs';
import { requirementSteps } from './registry/requirements.mjs';
import { serviceSteps } from './registry/services.mjs';
import { fillHistory, putBack, setAside } from './registry/set-aside.mjs';
import { SIZES } from './registry/sizes.mjs';
import { printSummary } from './registry/summary.mjs';
import { rowTables, wholeSteps } from './registry/whole-tables.mjs';

const SESSIONS = 2;

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '20260105' },
    'data-dir': { type: 'string' },
    history: { type: 'boolean', default: false },
    'no-search': { type: 'boolean', default: false },
    'no-summary': { type: 'boolean', default: false },
  },
});
const [sizeName = ''] = positionals;
const size = Object.hasOwn(SIZES, sizeName) ? SIZES[sizeName] : null;
const seed = Number(given.seed);
if (!size || !Number.isSafeInteger(seed)) {
  console.error(
    `Usage: node bench/generate-registry.mjs ${Object.keys(SIZES).join('|')} [--seed N] [--data-dir FOLDER] [--history] [--no-search] [--no-summary]`,
  );
  process.exit(2);
}
const url = process.env.DATABASE_URL ?? process.env.TEST_DATABASE_URL ?? null;
const options = { withSearch: !given['no-search'] };

const started = performance.now();
let last = started;
/** Seconds since the last call. */
const lap = () => {
  const now = performance.now();
  const seconds = (now - last) / 1_000;
  last = now;
  return seconds;
};
const say = (what, seconds) => console.log(`${what.padEnd(52)}${seconds.toFixed(1).padStart(8)} s`);

console.log(
  `${sizeName}, seed ${seed}, ${url ? 'PostgreSQL' : 'embedded'}; ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
);
const database = await openDatabase({ url, dataDir: given['data-dir'] ?? null, statementTimeoutMs: 600_000 }, tables);
await checkServer(database, { migrate: true });
const isFresh = await seedReference(database.orm.em.fork(), { folder: join(projectFolder(), 'seeds'), onPublish: [] });
if (!isFresh) {
  console.error('The registry is not empty. Make a new database for each registry.');
  await database.close();
  process.exit(2);
}
const { sessions, end } = await connect(database, url, SESSIONS);
const [session] = sessions;
say('migrations, reference data and rules', lap());

const [{ nation, citation }] = await session.query(
  `select (select id from jurisdiction where code = '100000') as nation, (select coalesce(max(id), 0) from citation) as citation`,
);
const random = randomNumbers(seed);
const places = planPlaces(size, random, nation);
const laws = planLaws(size, places, random, { nationId: nation, firstCitation: citation + 1 });
const catalogue = planCatalogue(places, { nationId: nation });
const facts = planFacts(size, random);
const slots = planSlots(random);
const draws = drawing(seed);
const citations = citing(laws.ranges);
const context = {
  drawing: draws,
  citing: citations,
  size,
  places,
  nationId: nation,
  provincialEntries: catalogue.provincialEntries,
};
const [{ target }] = await session.query('select coalesce(max(id), 0) as target from citation_target');
for (const [index, row] of laws.targets.entries()) row.id = target + index + 1;
say('plan', lap());

const small = rowTables({ places, laws, catalogue, facts });
const steps = [
  ...requirementSteps(context),
  ...powerSteps(context),
  ...serviceSteps(context),
  ...evidenceSteps(context),
  ...wholeSteps(context),
];
const filled = [...new Set([...small.map(([table]) => table), ...steps.map(({ table }) => table)])];
const kept = await setAside(session, filled, options);
await makeWorkingTables(session, {
  seats: planSeats(places, laws.ranges),
  slots,
  catalogue,
  tail: basicCodeTail,
  search: searchText,
});
await session.query(blockTables(size, draws));
for (const [table, rows] of small) {
  await insertRows(session, table, rows);
  await session.query(`analyze ${table}`);
}
say('places, laws, citations, catalogue, facts', lap());

const seconds = new Map();
const filling = { size, isEmbedded: !url, onTable: (table, took) => seconds.set(table, took) };
const [first = [], rest = []] = [true, false].map((isFirst) =>
  steps.filter(({ isReadByOthers = false }) => isReadByOthers === isFirst),
);
await fillTables(sessions, first, filling);
for (const { table } of first) await session.query(`analyze ${table}`);
await fillTables(sessions, rest, filling);
await session.query('drop schema generation cascade');
say('all other rows', lap());

const indexed = new Map();
const heaviestFirst = [...filled].toSorted((a, b) => (seconds.get(b) ?? 0) - (seconds.get(a) ?? 0));
await shareOut(sessions, heaviestFirst, async (own, table) => {
  const begun = performance.now();
  for (const sql of kept.keys(table)) await own.query(sql);
  await own.query(`vacuum analyze ${table}`);
  indexed.set(table, (performance.now() - begun) / 1_000);
});
say('keys, indexes, vacuum and analyze', lap());
await shareOut(sessions, kept.foreignKeys, (own, { sql }) => own.query(sql));
await putBack(session, filled);
say('foreign keys, triggers', lap());
await session.query(`begin; select quanze.open_publication('synthetic ${sizeName}, seed ${seed}'); commit`);
const leftOut = [...kept.leftOut];
if (given.history) {
  await shareOut(sessions, heaviestFirst, async (own, table) => {
    leftOut.push(...(await fillHistory(own, table, options)).leftOut);
    await own.query(`vacuum analyze history.${table}`);
  });
  say('history', lap());
}
const loaded = (performance.now() - started) / 1_000;

console.log(
  `\n${'table'.padEnd(32)}${'rows'.padStart(12)}${'fill s'.padStart(9)}${'index s'.padStart(9)}${'MB'.padStart(8)}${'index MB'.padStart(10)}`,
);
for (const table of filled) {
  const [{ rows, heap, indexes }] = await session.query(
    `select (select count(*)::int from ${table}) as rows, (pg_table_size('${table}') / 1e6)::int as heap, (pg_indexes_size('${table}') / 1e6)::int as indexes`,
  );
  console.log(
    `${table.padEnd(32)}${String(rows).padStart(12)}${(seconds.get(table) ?? 0).toFixed(1).padStart(9)}${(indexed.get(table) ?? 0).toFixed(1).padStart(9)}${String(heap).padStart(8)}${String(indexes).padStart(10)}`,
  );
}
const [{ whole }] = await session.query('select (pg_database_size(current_database()) / 1e9)::float8 as whole');
console.log(`loaded in ${loaded.toFixed(0)} s, database of ${whole.toFixed(1)} GB`);
if (leftOut.length > 0) console.log(`left out: ${leftOut.length} indexes for words`);
if (!given.history) console.log('left out: the history of what was loaded');
if (!given['no-summary']) {
  lap();
  await printSummary(session);
  say('summary', lap());
}
await end();
await database.close();
