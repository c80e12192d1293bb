import { chmodSync, cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Ended, runCommand, startServing } from '../support/command-line.js';
import { lawText } from '../support/law-folder.js';
import { canRunUnprivileged, openFolder, removeFolder, unprivileged } from '../support/unprivileged.js';

const PATIENCE_MS = 3 * 60_000;
const describeUnprivileged = canRunUnprivileged() ? describe : describe.skip;

/** Ended by a refusal with a code of the system, in both languages, without a stack. */
function expectRefused(ended: Ended, what: RegExp): void {
  expect(ended.code).not.toBe(0);
  expect(ended.err).toMatch(what);
  expect(ended.err).toMatch(/[a-z]{3}.*\n.*\p{Script=Han}{3}/u);
  expect(ended.err).not.toMatch(/\n\s+at /);
}

describeUnprivileged('an account without rights', () => {
  const home = openFolder();
  const registry = join(home, 'registry');
  const run = (words: readonly string[], dataDir = registry) =>
    runCommand(words, { env: { DATA_DIR: dataDir }, account: unprivileged });

  beforeAll(async () => {
    expect(await run(['seed'])).toMatchObject({ code: 0, err: '' });
  }, PATIENCE_MS);
  afterAll(() => removeFolder(home));

  describe('on a data folder', () => {
    const places: [string, (home: string) => string][] = [
      [
        'below a folder that may not be written',
        (folder) => {
          chmodSync(folder, 0o555);
          return join(folder, 'registry');
        },
      ],
      [
        'that may not be read',
        (folder) => {
          cpSync(registry, join(folder, 'registry'), { recursive: true });
          chmodSync(join(folder, 'registry'), 0o000);
          return join(folder, 'registry');
        },
      ],
      [
        'that may not be written',
        (folder) => {
          cpSync(registry, join(folder, 'registry'), { recursive: true });
          forbidWriting(join(folder, 'registry'));
          return join(folder, 'registry');
        },
      ],
    ];

    test.each(places)(
      '%s is told why, by command and server, and leaves nothing behind',
      async (_name, prepare) => {
        const folder = openFolder();
        try {
          const dataDir = prepare(folder);
          const before = readdirSync(folder);
          const what = /folder.*DATA_DIR|could not be opened/;
          expectRefused(await run(['verify'], dataDir), what);
          const env = { DATA_DIR: dataDir, PORT: '0' };
          expectRefused(await startServing([], { env, account: unprivileged }).ended, what);
          expect(readdirSync(folder)).toEqual(before);
        } finally {
          removeFolder(folder);
        }
      },
      PATIENCE_MS,
    );
  });

  describe('on what is to be imported', () => {
    test(
      'a list that may not be read is told so',
      async () => {
        const list = join(home, 'list.csv');
        writeFileSync(list, '权力类型,项目名称,行使主体\n');
        chmodSync(list, 0o000);
        expectRefused(await run(['import', 'power-list', list]), /^Cannot read .*list\.csv: .*EACCES/);
      },
      PATIENCE_MS,
    );

    test.each(['import laws', 'citations coverage'])(
      '%s: a folder of laws that may not be read is told so',
      async (command) => {
        const laws = join(home, `unreadable ${command}`);
        mkdirSync(join(laws, 'below'), { recursive: true });
        for (const [folder, mode] of [
          [join(laws, 'below'), 0o000],
          [laws, 0o000],
        ] as const) {
          chmodSync(folder, mode);
          expectRefused(await run([...command.split(' '), laws]), /^The folder .* cannot be read: .*EACCES/);
        }
      },
      PATIENCE_MS,
    );

    test(
      'a law that may not be read is refused by itself',
      async () => {
        const laws = join(home, 'laws', '法律');
        mkdirSync(laws, { recursive: true });
        writeFileSync(join(laws, '灯塔法.md'), lawText('灯塔法', ['灯塔由海事机构管理。']));
        writeFileSync(join(laws, '密.md'), lawText('密', ['不得读取。']));
        chmodSync(join(laws, '密.md'), 0o000);
        const ended = await run(['import', 'laws', join(home, 'laws'), '--language', 'en']);
        expect(ended).toMatchObject({ code: 1, err: '' });
        expect(ended.out).toContain('2 files: 1 imported (1 articles), 0 unchanged, 1 refused');
        expect(ended.out).toContain('法律/密.md: UNREADABLE — cannot be read');
        const counted = await run(['citations', 'coverage', join(home, 'laws'), '--language', 'en']);
        expect(counted).toMatchObject({ code: 0, err: '' });
        expect(counted.out).toContain('法律/密.md: cannot be read as text');
      },
      PATIENCE_MS,
    );
  });

  describe('on a backup', () => {
    test(
      'that may not be written is told so, and nothing is left of it',
      async () => {
        const folder = join(home, 'closed');
        mkdirSync(folder, { mode: 0o555 });
        expectRefused(await run(['backup', join(folder, 'b')]), /^The backup .* cannot be written: .*EACCES/);
        expect(readdirSync(folder)).toEqual([]);
      },
      PATIENCE_MS,
    );

    test(
      'that may not be read is told so',
      async () => {
        const file = join(home, 'backup');
        writeFileSync(file, '', { mode: 0o000 });
        expectRefused(await run(['restore', file], join(home, 'restored')), /cannot be read as a backup: .*EACCES/);
      },
      PATIENCE_MS,
    );
  });
});

function forbidWriting(path: string): void {
  const isFolder = statSync(path).isDirectory();
  if (isFolder) for (const name of readdirSync(path)) forbidWriting(join(path, name));
  chmodSync(path, isFolder ? 0o555 : 0o444);
}
