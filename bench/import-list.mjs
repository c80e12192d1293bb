#!/usr/bin/env node
// How long `import power-list` takes, and what it costs those who read meanwhile.
//
//   npm run -s build
//   node bench/import-list.mjs --rows 10000                                       (embedded, on a data folder)
//   node scripts/with-postgres.mjs node bench/import-list.mjs --rows 10000        (PostgreSQL)
//
// A generated list is imported into the demonstration registry, then once more, which must change nothing. A reader asks
// for one row every 50 ms; its longest wait is told, and so is that of a timer in the process. `--dry-run` looks only,
// `--whole` makes one publication on the embedded database too. `--kill 5,8` ends a process that imports after 5 s by
// SIGKILL, the next one after 8 s; the digest printed last is over all records, findings and citations by code, and is
// the same however often the import was interrupted.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { onPublish } from '../dist/src/app.js';
import { importPowerList, seedDemo } from '../dist/src/modules/exchange/index.js';
import { readRecords } from '../dist/src/modules/workflow/index.js';
import { checkServer, openDatabase } from '../dist/src/platform/db/index.js';
import { projectFolder } from '../dist/src/project-folder.js';
import { tables } from '../dist/src/tables.js';
import { generatedPowerList } from '../test/support/generated-list.mjs';

const READ_EVERY_MS = 50;
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000' },
    duties: { type: 'string', default: '2' },
    kill: { type: 'string', default: '' },
    'dry-run': { type: 'boolean', default: false },
    whole: { type: 'boolean', default: false },
    stage: { type: 'string' },
    'data-dir': { type: 'string' },
  },
});
const url = process.env['TEST_DATABASE_URL'] ?? null;
const home = values['data-dir'] ?? mkdtempSync(join(tmpdir(), 'quanze-bench-'));

/** Reads one row again and again; tells how long it waited, the answers still due included. */
function startReader(database) {
  const waits = [];
  const due = new Set();
  const read = async () => {
    const started = performance.now();
    await database.orm.em.fork().execute('select id, code, name from power_item where id = ?', [1]);
    waits.push(performance.now() - started);
  };
  const timer = setInterval(() => {
    const answer = read().finally(() => due.delete(answer));
    due.add(answer);
  }, READ_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await Promise.all(due);
    waits.sort((a, b) => a - b);
    return { reads: waits.length, longest: waits.at(-1) ?? 0, p99: waits[Math.floor(waits.length * 0.99)] ?? 0 };
  };
}

const publications = async (database) => {
  const [row] = await database.orm.em.fork().execute('select count(*)::int as count from quanze.publication');
  return row.count;
};

async function importOnce(database, bytes) {
  const before = await publications(database);
  const stopReading = startReader(database);
  const loop = monitorEventLoopDelay({ resolution: 10 });
  loop.enable();
  const cpu = process.cpuUsage();
  const started = performance.now();
  const report = await importPowerList(database.orm.em.fork(), bytes, {
    fileName: 'generated.csv',
    today: '2026-06-15',
    onPublish,
    isDryRun: values['dry-run'],
    ...(values.whole ? { inParts: false } : {}),
  });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const reader = await stopReading();
  loop.disable();
  const sums = Object.values(report.totals).reduce(
    (sum, { created, unchanged }) => ({ created: sum.created + created, unchanged: sum.unchanged + unchanged }),
    { created: 0, unchanged: 0 },
  );
  console.log(
    `${database.kind}: ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor), ` +
      `${sums.created} records new, ${sums.unchanged} unchanged, ${(await publications(database)) - before} publications, ` +
      `peak RSS ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, reader: ${reader.reads} reads, ` +
      `99 % ≤ ${reader.p99.toFixed(0)} ms, longest ${reader.longest.toFixed(0)} ms, timer ${(loop.max / 1e6).toFixed(0)} ms`,
  );
}

/** The same for two registries that say the same, whatever their ids and publications. */
async function digestOf(em) {
  const hash = createHash('sha256');
  for (const kind of ['InternalOffice', 'PowerItem', 'ResponsibilityItem', 'AccountabilityGround']) {
    const table = kind.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
    const rows = await em.execute(`select code from ${table} group by code order by code collate "C"`);
    const records = await readRecords(
      em,
      kind,
      rows.map(({ code }) => code),
    );
    for (const { code } of rows) hash.update(JSON.stringify([kind, code, records.get(code)?.values]));
  }
  hash.update(
    JSON.stringify(await em.execute('select identity, facts_digest, verb from finding order by identity, valid_from')),
  );
  hash.update(
    JSON.stringify(await em.execute('select text_digest, written_on, resolution from citation order by 1, 2')),
  );
  return hash.digest('hex').slice(0, 16);
}

/** A stage in a process of its own, so that it costs the others no memory; may be ended from outside. */
async function inProcess(stage, killAfter = null) {
  const flags = ['dry-run', 'whole'].filter((flag) => values[flag]).map((flag) => `--${flag}`);
  const sizes = ['--rows', values.rows, '--duties', values.duties];
  const script = [fileURLToPath(import.meta.url), '--stage', stage, '--data-dir', home, ...sizes, ...flags];
  const child = spawn(process.execPath, [...process.execArgv, ...script], { stdio: 'inherit' });
  const ended = once(child, 'exit');
  const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter * 1000);
  const [code] = await ended;
  clearTimeout(timer);
  if (killAfter !== null)
    console.log(code === null ? `killed after ${killAfter} s` : 'ended before it could be killed');
  return code ?? 0;
}

/** The registry as a command finds it. */
async function withRegistry(migrate, work) {
  const database = await openDatabase({ url, dataDir: join(home, 'registry'), isFrugal: !migrate }, tables);
  try {
    await checkServer(database, { migrate });
    await work(database);
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
    withRegistry(false, (database) =>
      importOnce(database, generatedPowerList(Number(values.rows), { duties: Number(values.duties) })),
    ),
  digest: () =>
    withRegistry(false, async (database) => console.log(`digest ${await digestOf(database.orm.em.fork())}`)),
};

if (values.stage) await stages[values.stage]();
else {
  const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  console.log(
    `${machine}, load ${loadavg()[0].toFixed(1)}; ${values.rows} rows with ${values.duties} duties; ${url ? 'PostgreSQL' : 'embedded'}`,
  );
  try {
    await inProcess('seed');
    for (const seconds of values.kill.split(',').filter(Boolean)) await inProcess('import', Number(seconds));
    await inProcess('import');
    await inProcess('import');
    await inProcess('digest');
  } finally {
    if (!values['data-dir']) rmSync(home, { recursive: true, force: true });
  }
}
