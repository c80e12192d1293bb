import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Jurisdiction } from '../../src/modules/jurisdictions/index.js';
import { type GivenInstrument, saveInstruments } from '../../src/modules/legal/index.js';
import { type Database, findRows } from '../../src/platform/db/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { type Ask, openApi, plain, refusals } from '../support/api.js';
import { freshDatabase } from '../support/database.js';
import { publish } from '../support/publish.js';
import { publishWorld } from '../support/world.js';

interface Given extends Partial<Omit<GivenInstrument, 'code' | 'jurisdictionId' | 'versions'>> {
  readonly code?: string;
  readonly area?: string;
  readonly made?: string;
  readonly until?: string;
}

/** By title; each is in force from the day it was made on. */
const LAWS: Readonly<Record<string, Given>> = {
  许可法: { level: 'L1', fullTitle: '中华人民共和国许可法', issuer: '全国人民代表大会', made: '2003-08-27' },
  旧特别法: { level: 'L1', issuer: '全国人民代表大会常务委员会', isSpecial: 'YES', made: '2001-01-01' },
  新一般法: { level: 'L1', issuer: '全国人民代表大会常务委员会', isSpecial: 'NO', made: '2019-01-01' },
  未判断法: { level: 'L1', issuer: '全国人民代表大会常务委员会', made: '2019-01-01' },
  废止法: { level: 'L1', made: '1999-01-01', until: '2021-01-01' },
  部规章: { level: 'L4M', issuer: '教育部', made: '2010-01-01', aliases: ['教育部规章'] },
  省条例: { level: 'L3P', area: '990000', issuer: '示例省人大常委会', made: '2012-01-01' },
  市规定: { level: 'L4C', area: '990100', made: '2015-01-01' },
  变通条例: { level: 'L3V', area: '990100', isVariation: true, made: '2016-01-01' },
  未核实规定: { level: 'L4M', isVerified: false, made: '2016-01-01' },
  甲办法: { code: '甲办法@990000', level: 'L4P', area: '990000', made: '2016-01-01' },
  乙办法: { code: '甲办法@990100', title: '甲办法', level: 'L4C', area: '990100', made: '2016-01-01' },
  旧规章: { level: 'L4M', issuer: '民政部', isSpecial: 'YES', made: '2001-01-01' },
  新规章: { level: 'L4M', issuer: '民政部', isSpecial: 'NO', made: '2019-01-01' },
};

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await freshDatabase();
  await publishWorld(database, []);
  await publish(database, async (em, opened) => {
    const areas = new Map((await findRows(em, Jurisdiction, {})).map(({ code, id }) => [code, id]));
    const instruments = Object.entries(LAWS).map(([name, { area, made, until, ...given }]) => ({
      code: name,
      title: name,
      fullTitle: given.title ?? name,
      level: 'L1' as const,
      ...given,
      jurisdictionId: areas.get(area ?? '100000') ?? 0,
      versions: [
        {
          promulgatedOn: made ? parseCalendarDate(made) : null,
          effectiveFrom: made ? parseCalendarDate(made) : null,
          effectiveTo: until ? parseCalendarDate(until) : null,
          endKind: until ? ('REPEALED' as const) : null,
          articles: [],
        },
      ],
    }));
    await saveInstruments(em, instruments, opened);
  });
  ask = await openApi(database);
});
afterAll(() => database.close());

const FIELDS = `on outcome reason question clause prevailing { code } referral { to onwardTo label { zh en } }
  explanation { zh en } a { isInForce isSpecial version { promulgatedOn } } b { isInForce }`;

async function resolved(args: string, fields = FIELDS): Promise<unknown> {
  const answer = await ask(`{ found: resolveConflict(${args}) { ${fields} } }`);
  return (plain(answer) as { found?: unknown }).found ?? refusals(answer);
}

const between = (a: string, b: string, more = '') => `a: { instrument: "${a}" }, b: { instrument: "${b}" } ${more}`;

test('a law prevails over a provincial regulation, in both languages and by its article', async () => {
  expect(await resolved(between('中华人民共和国许可法', '省条例', 'on: "2026-06-15", where: "990121"'))).toEqual({
    on: '2026-06-15',
    outcome: 'A',
    reason: 'HIGHER_LAW',
    question: null,
    clause: '《立法法》第九十九条第一款',
    prevailing: { code: '许可法' },
    referral: null,
    explanation: {
      zh: '适用《许可法》：上位法优于下位法（《立法法》第九十九条第一款）。',
      en: '《许可法》 applies: it is the higher law (《立法法》第九十九条第一款).',
    },
    a: { isInForce: 'YES', isSpecial: 'UNKNOWN', version: { promulgatedOn: '2003-08-27' } },
    b: { isInForce: 'YES' },
  });
});

test('a departmental rule and a local regulation go to the State Council, which may have to ask', async () => {
  expect(
    await resolved(
      between('教育部规章', '省条例'),
      'outcome prevailing { code } clause explanation { zh en } referral { to onwardTo label { zh en } }',
    ),
  ).toEqual({
    outcome: 'REFER',
    prevailing: null,
    clause: '《立法法》第一百零六条第一款第二项',
    explanation: {
      zh: '《部规章》《省条例》不一致的，由国务院裁决；认为不应当适用地方性法规的，提请全国人大常委会裁决（《立法法》第一百零六条第一款第二项）。',
      en: 'Where 《部规章》《省条例》 contradict each other, the State Council decides; if it holds that the local regulation should not apply, it asks the Standing Committee of the National People’s Congress (《立法法》第一百零六条第一款第二项).',
    },
    referral: {
      to: 'STATE_COUNCIL',
      onwardTo: 'NPC_STANDING_COMMITTEE',
      label: { zh: '国务院', en: 'the State Council' },
    },
  });
});

test.each([
  ['an old special law and a new general one', between('旧特别法', '新一般法'), 'REFER', '第一百零五条第一款'],
  [
    'rules of one ministry, new general against old special',
    between('新规章', '旧规章'),
    'REFER',
    '第一百零六条第一款第一项',
  ],
  ['laws of one organ that nobody told apart', between('未判断法', '新一般法'), 'REVIEW', '第一百零三条'],
  ['a variation in its own area', between('变通条例', '许可法', 'where: "990121"'), 'A', '第一百零一条'],
  [
    'an instrument before the first text that the register has',
    between('变通条例', '许可法', 'on: "2010-01-01"'),
    'REVIEW',
    '第一百零三条',
  ],
  ['a repealed law', between('废止法', '市规定'), 'B', '第一百零三条'],
  ['a city’s rule outside the city', between('市规定', '部规章', 'where: "990000"'), 'B', '第一百条'],
  ['what nobody verified', between('未核实规定', '许可法'), 'REVIEW', '第九十八条'],
  [
    'a regulation made under an authorisation',
    'a: { instrument: "变通条例", isAuthorised: true }, b: { instrument: "许可法" }, where: "100000"',
    'B',
    '第九十九条',
  ],
  [
    'laws of one organ once somebody has told them apart',
    'a: { instrument: "未判断法", isSpecial: YES }, b: { instrument: "新一般法" }',
    'A',
    '第一百零三条',
  ],
])('%s', async (_name, args, outcome, article) => {
  expect(await resolved(args, 'outcome clause')).toEqual({ outcome, clause: expect.stringContaining(article) });
});

test.each([
  ['a title that nobody has', between('无此法', '许可法'), 'NOT_FOUND'],
  ['a title that two places use', between('甲办法', '许可法'), 'INVALID_INPUT'],
  ['a place that there is not', between('省条例', '许可法', 'where: "000000"'), 'NOT_FOUND'],
  ['a day out of bounds', between('省条例', '许可法', 'on: "1900-01-01"'), 'INVALID_INPUT'],
])('%s is refused', async (_name, args, code) => {
  expect(await resolved(args)).toEqual([code]);
});

test('one of two that share a title is named by its code', async () => {
  expect(await resolved(between('甲办法@990000', '甲办法@990100'), 'prevailing { code } clause')).toEqual({
    prevailing: { code: '甲办法@990000' },
    clause: '《立法法》第一百条第二款',
  });
});
