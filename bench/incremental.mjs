#!/usr/bin/env node
// How soon findings are right again after one change, in a registry that was scanned: an article of a law falls away,
// and a handling item changes. Each change is a publication of its own and is committed; the time is that of the whole
// transaction.
//
//   npm run -s build
//   DATABASE_URL=… node bench/scan.mjs && DATABASE_URL=… node bench/incremental.mjs [--changes 200] [--seed 1]
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { evaluateTouched } from '../dist/src/modules/rules/index.js';
import { applyChanges, publish } from '../dist/src/modules/workflow/index.js';
import { openDatabase } from '../dist/src/platform/db/index.js';
import { tables } from '../dist/src/tables.js';
import { randomNumbers } from './random.mjs';
import { connect } from './registry/connect.mjs';
import { fillHistory } from './registry/set-aside.mjs';

const { values } = parseArgs({
  options: { changes: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const url = process.env.DATABASE_URL ?? process.env.TEST_DATABASE_URL;
if (!url) {
  console.error('Usage: DATABASE_URL=… node bench/incremental.mjs [--changes 200] [--seed 1]');
  process.exit(2);
}
const database = await openDatabase({ url, statementTimeoutMs: 600_000 }, tables);
const em = () => database.orm.em.fork();
const random = randomNumbers(Number(values.seed));
const onPublish = [
  (tx, publication, { applied, instrumentIds }) => evaluateTouched(tx, publication, applied, instrumentIds),
];

/** Does the work for each subject in turn and says how long it took. */
async function measure(what, subjects, work) {
  const times = [];
  for (const [index, subject] of subjects.entries()) {
    const began = performance.now();
    await publish(em(), { label: 'bench', onPublish }, (tx, publication) => work(tx, publication, subject));
    // the first few meet code that was never run and caches that are empty
    if (index >= 10) times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0);
  console.log(`${what.padEnd(28)} median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms (${times.length})`);
}

console.log(`${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`);
const count = Number(values.changes) + 10;

// who rested on a record is asked of its history, which a generated registry may lack
const { sessions, end } = await connect(database, url, 1);
for (const table of [
  'citation_target',
  'handling_item',
  'service_item',
  'document_requirement',
  'power_item',
  'delegation',
  'responsibility_item',
  'accountability_ground',
]) {
  const [{ isFull }] = await sessions[0].query(
    `select (select count(*) from history.${table}) >= (select count(*) from ${table}) as "isFull"`,
  );
  if (!isFull) await fillHistory(sessions[0], table, { withSearch: false });
  await sessions[0].query(`analyze history.${table}`);
}
await end();

const articles = await em().execute(
  `select distinct on (i.id) i.id as instrument, v.id as version, p.article, p.suffix
   from legal_instrument i join instrument_version v on v.instrument_id = i.id and v.effective_to is null
   join provision p on p.version_id = v.id join citation_target t on t.provision_id = p.id
   where not exists (select from instrument_version w where w.instrument_id = i.id and w.effective_from > v.effective_from)
   order by i.id, md5(p.id::text)`,
);
const falling = articles
  .map((article) => ({ article, draw: random() }))
  .sort((a, b) => a.draw - b.draw)
  .slice(0, count)
  .map(({ article }) => article);
await measure('an article falls away', falling, async (tx, _publication, { instrument, version, article, suffix }) => {
  const columns = (
    await tx.execute(
      `select string_agg(quote_ident(attname), ', ') as own from pg_attribute where attrelid = 'instrument_version'::regclass
     and attnum > 0 and not attisdropped and attname not in ('id', 'code', 'effective_from', 'effective_to', 'end_kind')`,
    )
  )[0].own;
  await tx.execute(`update instrument_version set effective_to = '2028-07-01', end_kind = 'SUPERSEDED' where id = ?`, [
    version,
  ]);
  const [{ id }] = await tx.execute(
    `insert into instrument_version (code, effective_from, effective_to, end_kind, ${columns})
     select code || '@2028-07-01', '2028-07-01', null, null, ${columns} from instrument_version where id = ? returning id`,
    [version],
  );
  await tx.execute(
    `insert into provision (version_id, article, suffix, duplicate, text, text_digest, lineage)
     select ?, article, suffix, duplicate, text, text_digest, lineage from provision
     where version_id = ? and not (article = ? and suffix = ?)`,
    [id, version, article, suffix],
  );
  return { applied: [], instrumentIds: [instrument] };
});

const [{ last }] = await em().execute('select max(id) as last from handling_item');
const items = [];
while (items.length < count) {
  const [row] = await em().execute('select code, promised_days as days from handling_item where id = ?', [
    1 + Math.floor(random() * last),
  ]);
  if (row) items.push(row);
}
await measure('a handling item changes', items, async (tx, publication, { code, days }) => ({
  applied: await applyChanges(
    tx,
    [{ operation: 'UPDATE', kind: 'HandlingItem', code, fields: { promisedDays: (days ?? 1) + 1 } }],
    publication,
  ),
  instrumentIds: [],
}));
await database.close();
