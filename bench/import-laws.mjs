#!/usr/bin/env node
// How long `import laws` takes, and what it costs those who read meanwhile.
//
//   npm run -s build && node bench/generate-corpus.mjs /tmp/corpus
//   node bench/import-laws.mjs /tmp/corpus                                        (embedded, on a data folder)
//   node scripts/with-postgres.mjs node bench/import-laws.mjs /tmp/corpus         (PostgreSQL)
//
// The laws are imported into the demonstration registry, twice: the second run must change nothing. On the embedded
// database a reader asks for one row every 50 ms through the same connection; its longest wait is told.
// `--kill 15,20` ends a process that imports after 15 s by SIGKILL, the next one after 20 s, and measures the one behind
// them; the digest printed last is over all that was imported, without ids and times, and is the same however often it
// was interrupted. Peak RSS is that of the process with the thread of the embedded database in it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { onPublish } from '../dist/src/app.js';
import { importLaws, seedDemo } from '../dist/src/modules/exchange/index.js';
import { checkServer, openDatabase } from '../dist/src/platform/db/index.js';
import { projectFolder } from '../dist/src/project-folder.js';
import { tables } from '../dist/src/tables.js';
import { lawsDigest } from './laws-digest.mjs';

const READ_EVERY_MS = 50;
const TARGETS = { embedded: { seconds: 240, wait: 1_000, rss: 600 }, postgres: { seconds: 90, wait: 1_000, rss: 600 } };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kill: { type: 'string', default: '' }, 'data-dir': { type: 'string' }, stage: { type: 'string' } },
});
const [corpus] = positionals;
if (!corpus) {
  console.error('Usage: node bench/import-laws.mjs FOLDER [--kill SECONDS,…]');
  process.exit(2);
}
const url = process.env.TEST_DATABASE_URL ?? null;
const home = values['data-dir'] ?? mkdtempSync(join(tmpdir(), 'quanze-bench-'));
const dataDir = join(home, 'registry');

/** Reads one row again and again; tells the longest wait in milliseconds and how often it read. */
function startReader(database) {
  const waits = [];
  const timer = setInterval(async () => {
    const started = performance.now();
    await database.orm.em.fork().execute('select id, code, title from legal_instrument where id = ?', [1]);
    waits.push(performance.now() - started);
  }, READ_EVERY_MS);
  return () => {
    clearInterval(timer);
    waits.sort((a, b) => a - b);
    return { reads: waits.length, longest: waits.at(-1) ?? 0, p99: waits[Math.floor(waits.length * 0.99)] ?? 0 };
  };
}

const publications = async (database) => {
  const [row] = await database.orm.em.fork().execute('select count(*)::int as count from quanze.publication');
  return row.count;
};

async function importOnce(database) {
  const before = await publications(database);
  const stopReading = startReader(database);
  const started = performance.now();
  const report = await importLaws(database.orm.em.fork(), { folder: corpus, onPublish });
  const seconds = (performance.now() - started) / 1000;
  const reader = stopReading();
  const count = (outcome) => report.files.filter((file) => file.outcome === outcome).length;
  const articles = report.files.reduce((sum, file) => sum + (file.articles ?? 0), 0);
  const made = (await publications(database)) - before;
  const rss = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${database.kind}: ${seconds.toFixed(1)} s, ${articles} articles (${Math.round(articles / seconds)}/s), ` +
      `${count('IMPORTED')} imported, ${count('UNCHANGED')} unchanged, ${count('REFUSED')} refused, ${made} publications, ` +
      `peak RSS ${rss.toFixed(0)} MB, reader: ${reader.reads} reads, 99 % ≤ ${reader.p99.toFixed(0)} ms, longest ${reader.longest.toFixed(0)} ms`,
  );
  return { seconds, wait: reader.longest, rss, publications: made };
}

/** A stage in a process of its own, so that it costs the others no memory; may be ended from outside. */
async function inProcess(stage, killAfter = null) {
  const script = [fileURLToPath(import.meta.url), corpus, '--stage', stage, '--data-dir', home];
  const child = spawn(process.execPath, [...process.execArgv, ...script], { stdio: 'inherit' });
  const ended = once(child, 'exit');
  const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter * 1000);
  const [code] = await ended;
  clearTimeout(timer);
  if (killAfter !== null)
    console.log(code === null ? `killed after ${killAfter} s` : 'ended before it could be killed');
  return code ?? 0;
}

/** The registry as a command finds it: `migrate` brings an empty one to its tables. */
async function withRegistry(migrate, work) {
  const database = await openDatabase({ url, dataDir, isFrugal: !migrate }, tables);
  try {
    await checkServer(database, { migrate });
    return await work(database);
  } finally {
    await database.close();
  }
}

const stages = {
  seed: () =>
    withRegistry(true, (database) =>
      seedDemo(database.orm.em.fork(), { folder: join(projectFolder(), 'seeds'), onPublish }),
    ),
  import: () =>
    withRegistry(false, async (database) => {
      const first = await importOnce(database);
      const again = await importOnce(database);
      console.log(`digest ${await lawsDigest(database.orm.em.fork())}`);
      const { seconds, wait, rss } = TARGETS[database.kind];
      const isMet = first.seconds <= seconds && first.wait <= wait && first.rss <= rss && again.publications === 0;
      console.log(`${isMet ? 'within' : 'NOT within'} ${seconds} s, waits of ${wait} ms, ${rss} MB`);
      process.exitCode = isMet ? 0 : 1;
    }),
};

if (values.stage) await stages[values.stage]();
else {
  const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  console.log(
    `${machine}; ${corpus}; ${url ? 'PostgreSQL' : 'embedded'}${values.kill && `, killed after ${values.kill} s`}`,
  );
  try {
    await inProcess('seed');
    for (const seconds of values.kill.split(',').filter(Boolean)) await inProcess('import', Number(seconds));
    process.exitCode = await inProcess('import');
  } finally {
    if (!values['data-dir']) rmSync(home, { recursive: true, force: true });
  }
}
