import { describe, expect, test } from '@jest/globals';
import { parseProvisionPath } from './article-path.js';
import { type ArticleTexts, compareProvisions, type ProvisionChange } from './compare-provisions.js';

function outcome(change: ProvisionChange): string {
  return change.outcome === 'MOVED' ? `MOVED ${change.to}` : change.outcome;
}

function compare(before: ArticleTexts, after: ArticleTexts) {
  const ask = compareProvisions(before, after);
  return (path: string): string => outcome(ask(parseProvisionPath(path)));
}

function law(...texts: readonly string[]): ArticleTexts {
  return new Map(texts.map((text, index) => [`${index + 1}`, text]));
}

const PURPOSE = '为了管理海上灯塔，保障船舶航行安全，制定本条例。';
const KEEPER = '灯塔看守人应当每日日落前点灯，日出后熄灯，并记录天气。';
const SUPREME = '灯塔的光具有最高效力，一切船舶不得无视灯塔的光航行。';
const REPAIR = '灯塔损坏的，所有人应当在三日内修复，并通知附近港口。';
const FEES = '停靠港口的船舶按照吨位缴纳助航费，渔船免缴。';
const BUDGET = '助航设施所需经费列入同级财政预算，任何单位不得挪用。';
const FINE_KEEPER = '违反本条例规定，看守人未按时点灯的，由海事管理机构责令改正，处一千元以上五千元以下的罚款。';
const FINE_OWNER = '违反本条例规定，所有人未及时修复的，由海事管理机构责令改正，处一万元以上五万元以下的罚款。';

describe('articles', () => {
  test('the same text under its number is unchanged, whatever its blanks and brackets', () => {
    expect(compare(law('灯塔（含灯船）应当点灯。'), law('灯塔(含灯船) 应当点灯。'))('1')).toBe('UNCHANGED');
  });

  test('an article whose text now stands under another number has moved', () => {
    const ask = compare(law(PURPOSE, SUPREME, REPAIR), law(PURPOSE, KEEPER, FEES, SUPREME, REPAIR));
    expect([ask('1'), ask('2'), ask('3')]).toEqual(['UNCHANGED', 'MOVED 4', 'MOVED 5']);
  });

  test('a rewritten article has changed', () => {
    const ask = compare(law(PURPOSE, KEEPER, FEES), law(PURPOSE, KEEPER.replace('记录天气', '报告气象机构'), FEES));
    expect([ask('2'), ask('3')]).toEqual(['CHANGED', 'UNCHANGED']);
  });

  test('an article that only grew has changed', () => {
    const grown = `${FEES}\n${BUDGET}\n${REPAIR}`;
    expect(compare(law(PURPOSE, FEES, KEEPER), law(PURPOSE, grown, KEEPER))('2')).toBe('CHANGED');
  });

  test('a moved and rewritten article is found between its neighbours', () => {
    const rewritten = REPAIR.replace('三日', '二十四小时').replace('附近港口', '海事管理机构');
    const ask = compare(law(PURPOSE, REPAIR, FEES), law(PURPOSE, KEEPER, rewritten, FEES));
    expect(ask('2')).toBe('MOVED 3');
  });

  test('of two penalty clauses that share their phrases, the right one is followed', () => {
    const dearer = FINE_OWNER.replace('一万元', '二万元');
    const ask = compare(law(PURPOSE, FINE_KEEPER, FINE_OWNER), law(PURPOSE, KEEPER, FINE_KEEPER, dearer));
    expect([ask('2'), ask('3')]).toEqual(['MOVED 3', 'MOVED 4']);
  });

  test('an article that nothing continues is gone', () => {
    const ask = compare(law(PURPOSE, FEES, SUPREME), law(PURPOSE, SUPREME));
    expect([ask('2'), ask('3')]).toEqual(['GONE', 'MOVED 2']);
  });

  test('an article that made way for another is gone, although its number is in use', () => {
    expect(compare(law(PURPOSE, FEES, SUPREME), law(PURPOSE, KEEPER, SUPREME))('2')).toBe('GONE');
  });

  test('an article put out of its order is still found', () => {
    const ask = compare(law(PURPOSE, KEEPER, SUPREME, REPAIR), law(PURPOSE, SUPREME, REPAIR, KEEPER));
    expect(ask('2')).toBe('MOVED 4');
  });

  test('an inserted article moves nothing', () => {
    const after = new Map([...law(PURPOSE, KEEPER), ['2-1', FEES], ['3', REPAIR]]);
    const ask = compare(law(PURPOSE, KEEPER, REPAIR), after);
    expect([ask('2'), ask('3')]).toEqual(['UNCHANGED', 'UNCHANGED']);
  });

  test('an article that the earlier version never had is missing', () => {
    expect(compare(law(PURPOSE), law(PURPOSE))('9')).toBe('MISSING');
  });
});

describe('parts of an article', () => {
  const before = law(PURPOSE, `${KEEPER}\n${REPAIR}\n有下列情形的，应当报告：\n（一）停电；\n（二）起雾。`);
  const after = law(PURPOSE, `${KEEPER}\n${REPAIR.replace('三日', '五日')}\n有下列情形的，应当报告：\n（一）停电。`);
  test.each([
    ['2', 'CHANGED'],
    ['2.1', 'UNCHANGED'],
    ['2.2', 'CHANGED'],
    ['2.3.2', 'GONE'],
    ['2.4', 'MISSING'],
  ])('%s is %s', (path, expected) => {
    expect(compare(before, after)(path)).toBe(expected);
  });

  test('a part moves with its article', () => {
    expect(compare(before, law(PURPOSE, FEES, before.get('2') ?? ''))('2.0.2')).toBe('MOVED 3.0.2');
  });
});

test('an empty later version has nothing left', () => {
  expect(compare(law(PURPOSE), new Map())('1')).toBe('GONE');
});
