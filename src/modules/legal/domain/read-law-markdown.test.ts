import { describe, expect, test } from '@jest/globals';
import { type LawText, readLawMarkdown } from './read-law-markdown.js';

const HEAD = '# 中华人民共和国灯塔管理条例\n\n2004年4月30日 中华人民共和国国务院令第900号公布\n\n<!-- INFO END -->\n\n';

function read(text: string, path = '行政法规/灯塔管理条例.md'): LawText {
  const result = readLawMarkdown(text, path);
  if ('refusal' in result) throw new Error(result.refusal);
  return result.law;
}

function articles(text: string): readonly string[] {
  return read(text).articles.map(
    ({ article, suffix, duplicate, text: words }) => `${article}-${suffix}${'*'.repeat(duplicate)} ${words}`,
  );
}

describe('a regular file', () => {
  const law = read(
    `${HEAD}## 第一章 总 则\n\n第一条 为了管理灯塔，制定本条例。\n\n## 第二章 看守\n\n### 第一节 看守人\n\n第二条 看守人应当：\n\n（一）点灯；\n\n（二）记录。\n\n看守人可以休假。\n\n第三条 本条例自2004年7月1日起施行。`,
    '行政法规/灯塔管理条例(2004-04-30).md',
  );

  test('has title, history and dates', () => {
    expect(law).toMatchObject({
      title: '中华人民共和国灯塔管理条例',
      history: [{ date: '2004-04-30', event: '中华人民共和国国务院令第900号公布' }],
      promulgatedOn: '2004-04-30',
      effectiveFrom: '2004-07-01',
      flags: [],
      preamble: null,
      trailing: null,
    });
  });

  test('has articles with their headings, one line a 款 or 项', () => {
    expect(law.articles).toEqual([
      { article: 1, suffix: 0, duplicate: 0, heading: '第一章 总则', text: '为了管理灯塔，制定本条例。' },
      {
        article: 2,
        suffix: 0,
        duplicate: 0,
        heading: '第二章 看守 / 第一节 看守人',
        text: '看守人应当：\n（一）点灯；\n（二）记录。\n看守人可以休假。',
      },
      {
        article: 3,
        suffix: 0,
        duplicate: 0,
        heading: '第二章 看守 / 第一节 看守人',
        text: '本条例自2004年7月1日起施行。',
      },
    ]);
  });
});

describe('from when a version applies', () => {
  const originally = '2004年4月30日 国务院令第900号公布';
  const amended = `${originally}\n\n2019年3月2日 第一次修订`;
  test.each([
    ['the date in the text', originally, '2004-04-30', '自2004年7月1日起施行', '2004-07-01', []],
    ['a date in Chinese numerals', originally, '2004-04-30', '自二〇〇四年七月一日起施行', '2004-07-01', []],
    ['its publication, when the text says so', originally, '2004-04-30', '自公布之日起施行', '2004-04-30', []],
    [
      'an amended text that still carries the first date',
      amended,
      '2019-03-02',
      '自2004年7月1日起施行',
      '2019-03-02',
      ['EFFECTIVE_FROM_PROMULGATION'],
    ],
    [
      'an amended text that says: from publication',
      amended,
      '2019-03-02',
      '自公布之日起施行',
      '2019-03-02',
      ['EFFECTIVE_FROM_PROMULGATION'],
    ],
    ['a revised text with a date of its own', amended, '2019-03-02', '自2019年5月1日起施行', '2019-05-01', []],
    [
      'a line of the history',
      `${amended}\n\n2019年6月1日 施行`,
      '2019-03-02',
      '自2004年7月1日起施行',
      '2019-06-01',
      [],
    ],
    [
      'a version that the history does not know',
      originally,
      '2019-03-02',
      '自公布之日起施行',
      '2019-03-02',
      ['EFFECTIVE_FROM_PROMULGATION', 'VERSION_NOT_IN_HISTORY'],
    ],
    ['no word about it', originally, '2004-04-30', '由国务院解释', '2004-04-30', ['EFFECTIVE_FROM_PROMULGATION']],
  ])('%s', (_name, history, version, clause, effectiveFrom, flags) => {
    const text = `# 灯塔管理条例\n\n${history}\n\n<!-- INFO END -->\n\n第一条 管理灯塔。\n\n第二条 本条例${clause}。`;
    expect(read(text, `行政法规/灯塔管理条例(${version}).md`)).toMatchObject({ effectiveFrom, flags });
  });

  test('the date of the name goes before that of the history', () => {
    expect(read(`${HEAD}第一条 管理灯塔。`, '灯塔管理条例(2019-03-02).md').promulgatedOn).toBe('2019-03-02');
  });

  test('without a date in the name the history tells the publication, a line that says only 施行 does not', () => {
    const text = '# 灯塔条例\n\n2004年4月30日 公布\n\n2004年7月1日 施行\n\n<!-- INFO END -->\n\n第一条 管理灯塔。';
    expect(read(text)).toMatchObject({ promulgatedOn: '2004-04-30', effectiveFrom: '2004-07-01' });
  });

  test('a text without any date is flagged', () => {
    expect(read('# 灯塔条例\n\n<!-- INFO END -->\n\n第一条 管理灯塔。')).toMatchObject({
      promulgatedOn: null,
      effectiveFrom: null,
      flags: ['NO_DATE', 'NO_EFFECTIVE_DATE'],
    });
  });
});

describe('an irregular file', () => {
  test('without INFO END is read from its first article', () => {
    const law = read('# 灯塔条例\n\n2004年4月30日 公布\n\n为了海上安全：\n\n第一条 管理灯塔。');
    expect(law).toMatchObject({ promulgatedOn: '2004-04-30', preamble: '为了海上安全：' });
    expect(law.flags).toContain('NO_INFO_END');
  });

  test('with a byte order mark and CRLF reads the same', () => {
    const plain = `${HEAD}第一条 管理灯塔。\n\n第二条 看守灯塔。`;
    const windows = new TextEncoder().encode(`\ufeff${plain.replaceAll('\n', '\r\n')}`);
    expect(readLawMarkdown(windows, 'a.md')).toEqual(readLawMarkdown(plain, 'a.md'));
  });

  test.each([
    [
      'inserted articles',
      '第一条 甲。\n第一条之一 乙。\n第一条之二 丙。\n第二条 丁。',
      ['1-0 甲。', '1-1 乙。', '1-2 丙。', '2-0 丁。'],
      [],
    ],
    [
      'a repeated article',
      '第一条 甲。\n第二条 乙。\n第二条 丙。',
      ['1-0 甲。', '2-0 乙。', '2-0* 丙。'],
      ['DUPLICATE_ARTICLE', 'NON_CONTIGUOUS'],
    ],
    ['a missing article', '第一条 甲。\n第三条 乙。', ['1-0 甲。', '3-0 乙。'], ['NON_CONTIGUOUS']],
    ['a head without a blank', '第一条 甲。\n第二条乙。', ['1-0 甲。', '2-0 乙。'], ['ARTICLE_WITHOUT_SPACE']],
    [
      'a sentence that begins with a reference',
      '第一条 甲。\n第二条 乙：\n第一条规定的情形除外。',
      ['1-0 甲。', '2-0 乙：\n第一条规定的情形除外。'],
      [],
    ],
    ['an ideographic space and Arabic numbers', '第1条　甲。\n第2条　乙。', ['1-0 甲。', '2-0 乙。'], []],
    ['half-width items', '第一条 甲：\n(一)乙；\n(二)丙。', ['1-0 甲：\n(一)乙；\n(二)丙。'], []],
    ['a head alone', '第一条\n第二条 乙。', ['1-0 ', '2-0 乙。'], ['EMPTY_ARTICLE']],
    ['a heading without marks', '第一条 甲。\n附则\n第二条 乙。', ['1-0 甲。', '2-0 乙。'], []],
    ['an annex', '第一条 甲。\n第二条 乙。\n附件：灯塔名录\n某某灯塔', ['1-0 甲。', '2-0 乙。'], ['TRAILING_TEXT']],
  ])('%s', (_name, body, expected, flags) => {
    expect(articles(HEAD + body)).toEqual(expected);
    expect(read(HEAD + body).flags.filter((flag) => flag !== 'EFFECTIVE_FROM_PROMULGATION')).toEqual(flags);
  });

  test('an annex is kept apart', () => {
    expect(read(`${HEAD}第一条 甲。\n附件：灯塔名录\n某某灯塔`).trailing).toBe('附件：灯塔名录\n某某灯塔');
  });

  test('with a damaged character is flagged', () => {
    const bytes = new TextEncoder().encode(`${HEAD}第一条 甲${'灯'.repeat(2000)}`);
    bytes[bytes.length - 1] = 0xff;
    const result = readLawMarkdown(bytes, 'a.md');
    expect('law' in result && result.law.flags).toContain('DAMAGED_TEXT');
  });

  test('a part of a code may begin at any article', () => {
    expect(read(`${HEAD}第四百六十三条 甲。\n第四百六十四条 乙。`).flags).not.toContain('NON_CONTIGUOUS');
  });
});

describe('what is no law text is refused', () => {
  test.each([
    ['EMPTY', ''],
    ['EMPTY', '\ufeff \n\n'],
    ['NUL', `${HEAD}第一条 甲\0乙。${'灯'.repeat(600)}`],
    ['BINARY', '%PDF\u0001\u0002\u0003\u0004'],
    ['BINARY', new Uint8Array([0x89, 0x50, 0xff, 0xfe])],
    ['LFS_POINTER', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n'],
    ['NO_TITLE', '第一条 甲。'],
    ['NO_TITLE', '## 第一章\n第一条 甲。'],
    ['NO_ARTICLES', '# 关于灯塔的批复\n\n一、甲。\n\n二、乙。'],
  ])('%s', (refusal, source) => {
    expect(readLawMarkdown(source, 'a.md')).toEqual({ refusal });
  });
});
