import { InvalidInputError, NotFoundError } from '../../shared/errors.js';

const ID = /^([A-Z][A-Za-z0-9]{0,63}):(\d{1,10})$/;

/** The largest key of an `integer` column. */
const MAX_KEY = 2_147_483_647;

/** What an id says: the API type and the row's key. */
export interface ObjectRef {
  readonly type: string;
  readonly key: number;
}

/**
 * The opaque id of an object, stable for ever.
 *
 * @returns base64url of `Type:key`, e.g. `"VGhpbmc6MTI"` for Thing 12
 */
export function encodeId(type: string, key: number): string {
  return Buffer.from(`${type}:${key}`).toString('base64url');
}

/**
 * Reads an id of any type.
 *
 * @throws {InvalidInputError} when it is not as {@link encodeId} writes it, to the letter
 */
export function decodeId(id: string): ObjectRef {
  const match = ID.exec(Buffer.from(id, 'base64url').toString());
  const [type, key] = [match?.[1], Number(match?.[2])];
  if (type === undefined || encodeId(type, key) !== id) throw new InvalidInputError('Not an id of this registry');
  return { type, key };
}

/**
 * Reads an id that must be of the given type.
 *
 * @returns the row's key
 * @throws {InvalidInputError} when it is no id at all
 * @throws {NotFoundError} when it is one of another type, or of a key no row can have
 */
export function readId(id: string, type: string): number {
  const ref = decodeId(id);
  if (ref.type !== type || ref.key > MAX_KEY) throw new NotFoundError(`No such ${type}`, { id });
  return ref.key;
}
