#!/usr/bin/env node
import { Organisation } from '../dist/src/modules/jurisdictions/index.js';
import { PowerItem } from '../dist/src/modules/powers/index.js';
// What a question about the past costs beside the same question about today.
//
//   npm run -s build && node bench/as-of.mjs                                  (embedded, in memory)
//   npm run -s build && node scripts/with-postgres.mjs node bench/as-of.mjs    (PostgreSQL)
//
// 100,000 service items and as many handling items, 10 % of both rewritten since. Live and as-of take turns, on the
// same parameters; a line gives medians in milliseconds and their ratio.
import { HandlingItem, ServiceItem } from '../dist/src/modules/services/index.js';
import { asOfFork, findRows, openDatabase, openPublication, tidy, withLimits } from '../dist/src/platform/db/index.js';
import { tables } from '../dist/src/tables.js';

const ITEMS = Number(process.env.ITEMS ?? 100_000);
const ROUNDS = Number(process.env.ROUNDS ?? 200);
const HOLDERS = 1_000;
const POWERS = 10_000;
const LIMIT = 2;

const url = process.env.TEST_DATABASE_URL ?? null;
const database = await openDatabase({ url, statementTimeoutMs: 60_000 }, tables);
await database.migrate();

const publish = (label, ...statements) =>
  database.orm.em.fork().transactional(async (em) => {
    await withLimits(em, { statementMs: 0, lockMs: 0 });
    const { recordedAt } = await openPublication(em, label);
    for (const statement of statements) await em.execute(statement);
    return recordedAt;
  });

const past = await publish(
  'load',
  `insert into jurisdiction (code, name, level, search_text) values ('990101', '试验县', 4, '试验县')`,
  `insert into organisation (code, code_scheme, name, kind, jurisdiction_id, search_text)
   select 'O' || n, 'LOCAL', '第' || n || '局', 'STATUTORY_ORGAN', 1, '第' || n || '局' from generate_series(1, ${HOLDERS}) n`,
  `insert into power_item (code, code_scheme, name, category, organisation_id, status, search_text)
   select 'P' || n, 'LOCAL-POWER', '准予' || n, 'LICENSING', n % ${HOLDERS} + 1, 'ACTIVE', '准予' || n from generate_series(1, ${POWERS}) n`,
  `insert into service_item (code, code_scheme, name, category, power_item_id, organisation_id, jurisdiction_id, status, search_text)
   select 'S' || n, 'CN-39554', '办理' || n, (array['LICENSING','CONFIRMATION','BENEFIT','PUBLIC_SERVICE','OTHER'])[n % 5 + 1],
          n % ${POWERS} + 1, n % ${HOLDERS} + 1, 1, 'ACTIVE', '办理' || n from generate_series(1, ${ITEMS}) n`,
  `insert into handling_item (code, code_scheme, service_item_id, name, status, search_text)
   select 'H' || n, 'CN-39554', n, '情形' || n, 'ACTIVE', '情形' || n from generate_series(1, ${ITEMS}) n`,
);
for (let part = 0; part < 10; part++) {
  await publish(
    `correction ${part}`,
    `update service_item set name = name || '改', version = version + 1 where id % 100 = ${part * 10}`,
    `update handling_item set name = name || '改', version = version + 1 where id % 100 = ${part * 10}`,
  );
}
await tidy(database);

const any = (count) => 1 + Math.floor(Math.random() * count);
const inIds = (ids) => ({ where: 't.id in (?)', params: [[...new Set(ids)]] });

/** @type {Record<string, { pick: () => unknown, ask: (em: object, given: unknown) => Promise<unknown> }>} */
const questions = {
  'by code': {
    pick: () => `S${any(ITEMS)}`,
    ask: (em, code) => findRows(em, ServiceItem, { where: 't.code = ?', params: [code] }),
  },
  'page of 50 with holder, power and handling items': {
    pick: () => any(ITEMS),
    ask: async (em, after) => {
      const items = await findRows(em, ServiceItem, { where: 't.id > ?', params: [after], limit: 50 });
      if (items.length === 0) return;
      await findRows(em, Organisation, inIds(items.map((item) => item.organisationId)));
      await findRows(em, PowerItem, inIds(items.map((item) => item.powerItemId)));
      await findRows(em, HandlingItem, {
        where: 't.service_item_id in (?)',
        params: [items.map((item) => item.id)],
      });
    },
  },
  'first 50 of a category of one holder': {
    pick: () => any(HOLDERS),
    ask: (em, holder) =>
      findRows(em, ServiceItem, {
        where: `t.organisation_id = ? and t.category = 'BENEFIT'`,
        params: [holder],
        limit: 50,
      }),
  },
  'joined page of 50': {
    pick: () => any(ITEMS),
    ask: (em, after) =>
      em.execute(
        `select h.id, h.name, s.name as service, o.name as holder, p.name as power from handling_item h
         join service_item s on s.id = h.service_item_id join organisation o on o.id = s.organisation_id
         join power_item p on p.id = s.power_item_id where h.id > ? order by h.id limit 50`,
        [after],
      ),
  },
  'count of a category': {
    pick: () => null,
    ask: (em) => em.execute(`select count(*) from service_item where category = 'BENEFIT'`),
  },
  'count of a holder': {
    pick: () => any(HOLDERS),
    ask: (em, holder) => em.execute('select count(*) from service_item where organisation_id = ?', [holder]),
  },
  'count of all': { pick: () => null, ask: (em) => em.execute('select count(*) from service_item') },
  'words of two characters': {
    pick: () => String(any(ITEMS)).slice(0, 2),
    ask: (em, word) =>
      em.execute(
        `select count(*) from (select 1 from service_item where quanze.search_tokens(search_text) @@ ?::tsquery limit 1001) found`,
        [`'${word}'`],
      ),
  },
};

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const clock = async (work) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

let worst = 0;
for (const [name, { pick, ask }] of Object.entries(questions)) {
  const times = { live: [], asOf: [] };
  for (let round = -5; round < ROUNDS; round++) {
    const given = pick();
    const turns = [
      ['live', database.orm.em.fork()],
      ['asOf', asOfFork(database.orm.em.fork(), past)],
    ];
    if (round % 2) turns.reverse();
    for (const [which, em] of turns) {
      const took = await clock(() => ask(em, given));
      if (round >= 0) times[which].push(took);
    }
  }
  const [live, asOf] = [median(times.live), median(times.asOf)];
  worst = Math.max(worst, asOf / live);
  console.log(
    `${database.kind}  ${name}: live ${live.toFixed(2)}  as-of ${asOf.toFixed(2)}  ratio ${(asOf / live).toFixed(2)}`,
  );
}
await database.close();
console.log(`${database.kind}  worst ratio ${worst.toFixed(2)}, allowed ${LIMIT}`);
process.exitCode = worst > LIMIT ? 1 : 0;
