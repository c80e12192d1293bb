import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onPublish } from '../../src/app.js';
import { commands } from '../../src/commands/index.js';
import { failureText } from '../../src/failure-text.js';
import { seedReference } from '../../src/modules/exchange/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { freshDatabase } from '../support/database.js';

let database: Database;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quanze-refusals-'));
  writeFileSync(join(folder, 'empty.csv'), '');
  writeFileSync(join(folder, 'broken.csv'), '权力类型,"项目名称\n');
  writeFileSync(join(folder, 'other.csv'), '甲,乙\n1,2\n');
  writeFileSync(join(folder, 'short.csv'), '权力类型,项目名称\n行政许可,甲\n');
  writeFileSync(join(folder, 'page.csv'), '<html><table></table></html>');
  writeFileSync(join(folder, 'list.csv'), '权力类型,项目名称,行使主体\n行政许可,甲,某局\n');
  database = await freshDatabase();
  await seedReference(database.orm.em.fork(), { folder: 'seeds', onPublish });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database?.close();
});

/** What the terminal shows of a command that is refused; the words of a file begin with `@`. */
async function refusal(name: string, words: readonly string[]): Promise<string> {
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new Error(`no command ${name}`);
  const args = words.map((word) => (word.startsWith('@') ? join(folder, word.slice(1)) : word));
  const out = () => {};
  const world = {
    out,
    note: out,
    database,
    em: database.orm.em.fork(),
    today: parseCalendarDate('2026-06-15'),
    onPublish,
  };
  try {
    await (command.needs === 'PLACE' ? command.run(args, { out, place: {} }) : command.run(args, world));
  } catch (error) {
    return failureText(error) ?? `a mistake of ours: ${error}`;
  }
  throw new Error(`${name} ${words.join(' ')} was not refused`);
}

const ONE_FILE = 'Give one file';
const CASES: readonly (readonly [command: string, words: readonly string[], en: string])[] = [
  ['migrate', ['now'], '"now" means nothing here: migrate'],
  ['seed', ['demo'], '"demo" means nothing here: seed [--demo]'],
  ['seed', ['--demos'], 'There is no option --demos. Did you mean --demo?'],
  ['seed', ['--demo=yes'], '--demo takes no value'],
  ['seed', [], 'The registry is not empty'],
  ['import laws', [], 'Give one folder: import laws DIR'],
  ['import laws', ['@missing'], 'cannot be read: there is no such file or folder (ENOENT)'],
  ['import laws', ['@'], 'There is no Markdown file of a law'],
  ['import laws', ['@', '--language', 'fr'], '--language is zh or en'],
  ['import power-list', [], ONE_FILE],
  ['import power-list', ['@a.csv', '@b.csv'], ONE_FILE],
  ['import power-list', ['@missing.csv'], 'there is no such file or folder (ENOENT)'],
  ['import power-list', ['@'], 'it is a folder (EISDIR)'],
  ['import power-list', ['@empty.csv'], 'The file is empty.'],
  ['import power-list', ['@page.csv'], 'The file is a web page'],
  ['import power-list', ['@other.csv'], 'No header of the list stands in the first 30 rows'],
  ['import power-list', ['@short.csv'], 'The list has no column for'],
  ['import power-list', ['@list.csv', '--organisation-create'], 'say of which area they are'],
  ['import power-list', ['@list.csv', '--jurisdiction', '999999'], 'The register has no area'],
  [
    'import power-list',
    ['@list.csv', '--written-on', '2023-02-30'],
    '--written-on 2023-02-30 is no day of the calendar',
  ],
  ['import power-list', ['@list.csv', '--scheme', 'X'], '--scheme is one of'],
  ['import service-items', ['@list.csv', '--scheme'], '--scheme needs a value'],
  ['import proofs', ['@list.csv', '--all'], 'There is no option --all. Options: --dry-run'],
  ['template', [], 'Give one list: power-list'],
  ['template', ['power-list', 'proofs'], 'Give one list: power-list'],
  ['citations unresolved', ['all'], '"all" means nothing here'],
  ['citations resolve', ['某法'], 'Give a name and the code of an instrument: citations resolve NAME CODE'],
  ['citations resolve', ['《》', '某法'], 'The name holds no title'],
  ['citations resolve', ['某法', '某法'], 'No such LegalInstrument'],
  ['citations coverage', [], 'Give one folder: citations coverage DIR'],
  ['citations coverage', ['@missing'], 'cannot be read: there is no such file or folder (ENOENT)'],
  ['explain', [], 'Give one finding: explain FINDING'],
  ['explain', ['abc'], 'by its first eight digits or more'],
  ['explain', ['00000000'], 'There is no finding 00000000'],
  ['explain', ['00000000', '--against', '@missing'], 'there is no such file or folder (ENOENT)'],
  ['decide', ['00000000'], 'Give one finding and one decision: decide FINDING'],
  ['rules check', [], 'Give one file: rules check FILE'],
  ['rules check', ['@missing.yaml'], 'there is no such file or folder (ENOENT)'],
  ['scan', ['all'], '"all" means nothing here: scan [--on DATE]'],
  ['scan', ['--on', 'today'], '--on today is no date'],
  ['publish-due', ['now'], '"now" means nothing here: publish-due [--on DATE]'],
  ['publish-due', ['--on', 'today'], '--on today is no date'],
  ['account add', [], 'Give one subject of an account: account add SUBJECT'],
  ['account add', ['li'], 'Give --issuer'],
  ['account disable', ['li', '--issuer', 'https://sso.example.gov.cn'], 'There is no such account'],
  ['role grant', ['li', '--issuer', 'x', '--role', 'KING'], '--role is one of'],
  ['verify audit', ['all'], '"all" means nothing here: verify audit'],
  ['verify', ['--fix'], '"--fix" means nothing here: verify'],
  ['backup', [], 'Give one file: backup FILE'],
  ['backup', ['@list.csv'], 'a backup overwrites nothing'],
  ['backup', ['@missing/backup'], 'cannot be written: there is no such file or folder (ENOENT)'],
  ['restore', [], 'Give one file: restore FILE'],
  ['restore', ['@missing'], 'cannot be read as a backup: there is no such file or folder (ENOENT)'],
  ['restore', ['@list.csv'], 'incorrect header check'],
];

describe('what a command refuses it says in both languages, without a stack', () => {
  test.each(CASES)('%s %j', async (command, words, en) => {
    const text = await refusal(command, words);
    const [english = '', chinese = '', ...more] = text.split('\n');
    expect(english).toContain(en);
    expect(chinese).toMatch(/\p{Script=Han}{3}/u);
    expect(more).toEqual([]);
    expect(text).not.toMatch(/undefined|null|\[object|a mistake of ours/);
  });

  test('each command has its refusals', () => {
    expect(new Set(CASES.map(([command]) => command))).toEqual(new Set(commands.map(({ name }) => name)));
  });
});
