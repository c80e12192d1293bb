import { describe, expect, test } from '@jest/globals';
import { formatProvisionPath } from './article-path.js';
import type { CitationSegment, CitedPath, ParsedCitation } from './citation/citation.js';
import { parseCitation } from './parse-citation.js';

/** A reading in one line: `1.【level】title(notes){paths}`, pieces that were not read in ⟨⟩. */
function summary({ segments }: ParsedCitation): string {
  return segments.map((segment) => (segment.kind === 'UNPARSED' ? `⟨${segment.text}⟩` : inShort(segment))).join(' ');
}

function inShort(segment: CitationSegment): string {
  const { marker, level, instrument, notes, division, provisions } = segment;
  const name = instrument?.kind === 'TITLE' ? instrument.title : instrument?.kind === 'RELATIVE' ? instrument.word : '';
  const number = instrument?.kind === 'DOCUMENT' ? instrument.documentNumber : '';
  const numbers = notes.map((note) => note.documentNumber ?? note.text);
  return [
    marker === null ? '' : `${marker}.`,
    level ? `【${level.label}】` : '',
    name + number,
    numbers.length > 0 ? `(${numbers.join('|')})` : '',
    division ?? '',
    provisions.length > 0
      ? `{${provisions.map(({ start, end }) => path(start) + (end ? `~${path(end)}` : '')).join(' ')}}`
      : '',
  ].join('');
}

function path(cited: CitedPath): string {
  return (
    (cited.anchor?.word ?? '') +
    formatProvisionPath(cited).replace(/^0\.?/, (zero) => (cited.anchor ? zero.slice(1) : zero))
  );
}

describe('provisions', () => {
  test.each([
    ['《行政许可法》第十二条', '行政许可法{12}'],
    ['《行政许可法》第12条', '行政许可法{12}'],
    ['《行政许可法》第１２条', '行政许可法{12}'],
    ['《民法典》第一千二百六十条', '民法典{1260}'],
    ['《刑法》第一百二十条之一', '刑法{120-1}'],
    ['《刑法》第一百二十条之三第二款', '刑法{120-3.2}'],
    ['《某法》第十二条第二款第（三）项', '某法{12.2.3}'],
    ['《某法》第十二条第（三）项', '某法{12.0.3}'],
    ['《某法》第十二条第(3)项', '某法{12.0.3}'],
    ['《某法》第十二条第三项第1目', '某法{12.0.3.1}'],
    ['《某法》第十二条（三）', '某法{12.0.3}'],
    ['《某法》第十二条第一款（一）、（三）项', '某法{12.1.1 12.1.3}'],
    ['《某法》第十二条(一)(二)项', '某法{12.0.1 12.0.2}'],
    ['《某法》第 十二 条 第 二 款', '某法{12.2}'],
    ['《某條例》第十條第一項', '某條例{10.0.1}'],
    ['《某法》12条', '某法{12}'],
  ])('%s', (text, expected) => {
    expect(summary(parseCitation(text))).toBe(expected);
  });
});

describe('lists and ranges', () => {
  test.each([
    ['《某法》第二十四条至第二十六条', '某法{24~26}'],
    ['《某法》第二十四条到二十六条', '某法{24~26}'],
    ['《某法》第二十四至二十六条', '某法{24~26}'],
    ['《某法》第24-26条', '某法{24~26}'],
    ['《某法》第三十三条第一款第一项至第四项', '某法{33.1.1~33.1.4}'],
    ['《某法》第三条第二款至第五条第一款', '某法{3.2~5.1}'],
    ['《某法》第三、四条', '某法{3 4}'],
    ['《某法》第三、五至七条', '某法{3 5~7}'],
    ['《某法》第三条、第五条', '某法{3 5}'],
    ['《某法》第三条、五条', '某法{3 5}'],
    ['《某法》第三条和第五条', '某法{3 5}'],
    ['《某法》第三条；第五条', '某法{3 5}'],
    ['《某法》第三条第一款、第二款', '某法{3.1 3.2}'],
    ['《某法》第三条第一、二款', '某法{3.1 3.2}'],
    ['《某法》第六十七条第一款第一项至第六项、第八项、第九项', '某法{67.1.1~67.1.6 67.1.8 67.1.9}'],
    ['《某法》第三条第一款第一项、第二款', '某法{3.1.1 3.2}'],
    ['《某法》第三条之一、之二', '某法{3-1 3-2}'],
    ['《某法》第五条至第三条', '某法{5} ⟨至⟩ {3}'],
    ['《某法》第三条至第二款', '某法{3} ⟨至⟩ {0.2}'],
  ])('%s', (text, expected) => {
    expect(summary(parseCitation(text))).toBe(expected);
  });
});

describe('cells of published lists', () => {
  test.each([
    [
      '1.【行政法规】《道路运输条例》（2004年国务院令第406号公布，2016年修订）第十条 2.【地方性法规】《广西壮族自治区道路运输管理条例》第五条、第六条',
      '1.【行政法规】道路运输条例(国务院令第406号){10} 2.【地方性法规】广西壮族自治区道路运输管理条例{5 6}',
    ],
    ['①《甲法》第三条②《乙条例》第四条', '1.甲法{3} 2.乙条例{4}'],
    ['（1）《甲法》第三条\n（2）《乙条例》第四条', '1.甲法{3} 2.乙条例{4}'],
    ['一、《甲法》第三条；二、《乙条例》第四条', '1.甲法{3} 2.乙条例{4}'],
    ['１．【法律】《甲法》第三条２．【部门规章】《丙办法》第八条', '1.【法律】甲法{3} 2.【部门规章】丙办法{8}'],
    ['【行政法规】道路运输条例第十条', '【行政法规】道路运输条例{10}'],
    ['【规范性文件】关于某事的通知', '【规范性文件】关于某事的通知'],
    ['[部门规章]《丙办法》', '【部门规章】丙办法'],
    ['法律：《甲法》第三条；法规：《乙条例》', '【法律】甲法{3} 【法规】乙条例'],
    ['（规章）《丙办法》第一条', '【规章】丙办法{1}'],
    ['《甲法》、《乙条例》第四条', '甲法 乙条例{4}'],
    ['《甲法》第四章第三十条', '甲法第四章{30}'],
    ['《甲法》（第三条）', '甲法{3}'],
    ['《甲法》第十二条：下列事项可以设定许可', '甲法{12} ⟨下列事项可以设定许可⟩'],
    ['《丙办法》（试行）第三条', '丙办法（试行）{3}'],
    ['丙办法（2004年某部令第3号）第三条', '丙办法(某部令第3号){3}'],
    ['《小学管理规程》（教委令26号）第12条', '小学管理规程(教委令第26号){12}'],
    ['', ''],
    ['　 、；', ''],
    ['无法律依据', '⟨无法律依据⟩'],
  ])('%s', (text, expected) => {
    expect(summary(parseCitation(text))).toBe(expected);
  });
});

describe('document numbers', () => {
  test.each([
    ['国务院令第716号', '国务院令第716号'],
    ['国务院令 第 ７１６ 号', '国务院令第716号'],
    ['主席令第七号', '主席令第七号'],
    ['主席令第7号', '主席令第七号'],
    ['交通运输部令2016年第82号', '交通运输部令2016年第82号'],
    ['国家税务总局公告2019年第48号', '国家税务总局公告2019年第48号'],
    ['公通字〔2016〕21号', '公通字〔2016〕21号'],
    ['国办发[2018]47号', '国办发〔2018〕47号'],
    ['国办发［2018］47号', '国办发〔2018〕47号'],
    ['国办发(2018)47号', '国办发〔2018〕47号'],
    ['国办发【2018】47号', '国办发〔2018〕47号'],
    ['国办发〖2018〗47号', '国办发〔2018〕47号'],
    ['根据皖民社救字〔2016〕185号文件第二十条第（一）项', '⟨根据⟩ 皖民社救字〔2016〕185号{20.0.1}'],
    ['国务院令第716号《某规定》第三条', '某规定(国务院令第716号){3}'],
    ['《某通知》公通字[2016]21号', '某通知(公通字〔2016〕21号)'],
    ['《某通知》（公通字[2016]21号）第三条', '某通知(公通字〔2016〕21号){3}'],
    ['令第9号', '⟨令第9号⟩'],
  ])('%s', (text, expected) => {
    expect(summary(parseCitation(text))).toBe(expected);
  });

  test('the history behind a title dates its versions', () => {
    const [segment] = parseCitation(
      '《某条例》（2004年4月30日国务院令第406号公布，2016年2月修订，2019年修正）',
    ).segments;
    expect(segment).toMatchObject({
      notes: [
        {
          documentNumber: '国务院令第406号',
          events: [
            { date: '2004-04-30', event: '公布' },
            { date: '2016-02', event: '修订' },
            { date: '2019', event: '修正' },
          ],
        },
      ],
    });
  });
});

describe('words that point from where they stand', () => {
  test.each([
    ['本法第十一条', '本法{11}'],
    ['本条例第二十一条、第二十三条', '本条例{21 23}'],
    ['本实施细则第四十二条', '本实施细则{42}'],
    ['该条例第三条和同法第五条', '该条例{3} 同法{5}'],
    ['依照前款规定处理', '⟨依照⟩ {前款} ⟨规定处理⟩'],
    ['违反前两款规定', '⟨违反⟩ {前两款} ⟨规定⟩'],
    ['前条第二项', '{前条.0.2}'],
    ['本条第一款、第二款', '{本条.1 本条.2}'],
    ['该款第（二）项', '{该款.0.2}'],
    ['除前款和本法第一百二十三条', '⟨除⟩ {前款} 本法{123}'],
    ['第十二条第一款', '{12.1}'],
    ['无需提交第二项、第三项材料', '⟨无需提交⟩ {0.0.2 0.0.3} ⟨材料⟩'],
  ])('%s', (text, expected) => {
    expect(summary(parseCitation(text))).toBe(expected);
  });

  test.each([
    '该法律',
    '本法院',
    '该条件',
    '该款项',
    '以前条件',
    '第三条件',
    '第一项目',
    '第二目标',
    '不同法律',
    '本项目',
  ])('%s points at nothing', (text) => {
    expect(summary(parseCitation(text))).toBe(`⟨${text}⟩`);
  });
});

describe('titles without 《》', () => {
  test.each([
    ['行政许可法第十二条', '行政许可法{12}'],
    ['教师资格条件依照教师法第十条第二款的规定执行', '⟨教师资格条件依照⟩ 教师法{10.2} ⟨的规定执行⟩'],
    ['公路法和港口法第三条', '⟨公路法和⟩ 港口法{3}'],
    ['人口与计划生育法第十八条', '人口与计划生育法{18}'],
    ['合同法第三条', '合同法{3}'],
    ['基本法第三条', '基本法{3}'],
    ['违反食品安全法第三条', '⟨违反⟩ 食品安全法{3}'],
    ['依法第三条', '⟨依法⟩ {3}'],
    ['计算方法第三条', '⟨计算方法⟩ {3}'],
  ])('%s', (text, expected) => {
    expect(summary(parseCitation(text))).toBe(expected);
  });
});

test('spans are offsets into the text as written', () => {
  const text = '依据　《行政许可法》第１２条、第十三条办理';
  const [lead, citation, rest] = parseCitation(text).segments;
  const words = (span = { start: 0, end: 0 }): string => text.slice(span.start, span.end);
  expect([words(lead?.span), words(citation?.span), words(rest?.span)]).toEqual([
    '依据',
    '《行政许可法》第１２条、第十三条',
    '办理',
  ]);
  const provisions = citation?.kind === 'CITATION' ? citation.provisions : [];
  expect(provisions.map(({ span }) => words(span))).toEqual(['第１２条', '第十三条']);
});
