import { type ClaimLimits, startOfClaim } from './claim-words.js';

const TITLE_ENDING =
  /(?:法|法典|条例|规定|办法|细则|规则|规程|决定|通知|意见|解释|纲要|章程|标准|制度|方案|规范|批复|公告|命令|目录|通告|准则)(?:\((?:试行|暂行)\))?$/;
/** Words that end like a title and are none. */
const NO_TITLE =
  /^(?:.*(?:本|该|此|同)(?:法|条例|规定|办法|细则|规则|决定)|.*(?:方|依|违|合|非|执|守|司|看|做|说|无|想|不合|用)法|.*其他(?:法|规定)|有关规定|相关规定|法)$/;
/** 合法 and 用法 above would forbid these. */
const TITLE_AFTER_ALL = /(?:合同法|联合法|利用法|适用法|本法典|基本法)$/;
const CONJUNCTION = /(?:法|条例|规定|办法|细则|规则|决定)(?:和|及|与|或者|或|以及)(?=.{2,}$)/g;
const TRIAL = /\((?:试行|暂行)\)$/;
const SHORTEST_TITLE = 2;

/**
 * Finds a title written without 《》 that ends just before an article: 行政许可法第十二条.
 *
 * Words that lead to it (依照, 违反, 的 …) are left out, and so is another title joined to it by 和, 及 or 或; inside
 * a name (人口与计划生育法) such a word stays.
 *
 * @param folded see `foldText`
 * @returns where the title begins and ends (blanks behind it left out), or null
 */
export function claimTitle(
  folded: string,
  limits: ClaimLimits,
): { readonly start: number; readonly end: number } | null {
  let end = limits.end;
  while (end > limits.floor && /\s/.test(folded.charAt(end - 1))) end -= 1;
  const trial = TRIAL.exec(folded.slice(Math.max(limits.floor, end - 4), end));
  const nameEnd = end - (trial?.[0].length ?? 0);
  const start = startOfClaim(folded, { floor: limits.floor, end: nameEnd });
  if (start === null) return null;
  const from = start + lengthBeforeLastTitle(folded.slice(start, nameEnd));
  return isTitle(folded.slice(from, end)) ? { start: from, end } : null;
}

/** True when the words read as the title of an instrument: they end in 法, 条例, 办法 … and are not 方法 or 本法. */
export function isTitle(words: string): boolean {
  if (words.length < SHORTEST_TITLE || !TITLE_ENDING.test(words)) return false;
  const name = words.replace(TRIAL, '');
  return !NO_TITLE.test(name) || TITLE_AFTER_ALL.test(name);
}

function lengthBeforeLastTitle(words: string): number {
  let length = 0;
  for (const match of words.matchAll(CONJUNCTION)) length = match.index + match[0].length;
  return length;
}
