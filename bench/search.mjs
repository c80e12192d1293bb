#!/usr/bin/env node
// What a search by words costs: as they are written, in pinyin, misspelt; today and as of a publication.
//
//   npm run -s build && node bench/search.mjs                                  (embedded, in memory)
//   npm run -s build && node scripts/with-postgres.mjs node bench/search.mjs    (PostgreSQL)
//
// 200,000 service items (ITEMS) of 100 counties, 12 characters a name in the middle: each has its own organisation of
// 1,000. A line gives medians in milliseconds of a first page of 20 by code, of its total, and of the page as of the
// publication before 10,000 names were changed. `--plans` prints the plan of each first page too.
import { cpus } from 'node:os';
import { serviceItemOrders } from '../dist/src/modules/services/graphql/service-item.input.js';
import { ServiceItem } from '../dist/src/modules/services/index.js';
import {
  asOfFork,
  insertRows,
  openDatabase,
  openPublication,
  tidy,
  withLimits,
} from '../dist/src/platform/db/index.js';
import { findPage, textIs } from '../dist/src/platform/graphql/index.js';
import { loadSearchColumns } from '../dist/src/platform/text/pinyin.js';
import { tables } from '../dist/src/tables.js';
import { randomNumbers } from './random.mjs';

const ITEMS = Number(process.env.ITEMS ?? 200_000);
const ROUNDS = Number(process.env.ROUNDS ?? 20);
const PAGE = 10_000;
const SUBJECTS =
  '居民户口簿 居民身份证 营业执照 食品经营 药品零售 医疗机构 特种设备 建设工程施工 污水排入排水管网 城市道路占用 户外广告设置 大型群众性活动 道路运输经营 机动车驾驶 不动产权属 国有土地使用 企业登记 社会团体 民办学校 婚姻 收养 残疾人 退役军人 医师执业 护士执业 律师执业 公证 银行账户 出版物 印刷经营 旅行社 文物保护 水土保持 林木采伐 种子生产 动物防疫 渔业捕捞 取水 排污 危险废物 放射性药品 烟花爆竹 矿产资源 测绘 地图审核 人力资源 社会保险 住房公积金 临时救助 最低生活保障'.split(
    ' ',
  );
const QUALITIES = ['', '', '', '单位', '个人', '跨省', '县级', '首次', '临时', '异地'];
const ACTS =
  '许可 审批 登记 备案 核准 年检 变更登记 注销登记 补领 换发 延续 查询 证明 处罚 强制执行 检查 确认 给付 奖励 裁决'.split(
    ' ',
  );
const ENDINGS = ['', '', '（新办）', '（变更）', '（延续）', '（告知承诺）', '材料'];
const QUESTIONS = [
  ['as written', '户口簿补领'],
  ['two characters', '烟花'],
  ['a popular word', '登记'],
  ['pinyin', 'hukoububuling'],
  ['popular pinyin', 'dengji'],
  ['initials', 'hkbbl'],
  ['two initials', 'yh'],
  ['syllables and initials', 'hukbbl'],
  ['characters and pinyin', '户口bu 补领'],
  ['misspelt characters', '户口薄补领'],
  ['misspelt, of popular ones', '变更登纪'],
  ['misspelt pinyin', 'hukuobubuling'],
  ['nonsense', 'asdfgh'],
  ['nothing alike', '宇宙飞船'],
];

const url = process.env.TEST_DATABASE_URL ?? null;
const database = await openDatabase({ url, statementTimeoutMs: 600_000 }, tables);
await database.migrate();

const random = randomNumbers(7);
const any = (list) => list[Math.floor(random() * list.length)];
const searchColumns = await loadSearchColumns();
const names = Array.from(
  { length: ITEMS },
  () => `${any(SUBJECTS)}${any(QUALITIES)}${random() < 0.3 ? any(SUBJECTS) : ''}${any(ACTS)}${any(ENDINGS)}`,
);
const started = performance.now();
const columns = names.map((name) => searchColumns(name));
const columnsMs = performance.now() - started;

const publish = (label, work) =>
  database.orm.em.fork().transactional(async (em) => {
    await withLimits(em, { statementMs: 0, lockMs: 0 });
    const { recordedAt } = await openPublication(em, label);
    await work(em);
    return recordedAt;
  });
const writing = performance.now();
const past = await publish('load', async (em) => {
  await em.execute(`insert into jurisdiction (code, name, level) values ('990101', '试验县', 4)`);
  await em.execute(
    `insert into organisation (code, code_scheme, name, kind, jurisdiction_id)
     select 'O' || n, 'LOCAL', '第' || n || '局', 'STATUTORY_ORGAN', 1 from generate_series(1, 1000) n`,
  );
  for (let from = 0; from < ITEMS; from += PAGE) {
    const rows = names.slice(from, from + PAGE).map((name, index) => ({
      code: `S${from + index}`,
      codeScheme: 'CN-39554',
      name,
      category: 'LICENSING',
      organisationId: ((from + index) % 1000) + 1,
      jurisdictionId: 1,
      status: 'ACTIVE',
      ...columns[from + index],
    }));
    await insertRows(em, ServiceItem, rows);
  }
});
const writingMs = performance.now() - writing;
await publish('change', (em) => em.execute(`update service_item set name = name || '改' where id % 20 = 0`));
await tidy(database);

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const clock = async (work) => {
  const times = [];
  for (let round = -2; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - start);
  }
  return median(times).toFixed(1);
};
const search = (text, em = database.orm.em.fork()) =>
  findPage(em, ServiceItem, { conditions: textIs(text), order: serviceItemOrders.of(null) }, { first: 20 });

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}, ${database.kind}`);
console.log(`${ITEMS} names of ${Math.round(names.join('').length / ITEMS)} characters`);
console.log(`pinyin of all: ${Math.round(columnsMs)} ms, ${Math.round((ITEMS / columnsMs) * 1000)} a second`);
console.log(`written with history: ${Math.round(writingMs)} ms, ${Math.round((ITEMS / writingMs) * 1000)} a second`);
for (const [name, text] of QUESTIONS) {
  const heard = [];
  const page = await search(text, hearing(heard));
  const total = `${await page.totalCount()}${(await page.totalCountIsCapped()) ? '+' : ''}`;
  const live = await clock(() => search(text));
  const counted = await clock(async () => (await search(text)).totalCount());
  const then = await clock(() => search(text, asOfFork(database.orm.em.fork(), past)));
  const what = page.isApproximate ? `${total} alike` : total;
  console.log(
    `${name} (${text}): ${what}; page ${live}  page and total ${counted}  as of ${then}  ${page.nodes[0]?.name ?? ''}`,
  );
  if (process.argv.includes('--plans')) for (const statement of heard) await explain(...statement);
}
await database.close();

/** An entity manager whose statements are kept. */
function hearing(heard) {
  const em = database.orm.em.fork();
  const execute = em.execute.bind(em);
  em.execute = (...statement) => {
    heard.push(statement);
    return execute(...statement);
  };
  return em;
}

async function explain(sql, params) {
  const rows = await database.orm.em.fork().execute(`explain (analyze, costs off, timing off) ${sql}`, params);
  for (const row of rows) console.log(`    ${row['QUERY PLAN']}`);
}
