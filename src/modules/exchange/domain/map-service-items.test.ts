import { describe, expect, test } from '@jest/globals';
import { parseCalendarDate } from '../../../shared/dates.js';
import { SERVICE_ITEMS } from './columns.service-items.js';
import { mapServiceItems, type ServiceItemsOptions } from './map-service-items.js';
import { type MappedList, recordsOf } from './mapped-record.js';
import { organisationsNamed } from './named-organisations.js';
import { readTable } from './read-table.js';
import { finish } from './steps.js';

const HEADER = '部门,主项,事项名称,事项编码,区划代码,事项类型,部门代码';
const OPTIONS: ServiceItemsOptions = {
  writtenOn: parseCalendarDate('2021-04-21'),
  organisationCode: ({ name, code }) => code ?? name,
  codeScheme: 'LOCAL',
  itemTypes: 'CN-NATIONAL',
};
const CODE_31 = '11370800MB285591843000117112000';

const map = (text: string, options: Partial<ServiceItemsOptions> = {}): MappedList =>
  finish(mapServiceItems(finish(readTable(text, SERVICE_ITEMS)), { ...OPTIONS, ...options }));
const services = (mapped: MappedList) => recordsOf(mapped, 'ServiceItem').map(({ fields }) => fields);
const handlings = (mapped: MappedList) => recordsOf(mapped, 'HandlingItem').map(({ fields }) => fields);
const flags = ({ problems }: MappedList): unknown =>
  problems.map(({ row, code, column }) => [row, code, column?.letter ?? null]);

test('a row gives a service item and the one handling item it must have', () => {
  const mapped = map(`${HEADER}\n某局,未分类,甲备案,A-1,511602000000,10,11511301008778183N\n`);
  expect(services(mapped)).toMatchObject([
    {
      code: 'A-1',
      codeScheme: 'LOCAL',
      name: '甲备案',
      category: 'OTHER',
      organisation: '11511301008778183N',
      organisationName: '某局',
      jurisdiction: '511602000000',
      mainItemName: null,
    },
  ]);
  expect(handlings(mapped)).toMatchObject([
    { code: 'A-1-01', serviceItem: 'A-1', name: '甲备案', promisedDays: null, handlingType: null, isOnline: null },
  ]);
  expect(mapped.problems).toEqual([]);
});

describe('types are read by their table', () => {
  test.each([
    ['CN-NATIONAL', '1', 'LICENSING'],
    ['CN-NATIONAL', '05', 'BENEFIT'],
    ['DEPLOYED-B', '05', 'LEVY'],
    ['CN-NATIONAL', '20', 'PUBLIC_SERVICE'],
    ['CN-NATIONAL', '行政裁决', 'ADJUDICATION'],
  ] as const)('%s %s is %s', (itemTypes, type, category) => {
    expect(services(map(`${HEADER}\n某局,,甲,A-1,,${type},\n`, { itemTypes }))[0]?.category).toBe(category);
  });

  test.each(['30', '77', '行政指导'])('%s is none', (type) => {
    expect(flags(map(`${HEADER}\n某局,,甲,A-1,,${type},\n`))).toEqual([[2, 'UNKNOWN_CATEGORY', 'F']]);
  });
});

describe('codes', () => {
  test('dirty ones are kept and flagged, each organisation once', () => {
    const mapped = map(
      `${HEADER}\n某局,,甲,511A0080800002-511602000000-000-1151130000877869M-1-00,,1,1151130000877869M\n` +
        '某局,,乙,511A0080800003-511602000000-000-1151130000877869M-1-00,,1,1151130000877869M\n' +
        '某局,,丙,E-000021-001-1111111111111111,,9,1151130000877869M\n',
      { codeScheme: 'SC-sczwfw' },
    );
    expect(services(mapped).map(({ code, codeFault }) => [code, codeFault])).toEqual([
      ['511A0080800002-511602000000-000-1151130000877869M-1-00', 'LENGTH'],
      ['511A0080800003-511602000000-000-1151130000877869M-1-00', 'LENGTH'],
      ['E-000021-001-1111111111111111', 'STRUCTURE'],
    ]);
    expect(flags(mapped)).toEqual([
      [2, 'ORGANISATION_CODE_FAULT', 'G'],
      [2, 'CODE_FAULT', 'D'],
      [3, 'CODE_FAULT', 'D'],
      [4, 'CODE_FAULT', 'D'],
    ]);
  });

  test('of 33 characters are handling items of one service item', () => {
    const mapped = map(`${HEADER}\n某局,,甲,${CODE_31}01,,1,\n某局,,乙,${CODE_31}02,,1,\n`, { codeScheme: 'CN-39554' });
    expect(services(mapped).map(({ code, name }) => [code, name])).toEqual([[CODE_31, '甲']]);
    expect(handlings(mapped).map(({ code, serviceItem }) => [code, serviceItem])).toEqual([
      [`${CODE_31}01`, CODE_31],
      [`${CODE_31}02`, CODE_31],
    ]);
  });

  test('are derived where the list has none', () => {
    const [item] = services(map('部门,事项名称,事项类型\n某局,甲,公共服务\n'));
    expect(item).toMatchObject({ code: expect.stringMatching(/^某局-FW-[0-9a-f]{8}$/), codeScheme: 'LOCAL' });
  });

  test('twice in a list refuse the second row; one name with two codes is two items', () => {
    const mapped = map(`${HEADER}\n某局,,甲,A-1,,1,\n某局,,甲,A-2,,1,\n某局,,乙,A-1,,1,\n`);
    expect(services(mapped).map(({ code }) => code)).toEqual(['A-1', 'A-2']);
    expect(mapped.problems).toMatchObject([
      { code: 'DUPLICATE_CODE', row: 4, value: 'A-1', message: { zh: '编码与第 2 行相同' } },
    ]);
  });
});

test('merged organisation and main item reach down; a document a row belongs to the item above', () => {
  const mapped = map(
    '部门,主项,事项名称,事项编码,事项类型,申请材料\n某局,大项,甲,A-1,1,1.申请表 2.身份证明\n,,,,,3.照片\n,,乙,A-2,1,申请书\n',
  );
  expect(services(mapped).map(({ organisationName, mainItemName }) => [organisationName, mainItemName])).toEqual([
    ['某局', '大项'],
    ['某局', '大项'],
  ]);
  expect(
    recordsOf(mapped, 'DocumentRequirement').map(({ fields }) => [fields.code, fields.handlingItem, fields.name]),
  ).toEqual([
    ['A-1-01-D01', 'A-1-01', '申请表'],
    ['A-1-01-D02', 'A-1-01', '身份证明'],
    ['A-1-01-D03', 'A-1-01', '照片'],
    ['A-2-01-D01', 'A-2-01', '申请书'],
  ]);
  expect(mapped.accounting).toEqual({
    rowsRead: 3,
    rowsMapped: 2,
    rowsContinuation: 1,
    rowsHeading: 0,
    rowsBlank: 0,
    rowsRefused: 0,
  });
});

test('what a guide says of handling is read, what cannot be read is flagged', () => {
  const header =
    '部门,事项名称,事项编码,事项类型,办件类型,法定办结时限,承诺办结时限,到现场次数,办理形式,网上办理深度,结果类型';
  const mapped = map(
    `${header}\n某局,甲,A-1,1,承诺件,20个工作日,5,1次,窗口、网上,3,证照\n某局,乙,A-2,1,特办,很快,即办,两次,电话,四级,无\n`,
  );
  expect(handlings(mapped)).toMatchObject([
    {
      handlingType: 'PROMISED',
      statutoryDays: 20,
      promisedDays: 5,
      dayUnit: 'WORKING_DAY',
      visits: 1,
      isOnline: true,
      resultKind: 'LICENCE',
    },
    {
      handlingType: null,
      statutoryDays: null,
      promisedDays: 0,
      dayUnit: null,
      visits: null,
      isOnline: null,
      resultKind: 'NONE',
    },
  ]);
  expect(services(mapped).map(({ channels, onlineDepth }) => [channels, onlineDepth])).toEqual([
    [['WINDOW', 'ONLINE'], 3],
    [[], null],
  ]);
  expect(flags(mapped)).toEqual([
    [3, 'BAD_NUMBER', 'F'],
    [3, 'UNKNOWN_WORD', 'E'],
    [3, 'BAD_NUMBER', 'H'],
    [3, 'BAD_NUMBER', 'J'],
    [3, 'UNKNOWN_WORD', 'I'],
  ]);
});

test('the organisations of a list are told with how often they occur', () => {
  const table = finish(
    readTable(`${HEADER}\n某局,,甲,A-1,,1,X\n某厅,,乙,A-2,,1,\n某局,,丙,A-3,,1,X\n某局,,丁,A-4,,1,Y\n`, SERVICE_ITEMS),
  );
  expect(organisationsNamed(table, 'organisation', 'organisationCode')).toEqual([
    { name: '某局', code: 'X', row: 2, rows: 2 },
    { name: '某厅', code: null, row: 3, rows: 1 },
    { name: '某局', code: 'Y', row: 5, rows: 1 },
  ]);
});
