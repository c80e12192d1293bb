import { mayOpen, readUnit } from './provision-words.js';
import { skipBlanks } from './separators.js';

const RELATIVE =
  /([本该同此])(?:(实施(?:办法|细则|条例|规定|意见|方案)|法|条例|办法|细则|规则|规程|规定)|(决定|解释|意见|通知|公告|命令|章程|标准|制度|方案|规范|准则|纲要))/y;
/** 该法律, 本法院, 同法人 are other words. */
const OTHER_WORD = /法[律规院人制官庭案学定]|规定[书动]|规则性/y;

/**
 * Reads a word that points at an instrument from inside it or from the one last named: 本法, 该条例, 同法.
 *
 * Words that often mean something else (本通知, 该决定, 该规定) count only before an article.
 */
export function readRelativeInstrument(folded: string, at: number, floor: number) {
  RELATIVE.lastIndex = at;
  const match = RELATIVE.exec(folded);
  if (!match || !mayOpen(folded, at, floor)) return null;
  const [word, pointer, name] = match;
  const end = at + word.length;
  const leadsToArticle = readUnit(folded, skipBlanks(folded, end), true)?.unit === 0;
  if (leadsToArticle) return { word, end };
  OTHER_WORD.lastIndex = at + 1;
  const isPlain = name !== undefined && (pointer === '本' || name !== '规定') && !OTHER_WORD.test(folded);
  return isPlain ? { word, end } : null;
}
