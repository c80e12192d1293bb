import { describe, expect, test } from '@jest/globals';
import { type CalendarDate, parseCalendarDate } from '../../../shared/dates.js';
import { type CitedProvision, type CitedVersion, citedStanding, isOriginal } from './cited-standing.js';

const day = (text: string): CalendarDate => parseCalendarDate(text);
const ORIGINAL = '2003年8月8日 中华人民共和国国务院令第387号公布';

/** `from|to|end` */
function aVersion(id: number, text: string, given: Partial<CitedVersion> = {}): CitedVersion {
  const [from, to, end] = text.split('|');
  return {
    id,
    effectiveFrom: from ? day(from) : null,
    effectiveTo: to ? day(to) : null,
    endKind: end === 'REPEALED' || end === 'SUSPENDED' || end === 'SUPERSEDED' ? end : null,
    promulgatedOn: null,
    note: null,
    isVerified: true,
    hasAllArticles: true,
    ...given,
  };
}

const article = (number: number, textDigest: string | null = null) => ({ article: number, suffix: 0, textDigest });

/** Article 8 of a law of one version, in force since 2004. */
function cited(given: Partial<CitedProvision> = {}): CitedProvision {
  return {
    writtenOn: day('2022-01-01'),
    isKnown: true,
    isVerified: true,
    versions: [aVersion(1, '2004-01-01')],
    meant: 1,
    namesArticle: true,
    citedArticle: article(8),
    isArticleKnownMissing: false,
    articles: new Map([[1, article(8)]]),
    searched: new Set([1]),
    ...given,
  };
}

const standingOf = (given: Partial<CitedProvision>) =>
  citedStanding(cited(given)).map(({ validFrom, validTo, state }) => `${validFrom ?? ''}|${validTo ?? ''}|${state}`);

describe('days before the earliest version', () => {
  const announced = { promulgatedOn: day('2026-03-01'), note: '2026年3月1日 国务院令第800号公布' };
  const coming = (given: Partial<CitedVersion> = {}) => ({
    versions: [aVersion(1, '2026-07-01', { ...announced, ...given })],
    writtenOn: day('2026-04-01'),
  });
  test('are without the law when it is new and was cited in advance', () => {
    expect(standingOf(coming())).toEqual(['|2026-07-01|NOT_YET_IN_FORCE', '2026-07-01||IN_FORCE']);
  });
  test.each<[string, Partial<CitedProvision>]>([
    ['the version is an amendment', coming({ note: `${ORIGINAL}\n2026年3月1日 《修改决定》第一次修订` })],
    ['the version has no history', coming({ note: null })],
    ['nobody knows when it was promulgated', coming({ promulgatedOn: null })],
    ['nobody verified the version', coming({ isVerified: false })],
    ['nobody verified the instrument', { ...coming(), isVerified: false }],
    ['it was cited before it was promulgated', { ...coming(), writtenOn: day('2026-02-28') }],
    ['it was cited when it was in force', { ...coming(), writtenOn: day('2026-07-01') }],
    ['another version has no date', { ...coming(), versions: [...coming().versions, aVersion(2, '')] }],
  ])('are left to a person when %s', (_name, given) => {
    expect(standingOf(given)[0]).toBe('|2026-07-01|UNDATED');
  });
});

describe('days after the last version', () => {
  test.each<[string, Partial<CitedProvision>, string]>([
    ['that was repealed', { versions: [aVersion(1, '2004-01-01|2025-07-01|REPEALED')] }, 'REPEALED'],
    ['that was suspended', { versions: [aVersion(1, '2004-01-01|2025-07-01|SUSPENDED')] }, 'SUSPENDED'],
    ['whose successor is not here', { versions: [aVersion(1, '2004-01-01|2025-07-01|SUPERSEDED')] }, 'UNDATED'],
    ['that ended nobody knows why', { versions: [aVersion(1, '2004-01-01|2025-07-01')] }, 'UNDATED'],
    [
      'that nobody verified',
      { versions: [aVersion(1, '2004-01-01|2025-07-01|REPEALED', { isVerified: false })] },
      'UNDATED',
    ],
    [
      'of an instrument nobody verified',
      { versions: [aVersion(1, '2004-01-01|2025-07-01|SUSPENDED')], isVerified: false },
      'UNDATED',
    ],
  ])('%s', (_name, given, status) => {
    expect(standingOf(given).at(-1)).toBe(`2025-07-01||${status}`);
  });

  test('and before it was made anew', () => {
    const versions = [aVersion(1, '2004-01-01|2010-01-01|REPEALED'), aVersion(2, '2012-01-01')];
    expect(standingOf({ versions, meant: 2, articles: new Map([[2, article(8)]]) })).toContain(
      '2010-01-01|2012-01-01|REPEALED',
    );
  });
});

describe('an article in a later version', () => {
  const versions = [aVersion(1, '2004-01-01|2024-01-01|SUPERSEDED'), aVersion(2, '2024-01-01')];
  const both = new Set([1, 2]);
  const became = (number: number, digest: string | null = null) =>
    new Map([
      [1, article(8, 'a')],
      [2, article(number, digest)],
    ]);
  const only = new Map([[1, article(8, 'a')]]);
  test.each<[string, Partial<CitedProvision>, string]>([
    ['is the same', { articles: became(8, 'a') }, '2004-01-01||IN_FORCE'],
    ['has another text', { articles: became(8, 'b') }, '2024-01-01||CHANGED'],
    ['has another number', { articles: became(9, 'a') }, '2024-01-01||MOVED'],
    ['is gone', { articles: only, searched: both }, '2024-01-01||GONE'],
    ['was never looked for', { articles: only, searched: new Set([1]) }, '2024-01-01||NOT_LOADED'],
    [
      'may be among those that are not loaded',
      {
        articles: only,
        searched: both,
        versions: [aVersion(1, '2004-01-01|2024-01-01'), aVersion(2, '2024-01-01', { hasAllArticles: false })],
      },
      '2024-01-01||NOT_LOADED',
    ],
    [
      'is gone from a text that nobody verified',
      {
        articles: only,
        searched: both,
        versions: [aVersion(1, '2004-01-01|2024-01-01'), aVersion(2, '2024-01-01', { isVerified: false })],
      },
      '2024-01-01||NOT_LOADED',
    ],
  ])('%s', (_name, given, last) => {
    expect(standingOf({ versions, citedArticle: article(8, 'a'), ...given }).at(-1)).toBe(last);
  });
});

test.each<[string, Partial<CitedProvision>, readonly string[]]>([
  ['an unknown title', { isKnown: false, versions: [], meant: null, citedArticle: null }, ['||UNKNOWN_TITLE']],
  ['an instrument without versions', { versions: [], meant: null, citedArticle: null }, ['||UNDATED']],
  [
    'an article beyond the last',
    { citedArticle: null, isArticleKnownMissing: true },
    ['|2004-01-01|UNDATED', '2004-01-01||ARTICLE_MISSING'],
  ],
  ['an article not loaded', { citedArticle: null }, ['|2004-01-01|UNDATED', '2004-01-01||NOT_LOADED']],
  ['a whole instrument', { namesArticle: false, citedArticle: null }, ['|2004-01-01|UNDATED', '2004-01-01||IN_FORCE']],
])('%s', (_name, given, standing) => {
  expect(standingOf(given)).toEqual(standing);
});

test.each<[string | null, boolean]>([
  ['2003年7月30日 国务院第16次常务会议通过\n2003年8月8日 中华人民共和国国务院令第387号公布\n2003年10月1日 施行', true],
  ['2022年3月1日 国家市场监督管理总局令第52号公布', true],
  ['2003年8月27日 通过\n2019年4月23日 《关于修改<中华人民共和国建筑法>等八部法律的决定》修正', false],
  ['2004年4月30日 中华人民共和国国务院令第406号公布\n2012年11月9日 第一次修订', false],
  ['1999年1月22日 重新发布', false],
  ['2003年10月1日 施行', false],
  ['', false],
  [null, false],
])('the history %j is that of a first version: %j', (note, expected) => {
  expect(isOriginal(note)).toBe(expected);
});
