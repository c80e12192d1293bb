import { describe, expect, test } from '@jest/globals';
import { splitNumbered } from './split-cell.js';

const texts = (cell: string): readonly string[] => splitNumbered(cell).parts.map(({ text }) => text);
const numbers = (cell: string): readonly (number | null)[] => splitNumbered(cell).parts.map(({ number }) => number);

describe('a numbered cell splits at its numbers', () => {
  test.each([
    ['1. 2.', '1.受理责任：公示。\n2.审查责任：审核。', ['受理责任：公示。', '审查责任：审核。']],
    ['in one line', '1.受理责任：公示。2.审查责任：审核。', ['受理责任：公示。', '审查责任：审核。']],
    ['full-width points and digits', '１．公示\n２．审核', ['公示', '审核']],
    ['1、2、', '1、公示；2、审核', ['公示；', '审核']],
    ['1) 2）', '1)公示 2）审核', ['公示', '审核']],
    ['（1）(2)', '（1）公示；(2)审核', ['公示；', '审核']],
    ['circled numbers anywhere', '①公示②审核③决定', ['公示', '审核', '决定']],
    ['（一）（二）', '（一）公示；\n（二）审核；\n（十一）不在内', ['公示；', '审核；\n（十一）不在内']],
    ['一、二、', '一、公示。二、审核。', ['公示。', '审核。']],
    [
      'a bare number before a level label',
      '1【法律】《甲法》第一条 2【行政法规】《乙条例》',
      ['【法律】《甲法》第一条', '【行政法规】《乙条例》'],
    ],
    [
      'over ten',
      `${Array.from({ length: 12 }, (_, index) => `${index + 1}.第${index + 1}项。`).join('')}`,
      Array.from({ length: 12 }, (_, index) => `第${index + 1}项。`),
    ],
    ['a year behind a number', '1.2016年起施行。2.2018年修订。', ['2016年起施行。', '2018年修订。']],
  ])('%s', (_name, cell, expected) => {
    expect(texts(cell)).toEqual(expected);
  });

  test('inner numbers of another kind stay inside', () => {
    expect(texts('1.受理：（1）公示；（2）告知。2.审查：①书面；②现场。')).toEqual([
      '受理：（1）公示；（2）告知。',
      '审查：①书面；②现场。',
    ]);
  });

  test('a skipped number at the start of a line still splits', () => {
    expect(numbers('1.公示\n2.审核\n4.决定')).toEqual([1, 2, 4]);
  });

  test('what stands before the first number is the lead', () => {
    expect(splitNumbered('有下列情形的，应承担责任：1.不受理的；2.不公示的。')).toEqual({
      lead: '有下列情形的，应承担责任：',
      parts: [
        { number: 1, sub: null, text: '不受理的；' },
        { number: 2, sub: null, text: '不公示的。' },
      ],
    });
  });

  test('a cell that goes on with number 3 is part 3', () => {
    expect(splitNumbered('3.决定责任：作出决定。').parts).toEqual([
      { number: 3, sub: null, text: '决定责任：作出决定。' },
    ]);
  });
});

describe('what is no number of a part does not split', () => {
  test.each([
    ['a date', '自2016.5.1起，于2017.2.3废止'],
    ['a date at the start', '2016.5.1施行'],
    ['a decimal', '处1.5万元以上2.5万元以下罚款'],
    ['a decimal at the start', '1.5万元以下罚款'],
    ['numbers in a title', '《1.甲 2.乙 办法》第一条'],
    ['numbers in quoted law', '《甲法》第一条：“下列：1.甲；2.乙。”'],
    ['an article and its items', '《甲法》第十二条第一款第（一）项、第（二）项'],
    ['several articles', '第30、31条'],
    ['a year', '2016年计划'],
    ['a first number in the middle of a sentence', '办理甲事项 1.公示 2.审核'],
    ['a plain text', '按照法律规定办理'],
  ])('%s', (_name, cell) => {
    expect(splitNumbered(cell)).toEqual({ lead: '', parts: [{ number: null, sub: null, text: cell }] });
  });

  test('a blank cell has no parts', () => {
    expect(splitNumbered(' \n')).toEqual({ lead: '', parts: [] });
  });
});

test('nothing but labels and blanks is lost', () => {
  const cell = '情形：1.甲\n2.乙（1）丙。 3.《1.丁》戊';
  const { lead, parts } = splitNumbered(cell);
  const kept = [lead, ...parts.map(({ text }) => text)].join('').replace(/\s/g, '');
  expect(kept).toBe('情形：甲乙（1）丙。《1.丁》戊');
});
