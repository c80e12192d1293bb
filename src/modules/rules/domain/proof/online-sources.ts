import type { FactRecord } from '../fact-catalogue.js';
import type { JudgedDataSource, JudgedFactType } from '../judged.js';
import type { Reading } from '../readings.js';
import { combined } from './dated.js';
import { PathMemo } from './path-memo.js';

type OnlineSource = FactRecord<'REQUIREMENT'>['onlineSource'];

/** From the least to the most open: what is proved together is as open as its least open part. */
const LEAST_OPEN_FIRST = ['NONE', 'ON_REQUEST', 'GRANTED', 'OPEN'] as const satisfies readonly OnlineSource[];

const bySource = new WeakMap<JudgedDataSource, Reading<OnlineSource>>();
const byFacts = new PathMemo<Reading<OnlineSource>>();

/**
 * How openly the authoritative sources answer for all the facts, over legal time: the fact `onlineSource`.
 *
 * A source answers from its first day to its last; a fact without one, and a list without facts, is answered by none.
 *
 * @see 国务院关于在线政务服务的若干规定 第七条第一款: 通过数据共享能够获得的信息
 */
export function onlineSourceReading(facts: readonly JudgedFactType[]): Reading<OnlineSource> {
  const [first] = facts;
  if (!first) return 'NONE';
  if (facts.length === 1) return sourceReading(first.source);
  if (facts.some(({ source }) => source === null)) return 'NONE';
  return byFacts.of(facts, () =>
    combined(
      facts.map(({ source }) => sourceReading(source)),
      (values) => LEAST_OPEN_FIRST.find((each) => values.includes(each)) ?? 'NONE',
    ),
  );
}

function sourceReading(source: JudgedDataSource | null): Reading<OnlineSource> {
  if (source === null) return 'NONE';
  const known = bySource.get(source);
  if (known !== undefined) return known;
  const reading = combined([source.online], ([answers]) => (answers ? source.permission : 'NONE'));
  bySource.set(source, reading);
  return reading;
}
