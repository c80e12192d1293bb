import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onPublish } from '../../src/app.js';
import { runImportList } from '../../src/commands/import-list.js';
import { runTemplate } from '../../src/commands/template.js';
import { LISTS, seedReference } from '../../src/modules/exchange/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { projectFolder } from '../../src/project-folder.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { csv } from '../support/csv.js';
import { freshDatabase } from '../support/database.js';

let database: Database;
let folder: string;
const em = () => database.orm.em.fork();

async function run(list: Parameters<typeof runImportList>[0], ...args: readonly string[]) {
  const lines: string[] = [];
  const notes: string[] = [];
  const code = await runImportList(list, args, {
    em: em(),
    today: parseCalendarDate('2026-06-15'),
    onPublish,
    out: (line) => void lines.push(line),
    note: (line) => void notes.push(line),
  });
  return { code, text: lines.join('\n'), notes };
}

const file = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const POWERS = csv(
  ['权力类型', '项目名称', '行使主体', '实施依据'],
  { 权力类型: '行政许可', 项目名称: '甲许可', 行使主体: '某局' },
  { 权力类型: '行政指导', 项目名称: '乙', 行使主体: '某局' },
);
const AREA = ['--jurisdiction', '990121', '--jurisdiction-name', '清禾县', '--organisation-create'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quanze-lists-'));
  database = await freshDatabase();
  await seedReference(em(), { folder: join(projectFolder(), 'seeds'), onPublish });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

describe('import', () => {
  test('prints the report; a dry run writes nothing', async () => {
    const path = file('powers.csv', POWERS);
    const dry = await run('power-list', path, '--dry-run', '--language=en', ...AREA);
    expect(dry.text).toContain('Dry run: nothing was written.');
    expect(dry.text).toMatch(/Powers +1 +0 +0 +0/);
    expect(await em().execute('select 1 from power_item')).toEqual([]);

    const done = await run('power-list', path, ...AREA);
    expect(done.notes.at(-1)).toBe('3 / 3');
    expect(done.code).toBe(1);
    expect(done.text).toMatch(/权力事项 +1 +0 +0 +0/);
    expect(done.text).toMatch(/3 +错误 +A 权力类型 +事项类型不在国家规定的类别之内 +行政指导/);

    const again = JSON.parse((await run('power-list', path, '--json')).text);
    expect(again.totals).toMatchObject({ PowerItem: { created: 0, unchanged: 1 } });
  });

  test('takes organisation, scheme and date from the command line', async () => {
    const rows = csv(['权力类型', '项目名称', '职权编码', '实施依据'], {
      权力类型: '行政许可',
      项目名称: '丙许可',
      职权编码: '000001',
      实施依据: '《中华人民共和国行政许可法》第三十条',
    });
    const options = ['--organisation', '某局', '--scheme', 'HB-16', '--written-on', '2019-05-01'];
    expect(await run('power-list', file('own.csv', rows), ...options)).toMatchObject({ code: 0 });
    expect(await em().execute(`select code_scheme from power_item where code = '000001'`)).toEqual([
      { code_scheme: 'HB-16' },
    ]);
    expect(await em().execute('select written_on::text from citation order by id desc limit 1')).toEqual([
      { written_on: '2019-05-01' },
    ]);
  });

  test.each<[string, readonly string[], string]>([
    ['no file', [], 'Give one file'],
    ['two files', ['a.csv', 'b.csv'], 'Give one file'],
    ['a file that is not there', ['missing.csv'], 'ENOENT'],
    ['a folder', ['.'], 'EISDIR'],
    ['an option misspelt', ['a.csv', '--dryrun'], 'Did you mean --dry-run?'],
    ['an option that does not exist', ['a.csv', '--all'], 'Options: --dry-run, --jurisdiction,'],
    ['an option without its value', ['a.csv', '--scheme'], '--scheme needs a value'],
    ['a value where none belongs', ['a.csv', '--json=yes'], '--json takes no value'],
    ['a language nobody wrote', ['a.csv', '--language', 'fr'], '--language is zh or en'],
    ['a scheme nobody has', ['a.csv', '--scheme', 'X'], '--scheme is one of'],
  ])('%s is refused', async (_name, args, message) => {
    await expect(run('proofs', ...args)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining(message),
    });
  });

  test('a day that does not exist is refused', async () => {
    const path = file('powers.csv', POWERS);
    await expect(run('power-list', path, '--written-on', '2023-02-30')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('template', () => {
  test.each(LISTS)('the empty %s can be imported as it is', async (list) => {
    const report = JSON.parse((await run(list, file(`${list}.csv`, `${runTemplate(list)}\r\n`), '--json')).text);
    expect(report).toMatchObject({ accounting: { rowsRead: 1, rowsBlank: 1 }, totals: {}, problems: [] });
  });

  test.each([undefined, 'laws', 'constructor'])('%s is no list', (list) => {
    expect(() => runTemplate(list)).toThrow('Give one list: power-list, service-items, proofs');
  });
});
