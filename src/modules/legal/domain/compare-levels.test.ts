import { expect, test } from '@jest/globals';
import { compareLevels, LEVEL_LABELS, type LevelComparison } from './compare-levels.js';
import type { InstrumentLevel } from './vocabulary.js';

test.each<[string, InstrumentLevel, LevelComparison]>([
  ['法律', 'L1', 'OK'],
  ['法律', 'L2', 'WRONG'],
  ['法规', 'L2', 'OK'],
  ['法规', 'L3P', 'OK'],
  ['法规', 'L3C', 'OK'],
  ['法规', 'L3V', 'OK'],
  ['法规', 'L4M', 'WRONG'],
  ['法规', 'L1', 'WRONG'],
  ['【行政法规】', 'L2', 'OK'],
  ['【行政法规】', 'L2D', 'WRONG'],
  ['[地方性法规]', 'L3C', 'OK'],
  ['（部门规章）', 'L4M', 'OK'],
  ['部门规章', 'L5', 'WRONG'],
  ['政府规章', 'L4P', 'OK'],
  ['政府规章', 'L4C', 'OK'],
  ['政府规章', 'L4M', 'WRONG'],
  ['规章', 'L4C', 'OK'],
  ['规范性文件', 'L5', 'OK'],
  ['规范性文件', 'L4M', 'WRONG'],
  ['司法解释', 'LJ', 'OK'],
  ['部门规章', 'UNKNOWN', 'UNKNOWN'],
  ['三定方案', 'L5', 'UNKNOWN'],
])('%s for an instrument of level %s is %s', (label, level, expected) => {
  expect(compareLevels(label, level)).toBe(expected);
});

test('a longer label is found before the shorter one inside it', () => {
  expect(LEVEL_LABELS.indexOf('行政法规')).toBeLessThan(LEVEL_LABELS.indexOf('法规'));
});
