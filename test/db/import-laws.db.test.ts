import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { onPublish } from '../../src/app.js';
import { importLaws, type LawReport, renderLawReport, verifyRegistry } from '../../src/modules/exchange/index.js';
import type { OnPublish } from '../../src/modules/workflow/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { InvalidInputError, UnavailableError } from '../../src/shared/errors.js';
import { freshDatabase } from '../support/database.js';
import { importedState, LawFolder, lawText, wordsOf } from '../support/law-folder.js';

const INFERRED = lawText('雾号法', ['甲。']);
const LAW = lawText('灯塔法', ['看守灯塔。', '本法自2010年5月1日起施行。']);
/** More articles than go into one batch at first. */
const MANY_FILES = 8;
const ARTICLES_EACH = 100;

/** A registry, and the folder that is imported into it. */
class Import {
  readonly laws = new LawFolder();
  private constructor(private readonly database: Database) {}

  static async open(): Promise<Import> {
    return new Import(await freshDatabase());
  }

  get em() {
    return this.database.orm.em.fork();
  }

  run(folder = this.laws.path, hooks: readonly OnPublish[] = onPublish) {
    return importLaws(this.em, { folder, onPublish: hooks });
  }

  async publications(): Promise<number> {
    return (await this.em.execute('select 1 from quanze.publication')).length;
  }

  violations() {
    return verifyRegistry(this.em, parseCalendarDate('2026-06-15'));
  }

  async close(): Promise<void> {
    this.laws.remove();
    await this.database.close();
  }
}

/** Name of the file, its content, what is flagged, its articles. */
const READABLE: readonly (readonly [path: string, content: string, flags: string, articles: string])[] = [
  ['行政法/常规法(2010-03-01).md', lawText('常规法', ['甲。', '本法自2010年5月1日起施行。']), '', '1 2'],
  ['行政法/没有结束标记法(2010-03-01).md', withoutEnd('没有结束标记法'), 'NO_INFO_END', '1 2'],
  ['行政法/名称没有日期法.md', lawText('名称没有日期法', ['甲。', '本法自2010年5月1日起施行。']), '', '1 2'],
  ['行政法/没有日期法.md', '# 没有日期法\n\n<!-- INFO END -->\n\n第一条 甲。\n', 'NO_DATE NO_EFFECTIVE_DATE', '1'],
  ['行政法/空日期法().md', lawText('空日期法', ['自2010年5月1日起施行。']), '', '1'],
  [
    '行政法/半角法(2010-03-01).md',
    lawText('半角法', ['有下列情形的：\n\n(一)甲；\n\n(二)乙。', '自2010年5月1日起施行。']),
    '',
    '1 2',
  ],
  [
    '行政法/重复法(2010-03-01).md',
    `${lawText('重复法', ['甲。', '自2010年5月1日起施行。'])}第二条 又一个第二条。\n`,
    'DUPLICATE_ARTICLE NON_CONTIGUOUS',
    '1 2 2*1',
  ],
  [
    '行政法/跳号法(2010-03-01).md',
    `${lawText('跳号法', ['甲。', '乙。'])}第七条 自2010年5月1日起施行。\n`,
    'NON_CONTIGUOUS',
    '1 2 7',
  ],
  [
    '行政法/之法(2010-03-01).md',
    `${lawText('之法', ['甲。'])}第一条之一 乙。\n\n第一条之二 丙。\n\n第二条 自2010年5月1日起施行。\n`,
    '',
    '1 1-1 1-2 2',
  ],
  [
    '行政法/没有空格法(2010-03-01).md',
    `${lawText('没有空格法', ['甲。'])}第二条自2010年5月1日起施行。\n`,
    'ARTICLE_WITHOUT_SPACE',
    '1 2',
  ],
  [
    '行政法/空条法(2010-03-01).md',
    `${lawText('空条法', ['甲。'])}第二条 \n\n第三条 自2010年5月1日起施行。\n`,
    'EMPTY_ARTICLE',
    '1 2 3',
  ],
  [
    '行政法/附件法(2010-03-01).md',
    `${lawText('附件法', ['甲。', '自2010年5月1日起施行。'])}附件：表格\n`,
    'TRAILING_TEXT',
    '1 2',
  ],
  [
    '行政法/推定法(2019-03-02).md',
    lawText('推定法', ['甲。', '自2010年5月1日起施行。']),
    'EFFECTIVE_FROM_PROMULGATION VERSION_NOT_IN_HISTORY',
    '1 2',
  ],
  [
    'DLC/青海地方法规/盐湖条例(2010-03-01).markdown',
    `\ufeff${lawText('盐湖条例', ['甲。', '自2010年5月1日起施行。']).replaceAll('\n', '\r\n')}`,
    '',
    '1 2',
  ],
];

/** More than PostgreSQL takes into an index, and of characters that do not compress. */
const LONG_TITLE = Array.from({ length: 3_000 }, (_, index) =>
  String.fromCharCode(0x4e00 + ((index * 7_919) % 20_000)),
).join('');

/** Name of the file, its content, why it is refused. */
const REFUSED: readonly (readonly [path: string, content: string | Uint8Array, reason: string])[] = [
  ['a/空.md', '', 'EMPTY'],
  ['a/只有空白.md', ' \n\n\t\n', 'EMPTY'],
  ['a/指针.md', 'version https-git-lfs/spec/v1\noid sha256:0\nsize 14000\n', 'LFS_POINTER'],
  ['a/空字符.md', `# 空字符法\n\n第一条 ${'甲'.repeat(300)}\0乙。\n`, 'NUL'],
  ['a/二进制.md', Uint8Array.from({ length: 512 }, (_, index) => (index * 37) % 256), 'BINARY'],
  ['a/孤立代理.md', Uint8Array.from([0x23, 0x20, 0xed, 0xa0, 0x80, 0x0a, 0xed, 0xb0, 0x80]), 'BINARY'],
  ['a/没有标题.md', '第一条 甲。\n', 'NO_TITLE'],
  ['a/没有条文.md', '# 没有条文法\n\n决定如下。\n', 'NO_ARTICLES'],
  ['a/零条.md', lawText('零条法', ['甲。']).replace('第1条', '第零条'), 'NO_ARTICLES'],
  ['a/标题过长.md', lawText(LONG_TITLE, ['甲。']), 'NOT_STORED'],
];

function withoutEnd(title: string): string {
  return lawText(title, ['甲。', '本法自2010年5月1日起施行。']).replace('<!-- INFO END -->\n\n', '');
}

describe('a folder of laws', () => {
  let world: Import;
  let report: LawReport;
  beforeAll(async () => {
    world = await Import.open();
    for (const [path, content] of [...READABLE, ...REFUSED]) world.laws.write(path, content);
    world.laws.write('README.md', '# 说明\n\n第一条 不是法律。').write('a/数据.txt', LAW);
    report = await world.run();
  });
  afterAll(() => world.close());

  test('is imported with all its irregularities, flagged; what cannot be is refused by itself', async () => {
    const { files } = report;
    const told = (path: string) => files.find((file) => file.path === path);
    const articles = await world.em.execute<{ path: string; articles: string }[]>(
      `select v.source_name as path, string_agg(p.article || case when p.suffix > 0 then '-' || p.suffix else '' end
              || case when p.duplicate > 0 then '*' || p.duplicate else '' end, ' '
              order by p.article, p.suffix, p.duplicate) as articles
       from provision p join instrument_version v on v.id = p.version_id group by 1`,
    );
    const numbersOf = new Map(articles.map((row) => [row.path, row.articles]));
    const readAs = READABLE.map(([path]) => {
      const outcome = told(path);
      return [path, outcome?.outcome === 'IMPORTED' ? outcome.flags.join(' ') : outcome, numbersOf.get(path)];
    });
    expect(readAs).toEqual(READABLE.map(([path, , flags, numbers]) => [path, flags, numbers]));
    expect(REFUSED.map(([path]) => told(path))).toMatchObject(
      REFUSED.map(([path, , reason]) => ({ path, outcome: 'REFUSED', reason })),
    );
    expect(files).toHaveLength(READABLE.length + REFUSED.length);
    expect(await world.violations()).toEqual([]);
  });

  test('imported again changes nothing', async () => {
    const [before, state] = [await world.publications(), await importedState(world.em)];
    const { files } = await world.run();
    expect(Map.groupBy(files, ({ outcome }) => outcome).get('UNCHANGED')).toHaveLength(READABLE.length);
    expect(await world.publications()).toBe(before);
    expect(await importedState(world.em)).toEqual(state);
  });

  test('that is not there, or is a file, is refused', async () => {
    const before = await world.publications();
    for (const folder of ['nowhere', READABLE[0]?.[0]]) {
      await expect(world.run(`${world.laws.path}/${folder}`)).rejects.toBeInstanceOf(InvalidInputError);
    }
    expect(await world.publications()).toBe(before);
  });

  test('without a law is nothing to do', async () => {
    const empty = new LawFolder();
    expect(await world.run(empty.path)).toEqual({ files: [], citationsResolved: 0 });
    empty.remove();
  });

  test('is told of in both languages', async () => {
    const few = new LawFolder().write('灯塔法.md', LAW).write('空.md', '').write('雾号法(2019-03-02).md', INFERRED);
    const told = await world.run(few.path);
    few.remove();
    expect(renderLawReport(told, 'zh')).toEqual([
      '共 3 个文件：导入 2（3 条），未变 0，拒绝 1；重新确认引用 0 处',
      '  EFFECTIVE_FROM_PROMULGATION: 1',
      '  VERSION_NOT_IN_HISTORY: 1',
      '  空.md: EMPTY — 文件为空',
    ]);
    expect(renderLawReport(told, 'en')[0]).toBe(
      '3 files: 2 imported (3 articles), 0 unchanged, 1 refused; 0 parts of citations resolved anew',
    );
  });
});

describe('an import that is interrupted', () => {
  let whole: Awaited<ReturnType<typeof importedState>>;
  let world: Import;
  const fill = (folder: LawFolder) => {
    for (let file = 0; file < MANY_FILES; file++) {
      const title = `灯塔${'甲乙丙丁'[file % 4]}法`;
      const articles = Array.from({ length: ARTICLES_EACH }, (_, index) => wordsOf(title, index + file));
      folder.write(`行政法/${title}(20${10 + file}-03-01).md`, lawText(title, articles));
    }
  };
  beforeAll(async () => {
    const other = await Import.open();
    fill(other.laws);
    await other.run();
    whole = await importedState(other.em);
    await other.close();
  });
  beforeEach(async () => {
    world = await Import.open();
    fill(world.laws);
  });
  afterEach(() => world.close());

  /** Lets one publication through; the next one meets the error. */
  const failSecond = (error: Error): OnPublish => {
    let count = 0;
    return async () => {
      count += 1;
      if (count > 1) throw error;
    };
  };

  test('by a full disk stops, keeps what was committed, and goes on when run again', async () => {
    const full = Object.assign(new Error('could not extend file: No space left on device'), { code: '53100' });
    await expect(world.run(world.laws.path, [failSecond(full)])).rejects.toMatchObject({
      constructor: UnavailableError,
      details: { total: MANY_FILES, imported: expect.any(Number) },
    });
    const { versions = [] } = await importedState(world.em);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.length).toBeLessThan(MANY_FILES);
    expect(await world.violations()).toEqual([]);

    const { files } = await world.run();
    expect(files.filter(({ outcome }) => outcome === 'UNCHANGED')).toHaveLength(versions.length);
    expect(await importedState(world.em)).toEqual(whole);
  });

  test('by a fault of the program says so as it is', async () => {
    await expect(world.run(world.laws.path, [failSecond(new TypeError('a fault'))])).rejects.toThrow(TypeError);
    await world.run();
    expect(await importedState(world.em)).toEqual(whole);
  });
});
