import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importLaws } from '../../src/modules/exchange/index.js';
import { BasisStatus, CitationTarget, ensureCitations, saveInstruments } from '../../src/modules/legal/index.js';
import { standingSql } from '../../src/modules/legal/store/rests-on.js';
import { standTargets } from '../../src/modules/legal/store/stand-targets.js';
import { publish } from '../../src/modules/workflow/index.js';
import { type Database, findRows } from '../../src/platform/db/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { demoRegistry } from '../support/demo-registry.js';
import { LawFolder, lawText, wordsOf } from '../support/law-folder.js';

/** Before, on and after the days on which laws of the demonstration and the invented ones change. */
const DATES = [
  '1990-01-01',
  '2004-06-30',
  '2004-07-01',
  '2009-12-31',
  '2010-05-01',
  '2015-03-15',
  '2018-06-01',
  '2019-06-01',
  '2021-07-15',
  '2022-12-31',
  '2024-01-01',
  '2026-06-15',
  '2100-12-31',
].map(parseCalendarDate);

let database: Database;
const em = () => database.orm.em.fork();
beforeAll(async () => {
  database = await demoRegistry();
  await importInventedLaws();
  await publish(em(), { label: 'test', onPublish: [] }, async (tx, publication) => {
    const [jurisdiction] = await tx.execute<{ id: number }[]>(`select id from jurisdiction where code = '100000'`);
    const shared = { isSpecial: 'UNKNOWN', jurisdictionId: jurisdiction?.id ?? 0 } as const;
    await saveInstruments(
      tx,
      [
        { ...shared, code: '雾号法', title: '雾号法', fullTitle: '雾号法', level: 'L1', versions: [SUSPENDED] },
        { ...shared, code: '礁石法', title: '礁石法', fullTitle: '礁石法', level: 'L1', versions: [UNDATED] },
      ],
      publication,
    );
    const texts = ['《灯塔法》', '《雾号法》第一条', '《礁石法》第一条', '《无此法》第一条'].concat(
      Array.from({ length: 16 }, (_, index) => `《灯塔法》第${index + 1}条`),
    );
    const days = ['2005-01-01', '2012-01-01', '2020-01-01'];
    await ensureCitations(
      tx,
      texts.flatMap((text) => days.map((writtenOn) => ({ text, writtenOn }))),
    );
    return { applied: [], instrumentIds: [] };
  });
}, 180_000);
afterAll(() => database.close());

const SUSPENDED = {
  promulgatedOn: null,
  effectiveFrom: parseCalendarDate('2010-05-01'),
  effectiveTo: parseCalendarDate('2021-07-15'),
  endKind: 'SUSPENDED',
  lastArticle: 3,
  articles: [{ article: 1, suffix: 0 }],
} as const;
const UNDATED = { promulgatedOn: null, effectiveFrom: null, articles: [{ article: 1, suffix: 0 }] };

/** Two versions: articles that stay, change, move and go. */
async function importInventedLaws(): Promise<void> {
  const folder = new LawFolder();
  const first = Array.from({ length: 12 }, (_, index) => wordsOf('灯塔', index));
  const kept = first.filter((_, index) => index !== 8);
  const second = [...kept.slice(0, 4), wordsOf('雾号', 30), `${kept[4]}并公布。`, ...kept.slice(5)];
  const history = ['2010年3月1日 通过', '2019年3月2日 修订'];
  folder
    .write('行政法/灯塔法(2010-03-01).md', lawText('灯塔法', [...first, '自2010年5月1日起施行。'], history.slice(0, 1)))
    .write('行政法/灯塔法(2019-03-02).md', lawText('灯塔法', [...second, '自2019年6月1日起施行。'], history));
  await importLaws(em(), { folder: folder.path, onPublish: [] });
  folder.remove();
}

test('a citation stands in a filter as it stands in an answer, on any day', async () => {
  const targets = await findRows(em(), CitationTarget);
  const seen = new Set<string>();
  for (const day of DATES) {
    const { joins, status, params } = standingSql(day);
    const rows = await em().execute<{ id: number; status: string }[]>(
      `select ct.id, ${status} as status from citation_target ct ${joins} order by ct.id`,
      [...params],
    );
    const answered = await standTargets(em(), targets, day);
    const inAnswers = targets.map(({ id }) => `${day} ${id} ${answered.get(id)?.status}`);
    expect(rows.map((row) => `${day} ${row.id} ${row.status}`)).toEqual(inAnswers);
    for (const row of rows) seen.add(row.status);
  }
  expect([...seen].sort()).toEqual(BasisStatus.values.toSorted());
}, 120_000);
