import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { lockFolder } from '../../src/platform/db/embedded/folder-lock.js';
import { UnavailableError } from '../../src/shared/errors.js';
import { type Child, startChild } from '../support/child.js';

interface Line {
  readonly ready?: true;
  readonly held?: boolean;
  readonly code?: string;
  readonly message?: string;
}

const RACES = process.env.QUANZE_LONG ? 30 : 3;
const RACERS = 6;

describe('a data folder', () => {
  let home: string;
  let folder: string;
  let go: string;
  const lock = () => `${folder}.lock`;
  const children: Child<Line>[] = [];
  const contender = () => {
    const child = startChild<Line>('holder.mjs', folder, go);
    children.push(child);
    return child;
  };
  const outcome = (child: Child<Line>) => child.said((line) => line.held !== undefined);
  /** Id of a process that has ended. */
  const deadHolder = async () => {
    const child = contender();
    await child.said((line) => line.ready === true);
    await child.kill();
    return child.process.pid ?? 0;
  };

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'quanze-lock-'));
    folder = join(home, 'registry');
    go = join(home, 'go');
    writeFileSync(go, '');
  });
  afterEach(async () => {
    await Promise.all(children.splice(0).map((child) => child.kill()));
    rmSync(lock(), { force: true });
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test('with files of somebody else is refused, and they are left alone', () => {
    const photos = join(home, 'photos');
    mkdirSync(photos);
    writeFileSync(join(photos, 'one.jpg'), 'x');
    expect(() => lockFolder(photos)).toThrow(/holds files that are no registry.*DATA_DIR/);
    expect(readdirSync(photos)).toEqual(['one.jpg']);
    expect(existsSync(`${photos}.lock`)).toBe(false);
  });

  test('that cannot be one is refused with the cure, and what stands there is left as it was', () => {
    const file = join(home, 'a-file');
    writeFileSync(file, 'mine');
    for (const place of [file, join(file, 'below')]) {
      expect(() => lockFolder(place)).toThrow(UnavailableError);
      expect(() => lockFolder(place)).toThrow(/cannot be used \(E\w+\).*DATA_DIR.*\n数据目录/s);
    }
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  test('in use by another process is refused, and the message says by which and what to do', async () => {
    const holder = contender();
    expect(await outcome(holder)).toEqual({ held: true });
    const second = await outcome(contender());
    expect(second).toMatchObject({ held: false, code: 'CONFLICT' });
    expect(second.message).toContain(`in use by process ${holder.process.pid}`);
    expect(second.message).toContain('DATA_DIR');
    expect(second.message).toContain('DATABASE_URL');
    expect(() => lockFolder(folder)).toThrow('in use by process');
  });

  test('is free again after its holder ended, or gave it back', async () => {
    const holder = contender();
    await outcome(holder);
    holder.process.kill('SIGTERM');
    await new Promise((resolve) => holder.process.once('exit', resolve));
    expect(existsSync(lock())).toBe(false);
    lockFolder(folder)();
    expect(existsSync(lock())).toBe(false);
  });

  test('is taken over from a holder that was killed', async () => {
    const holder = contender();
    await outcome(holder);
    await holder.kill();
    expect(existsSync(lock())).toBe(true);
    const next = contender();
    expect(await outcome(next)).toEqual({ held: true });
    expect(readFileSync(lock(), 'utf8')).toMatch(new RegExp(`^${next.process.pid} `));
  });

  test.each([
    ['whose id belongs to another process by now', () => `${process.pid} 12345`],
    ['that wrote nothing', () => ''],
    ['that wrote something else', () => 'rubbish'],
  ])('is taken over from a holder %s', async (_name, words) => {
    writeFileSync(lock(), words());
    expect(await outcome(contender())).toEqual({ held: true });
  });

  test(
    'with a stale lock that several want at once is given to exactly one',
    async () => {
      for (let race = 0; race < RACES; race++) {
        const dead = await deadHolder();
        writeFileSync(lock(), `${dead} 1`);
        rmSync(go);
        const racers = Array.from({ length: RACERS }, contender);
        await Promise.all(racers.map((racer) => racer.said((line) => line.ready === true)));
        writeFileSync(go, '');
        const outcomes = await Promise.all(racers.map(outcome));
        expect(outcomes.filter(({ held }) => held)).toHaveLength(1);
        for (const { message } of outcomes.filter(({ held }) => !held)) expect(message).toContain('is in use by');
        await Promise.all(children.splice(0).map((child) => child.kill()));
        rmSync(lock(), { force: true });
      }
    },
    10 * 60_000,
  );
});
