// Judges a whole registry by every rule and says what that costs beside reading its four tables once.
//
//   npm run -s build
//   node scripts/with-postgres.mjs sh -c 'node bench/generate-registry.mjs province && node bench/scan.mjs'
//   node bench/scan.mjs --data-dir FOLDER          (embedded)
//
// `DATABASE_URL` or `TEST_DATABASE_URL` name the server. Findings are taken away first, unless `--again` is given.
import { parseArgs } from 'node:util';
import { scan } from '../dist/src/modules/rules/index.js';
import { openDatabase, openPublication } from '../dist/src/platform/db/index.js';
import { tables } from '../dist/src/tables.js';

const { values } = parseArgs({
  options: { 'data-dir': { type: 'string' }, again: { type: 'boolean', default: false } },
});
const url = values['data-dir'] ? null : (process.env['DATABASE_URL'] ?? process.env['TEST_DATABASE_URL'] ?? null);
const database = await openDatabase({ url, dataDir: values['data-dir'] ?? null, statementTimeoutMs: 0 }, tables);
const em = () => database.orm.em.fork();
if (!values.again) {
  await em().transactional(async (tx) => {
    await openPublication(tx, 'bench');
    await tx.execute('delete from finding');
    await tx.execute('delete from quanze.completable_item');
  });
}

let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 50);
const waits = [];
let watching = true;
const reader = (async () => {
  while (watching) {
    const began = performance.now();
    await em().execute('select count(*) from jurisdiction');
    waits.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
})();
const cpu = process.cpuUsage();
const began = performance.now();
let last = began;
const scanned = await scan(database, {
  onProgress(soFar) {
    if (performance.now() - last < 5_000) return;
    last = performance.now();
    console.log(
      `  ${((last - began) / 1000).toFixed(0)} s: ${soFar.units} / ${soFar.of} units, ${soFar.subjects} records, ${soFar.findings} findings`,
    );
  },
});
const seconds = (performance.now() - began) / 1000;
const spent = process.cpuUsage(cpu);
watching = false;
await reader;
clearInterval(watch);
waits.sort((a, b) => a - b);
console.log(JSON.stringify(scanned));
console.log(
  `${seconds.toFixed(1)} s, own CPU ${((spent.user + spent.system) / 1e6).toFixed(1)} s, peak RSS ${(peak / 1e6).toFixed(0)} MB, longest wait of a reader ${waits.at(-1).toFixed(0)} ms (p95 ${waits[Math.floor(waits.length * 0.95)].toFixed(0)} ms)`,
);
await database.close();
