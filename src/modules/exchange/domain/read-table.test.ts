import { describe, expect, test } from '@jest/globals';
import { InvalidInputError } from '../../../shared/errors.js';
import { POWER_LIST } from './columns.power-list.js';
import { PROOFS } from './columns.proofs.js';
import { readTable, type Table } from './read-table.js';
import { finish } from './steps.js';

const HEADER = '序号,权力类型,事项名称,行使主体,实施依据';
const power = (text: string): Table<'name'> => finish(readTable(text, POWER_LIST)) as Table<'name'>;

function reason(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    if (error instanceof InvalidInputError) return error.details;
    throw error;
  }
  return null;
}

describe('the header', () => {
  test('stands below title and remarks, under the synonyms lists use', () => {
    const table = finish(
      readTable(
        '某县权责清单,,,,\n（2021年版）,,,,\n序号,职权类型,职权名称,实施主体,法律依据\n1,行政许可,甲许可,某局,《甲法》第一条\n',
        POWER_LIST,
      ),
    );
    expect(table.headerRow).toBe(3);
    expect([...table.columns.keys()]).toEqual(['sequence', 'category', 'name', 'organisation', 'bases']);
    expect(table.columns.get('name')).toEqual({ letter: 'C', header: '职权名称' });
    expect(table.rows).toEqual([
      {
        row: 4,
        hasMore: false,
        cells: { sequence: '1', category: '行政许可', name: '甲许可', organisation: '某局', bases: '《甲法》第一条' },
      },
    ]);
  });

  test('may be two lines with merged cells', () => {
    const table = finish(
      readTable(
        '序号,证明名称,设定依据,,实施基本情况,\n,,类别,依据条文及内容,索要单位,开具单位\n1,甲证明,法律,《甲法》第一条,某局,某所\n',
        PROOFS,
      ),
    );
    expect(table.headerRow).toBe(2);
    expect(table.problems).toEqual([]);
    expect(table.rows[0]?.cells).toEqual({
      sequence: '1',
      name: '甲证明',
      basisLevel: '法律',
      bases: '《甲法》第一条',
      organisation: '某局',
      issuer: '某所',
    });
  });

  test('of two lines names a column by both where the lower line alone says too little', () => {
    const { columns } = finish(readTable('事项名称,行使主体,责任事项,,追责情形,\n,,内容,依据,情形,依据\n', POWER_LIST));
    expect([...columns].map(([key, { header }]) => [key, header])).toEqual([
      ['name', '事项名称'],
      ['organisation', '行使主体'],
      ['responsibilities', '责任事项/内容'],
      ['responsibilityBases', '责任事项/依据'],
      ['accountabilityGrounds', '追责情形/情形'],
      ['accountabilityBases', '追责情形/依据'],
    ]);
  });

  test('is compared without width, blanks and stars', () => {
    const table = finish(readTable('＊事　项　名称：,行使主体（盖章）\n甲,某局\n', POWER_LIST));
    expect([...table.columns.keys()]).toEqual(['name', 'organisation']);
  });

  test.each([
    ['comma', ','],
    ['tab', '\t'],
    ['semicolon', ';'],
  ])('is found between delimiters: %s', (_name, delimiter) => {
    const table = power(
      `${HEADER.replaceAll(',', delimiter)}\n${['1', '行政许可', '甲', '某局', '无'].join(delimiter)}`,
    );
    expect(table.delimiter).toBe(delimiter);
    expect(table.rows.map(({ cells }) => cells.name)).toEqual(['甲']);
  });

  test('below thirty rows is not found', () => {
    expect(power(`${'说明\n'.repeat(29)}${HEADER}\n`).headerRow).toBe(30);
    expect(reason(() => power(`${'说明\n'.repeat(31)}${HEADER}\n`))).toMatchObject({ reason: 'HEADER_NOT_FOUND' });
  });

  test('without a needed column is refused, unless its value is given', () => {
    const text = '事项名称,实施依据\n甲,《甲法》\n';
    expect(reason(() => finish(readTable(text, POWER_LIST)))).toMatchObject({
      reason: 'MISSING_COLUMNS',
      columns: ['行使主体'],
    });
    expect(finish(readTable(text, POWER_LIST, { given: ['organisation'] })).rows).toHaveLength(1);
  });

  test('reports columns it does not know, and columns that stand there twice', () => {
    const { problems } = power('事项名称,行使主体,部门职责,职权名称\n甲,某局,职责,乙\n');
    expect(problems.map(({ code, column, row }) => [code, column?.letter, row])).toEqual([
      ['UNKNOWN_COLUMN', 'C', 1],
      ['REPEATED_COLUMN', 'D', 1],
    ]);
  });
});

test('half a character is refused, not replaced', () => {
  expect(reason(() => power(`${HEADER}\n1,行政许可,甲\uD800,某局,无\n`))).toMatchObject({ reason: 'LONE_SURROGATE' });
});

describe('rows', () => {
  test('have the numbers a spreadsheet shows: blank rows and cells with line breaks count as one', () => {
    const { rows } = power(`${HEADER}\r\n1,行政许可,"甲\n许可",某局,无\r\n\r\n2,行政许可,乙,某局,无\r\n`);
    expect(rows.map(({ row, cells }) => [row, cells.name])).toEqual([
      [2, '甲\n许可'],
      [3, undefined],
      [4, '乙'],
    ]);
  });

  test('keep their values as given but for surrounding blanks', () => {
    const { rows } = power(`${HEADER}\n1,行政许可,　Ａ类 许可　 ,某局,"说""明"""\n`);
    expect(rows[0]?.cells).toMatchObject({ name: 'Ａ类 许可', implementingBases: '说"明"' });
  });

  test('of another length than the header are flagged; blank cells too many are not', () => {
    const { problems } = power(`${HEADER}\n1,行政许可,甲\n2,行政许可,乙,某局,无,,\n3,行政许可,丙,某局,无,多\n`);
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ['COLUMN_COUNT', 2],
      ['COLUMN_COUNT', 4],
    ]);
  });
});

describe('a quote that is not closed', () => {
  test('at the end of the file costs its own row only', () => {
    const { rows, problems } = power(
      `${HEADER}\n1,行政许可,甲,某局,无\n2,行政许可,"乙,某局,无\n3,行政许可,丙,某局,无\n`,
    );
    expect(rows.map(({ row, cells }) => [row, cells.name])).toEqual([
      [2, '甲'],
      [4, '丙'],
    ]);
    expect(problems).toMatchObject([
      { code: 'MALFORMED_ROW', severity: 'ERROR', row: 3, value: '2,行政许可,"乙,某局,无' },
    ]);
  });

  test('that a later quote closes does not swallow the rows between', () => {
    const { rows, problems } = power(
      `${HEADER}\n1,行政许可,"甲,某局,无\n2,行政许可,乙,某局,无\n3,行政许可,丙,某局,"《丙法》\n第一条"\n`,
    );
    expect(rows.map(({ row, cells }) => [row, cells.name])).toEqual([
      [3, '乙'],
      [4, '丙'],
    ]);
    expect(problems.map(({ code, row }) => [code, row])).toEqual([['MALFORMED_ROW', 2]]);
  });

  test('is found by the line of the file, the row by its number', () => {
    const { problems } = power(`${HEADER}\n1,行政许可,"甲\n许可",某局,无\n2,行政许可,"乙,某局,无\n`);
    expect(problems).toMatchObject([{ row: 3, message: { zh: '第 4 行的引号没有闭合，无法分列' } }]);
  });

  test('inside a cell is text', () => {
    const { rows } = power(`${HEADER}\n1,行政许可,称"甲"的许可,某局,无\n`);
    expect(rows[0]?.cells.name).toBe('称"甲"的许可');
  });

  test('in more than a hundred rows makes the file unreadable', () => {
    const broken = '1,行政许可,"甲,某局,无\n2,行政许可,乙,某局,无\n3,行政许可,乙,某局,"无"\n'.repeat(120);
    expect(reason(() => power(`${HEADER}\n${broken}`))).toMatchObject({ reason: 'MALFORMED' });
  });
});
