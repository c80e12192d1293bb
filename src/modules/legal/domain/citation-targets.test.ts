import { describe, expect, test } from '@jest/globals';
import { parseProvisionPath } from './article-path.js';
import { type CitationContext, citationTargets } from './citation-targets.js';
import { parseCitation } from './parse-citation.js';

function targetsOf(text: string, context?: CitationContext): readonly string[] {
  return citationTargets(parseCitation(text), context).targets.map(
    ({ titleAsWritten, documentNumber, path, isRelative }) =>
      `${titleAsWritten ?? documentNumber ?? '?'}#${path ?? '*'}${isRelative ? ' (relative)' : ''}`,
  );
}

describe('what a cell names', () => {
  test.each([
    ['《甲法》', ['甲法#*']],
    ['《甲法》第三条、第五条', ['甲法#3', '甲法#5']],
    ['《甲法》第二十四条至第二十六条', ['甲法#24', '甲法#25', '甲法#26']],
    ['《甲法》第三条第二款至第五条第一款', ['甲法#3.2', '甲法#4', '甲法#5.1']],
    ['《甲法》第三条第一项至第三项', ['甲法#3.0.1', '甲法#3.0.2', '甲法#3.0.3']],
    ['《甲法》第三条之一至第三条之三', ['甲法#3-1', '甲法#3-2', '甲法#3-3']],
    ['《甲法》第三条；《乙条例》第四条', ['甲法#3', '乙条例#4']],
    ['公通字〔2016〕21号第二条', ['公通字〔2016〕21号#2']],
    ['《甲法》第三条规定应当登记，第五条规定应当公告', ['甲法#3', '甲法#5 (relative)']],
    ['《甲法》第三条、该法第五条和同条第二款', ['甲法#3', '甲法#5 (relative)', '甲法#5.2 (relative)']],
    ['《甲法》第二款', ['甲法#* (relative)']],
    ['【法律】', []],
    ['无', []],
  ])('%s', (text, expected) => {
    expect(targetsOf(text)).toEqual(expected);
  });

  test('level and document number are kept as written', () => {
    const { targets } = citationTargets(parseCitation('【行政法规】《乙条例》（国务院令第406号）第十条'));
    expect(targets).toEqual([
      {
        titleAsWritten: '乙条例',
        levelAsWritten: '行政法规',
        documentNumber: '国务院令第406号',
        amendedOn: null,
        path: '10',
        spanStart: 22,
        spanEnd: 25,
        isRelative: false,
      },
    ]);
  });
});

test.each([
  ['《甲法》（2015年修正）第八十七条', '2015'],
  ['《甲法》（2015年4月24日修订，2021年4月29日修正）第三十五条', '2021-04-29'],
  ['《甲法》（2004年国务院令第406号公布）第十条', null],
  ['《甲法》第十条', null],
])('%s cites the text amended on %s', (text, amendedOn) => {
  expect(citationTargets(parseCitation(text)).targets.map((target) => target.amendedOn)).toEqual([amendedOn]);
});

describe('inside a law', () => {
  const context: CitationContext = { title: '乙条例', path: parseProvisionPath('12.3') };
  test.each([
    ['本条例第九条', ['乙条例#9 (relative)']],
    ['第九条第一项', ['乙条例#9.0.1 (relative)']],
    ['前款', ['乙条例#12.2 (relative)']],
    ['前两款', ['乙条例#12.1 (relative)', '乙条例#12.2 (relative)']],
    ['前款第四项', ['乙条例#12.2.4 (relative)']],
    ['前条', ['乙条例#11 (relative)']],
    ['本条第一款', ['乙条例#12.1 (relative)']],
    ['第一款', ['乙条例#12.1 (relative)']],
    ['前三款', ['乙条例#* (relative)']],
    ['《甲法》第三条和本条例第五条', ['甲法#3', '乙条例#5 (relative)']],
    ['《甲法》第三条和该法第五条', ['甲法#3', '甲法#5 (relative)']],
  ])('%s', (text, expected) => {
    expect(targetsOf(text, context)).toEqual(expected);
  });
});

test('前款 means nothing where nobody knows where it stands', () => {
  expect(targetsOf('依照前款规定')).toEqual(['?#* (relative)']);
});

test('a range of more than 200 articles is cut off and says so', () => {
  const { targets, isTruncated } = citationTargets(parseCitation('《甲法》第一条至第九百条'));
  expect([targets.length, targets.at(-1)?.path, isTruncated]).toEqual([200, '200', true]);
});

test('a range of 200 articles is whole', () => {
  const { targets, isTruncated } = citationTargets(parseCitation('《甲法》第一条至第二百条'));
  expect([targets.length, targets.at(-1)?.path, isTruncated]).toEqual([200, '200', false]);
});
