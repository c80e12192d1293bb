import { expect, test } from '@jest/globals';
import { judgedDataSource, judgedFactType, slices } from '../../../../../test/support/judged.js';
import type { DataPermission } from '../../../services/domain/vocabulary.js';
import { onlineSourceReading } from './online-sources.js';

const proved = (permission: DataPermission, online = slices(true)) =>
  judgedFactType({ source: judgedDataSource({ permission, online }) });
const unproved = judgedFactType();

test.each([
  ['no facts', [], 'NONE'],
  ['a fact without a source', [unproved], 'NONE'],
  ['an open source', [proved('OPEN')], 'OPEN'],
  ['a source shared on condition', [proved('GRANTED')], 'GRANTED'],
  ['a source that answers on request', [proved('ON_REQUEST')], 'ON_REQUEST'],
  ['two facts are as open as the less open', [proved('OPEN'), proved('GRANTED')], 'GRANTED'],
  ['one of three answers on request', [proved('OPEN'), proved('GRANTED'), proved('ON_REQUEST')], 'ON_REQUEST'],
  ['one of two has no source', [proved('OPEN'), unproved], 'NONE'],
  ['a source that never answers', [proved('OPEN', slices(false))], 'NONE'],
] as const)('%s', (_name, facts, expected) => {
  expect(onlineSourceReading(facts)).toBe(expected);
});

test('a source answers from its first day to its last', () => {
  const fact = proved('OPEN', slices(false, ['2019-09-01', true], ['2022-07-01', false]));
  expect(onlineSourceReading([fact])).toEqual(slices('NONE', ['2019-09-01', 'OPEN'], ['2022-07-01', 'NONE']));
});

test('two sources answer together only while both do', () => {
  const [early, late] = [
    proved('OPEN', slices(true, ['2022-07-01', false])),
    proved('GRANTED', slices(false, ['2020-01-01', true])),
  ];
  expect(onlineSourceReading([early, late])).toEqual(slices('NONE', ['2020-01-01', 'GRANTED'], ['2022-07-01', 'NONE']));
});

test('facts of one source share one reading', () => {
  const source = judgedDataSource({ online: slices(false, ['2019-09-01', true]) });
  const [one, other] = [judgedFactType({ id: 1, source }), judgedFactType({ id: 2, source })];
  expect(onlineSourceReading([one])).toBe(onlineSourceReading([other]));
  expect(onlineSourceReading([one, other])).toBe(onlineSourceReading([one, other]));
});
