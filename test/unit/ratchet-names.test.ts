import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { type NameReader, nameReader } from '../../src/modules/rules/domain/ratchet/read-name.js';
import { isSameName } from '../../src/modules/rules/domain/ratchet/same-name.js';
import { loadPinyin } from '../../src/platform/text/pinyin.js';
import { isRecord } from '../../src/shared/fields.js';

const FOLDER = join(import.meta.dirname, '../../seeds/ratchet');

/** What was eliminated, and a document that is or is not the same. */
interface Pair {
  readonly eliminated: string;
  readonly demanded: string;
}

function readPairs(file: string, list: string): Pair[] {
  const groups: unknown = parse(readFileSync(join(FOLDER, file), 'utf8'));
  if (!Array.isArray(groups)) throw new TypeError(`${file} is not a list`);
  return groups.filter(isRecord).flatMap((group) => {
    const names = group[list];
    if (!Array.isArray(names)) throw new TypeError(`${file}: ${String(group.eliminated)} has no ${list}`);
    return names.map((entry: unknown) => ({
      eliminated: String(group.eliminated),
      demanded: String(isRecord(entry) ? entry.name : entry),
    }));
  });
}

const disguises = readPairs('disguises.yaml', 'as');
const innocents = readPairs('innocents.yaml', 'names');

let read: NameReader;

beforeAll(async () => {
  read = nameReader(await loadPinyin());
});

const isStopped = ({ eliminated, demanded }: Pair): boolean =>
  read(demanded).some((one) => read(eliminated).some((other) => isSameName(other, one)));
const inWords = ({ eliminated, demanded }: Pair) => `${demanded} ← ${eliminated}`;

test('the lists are long enough to say something, and no pair is on both', () => {
  const distinct = (pairs: readonly Pair[]) => new Set(pairs.map(inWords));
  expect(distinct(disguises).size).toBeGreaterThanOrEqual(60);
  expect(distinct(innocents).size).toBeGreaterThanOrEqual(200);
  expect(distinct([...disguises, ...innocents]).size).toBe(disguises.length + innocents.length);
});

describe('an eliminated proof', () => {
  test('is recognised under every disguise', () => {
    expect(disguises.filter((pair) => !isStopped(pair)).map(inWords)).toEqual([]);
  });

  test('is confused with at most two innocent documents in a hundred', () => {
    const confused = innocents.filter(isStopped).map(inWords);
    expect({ confused, isFew: confused.length <= innocents.length * 0.02 }).toMatchObject({ isFew: true });
  });
});
