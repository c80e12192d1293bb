import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { onPublish } from '../../src/app.js';
import { type ImportOptions, type ImportReport, importPowerList, seedDemo } from '../../src/modules/exchange/index.js';
import { readRecords } from '../../src/modules/workflow/index.js';
import { type Database, hasSoleConnection } from '../../src/platform/db/index.js';
import { projectFolder } from '../../src/project-folder.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { csv } from '../support/csv.js';
import { freshDatabase } from '../support/database.js';

const SEEDS = join(projectFolder(), 'seeds');
const FILE = readFileSync(join(SEEDS, 'demo', 'power-list.csv'));
const OPTIONS: ImportOptions = { fileName: 'power-list.csv', today: parseCalendarDate('2026-06-15'), onPublish };

/** What the faults of the demonstration are called in a report. */
const FAULT_OF: Readonly<Record<string, string>> = {
  CODE_LOST_ZERO: 'CODE_LENGTH',
  NO_NAME: 'MISSING_NAME',
  NO_ORGANISATION: 'MISSING_ORGANISATION',
  NOT_FOR_PUBLIC: 'SECRET_WORDS',
  NOT_A_CITATION: 'GARBAGE_BASIS',
};

let database: Database;
const em = () => database.orm.em.fork();
const importDemo = (options: Partial<ImportOptions> = {}) => importPowerList(em(), FILE, { ...OPTIONS, ...options });
const count = async (sql: string) =>
  Number((await em().execute<{ n: number }[]>(`select count(*) as n from ${sql}`))[0]?.n);
const content = () =>
  em().execute<{ md5: string }[]>(
    `select md5(string_agg(t::text, '|' order by id)) as md5 from power_item t
     union all select md5(string_agg(t::text, '|' order by id)) from responsibility_item_basis t
     union all select md5(string_agg(t::text, '|' order by id)) from citation t
     union all select md5(string_agg(t::text, '|' order by number)) from quanze.publication t`,
  );

const faultsOf = ({ problems }: ImportReport) =>
  problems
    .filter(({ severity }) => severity !== 'NOTICE')
    .map(({ row, code }) => ({ row, kind: FAULT_OF[code] ?? code }));

beforeAll(async () => {
  database = await freshDatabase();
  await seedDemo(em(), { folder: SEEDS, onPublish });
});
afterAll(() => database.close());

describe('the power list of the demonstration', () => {
  let report: ImportReport;

  test('is told all about without a trace by a dry run', async () => {
    const before = await content();
    const dry = await importDemo({ isDryRun: true });
    expect(await content()).toEqual(before);
    report = await importDemo();
    expect(dry).toEqual({ ...report, isDryRun: true });
    expect(await content()).not.toEqual(before);
  });

  test('every row lands or is accounted for', () => {
    const { accounting, totals } = report;
    const { rowsRead, ...fates } = accounting;
    expect(Object.values(fates).reduce((sum, rows) => sum + rows)).toBe(rowsRead);
    expect(accounting).toEqual({
      rowsRead: 300,
      rowsMapped: 227,
      rowsContinuation: 53,
      rowsHeading: 11,
      rowsBlank: 0,
      rowsRefused: 9,
    });
    expect(totals).toEqual({
      PowerItem: { created: 227, updated: 0, unchanged: 0, refused: 0 },
      ResponsibilityItem: { created: 1234, updated: 0, unchanged: 0, refused: 0 },
      AccountabilityGround: { created: 454, updated: 0, unchanged: 0, refused: 0 },
    });
  });

  test('has the planted faults and no other', () => {
    const planted: { row: number; kind: string }[] = parse(
      readFileSync(join(SEEDS, 'demo', 'power-list.faults.yaml'), 'utf8'),
    );
    expect(planted).toHaveLength(30);
    expect(faultsOf(report)).toEqual(planted.map(({ row, kind }) => ({ row, kind })));
  });

  test('says of each fault where it stands, in both languages', () => {
    for (const problem of report.problems) {
      expect(problem.column).not.toBeNull();
      expect(`${problem.message.zh}${problem.message.en}`).not.toMatch(/[{}]/);
    }
    expect(report.problems.find(({ code }) => code === 'ARTICLE_MISSING')).toMatchObject({
      row: 250,
      column: { letter: 'F', header: '实施依据' },
      value: '【法律】《中华人民共和国食品安全法》第一百六十条',
      message: { zh: '“食品安全法”没有第一百六十条' },
    });
  });

  test('is one publication whose label says file and counts, or several with its parts', async () => {
    const rows = await em().execute<{ label: string }[]>(
      `select label from quanze.publication where label like '导入权责清单 power-list.csv%' order by number`,
    );
    const told = rows.map(({ label }) =>
      /^导入权责清单 power-list.csv(（第\d+部分）)?：新增 (\d+)，更新 0$/.exec(label),
    );
    expect(told.map((words) => words?.[1])).toEqual(
      hasSoleConnection(em()) ? told.map((_, index) => `（第${index + 1}部分）`) : [undefined],
    );
    expect(told.reduce((sum, words) => sum + Number(words?.[2]), 0)).toBe(1915);
  });

  test('can be asked about', async () => {
    const power = (await readRecords(em(), 'PowerItem', ['LQ-XK-SC-01-2'])).get('LQ-XK-SC-01-2');
    expect(power?.values).toMatchObject({
      name: '食品经营许可',
      subItemName: '食品经营许可（变更）',
      category: 'LICENSING',
      status: 'ACTIVE',
      disclosure: 'PUBLIC',
      upperLaw: 'UNKNOWN',
    });
    expect(power?.values['office']).toBe(`${power?.values['organisation']}#行政审批股`);
    expect(power?.values['bases']).toHaveLength(2);
  });

  test('a second import changes nothing, on whatever day', async () => {
    const before = await content();
    const again = await importDemo({ today: parseCalendarDate('2026-06-20') });
    for (const counts of Object.values(again.totals))
      expect(counts).toMatchObject({ created: 0, updated: 0, refused: 0 });
    expect(faultsOf(again)).toEqual(faultsOf(report));
    expect(await content()).toEqual(before);
  });

  test('in GB18030 it is the same list', async () => {
    const again = await importPowerList(
      em(),
      gb18030(
        '权力类型,项目名称,职权编码,行使主体,实施依据\r\n行政许可,食品小作坊登记,LQ-XK-SC-02,临渠县市场监督管理局,',
      ),
      OPTIONS,
    );
    expect(again.encoding).toBe('gb18030');
    expect(again.totals.PowerItem).toEqual({ created: 0, updated: 0, unchanged: 1, refused: 0 });
  });
});

describe('what a list says', () => {
  const COLUMNS = [
    '职权编码',
    '基本编码',
    '权力类型',
    '项目名称',
    '子项',
    '罚款上限',
    '行使主体',
    '承办机构',
    '实施依据',
    '责任事项',
    '责任事项依据',
    '状态',
    '备注',
  ];
  const ROW = {
    职权编码: 'T-1',
    权力类型: '行政许可',
    项目名称: '甲许可',
    行使主体: '临渠县公安局',
    实施依据: '【法律】《中华人民共和国行政许可法》第三十条',
    责任事项: '受理责任：公示。',
    责任事项依据: '【法律】《中华人民共和国行政许可法》第三十条',
    备注: '初次',
  };
  const importRows = (rows: readonly Readonly<Record<string, string>>[], options: Partial<ImportOptions> = {}) =>
    importPowerList(em(), csv(COLUMNS, ...rows), { ...OPTIONS, fileName: 'own.csv', ...options });
  const flags = ({ problems }: ImportReport) => problems.map(({ row, code }) => [row, code]);
  const values = async (code: string) => (await readRecords(em(), 'PowerItem', [code])).get(code)?.values;

  test('updates what differs and clears nothing that it does not say', async () => {
    await importRows([{ ...ROW, 状态: '暂停' }]);
    const { 责任事项依据: _, ...changed } = { ...ROW, 项目名称: '甲许可（新）', 备注: '' };
    const report = await importRows([changed]);
    expect(report.totals).toEqual({
      PowerItem: { created: 0, updated: 1, unchanged: 0, refused: 0 },
      ResponsibilityItem: { created: 0, updated: 0, unchanged: 1, refused: 0 },
    });
    expect(await values('T-1')).toMatchObject({ name: '甲许可（新）', remark: '初次', status: 'SUSPENDED' });
  });

  test('enters the office that does the work', async () => {
    const report = await importRows([{ ...ROW, 职权编码: 'T-2', 承办机构: '新设股' }]);
    expect(report.totals.InternalOffice).toEqual({ created: 1, updated: 0, unchanged: 0, refused: 0 });
    expect((await values('T-2'))?.['office']).toMatch(/#新设股$/);
  });

  test('a catalogue entry that nobody has is flagged and left out', async () => {
    const report = await importRows([{ ...ROW, 职权编码: 'T-3', 基本编码: '999999999999' }]);
    expect(flags(report)).toEqual([[2, 'UNKNOWN_REFERENCE']]);
    expect(report.problems[0]).toMatchObject({ value: '999999999999', column: { header: '基本编码' } });
    expect((await values('T-3'))?.['catalogueItem']).toBeNull();
  });

  test('takes no power away from another organisation', async () => {
    const before = await values('990121-XK-GA-01');
    const report = await importRows([
      { ...ROW, 职权编码: '990121-XK-GA-01' },
      { ...ROW, 职权编码: 'T-4' },
    ]);
    expect(flags(report)).toEqual([[2, 'CODE_OF_ANOTHER']]);
    expect(report.accounting).toMatchObject({ rowsRead: 2, rowsMapped: 1, rowsRefused: 1 });
    expect(report.totals.PowerItem).toEqual({ created: 1, updated: 0, unchanged: 0, refused: 1 });
    expect(report.totals.ResponsibilityItem).toEqual({ created: 1, updated: 0, unchanged: 0, refused: 1 });
    expect(await values('990121-XK-GA-01')).toEqual(before);
  });

  test('a record that the registry refuses is reported with what depends on it, and the rest is applied', async () => {
    const report = await importRows([
      { ...ROW, 职权编码: 'T-5', 罚款上限: '2100000000' },
      { ...ROW, 职权编码: 'T-5-1', 子项: '子项一' },
      { ...ROW, 职权编码: 'T-6', 项目名称: '乙许可' },
    ]);
    expect(report.problems.map(({ row, code, column, message }) => [row, code, column?.header, message.zh])).toEqual([
      [2, 'NOT_TAKEN', '罚款上限', '登记簿没有接受权力事项“T-5”：“罚款上限”的值不可用'],
      [3, 'NOT_TAKEN', undefined, '登记簿没有接受权力事项“T-5-1”：它所属或所依的记录未被接受'],
    ]);
    expect(report.totals.PowerItem).toEqual({ created: 1, updated: 0, unchanged: 0, refused: 2 });
    expect(report.totals.ResponsibilityItem).toEqual({ created: 1, updated: 0, unchanged: 0, refused: 2 });
    expect(report.accounting).toMatchObject({ rowsRead: 3, rowsMapped: 1, rowsRefused: 2 });
    expect(await values('T-5')).toBeUndefined();
    expect(await values('T-6')).toMatchObject({ name: '乙许可' });
  });

  test('what is too long to be a code refuses its row, or is not linked', async () => {
    const report = await importRows([
      { ...ROW, 职权编码: '9'.repeat(195) },
      { ...ROW, 职权编码: 'T-10', 承办机构: '股'.repeat(300) },
    ]);
    expect(flags(report)).toEqual([
      [2, 'CODE_TOO_LONG'],
      [3, 'UNKNOWN_REFERENCE'],
    ]);
    expect(report.accounting).toMatchObject({ rowsMapped: 1, rowsRefused: 1 });
    expect((await values('T-10'))?.['office']).toBeNull();
  });

  test('organisations are looked up in the area of the list, or entered when asked to', async () => {
    const unknown = { ...ROW, 职权编码: 'T-7', 行使主体: '临渠县新设局' };
    expect(flags(await importRows([unknown]))).toEqual([[2, 'UNKNOWN_ORGANISATION']]);
    expect(flags(await importRows([{ ...ROW, 职权编码: 'T-8' }], { jurisdiction: '990121' }))).toEqual([
      [2, 'UNKNOWN_ORGANISATION'],
    ]);
    const entered = await importRows([unknown], { jurisdiction: '990123', createsOrganisations: true });
    expect(flags(entered)).toEqual([[2, 'NEW_ORGANISATION']]);
    const organisation = String((await values('T-7'))?.['organisation']);
    expect((await readRecords(em(), 'Organisation', [organisation])).get(organisation)?.values).toMatchObject({
      name: '临渠县新设局',
      codeScheme: 'LOCAL',
      jurisdiction: '990123',
    });
    expect(flags(await importRows([unknown]))).toEqual([]);
  });

  test.each<[string, Partial<ImportOptions>, string]>([
    ['an area that is not there', { jurisdiction: '330000' }, 'UNKNOWN_JURISDICTION'],
    ['an area that cannot be', { jurisdiction: '12' }, 'UNKNOWN_JURISDICTION'],
    ['organisations of no area', { createsOrganisations: true }, 'NO_JURISDICTION'],
  ])('is refused for %s', async (_name, options, reason) => {
    await expect(importRows([ROW], options)).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { reason } });
  });

  test('an error of the database in the middle leaves nothing half written', async () => {
    const before = await content();
    const powers = await count('power_item');
    const failing: ImportOptions['onPublish'] = [
      async (tx) => {
        await tx.execute('insert into power_item (code) values (null)');
      },
    ];
    await expect(importRows([{ ...ROW, 职权编码: 'T-9' }], { onPublish: failing })).rejects.toThrow('null value');
    expect(await count('power_item')).toBe(powers);
    expect(await content()).toEqual(before);
    expect(await values('T-9')).toBeUndefined();
  });
});

function gb18030(text: string): Uint8Array {
  const bytes = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => bytes.get(character) ?? [character.charCodeAt(0)]));
}
