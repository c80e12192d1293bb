import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EvidenceType, type EvidenceTypeRow } from '../../src/modules/services/index.js';
import { asOfFork, type Database, type Em } from '../../src/platform/db/index.js';
import { findPage, type PageArguments, type RowOrder, textIs } from '../../src/platform/graphql/index.js';
import { freshDatabase } from '../support/database.js';
import { anEvidenceType, publishMore, publishWorld } from '../support/world.js';

const NAMES = {
  'household-book': ['居民户口簿', '户口本'],
  'household-change': ['户口变更登记表'],
  'id-card': ['居民身份证'],
  licence: ['营业执照'],
  'bank-proof': ['银行资信证明'],
  'law-firm': ['律师事务所执业许可证'],
  marriage: ['结婚登记档案查阅证明'],
  residence: ['居住证明'],
  a4: ['A4纸复印件'],
} as const;

let database: Database;
let past: string;
const heard: string[] = [];
beforeAll(async () => {
  database = await freshDatabase({ onQuery: (sql) => heard.push(sql) });
  const types = Object.entries(NAMES).map(([code, [name, ...aliases]]) => anEvidenceType(code, { name, aliases }));
  past = (await publishWorld(database, types)).recordedAt;
  await publishMore(database, [
    { operation: 'UPDATE', kind: 'EvidenceType', code: 'licence', fields: { name: '商事登记簿' } },
  ]);
});
afterAll(() => database.close());

const byCode: RowOrder<EvidenceTypeRow> = { name: 'CODE', property: 'code', type: 'string' };

function search(text: string, asked: PageArguments & { em?: Em; order?: RowOrder<EvidenceTypeRow> } = {}) {
  const { em = database.orm.em.fork(), order = byCode, ...page } = asked;
  return findPage(em, EvidenceType, { conditions: textIs(text), order }, page);
}

async function found(text: string, em?: Em) {
  const page = await search(text, em ? { em } : {});
  return { isApproximate: page.isApproximate, codes: page.nodes.map(({ code }) => code) };
}

describe('records that hold the words', () => {
  test.each([
    ['in simplified script', '户口簿', ['household-book']],
    ['in traditional script', '戶口簿', ['household-book']],
    ['by two characters of another name', '口本', ['household-book']],
    ['in pinyin', 'hukoubu', ['household-book']],
    ['in pinyin apart', 'hu kou bu', ['household-book']],
    ['in pinyin of words', 'jumin hukoubu', ['household-book']],
    ['in capitals, with tones', 'Hùkǒubù', ['household-book']],
    ['in pinyin that goes on', 'hukoub', ['household-book', 'household-change']],
    ['by initials', 'hkb', ['household-book', 'household-change']],
    ['by all initials', 'jmhkb', ['household-book']],
    ['by syllables and initials', 'hukbiang', ['household-change']],
    ['by characters and pinyin in a word', '户口bu', ['household-book']],
    ['by characters and pinyin in two words', 'bu 户口', ['household-book']],
    ['by the reading of the phrase', 'yinhang', ['bank-proof']],
    ['with ü', 'lvshi', ['law-firm']],
    ['with ü written so', 'lüshī', ['law-firm']],
    ['by letters as they stand', 'a4', ['a4']],
  ])('are found %s', async (_name, text, codes) => {
    expect(await found(text)).toEqual({ isApproximate: false, codes });
  });

  test.each(['ukou', 'inhuko', 'kb j'])('are not found from the middle of a syllable: %s', async (text) => {
    expect((await found(text)).isApproximate || (await found(text)).codes.length === 0).toBe(true);
  });
});

describe('when no record holds the words, the most alike are found', () => {
  test.each([
    ['a character that looks like the right one', '户口薄', 'household-book'],
    ['a character inside', '居民户囗簿', 'household-book'],
    ['characters that sound the same', '护口不', 'household-book'],
    ['two characters that sound the same', '身分正', 'id-card'],
    ['a missing character', '户簿', 'household-book'],
    ['a character too many', '居民的身份证', 'id-card'],
    ['another order', '证明居住', 'residence'],
    ['exchanged letters', 'hukuobu', 'household-book'],
    ['a missing letter', 'hukobu', 'household-book'],
    ['a letter too many', 'shengfenzheng', 'id-card'],
    ['pinyin as many speak it', 'senfenzen', 'id-card'],
    ['characters and mistyped pinyin', '身份zehng', 'id-card'],
  ])('for %s', async (_name, text, code) => {
    const { isApproximate, codes } = await found(text);
    expect({ isApproximate, first: codes[0] }).toEqual({ isApproximate: true, first: code });
  });

  test.each(['asdfgh', 'qwerty', '宇宙飞船', '火星移民', '鹏', '12345', '——', 'zzzz'])(
    'but nothing for %s',
    async (text) => {
      expect(await found(text)).toEqual({ isApproximate: false, codes: [] });
    },
  );

  test('for one statement more, and none when there is nothing to compare', async () => {
    const statements = async (text: string) => {
      heard.length = 0;
      await search(text);
      return heard.length;
    };
    expect(await statements('户口簿')).toBe(1);
    expect(await statements('户口薄')).toBe(2);
    expect(await statements('asdfgh')).toBe(1);
  });

  test('the more alike first, then the shorter, unless the caller asks for an order', async () => {
    const likely = await search('户口部');
    expect(likely.nodes.map(({ code }) => code)).toEqual(['household-book', 'household-change']);
    const asked: RowOrder<EvidenceTypeRow> = { ...byCode, name: 'CODE_DESC', isDescending: true, isAsked: true };
    const ordered = await search('户口部', { order: asked });
    expect(ordered.isApproximate).toBe(true);
    expect(ordered.nodes.map(({ code }) => code)).toEqual(['household-change', 'household-book']);
  });

  test.each([
    ['by likeness', byCode],
    ['in the order asked for', { ...byCode, isAsked: true }],
  ])('page by page, counted whole, %s', async (_name, order) => {
    const whole = await search('证名', { order });
    const codes: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof search>> = await search('证名', { order, first: 1, after });
      expect(page.isApproximate).toBe(true);
      expect(await page.totalCount()).toBe(whole.nodes.length);
      codes.push(...page.nodes.map(({ code }) => code));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(codes).toEqual(whole.nodes.map(({ code }) => code));
    expect(codes.length).toBeGreaterThan(1);
  });

  test('a cursor leads on only where it came from', async () => {
    const near = await search('户口薄', { first: 1 });
    const exact = await search('户口', { first: 1 });
    await expect(search('', { after: near.pageInfo.endCursor })).rejects.toThrow('Not a cursor');
    await expect(search('asdfgh', { after: near.pageInfo.endCursor })).rejects.toThrow('Not a cursor');
    const end = await search('户口薄', { after: exact.pageInfo.endCursor });
    expect({ isApproximate: end.isApproximate, rows: end.nodes.length }).toEqual({ isApproximate: false, rows: 0 });
  });
});

test('as it stood, a record is found by the name it had, by sound and by likeness too', async () => {
  const then = () => asOfFork(database.orm.em.fork(), past);
  expect(await found('yyzz', then())).toEqual({ isApproximate: false, codes: ['licence'] });
  expect(await found('营业执找', then())).toEqual({ isApproximate: true, codes: ['licence'] });
  expect(await found('yyzz')).toEqual({ isApproximate: false, codes: [] });
  expect(await found('dengjibu')).toEqual({ isApproximate: false, codes: ['licence'] });
  expect((await found('dengjibu', then())).codes).not.toContain('licence');
});
