import { describe, expect, test } from '@jest/globals';
import { type CitationReading, citationReading } from './citation-reading.js';
import { InstrumentEvent } from './vocabulary.js';

/** The reading of a text that holds one segment. */
function only(text: string): CitationReading['segments'][number] {
  const { segments, unparsed } = citationReading(text);
  expect([segments.length, unparsed]).toEqual([1, []]);
  const [segment] = segments;
  if (!segment) throw new Error('no segment');
  return segment;
}

describe('the words of a citation', () => {
  test.each([
    ['《行政许可法》第十二条', 'TITLE', '行政许可法', null, null],
    ['行政许可法第十二条', 'TITLE', '行政许可法', null, null],
    ['国办发[2018]47号', 'DOCUMENT_NUMBER', null, '国办发〔2018〕47号', null],
    ['《某规定》（国务院令第716号）第三条', 'TITLE', '某规定', '国务院令第716号', null],
    ['国务院令第716号《某规定》第三条', 'TITLE', '某规定', '国务院令第716号', null],
    ['本条例第三条', 'RELATIVE', null, null, '本条例'],
    ['第三条第一款', 'PROVISIONS', null, null, null],
    ['【法律】', 'LEVEL', null, null, null],
  ])('%s names its instrument by %s', (text, kind, title, documentNumber, relativeWord) => {
    expect(only(text)).toMatchObject({ kind, title, documentNumber, relativeWord });
  });

  test.each<[string, string, readonly (readonly (string | null)[])[]]>([
    ['one article', '《某法》第12条', [['第12条', '第十二条', '12', null, null]]],
    [
      'paragraph and item',
      '《某法》第十二条第二款（三）项',
      [['第十二条第二款（三）项', '第十二条第二款第三项', '12.2.3', null, null]],
    ],
    [
      'an inserted article',
      '《刑法》第一百二十条之一',
      [['第一百二十条之一', '第一百二十条之一', '120-1', null, null]],
    ],
    ['a range', '《某法》第24-26条', [['第24-26条', '第二十四条至第二十六条', '24', '26', null]]],
    [
      'items of a range',
      '《某法》第三十三条第一款第一项至第四项',
      [['第三十三条第一款第一项至第四项', '第三十三条第一款第一项至第四项', '33.1.1', '33.1.4', null]],
    ],
    [
      'a list under one unit, whose members share their place',
      '《某法》第三、五至七条',
      [
        ['第三、五至七条', '第三条', '3', null, null],
        ['第三、五至七条', '第五条至第七条', '5', '7', null],
      ],
    ],
    [
      'a paragraph that takes over its article',
      '《某法》第三条第一款、第二款',
      [
        ['第三条第一款', '第三条第一款', '3.1', null, null],
        ['第二款', '第三条第二款', '3.2', null, null],
      ],
    ],
    ['words that point back', '前两款', [['前两款', '前两款', null, null, '前两款']]],
    ['this article', '本条第二款', [['本条第二款', '本条第二款', null, null, '本条']]],
    ['a paragraph of an article unsaid', '第二款', [['第二款', '第二款', null, null, null]]],
  ])('name %s', (_name, text, expected) => {
    const read = only(text).provisions;
    expect(read.map((it) => [it.text, it.pathText, it.path, it.lastPath, it.relativeWord])).toEqual(expected);
  });

  test('note the history of the instrument in the order written', () => {
    const text = '【行政法规】《某条例》（2004年4月30日国务院令第406号公布，2016年2月修订，2019年修正）第四章第十条';
    expect(only(text)).toMatchObject({
      level: { label: '行政法规', text: '【行政法规】' },
      division: '第四章',
      notes: [
        {
          text: '（2004年4月30日国务院令第406号公布，2016年2月修订，2019年修正）',
          documentNumber: '国务院令第406号',
          events: [
            { date: '2004-04-30', event: 'PROMULGATED' },
            { date: '2016-02', event: 'REVISED' },
            { date: '2019', event: 'AMENDED' },
          ],
        },
      ],
    });
  });

  test.each(InstrumentEvent.values)('the event %s is told by its Chinese label', (event) => {
    const { notes } = only(`《某法》（2016年${InstrumentEvent.labels[event].zh}）`);
    expect(notes[0]?.events).toEqual([{ date: '2016', event }]);
  });
});

test('a cell of several laws comes apart at their numbers, and what is no citation stays as written', () => {
  const reading = citationReading(
    '1.【法律】《甲法》第12条\n2.【部门规章】《丙办法》（试行）；按有关规定办理\uD83D\uDE00第三条',
  );
  expect(reading.segments.map(({ marker, level, title }) => [marker, level?.label, title])).toEqual([
    [1, '法律', '甲法'],
    [2, '部门规章', '丙办法（试行）'],
    [null, undefined, null],
  ]);
  expect(reading.unparsed.map(({ text }) => text)).toEqual(['按有关规定办理\uD83D\uDE00']);
  expect(reading.canonicalText).toBe(
    '1.【法律】《甲法》第十二条\n2.【部门规章】《丙办法（试行）》；按有关规定办理\uD83D\uDE00第三条',
  );
});

test.each(['', '　 、；'])('of %j nothing is read, and nothing is left over', (text) => {
  expect(citationReading(text)).toMatchObject({ segments: [], unparsed: [] });
});

test('places are UTF-16 units of the text as written, so that each part can be cut out of it', () => {
  const text = '\uD83D\uDE00依据【法律】《甲法》（2016年修订）第１２条、第十三条办理';
  const { segments, unparsed } = citationReading(text);
  const parts = [
    ...unparsed,
    ...segments.flatMap(({ level, notes, provisions, ...segment }) => [
      segment,
      ...(level ? [level] : []),
      ...notes,
      ...provisions,
    ]),
  ];
  expect(parts.map(({ spanStart, spanEnd }) => text.slice(spanStart, spanEnd))).toEqual(parts.map((part) => part.text));
  expect(parts.map((part) => part.text)).toEqual([
    '\uD83D\uDE00依据',
    '办理',
    '【法律】《甲法》（2016年修订）第１２条、第十三条',
    '【法律】',
    '（2016年修订）',
    '第１２条',
    '第十三条',
  ]);
});
