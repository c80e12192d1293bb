import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { bilingual } from '../shared/bilingual.js';
import { InvalidInputError } from '../shared/errors.js';
import { nearestName } from '../shared/nearest-name.js';
import type { LocalisedText } from '../shared/vocabulary.js';

/**
 * The options and other words of a command line.
 *
 * @throws {InvalidInputError} for an option that the command does not have (`details.known` are those it has), a value
 *   where none belongs, or none where one does
 */
export function readOptions<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  const known = Object.keys(options);
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!known.includes(token.name)) throw unknownOption(token.rawName, known);
    const needsValue = options[token.name]?.type === 'string';
    if (needsValue && (token.value === undefined || (!token.inlineValue && token.value.startsWith('-')))) {
      throw new InvalidInputError(bilingual(`${token.rawName} needs a value.`, `${token.rawName} 需要取值。`), {
        option: token.rawName,
      });
    }
    if (!needsValue && token.value !== undefined) {
      throw new InvalidInputError(bilingual(`${token.rawName} takes no value.`, `${token.rawName} 不带取值。`), {
        option: token.rawName,
      });
    }
  }
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

/**
 * The language of a report; Chinese unless told.
 *
 * @throws {InvalidInputError} for another than `zh` and `en`
 */
export function readLanguage(given: string | undefined): 'zh' | 'en' {
  if (given === undefined || given === 'zh' || given === 'en') return given ?? 'zh';
  throw new InvalidInputError(bilingual('--language is zh or en.', '--language 只能是 zh 或 en。'), {
    language: given,
  });
}

/**
 * The one word that a command is given, e.g. a file.
 *
 * @param what it is, and how the command is written
 * @throws {InvalidInputError} for none, and for more
 */
export function oneWord(words: readonly string[], what: LocalisedText & { readonly usage: string }): string {
  const [word, ...more] = words;
  if (word !== undefined && more.length === 0) return word;
  throw new InvalidInputError(bilingual(`Give one ${what.en}: ${what.usage}`, `请给出一个${what.zh}：${what.usage}`));
}

/**
 * Asserts that a command that takes nothing was given nothing.
 *
 * @throws {InvalidInputError} for any word
 */
export function noWords(words: readonly string[], usage: string): void {
  const [word] = words;
  if (word === undefined) return;
  throw new InvalidInputError(
    bilingual(`${JSON.stringify(word)} means nothing here: ${usage}`, `此处不能使用 ${JSON.stringify(word)}：${usage}`),
    { word },
  );
}

function unknownOption(written: string, known: readonly string[]): InvalidInputError {
  const nearest = nearestName(written.replace(/^-+/, ''), known);
  const names = known.map((name) => `--${name}`);
  const hint =
    nearest === null ? { en: '', zh: '' } : { en: ` Did you mean --${nearest}?`, zh: `是否应为 --${nearest}？` };
  return new InvalidInputError(
    bilingual(
      `There is no option ${written}.${hint.en} Options: ${names.join(', ')}`,
      `没有选项 ${written}。${hint.zh}可用的选项：${names.join('、')}`,
    ),
    { option: written, known: names },
  );
}
