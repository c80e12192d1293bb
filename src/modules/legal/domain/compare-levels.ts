import type { InstrumentLevel } from './vocabulary.js';

const LOCAL_REGULATIONS = ['L3P', 'L3C', 'L3V'] as const;

/** What lists call the level of a basis, and the levels each word may stand for. */
const LEVELS_BY_LABEL: ReadonlyMap<string, readonly InstrumentLevel[]> = new Map<string, readonly InstrumentLevel[]>([
  ['宪法', ['L0']],
  ['法律', ['L0', 'L1']],
  ['法规', ['L2', ...LOCAL_REGULATIONS]],
  ['法律法规', ['L0', 'L1', 'L2', ...LOCAL_REGULATIONS]],
  ['行政法规', ['L2']],
  ['国务院决定', ['L2D']],
  ['国务院行政法规', ['L2']],
  ['监察法规', ['LS']],
  ['地方性法规', LOCAL_REGULATIONS],
  ['地方法规', LOCAL_REGULATIONS],
  ['省级地方性法规', ['L3P', 'L3V']],
  ['设区的市地方性法规', ['L3C', 'L3V']],
  ['自治条例', ['L3V']],
  ['单行条例', ['L3V']],
  ['经济特区法规', ['L3V']],
  ['规章', ['L4M', 'L4P', 'L4C']],
  ['部门规章', ['L4M']],
  ['国务院部门规章', ['L4M']],
  ['部委规章', ['L4M']],
  ['政府规章', ['L4P', 'L4C']],
  ['地方政府规章', ['L4P', 'L4C']],
  ['地方规章', ['L4P', 'L4C']],
  ['省级政府规章', ['L4P']],
  ['省政府规章', ['L4P']],
  ['市政府规章', ['L4C']],
  ['司法解释', ['LJ']],
  ['规范性文件', ['L5']],
  ['行政规范性文件', ['L5']],
  ['部门规范性文件', ['L5']],
  ['国务院规范性文件', ['L5']],
  ['地方规范性文件', ['L5']],
  ['政策文件', ['L5']],
  ['其他规范性文件', ['L5']],
]);

/** Every word that is known to name a level, longest first, so that 行政法规 is found before 法规. */
export const LEVEL_LABELS: readonly string[] = [...LEVELS_BY_LABEL.keys()].sort((a, b) => b.length - a.length);

/** `UNKNOWN` when the label names no level we know, or nobody has said the level of the instrument. */
export type LevelComparison = 'OK' | 'WRONG' | 'UNKNOWN';

/**
 * Says whether a basis was called by its own level.
 *
 * A 部门规章 called 法规 is wrong: without further words 法规 is 行政法规 or 地方性法规. A 国务院决定 is no 行政法规,
 * because 行政许可法 article 14 gives the two different powers.
 *
 * @param label as written, with or without 【】, e.g. `"【部门规章】"`
 * @see 立法法 (2023) articles 98-102
 */
export function compareLevels(label: string, level: InstrumentLevel): LevelComparison {
  const word = label.normalize('NFKC').replace(/[\s【】[\]〔〕()《》〖〗::]/g, '');
  const levels = LEVELS_BY_LABEL.get(word);
  if (!levels || level === 'UNKNOWN') return 'UNKNOWN';
  return levels.includes(level) ? 'OK' : 'WRONG';
}
