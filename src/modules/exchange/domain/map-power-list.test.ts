import { describe, expect, test } from '@jest/globals';
import { parseCalendarDate } from '../../../shared/dates.js';
import { POWER_LIST } from './columns.power-list.js';
import { mapPowerList, type PowerListOptions } from './map-power-list.js';
import { type MappedList, recordsOf } from './mapped-record.js';
import { readTable } from './read-table.js';
import { finish } from './steps.js';

const OPTIONS: PowerListOptions = {
  writtenOn: parseCalendarDate('2021-04-21'),
  organisationCode: ({ name }) => ({ 某局: 'ORG1', 某厅: 'ORG2' })[name ?? ''] ?? null,
};

const COLUMNS = [
  '序号',
  '权力类型',
  '职权编码',
  '事项名称',
  '子项',
  '行使主体',
  '实施依据',
  '责任事项',
  '责任事项依据',
  '追责情形',
  '追责依据',
  '备注',
];

/** Rows as `{ column: value }`; columns left out are blank. */
function list(...rows: readonly Readonly<Record<string, string>>[]): string {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))]
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n');
}

const A = {
  权力类型: '行政许可',
  事项名称: '甲许可',
  行使主体: '某局',
  实施依据: '《甲法》第一条',
  责任事项: '受理责任：公示。',
  责任事项依据: '《甲法》第二条',
};

const map = (text: string, options: Partial<PowerListOptions> = {}): MappedList =>
  finish(mapPowerList(finish(readTable(text, POWER_LIST)), { ...OPTIONS, ...options }));

const powers = (mapped: MappedList) => recordsOf(mapped, 'PowerItem').map(({ fields }) => fields);
const duties = (mapped: MappedList) => recordsOf(mapped, 'ResponsibilityItem').map(({ fields }) => fields);
const grounds = (mapped: MappedList) => recordsOf(mapped, 'AccountabilityGround').map(({ fields }) => fields);

const flags = ({ problems }: MappedList): unknown =>
  problems.map(({ row, code, column }) => [row, code, column?.letter ?? null]);

describe('one row', () => {
  const mapped = map(
    list({
      序号: '1',
      权力类型: '行政许可',
      事项名称: '道路旅客运输经营许可',
      行使主体: '某局',
      实施依据: '1.【行政法规】《道路运输条例》第十条\n2.【地方性法规】《某省道路运输管理条例》第五条',
      责任事项: '1.受理责任：公示材料。\n2.审查责任：提出意见。\n3.其他责任：依法履行。',
      责任事项依据: '1.《行政许可法》第三十条\n2.《行政许可法》第三十四条\n3.《行政许可法》第六十一条',
      追责情形: '有下列情形的，应当追责：\n1.不受理的；\n2.不公示的。',
      追责依据: '《行政许可法》第七十二条',
      备注: '无',
    }),
  );

  test('gives the power, its responsibilities and its grounds of accountability', () => {
    expect(mapped.drafts.map(({ kind }) => kind)).toEqual([
      'PowerItem',
      'ResponsibilityItem',
      'ResponsibilityItem',
      'ResponsibilityItem',
      'AccountabilityGround',
      'AccountabilityGround',
    ]);
    expect(mapped.problems).toEqual([]);
  });

  test('has every basis of the cell, with its level, as establishing where the list has one column of bases', () => {
    expect(powers(mapped)[0]).toMatchObject({
      code: expect.stringMatching(/^ORG1-XK-[0-9a-f]{8}$/),
      codeScheme: 'LOCAL-POWER',
      codeFault: null,
      name: '道路旅客运输经营许可',
      subItemName: null,
      category: 'LICENSING',
      organisation: 'ORG1',
      organisationName: '某局',
      status: null,
      remark: '无',
      bases: [
        { purpose: 'ESTABLISH', text: '【行政法规】《道路运输条例》第十条', writtenOn: '2021-04-21' },
        { purpose: 'ESTABLISH', text: '【地方性法规】《某省道路运输管理条例》第五条', writtenOn: '2021-04-21' },
      ],
    });
  });

  test('numbers its responsibilities under the code of the power and pairs each with its basis', () => {
    const [power] = powers(mapped);
    expect(duties(mapped)).toMatchObject([
      {
        code: `${power?.code}-Z01`,
        powerItem: power?.code,
        position: 1,
        stage: 'ACCEPT',
        content: '受理责任：公示材料。',
        bases: [{ text: '《行政许可法》第三十条' }],
      },
      { code: `${power?.code}-Z02`, stage: 'REVIEW', bases: [{ text: '《行政许可法》第三十四条' }] },
      {
        code: `${power?.code}-Z03`,
        stage: 'OTHER',
        bases: [{ purpose: 'RESPONSIBILITY', text: '《行政许可法》第六十一条' }],
      },
    ]);
  });

  test('keeps the lead of the grounds with the first one, and one basis stands by all', () => {
    expect(grounds(mapped)).toMatchObject([
      {
        ground: '有下列情形的，应当追责：\n不受理的；',
        bases: [{ purpose: 'ACCOUNTABILITY', text: '《行政许可法》第七十二条' }],
      },
      { ground: '不公示的。', bases: [{ text: '《行政许可法》第七十二条' }] },
    ]);
  });
});

test('two columns of bases keep their purposes', () => {
  const mapped = map(
    '权力类型,事项名称,行使主体,设定依据,实施依据\n行政许可,甲,某局,《甲法》第一条,《乙办法》第二条\n',
  );
  expect(powers(mapped)[0]?.bases).toMatchObject([
    { purpose: 'ESTABLISH', text: '《甲法》第一条' },
    { purpose: 'IMPLEMENT', text: '《乙办法》第二条' },
  ]);
});

describe('merged cells', () => {
  test('responsibilities and bases in rows of their own belong to the power above', () => {
    const mapped = map(
      list(
        A,
        { 责任事项: '审查责任：审核。', 责任事项依据: '《甲法》第三条' },
        { 实施依据: '《乙条例》第四条', 追责情形: '不作为的', 追责依据: '《甲法》第九条' },
        { ...A, 事项名称: '乙许可' },
      ),
    );
    expect(powers(mapped).map(({ name, bases }) => [name, bases.map(({ text }) => text)])).toEqual([
      ['甲许可', ['《甲法》第一条', '《乙条例》第四条']],
      ['乙许可', ['《甲法》第一条']],
    ]);
    expect(duties(mapped).map(({ stage, bases }) => [stage, bases[0]?.text])).toEqual([
      ['ACCEPT', '《甲法》第二条'],
      ['REVIEW', '《甲法》第三条'],
      ['ACCEPT', '《甲法》第二条'],
    ]);
    expect(mapped.accounting).toMatchObject({ rowsRead: 4, rowsMapped: 2, rowsContinuation: 2 });
    expect(mapped.problems).toEqual([]);
  });

  test('a basis merged over several responsibilities stands by all of them', () => {
    const mapped = map(list(A, { 责任事项: '审查责任：审核。' }, { 责任事项: '决定责任：决定。' }));
    expect(duties(mapped).map(({ bases }) => bases.map(({ text }) => text))).toEqual([
      ['《甲法》第二条'],
      ['《甲法》第二条'],
      ['《甲法》第二条'],
    ]);
  });

  test('a basis beside the first cell of the item stands by responsibilities below it', () => {
    const mapped = map(list({ ...A, 责任事项: '' }, { 责任事项: '审查责任：审核。' }));
    expect(duties(mapped).map(({ bases }) => bases.map(({ text }) => text))).toEqual([['《甲法》第二条']]);
    expect(mapped.problems).toEqual([]);
  });

  test('a responsibility that numbers its points is one responsibility', () => {
    const mapped = map(list({ ...A, 责任事项: '受理责任：（1）公示；（2）告知。' }));
    expect(duties(mapped)).toMatchObject([{ stage: 'ACCEPT', content: '受理责任：（1）公示；（2）告知。' }]);
  });

  test('an organisation merged over many powers is flagged once', () => {
    const mapped = map(list(A, ...['乙', '丙', '丁'].map((name) => ({ ...A, 行使主体: '', 事项名称: name }))));
    expect(powers(mapped).map(({ organisation }) => organisation)).toEqual(['ORG1', 'ORG1', 'ORG1', 'ORG1']);
    expect(mapped.problems).toMatchObject([
      { code: 'INHERITED_CELLS', row: 3, message: { zh: '空白，按合并单元格取第 2 行的值' } },
    ]);
  });

  test('a row filled down brings its parts; a text that differs is flagged and not used', () => {
    const mapped = map(list({ ...A, 备注: '一' }, { ...A, 备注: '二', 责任事项: '审查责任：审核。' }));
    expect(powers(mapped).map(({ remark }) => remark)).toEqual(['一']);
    expect(duties(mapped)).toHaveLength(2);
    expect(flags(mapped)).toEqual([[3, 'CONFLICTING_CELLS', 'L']]);
  });

  test('a name merged over sub-items gives a power each, with what was merged', () => {
    const mapped = map(list({ ...A, 子项: '一' }, { 子项: '二' }, { 子项: '三', 实施依据: '《丙法》第一条' }));
    expect(powers(mapped).map(({ name, subItemName, bases }) => [name, subItemName, bases[0]?.text])).toEqual([
      ['甲许可', '一', '《甲法》第一条'],
      ['甲许可', '二', '《甲法》第一条'],
      ['甲许可', '三', '《丙法》第一条'],
    ]);
    expect(duties(mapped)).toHaveLength(3);
    expect(mapped.problems.every(({ code }) => code === 'INHERITED_CELLS')).toBe(true);
    expect(mapped.problems.map(({ row, column }) => [row, column?.header])).toContainEqual([3, '实施依据']);
  });

  test('a main item with a row of its own is the main item of its sub-items', () => {
    const mapped = map(list(A, { 子项: '一' }));
    const [main, sub] = powers(mapped);
    expect(main?.mainItem).toBeNull();
    expect(sub?.mainItem).toBe(main?.code);
  });
});

describe('headings', () => {
  test('name the category of the rows below', () => {
    const mapped = map(
      list(
        { 序号: '一、行政许可（共1项）' },
        { ...A, 权力类型: '' },
        { 序号: '二、行政处罚' },
        { ...A, 权力类型: '', 事项名称: '乙' },
      ),
    );
    expect(powers(mapped).map(({ category }) => category)).toEqual(['LICENSING', 'PENALTY']);
    expect(mapped.accounting).toMatchObject({ rowsRead: 4, rowsMapped: 2, rowsHeading: 2 });
  });

  test('repeated in the middle are no power', () => {
    const header = Object.fromEntries(COLUMNS.map((column) => [column, column]));
    const mapped = map(list(A, header, { ...A, 事项名称: '乙' }));
    expect(flags(mapped)).toEqual([[3, 'REPEATED_HEADER', null]]);
    expect(mapped.accounting).toMatchObject({ rowsMapped: 2, rowsHeading: 1 });
  });
});

describe('codes', () => {
  test('derived ones are the same whatever the row, width and blanks, and differ by organisation, category, name and sub-item', () => {
    const code = (row: Readonly<Record<string, string>>): string | undefined => powers(map(list(row)))[0]?.code;
    const plain = code(A);
    expect(code({ ...A, 序号: '9', 备注: '改' })).toBe(plain);
    expect(code({ ...A, 事项名称: '甲 许可' })).toBe(plain);
    const others = [
      { ...A, 行使主体: '某厅' },
      { ...A, 权力类型: '行政处罚' },
      { ...A, 事项名称: '乙许可' },
      { ...A, 子项: '一' },
    ].map(code);
    expect(new Set([plain, ...others]).size).toBe(5);
  });

  test('given ones are kept, and flagged when they break their scheme', () => {
    const mapped = map(
      list(
        { ...A, 职权编码: '370117002011' },
        { ...A, 事项名称: '乙', 职权编码: '00723001000' },
        { ...A, 事项名称: '丙', 职权编码: 'XK-1' },
      ),
    );
    expect(powers(mapped).map(({ code, codeScheme, codeFault }) => [code, codeScheme, codeFault])).toEqual([
      ['370117002011', 'CN-39554-BASIC', null],
      ['00723001000', 'CN-39554-BASIC', 'LENGTH'],
      ['XK-1', 'LOCAL-POWER', null],
    ]);
    expect(flags(mapped)).toEqual([[3, 'CODE_LOST_ZERO', 'C']]);
  });
});

describe('a row is refused', () => {
  test.each([
    ['without a name', [{ ...A, 事项名称: '' }], 'NO_NAME'],
    ['without an organisation', [{ ...A, 行使主体: '' }], 'NO_ORGANISATION'],
    ['with an organisation nobody knows', [{ ...A, 行使主体: '某处' }], 'UNKNOWN_ORGANISATION'],
    ['without a category', [{ ...A, 权力类型: '' }], 'NO_CATEGORY'],
    ['with a category of no law', [{ ...A, 权力类型: '行政指导' }], 'UNKNOWN_CATEGORY'],
    ['with a category that is a name of the language', [{ ...A, 权力类型: 'constructor' }], 'UNKNOWN_CATEGORY'],
    ['with a cell too long to keep', [{ ...A, 备注: '长'.repeat(20_001) }], 'CELL_TOO_LONG'],
    ['with NUL', [{ ...A, 备注: 'a\0b' }], 'NUL_CHARACTER'],
    ['that repeats another', [A, { ...A, 序号: '2' }], 'DUPLICATE_ROW'],
    [
      'that has the code of another',
      [
        { ...A, 职权编码: 'X' },
        { ...A, 事项名称: '乙', 职权编码: 'X' },
      ],
      'DUPLICATE_CODE',
    ],
    ['that has the name of another', [A, { ...A, 事项名称: '乙' }, { ...A, 备注: '再来' }], 'DUPLICATE_NAME'],
    [
      'whose names happen to make the code of another',
      [
        { ...A, 权力类型: '行政处罚', 事项名称: '对第24105种违法行为的处罚' },
        { ...A, 权力类型: '行政处罚', 事项名称: '对第36211种违法行为的处罚' },
      ],
      'DERIVED_CODE_TAKEN',
    ],
    ['that is a note below the list', [A, { 序号: '注：本清单自公布之日起施行' }], 'NO_NAME'],
  ])('%s', (_name, rows, code) => {
    const mapped = map(list(...rows));
    const errors = mapped.problems.filter(({ severity }) => severity === 'ERROR');
    expect(errors.map((problem) => problem.code)).toEqual([code]);
    expect(mapped.accounting).toMatchObject({ rowsMapped: rows.length - 1, rowsRefused: 1 });
    expect(powers(mapped)).toHaveLength(rows.length - 1);
  });

  test('for a cell, and the rows that went on with it say so', () => {
    const mapped = map(list({ ...A, 备注: 'a\0b' }, { 责任事项: '审查' }, { 责任事项: '决定' }, A));
    expect(mapped.problems.filter(({ severity }) => severity === 'ERROR').map(({ row, code }) => [row, code])).toEqual([
      [2, 'NUL_CHARACTER'],
      [3, 'PARENT_REFUSED'],
      [4, 'PARENT_REFUSED'],
    ]);
  });

  test('together with the rows that go on with it', () => {
    const mapped = map(list({ ...A, 权力类型: '行政指导' }, { 责任事项: '审查' }, A));
    expect(flags(mapped)).toEqual([
      [2, 'UNKNOWN_CATEGORY', 'B'],
      [3, 'PARENT_REFUSED', 'H'],
    ]);
    expect(mapped.accounting).toMatchObject({ rowsRead: 3, rowsMapped: 1, rowsRefused: 2 });
  });
});

describe('a row is read and flagged', () => {
  test.each([
    ['without a basis', { ...A, 实施依据: '' }, 'NO_BASIS', 'G'],
    ['without a responsibility', { ...A, 责任事项: '', 责任事项依据: '' }, 'NO_RESPONSIBILITIES', 'H'],
    ['with a responsibility without a basis', { ...A, 责任事项依据: '' }, 'RESPONSIBILITY_WITHOUT_BASIS', 'H'],
    ['with a ground of accountability without a basis', { ...A, 追责情形: '不作为的' }, 'GROUND_WITHOUT_BASIS', 'J'],
    ['with a basis of accountability without a ground', { ...A, 追责依据: '《甲法》' }, 'BASIS_WITHOUT_PART', 'K'],
    [
      'with bases that cannot be paired',
      { ...A, 责任事项: '1.一\n2.二\n3.三', 责任事项依据: '1.《A》\n2.《B》' },
      'BASES_NOT_PAIRED',
      'I',
    ],
    ['with a level nobody knows', { ...A, 实施依据: '【部颁文件】《甲办法》第一条' }, 'UNKNOWN_LEVEL_LABEL', 'G'],
    ['when 行政强制 is not split', { ...A, 权力类型: '行政强制', 事项名称: '查封场所' }, 'AMBIGUOUS_COMPULSION', 'B'],
    ['with a mark of secrecy', { ...A, 备注: '内部文件，机密' }, 'NOT_FOR_PUBLIC', 'L'],
    ['when secrets are what the power is about', { ...A, 事项名称: '国家秘密载体印制资质审批' }, 'SECRET_SUBJECT', 'D'],
    ['with a control character', { ...A, 备注: '一\u000b二' }, 'CONTROL_CHARACTER', 'L'],
    ['with a code turned into a number', { ...A, 职权编码: '3.70117E+11' }, 'CODE_AS_NUMBER', 'C'],
    ['with a line break in its name', { ...A, 事项名称: '甲\n许可' }, 'LINE_BREAK_IN_NAME', 'D'],
  ])('%s', (_name, row, code, letter) => {
    const mapped = map(list(row));
    expect(flags(mapped)).toEqual([[2, code, letter]]);
    expect(mapped.problems[0]?.severity).toBe('WARNING');
    expect(powers(mapped)).toHaveLength(1);
  });

  test('but not for the secrets of a business', () => {
    expect(map(list({ ...A, 备注: '保守商业秘密' })).problems).toEqual([]);
  });
});

test('given with the import: organisation and category of a list that names none', () => {
  const table = finish(
    readTable('事项名称,实施依据\n甲许可,《甲法》第一条\n', POWER_LIST, { given: ['organisation'] }),
  );
  const mapped = finish(mapPowerList(table, { ...OPTIONS, organisation: '某局', category: 'PENALTY' }));
  expect(powers(mapped)[0]).toMatchObject({ organisation: 'ORG1', category: 'PENALTY' });
});

describe('nothing is dropped in silence', () => {
  /** A small generator with a fixed seed: the same rows each run. */
  function random(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
  }

  const VALUES: Readonly<Record<string, readonly string[]>> = {
    序号: ['', '', '1', '2', '注'],
    权力类型: ['', '行政许可', '行政处罚', '指导'],
    职权编码: ['', '', '', 'X1', '00723001000'],
    事项名称: ['', '', '甲', '乙', '丙'],
    子项: ['', '', '', '一', '二'],
    行使主体: ['', '某局', '某局', '某处'],
    实施依据: ['', '《甲法》第一条', '1.《甲法》2.《乙法》'],
    责任事项: ['', '受理：一', '1.甲2.乙'],
    责任事项依据: ['', '《甲法》'],
    追责情形: ['', '不作为'],
    追责依据: ['', '《乙法》'],
    备注: ['', '', '机密'],
  };

  test.each([1, 2, 3, 4, 5])('in two hundred rows of any content, seed %i', (seed) => {
    const next = random(seed);
    const pick = (values: readonly string[]): string => values[Math.floor(next() * values.length)] ?? '';
    const rows = Array.from({ length: 200 }, () =>
      Object.fromEntries(COLUMNS.map((column) => [column, next() < 0.1 ? '' : pick(VALUES[column] ?? [''])])),
    );
    const mapped = map(list(...rows));
    const { rowsRead, rowsMapped, rowsContinuation, rowsHeading, rowsBlank, rowsRefused } = mapped.accounting;
    expect(rowsRead).toBe(200);
    expect(rowsMapped + rowsContinuation + rowsHeading + rowsBlank + rowsRefused).toBe(200);
    const refused = new Set(mapped.problems.filter(({ severity }) => severity === 'ERROR').map(({ row }) => row));
    expect(refused.size).toBe(rowsRefused);
    const items = recordsOf(mapped, 'PowerItem');
    expect(items).toHaveLength(rowsMapped);
    expect(items.some(({ source }) => refused.has(source.row))).toBe(false);
    const codes = mapped.drafts.map(({ kind, fields: { code } }) => `${kind} ${code}`);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
