import { expect, test } from '@jest/globals';
import { isKnownMissing } from './stand-targets.js';

type Given = Partial<Parameters<typeof isKnownMissing>[0]>;

test.each<[name: string, given: Given, article: number, expected: boolean]>([
  ['beyond the last one', { hasAllArticles: false, lastArticle: 50 }, 51, true],
  ['of which only some are here', { hasAllArticles: false, lastArticle: 50 }, 50, false],
  ['of which all are here', { hasAllArticles: true }, 7, true],
  ['of a text whose numbers have gaps', { hasAllArticles: true, flags: ['NON_CONTIGUOUS'] }, 7, false],
])('an article %s', (_name, given, article, expected) => {
  expect(isKnownMissing({ hasAllArticles: false, flags: [], lastArticle: null, ...given }, article)).toBe(expected);
});

test('an article of no known text is not known to be missing', () => {
  expect(isKnownMissing(null, 1)).toBe(false);
});
