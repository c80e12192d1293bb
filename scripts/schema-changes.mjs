import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';

/**
 * The changes of the contract that break callers, or may, and are not allowed by name.
 *
 * @param {string} before SDL
 * @param {string} after SDL
 * @param {Readonly<Record<string, string>>} allowed description of a change → why it is allowed
 * @returns {{ type: string, description: string }[]}
 */
export function refusedChanges(before, after, allowed) {
  const [from, to] = [buildSchema(before), buildSchema(after)];
  const changes = [...findBreakingChanges(from, to), ...findDangerousChanges(from, to)];
  return changes.filter(({ description }) => !Object.hasOwn(allowed, description));
}
