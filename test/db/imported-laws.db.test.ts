import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { onPublish } from '../../src/app.js';
import { importLaws, verifyRegistry } from '../../src/modules/exchange/index.js';
import {
  ensureCitations,
  type GivenInstrument,
  resolveByHand,
  saveInstruments,
} from '../../src/modules/legal/index.js';
import { applyChanges, publish } from '../../src/modules/workflow/index.js';
import { asOfFork, type Database, type Em, isoInstant, type Publication } from '../../src/platform/db/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { freshDatabase } from '../support/database.js';
import { LawFolder, lawText, wordsOf } from '../support/law-folder.js';
import { statusOn } from '../support/standing.js';

/** The register knows these before anything is imported. */
const KNOWN: readonly (Omit<GivenInstrument, 'jurisdictionId' | 'versions' | 'fullTitle'> & {
  readonly area: string;
  readonly promulgatedOn?: string;
  readonly effectiveFrom?: string;
})[] = [
  { code: '航标法', title: '航标法', level: 'L1', area: '100000', aliases: ['航行标志法'] },
  { code: '盐湖条例@630200', title: '盐湖条例', level: 'UNKNOWN', area: '630200' },
  { code: '草原条例@630200', title: '草原条例', level: 'L3C', area: '630200' },
  { code: '草原条例@632300', title: '草原条例', level: 'L3C', area: '632300' },
  { code: '渡口规定', title: '渡口规定', level: 'L5', area: '100000' },
  {
    code: '泊位法',
    title: '泊位法',
    level: 'L1',
    area: '100000',
    promulgatedOn: '2010-03-01',
    effectiveFrom: '2010-06-01',
  },
];
const AREAS = [
  ['100000', 1, null],
  ['630000', 2, '100000'],
  ['630200', 3, '630000'],
  ['632300', 3, '630000'],
] as const;

let database: Database;
let laws: LawFolder;
beforeAll(async () => {
  database = await freshDatabase();
  await inPublication(async (tx, publication) => {
    const created = await applyChanges(
      tx,
      AREAS.map(([code, level, parent]) => ({
        operation: 'CREATE',
        kind: 'Jurisdiction',
        code,
        fields: { name: `地区${code}`, level, parent },
      })),
      publication,
    );
    const ids = new Map(created.map(({ code, id }) => [code, id]));
    await saveInstruments(
      tx,
      KNOWN.map(({ area, promulgatedOn, effectiveFrom, ...instrument }) => ({
        ...instrument,
        fullTitle: instrument.title,
        jurisdictionId: ids.get(area) ?? 0,
        versions: promulgatedOn
          ? [{ promulgatedOn: date(promulgatedOn), effectiveFrom: date(effectiveFrom), articles: [] }]
          : [],
      })),
      publication,
    );
  });
});
beforeEach(() => {
  laws = new LawFolder();
});
afterEach(async () => {
  laws.remove();
  expect(await verifyRegistry(em(), parseCalendarDate('2026-06-15'))).toEqual([]);
});
afterAll(() => database.close());

const em = () => database.orm.em.fork();
const date = (text: string | undefined) => (text === undefined ? null : parseCalendarDate(text));
const run = () => importLaws(em(), { folder: laws.path, onPublish });

async function inPublication<Result>(work: (tx: Em, publication: Publication) => Promise<Result>): Promise<Result> {
  let result: Result | undefined;
  await publish(em(), { label: 'test', onPublish: [] }, async (tx, publication) => {
    result = await work(tx, publication);
    return { applied: [], instrumentIds: [] };
  });
  return result as Result; // work has run, or publish has thrown
}

const cite = (text: string, ...dates: readonly string[]) =>
  inPublication((tx) =>
    ensureCitations(
      tx,
      dates.map((writtenOn) => ({ text, writtenOn })),
    ),
  );

/** The versions of an instrument in the order of their dates: `[from, to) flags`. */
async function versionsOf(code: string): Promise<string[]> {
  const rows = await em().execute<{ line: string }[]>(
    `select '[' || coalesce(v.effective_from::text, '') || ', ' || coalesce(v.effective_to::text, '') || ') '
            || array_to_string(v.flags, ' ') as line
     from instrument_version v join legal_instrument i on i.id = v.instrument_id
     where i.code = ? order by v.effective_from nulls first`,
    [code],
  );
  return rows.map(({ line }) => line.trim());
}

async function articlesOf(from: Em, code: string): Promise<string[]> {
  const rows = await from.execute<{ line: string }[]>(
    `select p.article || ' ' || coalesce(p.text, '') as line
     from provision p join instrument_version v on v.id = p.version_id join legal_instrument i on i.id = v.instrument_id
     where i.code = ? order by v.code, p.article, p.suffix`,
    [code],
  );
  return rows.map(({ line }) => line);
}

/** The parts of a citation: `instrument version path → article, how`. */
async function targetsOf(text: string): Promise<string[]> {
  const rows = await em().execute<{ line: string }[]>(
    `select c.written_on || ' ' || coalesce(v.code, 'none') || ' ' || coalesce(t.path, '') || ' → '
            || coalesce(p.article::text, 'none') || ' ' || t.resolved_by || ' ' || c.resolution as line
     from citation c join citation_target t on t.citation_id = c.id
     left join instrument_version v on v.id = t.version_id left join provision p on p.id = t.provision_id
     where c.text = ? order by c.written_on, t.position`,
    [text],
  );
  return rows.map(({ line }) => line);
}

describe('the versions of an instrument', () => {
  const AMENDED = ['2010年3月1日 通过', '2019年3月2日 修订'];
  const first = Array.from({ length: 12 }, (_, index) => wordsOf('灯塔', index));
  /** Two articles more at the beginning: what was article 7 is article 9. */
  const second = [wordsOf('雾号', 30), wordsOf('礁石', 31), ...first];

  beforeEach(async () => {
    laws
      .write(
        '行政法/灯塔法(2010-03-01).md',
        lawText('灯塔法', [...first, '自2010年5月1日起施行。'], AMENDED.slice(0, 1)),
      )
      .write('行政法/灯塔法(2019-03-02).md', lawText('灯塔法', [...second, '自2019年6月1日起施行。'], AMENDED));
    await run();
  });

  test('follow each other without a gap', async () => {
    expect(await versionsOf('灯塔法')).toEqual(['[2010-05-01, 2019-06-01)', '[2019-06-01, )']);
  });

  test('make that the same words mean another version on another date', async () => {
    await cite('《灯塔法》第七条', '2018-01-01', '2020-01-01');
    expect(await targetsOf('《灯塔法》第七条')).toEqual([
      '2018-01-01 灯塔法#2010-03-01 7 → 7 TITLE RESOLVED',
      '2020-01-01 灯塔法#2019-03-02 7 → 7 TITLE RESOLVED',
    ]);
  });

  test('tell that what was cited stands elsewhere now, and stood there before', async () => {
    await cite('《灯塔法》第七条', '2018-01-01');
    const stood = (on: string) => statusOn(em(), '《灯塔法》第七条', '2018-01-01', on);
    expect(await stood('2009-01-01')).toEqual({ status: 'NOT_YET_IN_FORCE', article: null });
    expect(await stood('2018-06-01')).toEqual({ status: 'IN_FORCE', article: 7 });
    expect(await stood('2026-06-15')).toEqual({ status: 'MOVED', article: 9 });
  });
});

describe('a file that changed', () => {
  const path = '行政法/浮筒法(2010-03-01).md';
  const END = '自2010年5月1日起施行。';

  test('replaces its version: articles that are gone leave it, citations stay, history keeps them', async () => {
    laws.write(path, lawText('浮筒法', ['甲。', '乙。', '丙。', END]));
    await run();
    await cite('《浮筒法》第二条、第三条', '2020-01-01');
    const [{ at } = { at: '' }] = await em().execute<{ at: string }[]>(
      `select ${isoInstant('max(recorded_at)')} as at from quanze.publication`,
    );
    laws.write(path, lawText('浮筒法', ['甲。', '乙二。']).concat(`第四条 ${END}`));
    expect((await run()).files).toMatchObject([{ outcome: 'IMPORTED', flags: ['NON_CONTIGUOUS'] }]);

    expect(await articlesOf(em(), '浮筒法')).toEqual(['1 甲。', '2 乙二。', `4 ${END}`]);
    expect(await articlesOf(asOfFork(em(), at), '浮筒法')).toEqual(['1 甲。', '2 乙。', '3 丙。', `4 ${END}`]);
    expect(await targetsOf('《浮筒法》第二条、第三条')).toEqual([
      '2020-01-01 浮筒法#2010-03-01 2 → 2 TITLE RESOLVED',
      '2020-01-01 浮筒法#2010-03-01 3 → none TITLE RESOLVED',
    ]);
    expect(await statusOn(em(), '《浮筒法》第三条', '2020-01-01', '2026-06-15')).toBeNull();
  });

  test('writes only what is not as it was', async () => {
    const other = '行政法/缆绳法(2010-03-01).md';
    laws.write(other, lawText('缆绳法', ['甲。', '乙。', END]));
    await run();
    const written = `select count(*)::int as rows from history.provision h join instrument_version v on v.id = h.version_id
      where v.code = '缆绳法#2010-03-01'`;
    const before = await em().execute<{ rows: number }[]>(written);
    laws.write(other, lawText('缆绳法', ['甲。', '乙二。', END]));
    await run();
    expect(before).toEqual([{ rows: 3 }]);
    expect(await em().execute(written)).toEqual([{ rows: 4 }]);
  });

  test('may come to say from when it applies; the version before follows', async () => {
    const [old, later] = ['行政法/桅杆法(2010-03-01).md', '行政法/桅杆法(2019-03-02).md'];
    const history = ['2010年3月1日 通过', '2019年3月2日 修订'];
    laws.write(old, lawText('桅杆法', ['甲。', END])).write(later, lawText('桅杆法', ['乙。', END], history));
    await run();
    expect(await versionsOf('桅杆法')).toEqual([
      '[2010-05-01, 2019-03-02)',
      '[2019-03-02, ) EFFECTIVE_FROM_PROMULGATION',
    ]);
    laws.write(later, lawText('桅杆法', ['乙。', '自2019年6月1日起施行。'], history));
    await run();
    expect(await versionsOf('桅杆法')).toEqual(['[2010-05-01, 2019-06-01)', '[2019-06-01, )']);
  });
});

describe('what the register knew', () => {
  const codes = async (title: string) =>
    (
      await em().execute<{ code: string }[]>('select code from legal_instrument where title like ? order by code', [
        `%${title}%`,
      ])
    ).map(({ code }) => code);

  test.each([
    ['by a version note in the title', '行政法/航标法(2019-03-02).md', '航标法（2019年修订）', '航标', ['航标法']],
    ['by an alias', '行政法/航行标志法(2020-03-02).md', '中华人民共和国航行标志法', '航', ['航标法']],
    ['under the code of a city', 'DLC/青海地方法规/盐湖条例(2010-03-01).md', '盐湖条例', '盐湖', ['盐湖条例@630200']],
  ])('%s, has no twin', async (_name, path, title, word, expected) => {
    laws.write(path, lawText(title, ['甲。']));
    expect((await run()).files).toMatchObject([{ outcome: 'IMPORTED' }]);
    expect(await codes(word)).toEqual(expected);
  });

  test('of another place is another instrument', async () => {
    laws.write('DLC/甘肃地方法规/盐湖条例(2010-03-01).md', lawText('盐湖条例', ['甲。']));
    await run();
    expect(await codes('盐湖')).toEqual(['盐湖条例@620000', '盐湖条例@630200']);
  });

  test('twice by one title is not guessed at', async () => {
    laws.write('DLC/青海地方法规/草原条例(2010-03-01).md', lawText('草原条例', ['甲。']));
    expect((await run()).files).toMatchObject([{ outcome: 'REFUSED', reason: 'SEVERAL_INSTRUMENTS' }]);
  });

  test('of a level stands, and the version is flagged; what nobody said is filled in', async () => {
    laws
      .write('部门规章/灯塔部/渡口规定(2010-03-01).md', lawText('渡口规定', ['甲。', '自2010年5月1日起施行。']))
      .write('DLC/青海地方法规/盐湖条例(2012-03-01).md', lawText('盐湖条例', ['自2012年5月1日起施行。']));
    await run();
    const levels = await em().execute(
      `select code, level, issuer from legal_instrument where code in ('渡口规定', '盐湖条例@630200') order by level`,
    );
    expect(levels).toEqual([
      { code: '盐湖条例@630200', level: 'L3P', issuer: null },
      { code: '渡口规定', level: 'L5', issuer: '灯塔部' },
    ]);
    expect(await versionsOf('渡口规定')).toEqual(['[2010-05-01, ) LEVEL_DIFFERS']);
  });

  test.each([
    ['stands where the file only infers one', '自2001年1月1日起施行。', '[2010-06-01, )'],
    [
      'stands and is flagged where the file says another',
      '自2010年7月1日起施行。',
      '[2010-06-01, ) EFFECTIVE_DATE_DIFFERS',
    ],
    ['is agreed on', '自2010年6月1日起施行。', '[2010-06-01, )'],
  ])('of the date of effect %s', async (_name, clause, expected) => {
    laws.write('行政法/泊位法(2010-03-01).md', lawText('泊位法', ['甲。', clause]));
    await run();
    expect(await versionsOf('泊位法')).toEqual([expected]);
  });
});

describe('two files', () => {
  test('of one version: the first is imported, now and when run again', async () => {
    laws
      .write('行政法/信旗法(2010-03-01).md', lawText('信旗法', ['甲。']))
      .write('行政法规/信旗法(2010-03-01).md', lawText('中华人民共和国信旗法', ['乙。']));
    const refused = { outcome: 'REFUSED', reason: 'SAME_VERSION_TWICE', detail: '行政法/信旗法(2010-03-01).md' };
    expect((await run()).files).toMatchObject([{ outcome: 'IMPORTED' }, refused]);
    expect((await run()).files).toMatchObject([{ outcome: 'UNCHANGED' }, refused]);
    laws.delete('行政法/信旗法(2010-03-01).md');
    expect((await run()).files).toMatchObject([{ outcome: 'IMPORTED' }]);
    expect(await articlesOf(em(), '信旗法')).toEqual(['1 乙。']);
  });

  test('that take effect on one day: the earlier text never was in force', async () => {
    laws
      .write('行政法/沙洲法(2010-03-01).md', lawText('沙洲法', ['甲。', '自2010年9月1日起施行。']))
      .write(
        '行政法/沙洲法(2010-06-01).md',
        lawText('沙洲法', ['乙。', '自2010年9月1日起施行。'], ['2010年6月1日 修订']),
      );
    await run();
    expect(await versionsOf('沙洲法')).toEqual(['[, ) SAME_EFFECTIVE_DATE', '[2010-09-01, )']);
  });
});

describe('a citation that nobody could follow', () => {
  test('is followed when its law is imported', async () => {
    await cite('《罗盘法》第一条，《不明法》第一条', '2020-01-01');
    expect(await targetsOf('《罗盘法》第一条，《不明法》第一条')).toEqual([
      '2020-01-01 none 1 → none NONE UNRESOLVED',
      '2020-01-01 none 1 → none NONE UNRESOLVED',
    ]);
    laws.write('行政法/罗盘法(2010-03-01).md', lawText('中华人民共和国罗盘法', ['甲。']));
    expect(await run()).toMatchObject({ citationsResolved: 1 });
    expect(await targetsOf('《罗盘法》第一条，《不明法》第一条')).toEqual([
      '2020-01-01 罗盘法#2010-03-01 1 → 1 TITLE PARTIAL',
      '2020-01-01 none 1 → none NONE PARTIAL',
    ]);
  });

  test('is followed everywhere once a person says what the name means', async () => {
    laws.write('行政法/领航法(2010-03-01).md', lawText('领航法', ['甲。', '乙。']));
    await run();
    const texts = ['《引水法》第一条', '依据《引水法》第二条'];
    for (const text of texts) await cite(text, '2020-01-01', '2021-01-01');
    const { mended } = await inPublication((tx, publication) =>
      resolveByHand(tx, { name: '引水法', code: '领航法' }, publication),
    );
    expect(mended).toBe(4);
    for (const [index, text] of texts.entries()) {
      expect(await targetsOf(text)).toEqual(
        ['2020-01-01', '2021-01-01'].map(
          (day) => `${day} 领航法#2010-03-01 ${index + 1} → ${index + 1} ALIAS RESOLVED`,
        ),
      );
    }
  });
});
