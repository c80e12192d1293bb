import { describe, expect, test } from '@jest/globals';
import { readCategory, sectionCategory } from './category-words.js';
import {
  readCount,
  readDate,
  readKinds,
  readLevels,
  readPowerSource,
  readStatus,
  readTimeLimit,
  readYuan,
} from './choice-words.js';
import { columnLetter, columnOf, normaliseHeader } from './columns.js';
import { POWER_LIST } from './columns.power-list.js';
import { readDisposition } from './proof-words.js';
import { stageOf } from './responsibility-stage.js';
import { secretWord } from './secret-words.js';

describe('categories', () => {
  test.each([
    ['行政许可', 'LICENSING', false],
    ['行政 给付', 'BENEFIT', false],
    ['其它行政权力', 'OTHER', false],
    ['行政征用', 'REQUISITION', false],
    ['公共服务', 'PUBLIC_SERVICE', false],
    ['01', null, false],
    ['审批', null, false],
    ['__proto__', null, false],
  ])('%s is %s', (cell, category, isAmbiguous) => {
    expect(readCategory(cell, '甲', null)).toEqual({ category, isAmbiguous });
  });

  test.each([
    ['行政强制', '查封违法场所', null, 'COMPULSORY_MEASURE'],
    ['行政强制', '对逾期不缴纳罚款的加处罚款', null, 'COMPULSORY_EXECUTION'],
    ['3', '代履行', 'CN-NATIONAL', 'COMPULSORY_EXECUTION'],
  ] as const)('%s of “%s” is read by its name and doubted', (cell, name, table, category) => {
    expect(readCategory(cell, name, table)).toEqual({ category, isAmbiguous: true });
  });

  test.each([
    ['一、行政许可', '行政许可'],
    ['（二）行政处罚类（共2152项）', '行政处罚'],
    ['三.其他行政权力事项', '其他行政权力'],
    ['第四部分 行政强制', '行政强制'],
    ['其他', null],
    ['行政许可甲', null],
    ['注：略', null],
  ])('a line “%s” is the heading of %s', (line, category) => {
    expect(sectionCategory(line)).toBe(category);
  });
});

describe('words of closed lists', () => {
  test.each([
    ['省级、市级', [2, 3], []],
    ['省市县', [2, 3, 4], []],
    ['县（市、区）级', [4], []],
    ['3^4', [3, 4], []],
    ['乡镇（街道）', [5], []],
    ['分级管理', [], ['分级管理']],
  ])('levels %s', (cell, values, unknown) => {
    expect(readLevels(cell)).toEqual({ values, unknown });
  });

  test('kinds of penalty, the specific before the general', () => {
    expect(readKinds('警告、罚款、没收违法所得、吊销营业执照、吊销许可证、流放')).toEqual({
      values: ['WARNING', 'FINE', 'CONFISCATION', 'REVOKE_BUSINESS_LICENCE', 'REVOKE_LICENCE'],
      unknown: ['流放'],
    });
  });

  test('source and status', () => {
    expect(readPowerSource('上级下放').values).toEqual([2]);
    expect(readStatus('暂停').values).toEqual(['SUSPENDED']);
    expect(readStatus('constructor')).toEqual({ values: [], unknown: ['constructor'] });
  });
});

describe('numbers and dates', () => {
  test.each([
    ['10万元', 100_000],
    ['１００，０００', 100_000],
    ['1.5万', 15_000],
    ['0', null],
    ['0.5元', null],
    ['十万', null],
    ['99999999999', null],
  ])('%s is %s yuan', (cell, yuan) => {
    expect(readYuan(cell)).toBe(yuan);
  });

  test.each([
    ['20个工作日', { days: 20, unit: 'WORKING_DAY' }],
    ['2 小时', { days: 2, unit: 'HOUR' }],
    ['20日', { days: 20, unit: null }],
    ['当场办结', { days: 0, unit: null }],
    ['1-3个月', null],
  ])('time limit %s', (cell, expected) => {
    expect(readTimeLimit(cell)).toEqual(expected);
  });

  test.each([
    ['1次', 1],
    ['０', 0],
    ['一次', null],
  ])('count %s', (cell, expected) => {
    expect(readCount(cell)).toBe(expected);
  });

  test.each([
    ['2019年4月5日', '2019-04-05'],
    ['2019.4.5', '2019-04-05'],
    ['20190405', '2019-04-05'],
    ['2019年4月', null],
    ['2019-02-29', null],
  ])('date %s', (cell, expected) => {
    expect(readDate(cell)).toBe(expected);
  });
});

test.each([
  ['受理责任：公示材料。', 'ACCEPT'],
  ['立案阶段：发现线索。', 'FILE'],
  ['调查取证责任：收集证据。', 'INVESTIGATE'],
  ['事后监管责任: 加强监管。', 'SUPERVISE'],
  ['告知', 'NOTIFY'],
  ['其他责任：依法履行。', 'OTHER'],
  ['审查申请人提交的材料', 'OTHER'],
])('“%s” is of stage %s', (text, stage) => {
  expect(stageOf(text)).toBe(stage);
});

test.each([
  ['商业秘密、技术秘密', null],
  ['依据《保守国家秘密法》第一条', null],
  ['利用国家秘密成果审批', { word: '国家秘密', isSubject: true }],
  ['秘密★10年', { word: '秘密', isSubject: false }],
  ['国家秘密，机密', { word: '机密', isSubject: false }],
  ['内部资料 注意保存', { word: '内部资料', isSubject: false }],
  ['内部核查', null],
])('“%s” holds %j', (text, expected) => {
  expect(secretWord(text)).toEqual(expected);
});

test.each([
  ['取消', 'ELIMINATED'],
  ['保留', 'KEPT'],
  ['实行告知承诺', 'COMMITMENT_OFFERED'],
  ['保留或取消', null],
  ['', null],
])('disposition “%s” is %s', (cell, expected) => {
  expect(readDisposition(cell)).toBe(expected);
});

describe('headers', () => {
  test.each([
    [' ＊权力　类型：', '权力类型'],
    ['事项\n名称', '事项名称'],
  ])('%j is compared as %s', (header, expected) => {
    expect(normaliseHeader(header)).toBe(expected);
  });

  test.each([
    ['实施依据（法律、法规、规章）', 'implementingBases'],
    ['责任事项（环节）', 'responsibilities'],
    ['备 注', 'remark'],
    ['部门职责', null],
  ])('%s is the column %s', (header, key) => {
    expect(columnOf(POWER_LIST, header)).toBe(key);
  });

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (index, letter) => {
    expect(columnLetter(index)).toBe(letter);
  });
});
