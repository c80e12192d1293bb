import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { whatToBring } from '../../src/modules/rules/what-to-bring.js';
import type { Database } from '../../src/platform/db/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { demoRegistry } from '../support/demo-registry.js';

const TODAY = parseCalendarDate('2026-06-15');

/** 转移登记（继承） 清禾县不动产登记中心 */
const INHERITED_HOUSE = '1299012100884518XX499071500100002';
/** 亲属关系公证 示例省清禾公证处 */
const NOTARISED_KINSHIP = '129901210088451048499201200100001';
/** 继承公证 示例省清禾公证处 */
const NOTARISED_INHERITANCE = '129901210088451048499201200100002';

const statements: string[] = [];
let database: Database;
beforeAll(async () => {
  database = await demoRegistry((sql) => statements.push(sql));
}, 120_000);
beforeEach(() => {
  statements.length = 0;
});
afterAll(() => database.close());

interface Said {
  readonly handlingItems?: readonly string[];
  readonly bundle?: string;
  readonly holds?: readonly string[];
  readonly on?: string;
}

async function answerTo({ handlingItems = [], bundle, holds = [], on }: Said) {
  const asked = { handlingItems, bundle: bundle ?? null, holds, audience: ['NATURAL_PERSON' as const], answers: [] };
  return whatToBring(database.orm.em.fork(), asked, on === undefined ? TODAY : parseCalendarDate(on));
}

/** Documents in one line each: `hukou-book FETCH 1`, the number being visits. */
async function planOf(said: Said): Promise<readonly string[]> {
  const { documents, isExact } = await answerTo(said);
  expect(isExact).toBe(true);
  return documents.map(({ code, means, visits }) => `${code} ${means} ${visits}`);
}

describe('inheriting a house, with the two notarial certificates that go with it', () => {
  // Identity and death are answered by the population source (GRANTED, ONLINE since 2019-09-01), forms are written.
  // That leaves, besides the certificate of inheritance, which nothing replaces, the kinship of three items:
  //   house        kinship-proof | kinship-notarised | hukou-book   no source for 非同户亲属关系: to be fetched
  //   inheritance  kinship-proof | hukou-book                       the same
  //   kinship      hukou-book | birth-cert | marriage-cert          facts of the population source: looked up
  test('alone, kinship is shown by what takes no visit, of two such by the first code', async () => {
    // kinship-notarised and kinship-proof are issued by items without a visit, hukou-book by none that is registered
    expect(await planOf({ handlingItems: [INHERITED_HOUSE] })).toEqual([
      'inheritance-notarised FETCH 0',
      'kinship-notarised FETCH 0',
      'application-form OWN 0',
      'death-cert ONLINE 0',
      'id-card ONLINE 0',
    ]);
  });

  test('together, the household register book serves all three: two to fetch, five in all', async () => {
    // kinship-proof would also be one to fetch for two items, but the third would need a document of its own: six
    const handlingItems = [INHERITED_HOUSE, NOTARISED_KINSHIP, NOTARISED_INHERITANCE];
    expect(await planOf({ handlingItems })).toEqual([
      'hukou-book FETCH 1',
      'inheritance-notarised FETCH 0',
      'application-form OWN 0',
      'death-cert ONLINE 0',
      'id-card ONLINE 0',
    ]);
    expect(await planOf({ handlingItems: handlingItems.toReversed() })).toEqual(await planOf({ handlingItems }));
  });

  test('who holds a certificate of kinship has one document less to fetch, though one more in all', async () => {
    const handlingItems = [INHERITED_HOUSE, NOTARISED_KINSHIP, NOTARISED_INHERITANCE];
    expect(await planOf({ handlingItems, holds: ['kinship-proof'] })).toEqual([
      'inheritance-notarised FETCH 0',
      'application-form OWN 0',
      'birth-cert ONLINE 0',
      'death-cert ONLINE 0',
      'id-card ONLINE 0',
      'kinship-proof HELD 0',
    ]);
  });

  test('what was eliminated is told apart from what is asked', async () => {
    const { leftOut } = await answerTo({ handlingItems: [INHERITED_HOUSE] });
    expect(leftOut.map(({ demand, reason }) => [demand.name, reason])).toEqual([
      ['遗产继承权证明（村居）', 'ELIMINATED'],
    ]);
  });
});

describe('a bundle', () => {
  test('失业帮扶一件事 sends the applicant nowhere: sources answer, and hardship is stated', async () => {
    // 终止劳动关系 and 就业状况 are answered by the social insurance source. 经济困难 has one that is only ON_REQUEST, so
    // the proof would have to be fetched; the statement, which is as good, need not be
    const { items, itemsToPick, leftOut } = await answerTo({ bundle: 'qh-employment' });
    expect(items).toHaveLength(3);
    expect(itemsToPick).toEqual([]);
    expect(leftOut.map(({ demand, reason }) => [demand.name, reason])).toEqual([['健在证明（村居）', 'ELIMINATED']]);
    expect(await planOf({ bundle: 'qh-employment' })).toEqual([
      'application-form OWN 0',
      'hardship-statement OWN 0',
      'id-card ONLINE 0',
      'separation-proof ONLINE 0',
      'unemployment-proof ONLINE 0',
    ]);
  });

  test('出生一件事 plans for the cases that are clear, and asks which of the others', async () => {
    const { items, itemsToPick } = await answerTo({ bundle: 'qh-birth' });
    expect(items.map(({ code }) => code)).toEqual(['12990121008845032F499202300100001']); // 预防接种证补办
    expect(itemsToPick.map(({ handlingItemIds }) => handlingItemIds.length)).toEqual([2, 2, 2]);
    const picked = await answerTo({
      bundle: 'qh-birth',
      handlingItems: [
        '12990121008845075W499072300100001', // 出生医学证明首次签发
        '119901210088421499499070900100001', // 国内出生随父母落户
        '11990121MB2092228U599201100300002', // 生育登记
      ],
    });
    expect(picked.itemsToPick).toEqual([]);
    expect(picked.items).toHaveLength(4);
    // 婚育证明（村居） is still on the list of the town, and no source knows 生育情况
    expect(picked.documents.filter(({ means }) => means === 'FETCH').map(({ code }) => code)).toEqual([
      'vh-childbearing',
    ]);
  });

  test('on a day before its service items existed there is nothing to pick', async () => {
    const { items, itemsToPick } = await answerTo({ bundle: 'qh-employment', on: '2019-12-31' });
    expect(items).toEqual([]);
    expect(itemsToPick.map(({ handlingItemIds }) => handlingItemIds)).toEqual([[], [], []]);
  });
});

test('an item named for a day on which it was not offered demands nothing', async () => {
  const { items, documents, leftOut } = await answerTo({ handlingItems: [NOTARISED_KINSHIP], on: '2019-12-31' });
  expect(items.map(({ isOffered }) => isOffered)).toEqual([false]);
  expect(documents).toEqual([]);
  expect(new Set(leftOut.map(({ reason }) => reason))).toEqual(new Set(['NOT_IN_FORCE']));
});

test('one item and many items take as many statements, a bundle one more', async () => {
  const cost = async (said: Said) => {
    statements.length = 0;
    await answerTo(said);
    return statements.length;
  };
  const one = await cost({ handlingItems: [NOTARISED_KINSHIP], holds: ['id-card'] });
  expect(one).toBeLessThanOrEqual(7);
  expect(await cost({ handlingItems: [INHERITED_HOUSE, NOTARISED_INHERITANCE], holds: ['id-card'] })).toBe(one);
  expect(await cost({ bundle: 'qh-employment', holds: ['id-card'] })).toBe(one + 1);
});
