import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { onPublish } from '../../src/app.js';
import {
  type ImportOptions,
  type ImportReport,
  importServiceItems,
  seedReference,
} from '../../src/modules/exchange/index.js';
import { publishChanges, readRecords } from '../../src/modules/workflow/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { projectFolder } from '../../src/project-folder.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import type { RecordName } from '../../src/shared/fields.js';
import { csv } from '../support/csv.js';
import { freshDatabase } from '../support/database.js';

const COLUMNS = [
  '部门',
  '部门代码',
  '事项名称',
  '事项编码',
  '区划代码',
  '事项类型',
  '申请材料',
  '承诺办结时限',
  '状态',
  '职权编码',
];
const OPTIONS: ImportOptions = { fileName: 'items.csv', today: parseCalendarDate('2026-06-15'), onPublish };

/** Sound codes of an example area, and one that lost a digit. */
const OFFICE = '11990121MB20355574';
const OTHER = '119901210088421499';
const SHORT = '1199012100884214';

const item = (name: string, row: Readonly<Record<string, string>> = {}) => ({
  部门: '县局',
  部门代码: OFFICE,
  事项名称: name,
  事项编码: `${OFFICE}4990731${String(name.codePointAt(0)).slice(-3).padStart(3, '0')}000`,
  区划代码: '990121000000',
  事项类型: '1',
  ...row,
});

let database: Database;
const em = () => database.orm.em.fork();
const importRows = (rows: readonly Readonly<Record<string, string>>[], options: Partial<ImportOptions> = {}) =>
  importServiceItems(em(), csv(COLUMNS, ...rows), { ...OPTIONS, ...options });
const flags = ({ problems }: ImportReport) => problems.map(({ row, code }) => [row, code]);
const values = async (kind: RecordName, code: string) => (await readRecords(em(), kind, [code])).get(code)?.values;

beforeAll(async () => {
  database = await freshDatabase();
  await seedReference(em(), { folder: join(projectFolder(), 'seeds'), onPublish });
});
afterAll(() => database.close());

describe('in an empty registry', () => {
  const rows = [
    item('甲', { 申请材料: '1.申请表\n2.身份证', 承诺办结时限: '5个工作日' }),
    item('乙', { 部门: '县局', 部门代码: OTHER }),
    item('丙', { 部门: '另一个名称', 部门代码: OTHER }),
    item('丁', { 部门: '某站', 部门代码: SHORT, 事项编码: 'X-1' }),
  ];
  let report: ImportReport;

  test('every row lands, with its area and organisations', async () => {
    const dry = await importRows(rows, { isDryRun: true, jurisdictionName: '清禾县' });
    expect(await em().execute('select 1 from service_item union all select 1 from organisation')).toEqual([]);
    report = await importRows(rows, { jurisdictionName: '清禾县' });
    expect(dry).toEqual({ ...report, isDryRun: true });
    expect(report.totals).toMatchObject({
      Jurisdiction: { created: 1 },
      Organisation: { created: 3 },
      ServiceItem: { created: 4 },
      HandlingItem: { created: 4 },
      DocumentRequirement: { created: 2 },
    });
    expect(report.accounting).toMatchObject({ rowsRead: 4, rowsMapped: 4, rowsRefused: 0 });
  });

  test('what was entered and what is odd is said', () => {
    expect(flags(report)).toEqual([
      [2, 'NEW_ORGANISATION'],
      [2, 'NEW_JURISDICTION'],
      [3, 'NEW_ORGANISATION'],
      [4, 'ORGANISATION_NAME_DIFFERS'],
      [5, 'ORGANISATION_CODE_FAULT'],
      [5, 'CODE_FAULT'],
      [5, 'NEW_ORGANISATION'],
    ]);
  });

  test('an area is named as told and stands below the nearest one known', async () => {
    expect(await values('Jurisdiction', '990121')).toMatchObject({ name: '清禾县', level: 4, parent: '100000' });
  });

  test('codes that fail are kept and flagged', async () => {
    expect(await em().execute('select code, code_scheme, code_fault from organisation order by id')).toEqual([
      { code: OFFICE, code_scheme: 'CN-USCC', code_fault: null },
      { code: OTHER, code_scheme: 'CN-USCC', code_fault: null },
      { code: SHORT, code_scheme: 'CN-USCC', code_fault: 'LENGTH' },
    ]);
    expect(await em().execute(`select code_fault from service_item where code = 'X-1'`)).toEqual([
      { code_fault: expect.any(String) },
    ]);
  });

  test('one department under two codes is two organisations', async () => {
    const organisations = await Promise.all(
      ['甲', '乙', '丙'].map(async (name) => (await values('ServiceItem', item(name).事项编码))?.['organisation']),
    );
    expect(organisations).toEqual([OFFICE, OTHER, OTHER]);
  });

  test('what the list does not say has its default', async () => {
    const code = item('甲').事项编码;
    expect(await values('ServiceItem', code)).toMatchObject({
      status: 'ACTIVE',
      disclosure: 'PUBLIC',
      powerItem: null,
    });
    expect(await values('HandlingItem', `${code}-01`)).toMatchObject({
      promisedDays: 5,
      dayUnit: 'WORKING_DAY',
      statutoryDays: null,
      isOnline: false,
    });
    expect(await values('DocumentRequirement', `${code}-01-D02`)).toMatchObject({
      name: '身份证',
      position: 2,
      necessity: 'REQUIRED',
      isProof: 'UNKNOWN',
      disposition: 'KEPT',
    });
  });

  test('a second import changes nothing', async () => {
    const again = await importRows(rows);
    for (const counts of Object.values(again.totals))
      expect(counts).toMatchObject({ created: 0, updated: 0, refused: 0 });
    expect(Object.keys(again.totals)).not.toContain('Organisation');
    expect(await em().execute('select count(*)::int as n from quanze.publication')).toEqual([{ n: 2 }]);
  });
});

describe('in a registry that knows the place', () => {
  const service = `${OTHER}4990709001000`;
  beforeEach(async () => {
    if (await values('ServiceItem', service)) return;
    const items = { codeScheme: 'CN-39554', status: 'ACTIVE' };
    await publishChanges(
      em(),
      [
        {
          operation: 'CREATE',
          kind: 'Organisation',
          code: 'LOCAL-1',
          fields: { codeScheme: 'LOCAL', name: '县 档案馆', kind: 'PUBLIC_INSTITUTION', jurisdiction: '990121' },
        },
        {
          operation: 'CREATE',
          kind: 'ServiceItem',
          code: service,
          fields: { ...items, name: '查档', category: 'PUBLIC_SERVICE', organisation: OTHER, jurisdiction: '990121' },
        },
        {
          operation: 'CREATE',
          kind: 'HandlingItem',
          code: `${service}01`,
          fields: { ...items, serviceItem: service, name: '现场查档' },
        },
        {
          operation: 'CREATE',
          kind: 'DocumentRequirement',
          code: 'M-1',
          fields: {
            handlingItem: `${service}01`,
            position: 1,
            name: '介绍信',
            necessity: 'REQUIRED',
            sourceChannel: 'OTHER',
            form: 'PAPER',
            isProof: 'YES',
            status: 'ACTIVE',
          },
        },
      ],
      { label: 'world', onPublish: [] },
    );
  });

  test('an organisation is found by its exact name, and another code is flagged', async () => {
    const report = await importRows([
      item('戊', { 部门: '县档案馆', 部门代码: '', 事项编码: '' }),
      item('己', { 部门: '县档案馆', 部门代码: '12990121008845219E' }),
    ]);
    expect(flags(report)).toEqual([[3, 'ORGANISATION_CODE_DIFFERS']]);
    expect((await values('ServiceItem', item('己').事项编码))?.['organisation']).toBe('LOCAL-1');
  });

  test('handling item and documents that are there are meant, and keep what the list does not say', async () => {
    const report = await importRows([
      item('查档', {
        部门代码: OTHER,
        事项编码: service,
        事项类型: '20',
        申请材料: '1.介绍信\n2.委托书',
        承诺办结时限: '1个工作日',
      }),
    ]);
    expect(report.totals).toEqual({
      ServiceItem: { created: 0, updated: 0, unchanged: 1, refused: 0 },
      HandlingItem: { created: 0, updated: 1, unchanged: 0, refused: 0 },
      DocumentRequirement: { created: 1, updated: 0, unchanged: 1, refused: 0 },
    });
    expect(await values('HandlingItem', `${service}01`)).toMatchObject({ name: '现场查档', promisedDays: 1 });
    expect(await values('DocumentRequirement', 'M-1')).toMatchObject({ isProof: 'YES', sourceChannel: 'OTHER' });
  });

  test('rows that cannot land are refused with the reason', async () => {
    const report = await importRows([
      item('庚', { 部门: '无此局', 部门代码: '无' }),
      item('辛', { 区划代码: '12' }),
      item('壬', { 事项编码: item('乙').事项编码 }),
      item('癸', { 职权编码: 'NO-SUCH-POWER' }),
    ]);
    expect(flags(report)).toEqual([
      [2, 'ORGANISATION_CODE_FAULT'],
      [2, 'UNKNOWN_ORGANISATION'],
      [3, 'UNKNOWN_JURISDICTION'],
      [4, 'CODE_OF_ANOTHER'],
      [5, 'UNKNOWN_REFERENCE'],
    ]);
    expect(report.accounting).toMatchObject({ rowsRead: 4, rowsMapped: 1, rowsRefused: 3 });
    expect(await values('ServiceItem', item('癸').事项编码)).toMatchObject({ powerItem: null });
  });

  test('rows without an area are of the area of the list, else of that of their organisation', async () => {
    const report = await importRows([item('子', { 区划代码: '' })]);
    expect(report.accounting.rowsRefused).toBe(0);
    expect(await values('ServiceItem', item('子').事项编码)).toMatchObject({ jurisdiction: '990121' });
    await importRows([item('丑', { 区划代码: '', 部门: '镇政府', 部门代码: '11990121MB2092228U' })], {
      jurisdiction: '990121100000',
      jurisdictionName: '城关镇',
    });
    expect(await values('ServiceItem', item('丑').事项编码)).toMatchObject({ jurisdiction: '990121100000' });
    expect(await values('Jurisdiction', '990121100000')).toMatchObject({ name: '城关镇', level: 5, parent: '990121' });
  });

  test('the scheme of the codes is the one that most of them keep', async () => {
    const report = await importRows([
      item('寅', { 事项编码: '511A0900300012-511602000000-000-11511301008778183N-1-00' }),
    ]);
    expect(report.problems).toEqual([]);
    const code = '511A0900300012-511602000000-000-11511301008778183N-1-00';
    expect(await values('ServiceItem', code)).toMatchObject({ codeScheme: 'SC-sczwfw' });
  });
});

describe('a file that is no list', () => {
  test.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), 'EMPTY'],
    ['binary', Uint8Array.of(1, 0, 2, 0, 255), 'BINARY'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0, 0), 'XLSX'],
    ['without a header', Buffer.from('甲,乙\n1,2\n'), 'HEADER_NOT_FOUND'],
    ['without a column that is needed', Buffer.from('部门,部门代码,区划代码\n甲,乙,丙\n'), 'MISSING_COLUMNS'],
  ])('%s is refused and nothing is written', async (_name, bytes, reason) => {
    const before = await em().execute('select count(*)::int as n from quanze.publication');
    await expect(importServiceItems(em(), bytes, OPTIONS)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { reason },
    });
    expect(await em().execute('select count(*)::int as n from quanze.publication')).toEqual(before);
  });

  test('bad cells cost their row alone', async () => {
    const report = await importRows([
      item('卯', { 事项类型: '行政指导' }),
      item('辰', { 承诺办结时限: '很快' }),
      item('巳'),
    ]);
    expect(flags(report)).toEqual([
      [2, 'UNKNOWN_CATEGORY'],
      [3, 'BAD_NUMBER'],
    ]);
    expect(report.accounting).toMatchObject({ rowsRead: 3, rowsMapped: 2, rowsRefused: 1 });
  });
});
