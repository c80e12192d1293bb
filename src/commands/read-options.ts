import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { InvalidInputError } from '../shared/errors.js';
import { nearestName } from '../shared/nearest-name.js';

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
      throw new InvalidInputError(`${token.rawName} needs a value`, { option: token.rawName });
    }
    if (!needsValue && token.value !== undefined) {
      throw new InvalidInputError(`${token.rawName} takes no value`, { option: token.rawName });
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
  throw new InvalidInputError('--language is zh or en', { language: given });
}

function unknownOption(written: string, known: readonly string[]): InvalidInputError {
  const nearest = nearestName(written.replace(/^-+/, ''), known);
  const hint = nearest === null ? '' : ` Did you mean --${nearest}?`;
  const names = known.map((name) => `--${name}`);
  return new InvalidInputError(`There is no option ${written}.${hint} Options: ${names.join(', ')}`, {
    option: written,
    known: names,
  });
}
