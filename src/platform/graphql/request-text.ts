import { type DocumentNode, Kind, visit } from 'graphql';
import { InvalidInputError, LimitExceededError } from '../../shared/errors.js';
import { textFault } from '../../shared/text.js';

/** Lists and objects inside each other in the variables of one request. */
const MAX_VALUE_DEPTH = 32;

/**
 * Asserts that no text in the variables has a NUL or a lone surrogate, names of fields included.
 *
 * @param variables JSON, of any depth: walked without recursion
 * @throws {InvalidInputError} with `path`, e.g. `"input.names.0"`, and `fault`
 * @throws {LimitExceededError} when values are nested too deeply
 */
export function assertCleanVariables(variables: Readonly<Record<string, unknown>>): void {
  const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value: variables, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') assertCleanText(value, path.join('.'));
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= MAX_VALUE_DEPTH) {
      throw new LimitExceededError('The variables are nested too deeply', { limit: 'depth', allowed: MAX_VALUE_DEPTH });
    }
    for (const [key, child] of Object.entries(value)) {
      assertCleanText(key, path.join('.'));
      waiting.push({ value: child, path: [...path, key] });
    }
  }
}

/**
 * Asserts the same of the text literals of a document.
 *
 * @throws {InvalidInputError} with `path` (line and column: `"3:17"`) and `fault`
 */
export function assertCleanLiterals(document: DocumentNode): void {
  visit(document, {
    [Kind.STRING]: (node) => {
      const start = node.loc?.startToken;
      assertCleanText(node.value, start ? `${start.line}:${start.column}` : '');
    },
  });
}

/** @throws {InvalidInputError} when the text has a NUL or a lone surrogate; `path` says where it stood */
export function assertCleanText(text: string, path: string): void {
  const fault = textFault(text);
  if (fault === null) return;
  const name = fault === 'NUL' ? 'a NUL character' : 'half of a surrogate pair';
  throw new InvalidInputError(`A text holds ${name}`, { path, fault });
}
