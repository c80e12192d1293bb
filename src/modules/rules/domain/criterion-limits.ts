import { textFault } from '../../../shared/text.js';
import type { LocalisedText } from '../../../shared/vocabulary.js';
import { type CriterionProblem, type CriterionProblemCode, positionAt } from './criterion-problem.js';

/** Longest criterion, in UTF-16 code units. */
export const MAX_CRITERION_LENGTH = 4_000;

/** Deepest nesting of brackets, prefix operators and conditionals. */
export const MAX_CRITERION_DEPTH = 60;

/**
 * What makes a criterion unfit even to be parsed; null when nothing does.
 *
 * Runs once over the text without recursion, so a text that would overflow the parser never reaches it.
 */
export function limitProblem(text: string): CriterionProblem | null {
  if (text.length > MAX_CRITERION_LENGTH) {
    return problem(text, 'TOO_LONG', MAX_CRITERION_LENGTH, {
      zh: `判定条件长${text.length}个字符，最多${MAX_CRITERION_LENGTH}个`,
      en: `The criterion has ${text.length} characters; at most ${MAX_CRITERION_LENGTH} are allowed`,
    });
  }
  if (text.trim() === '') return problem(text, 'EMPTY', 0, { zh: '判定条件为空', en: 'The criterion is empty' });
  if (textFault(text)) {
    return problem(text, 'BAD_CHARACTER', 0, {
      zh: '判定条件含有无法保存的字符',
      en: 'The criterion holds a character that cannot be stored',
    });
  }
  const tooDeep = firstOffsetDeeperThan(text, MAX_CRITERION_DEPTH);
  if (tooDeep === null) return null;
  return problem(text, 'TOO_DEEP', tooDeep, {
    zh: `判定条件在此处嵌套超过${MAX_CRITERION_DEPTH}层`,
    en: `Here the criterion is nested more than ${MAX_CRITERION_DEPTH} levels deep`,
  });
}

/**
 * The offset at which the nesting first exceeds the limit; null when it never does. A bracket, each of a run of
 * prefix operators and each `?` of a conditional (until its bracket closes) is one level.
 */
function firstOffsetDeeperThan(text: string, limit: number): number | null {
  const outer: number[] = [];
  let level = 0;
  let prefixes = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text.charAt(offset);
    if (/\s/.test(character)) continue;
    if (text.startsWith('//', offset)) {
      offset = endOfLine(text, offset);
    } else if (character === '-' || (character === '!' && text.charAt(offset + 1) !== '=')) {
      prefixes += 1;
    } else {
      if ('([{'.includes(character)) {
        outer.push(level);
        level += prefixes + 1;
      } else if (')]}'.includes(character)) {
        level = outer.pop() ?? 0;
      } else if (character === '?') {
        level += 1;
      } else if (character === '"' || character === "'") {
        offset = endOfString(text, offset, character);
      }
      prefixes = 0;
    }
    if (level + prefixes > limit) return offset;
  }
  return null;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** The offset of the last delimiter. The library lets a backslash guard the next character in raw strings too. */
function endOfString(text: string, start: number, quote: string): number {
  const delimiter = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
  for (let offset = start + delimiter.length; offset < text.length; offset += 1) {
    if (text.charAt(offset) === '\\') offset += 1;
    else if (text.startsWith(delimiter, offset)) return offset + delimiter.length - 1;
  }
  return text.length;
}

function problem(text: string, code: CriterionProblemCode, offset: number, message: LocalisedText): CriterionProblem {
  return { code, message, position: positionAt(text, offset), suggestion: null };
}
