// Previews sets of changes over a generated registry and says what that costs.
//
//   npm run -s build
//   node scripts/with-postgres.mjs sh -c 'node bench/generate-registry.mjs county --history && node bench/scan.mjs && node bench/preview.mjs'
//   node bench/preview.mjs --data-dir FOLDER --changes 500          (embedded)
//
// The registry is judged once before, as a real one is. Of the changes two in five are new documents, two in five change one, one in five cancels one; documents, handling
// items and powers in turn. `--wrong 3` adds so many rows that only the database objects to.
import { parseArgs } from 'node:util';
import { previewChanges } from '../dist/src/modules/workflow/index.js';
import { openDatabase } from '../dist/src/platform/db/index.js';
import { tables } from '../dist/src/tables.js';

const { values } = parseArgs({
  options: {
    'data-dir': { type: 'string' },
    changes: { type: 'string', default: '50,500,5000' },
    wrong: { type: 'string', default: '0' },
    rounds: { type: 'string', default: '3' },
  },
});
const url = values['data-dir'] ? null : (process.env['DATABASE_URL'] ?? process.env['TEST_DATABASE_URL'] ?? null);
const database = await openDatabase({ url, dataDir: values['data-dir'] ?? null }, tables);
const em = () => database.orm.em.fork();

const codes = async (table) =>
  (await em().execute(`select code from ${table} where status = 'ACTIVE' order by id`)).map(({ code }) => code);
const [documents, items, powers] = [
  await codes('document_requirement'),
  await codes('handling_item'),
  await codes('power_item'),
];
const [evidence] = [
  (await em().execute(`select code from evidence_type order by id limit 200`)).map(({ code }) => code),
];
const [delegation] = await em().execute(
  `select p.code as power, a.code as "from", b.code as "to", d.kind, d.valid_from::text as "validFrom" from delegation d
   join power_item p on p.id = d.power_item_id join organisation a on a.id = d.from_organisation_id
   join organisation b on b.id = d.to_organisation_id order by d.id limit 1`,
);

const isUpdate = (n) => n % 5 === 2 || n % 5 === 3;
const change = (n) => {
  if (n % 5 < 2) {
    return {
      operation: 'CREATE',
      kind: 'DocumentRequirement',
      code: `BENCH-${n}`,
      fields: {
        handlingItem: items[n % items.length],
        position: 500 + (n % 400),
        name: `新增证明材料${n}`,
        necessity: 'REQUIRED',
        sourceChannel: 'GOVERNMENT',
        form: 'PAPER',
        originals: 1,
        status: 'ACTIVE',
        isProof: 'YES',
        alternatives: [[evidence[n % evidence.length]]],
        bases: [{ purpose: 'DEMAND', text: '【法律】《中华人民共和国行政许可法》第十二条', writtenOn: '2026-01-01' }],
      },
    };
  }
  if (!isUpdate(n))
    return { operation: 'RETIRE', kind: 'DocumentRequirement', code: documents[n % documents.length], fields: {} };
  if (n % 15 < 5)
    return { operation: 'UPDATE', kind: 'HandlingItem', code: items[n % items.length], fields: { visits: n % 4 } };
  if (n % 15 < 10)
    return { operation: 'UPDATE', kind: 'PowerItem', code: powers[n % powers.length], fields: { remark: `说明${n}` } };
  return {
    operation: 'UPDATE',
    kind: 'DocumentRequirement',
    code: documents[n % documents.length],
    fields: { copies: n % 3, purpose: `用途${n}` },
  };
};

const wrong = Array.from({ length: Number(values.wrong) }, (_, n) => ({
  operation: 'CREATE',
  kind: 'Delegation',
  code: `WRONG-${n}`,
  fields: {
    powerItem: delegation.power,
    fromOrganisation: delegation.from,
    toOrganisation: delegation.to,
    kind: delegation.kind,
    validFrom: delegation.validFrom,
  },
}));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
console.log(`${database.kind}: ${documents.length} documents, ${items.length} handling items, ${powers.length} powers`);
for (const count of values.changes.split(',').map(Number)) {
  const seen = new Set();
  const changes = Array.from({ length: count * 2 }, (_, n) => change(n))
    .filter(({ kind, code }) => !seen.has(`${kind} ${code}`) && seen.add(`${kind} ${code}`))
    .slice(0, count - wrong.length);
  const set = [...changes, ...wrong];
  const times = [];
  let report;
  let waited = 0;
  for (let round = 0; round < Number(values.rounds); round++) {
    let isRunning = true;
    const reader = (async () => {
      while (isRunning) {
        const began = performance.now();
        await em().execute('select count(*) from jurisdiction');
        waited = Math.max(waited, performance.now() - began);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    const began = performance.now();
    report = await previewChanges(em(), set, { on: '2026-06-15', label: 'bench' });
    times.push(performance.now() - began);
    isRunning = false;
    await reader;
  }
  console.log(
    JSON.stringify({
      changes: set.length,
      applied: report.applied,
      problems: report.problems.length,
      opened: report.findings.opened.total,
      resolved: report.findings.resolved.total,
      ratchet: report.ratchet.length,
      ms: Math.round(median(times)),
      worstMs: Math.round(Math.max(...times)),
      reportKb: Math.round(JSON.stringify(report).length / 1024),
      readerWaitedMs: Math.round(waited),
      rssMb: Math.round(process.memoryUsage.rss() / 1e6),
    }),
  );
}
await database.close();
