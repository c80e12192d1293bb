import { describe, expect, test } from '@jest/globals';
import { pairWithBases } from './pair-bases.js';
import { splitBases, unknownLevelLabel } from './split-bases.js';
import { splitNumbered } from './split-cell.js';

const texts = (cell: string): readonly string[] => splitBases(cell).map(({ text }) => text);

describe('a cell of bases gives one text a basis', () => {
  test.each([
    [
      'numbered, each with its level',
      '1.【行政法规】《道路运输条例》（2004年国务院令第406号，2016年修订）第十条；\n2.【地方性法规】《某省道路运输管理条例》第五条、第六条',
      [
        '【行政法规】《道路运输条例》（2004年国务院令第406号，2016年修订）第十条；',
        '【地方性法规】《某省道路运输管理条例》第五条、第六条',
      ],
    ],
    [
      'no blank before the next number',
      '1.【法律】《甲法》第十条2.【行政法规】《乙条例》第五条',
      ['【法律】《甲法》第十条', '【行政法规】《乙条例》第五条'],
    ],
    [
      'levels without numbers',
      '【法律】《甲法》第十条【部门规章】《乙办法》第二条',
      ['【法律】《甲法》第十条', '【部门规章】《乙办法》第二条'],
    ],
    ['titles line by line', '《甲法》第十条\n《乙条例》第五条', ['《甲法》第十条', '《乙条例》第五条']],
    ['a heading is left off', '实施依据：1.《甲法》第十条 2.《乙法》第一条', ['《甲法》第十条', '《乙法》第一条']],
    [
      'two levels under one number',
      '1.【法律】《甲法》【规章】《乙办法》\n2.【法律】《丙法》',
      ['【法律】《甲法》', '【规章】《乙办法》', '【法律】《丙法》'],
    ],
    [
      'items of unquoted law text stay with it',
      '1.【法律】《甲法》第五条：下列情形：1.未登记；2.未备案。\n2.【行政法规】《乙条例》第一条',
      ['【法律】《甲法》第五条：下列情形：1.未登记；2.未备案。', '【行政法规】《乙条例》第一条'],
    ],
    [
      'a document number in 【】 is no level',
      '《某意见》（国办发【2018】47号）第二条',
      ['《某意见》（国办发【2018】47号）第二条'],
    ],
    ['one basis', '《甲法》第十条', ['《甲法》第十条']],
    ['blank', '  ', []],
  ])('%s', (_name, cell, expected) => {
    expect(texts(cell)).toEqual(expected);
  });
});

test.each([
  ['【法律】《甲法》', null],
  ['【 行政法规 】《乙条例》', null],
  ['【2018】47号', null],
  ['《甲法》【部颁文件】', null],
  ['【部颁文件】《甲办法》', '部颁文件'],
])('%s has an unknown level: %s', (basis, expected) => {
  expect(unknownLevelLabel(basis)).toBe(expected);
});

describe('bases are paired with parts', () => {
  test.each([
    ['one by one', '1.甲\n2.乙', '1.《A》\n2.《B》', [['《A》'], ['《B》']], true],
    [
      'by number, several a part',
      '1.甲\n2.乙',
      '1-1.《A》\n1-2.《B》\n2-1.《C》',
      [['《A》', '《B》'], ['《C》']],
      true,
    ],
    ['by number, a part without', '1.甲\n2.乙\n3.丙', '1-1.《A》\n3-1.《C》', [['《A》'], [], ['《C》']], true],
    ['by position when the bases have no numbers', '1.甲\n2.乙', '《A》\n《B》', [['《A》'], ['《B》']], true],
    ['one basis for all', '1.甲\n2.乙', '《A》', [['《A》'], ['《A》']], true],
    ['several for one part', '甲', '1.《A》\n2.《B》', [['《A》', '《B》']], true],
    ['none', '1.甲\n2.乙', '', [[], []], true],
    [
      'not at all',
      '1.甲\n2.乙\n3.丙',
      '1.《A》\n2.《B》',
      [
        ['《A》', '《B》'],
        ['《A》', '《B》'],
        ['《A》', '《B》'],
      ],
      false,
    ],
  ])('%s', (_name, parts, bases, expected, isPaired) => {
    expect(pairWithBases(splitNumbered(parts).parts, splitBases(bases))).toEqual({ bases: expected, isPaired });
  });
});
