// How a case written in YAML says what differs from an unobjectionable record.

/** A record as YAML gave it. */
export type Given = Readonly<Record<string, unknown>>;

/** How the fields of a record are read that are not written as they are. */
export type Expansions<Value> = { readonly [Name in keyof Value]?: (given: unknown) => Value[Name] };

/**
 * The neutral record with what was given in its place.
 *
 * @throws {TypeError} when a field is given that the record has not, or a value of another type than the neutral one
 */
export function override<Value extends object>(neutral: Value, given: unknown, expand: Expansions<Value> = {}): Value {
  const fields = Object.entries(asGiven(given)).map(([name, value]): [string, unknown] => {
    if (!isFieldOf(neutral, name)) throw new TypeError(`There is no field ${name}; known: ${Object.keys(neutral)}`);
    const read = expand[name];
    if (read) return [name, read(value)];
    if (!isAlike(neutral[name], value)) throw new TypeError(`${name} cannot be ${JSON.stringify(value)}`);
    return [name, value];
  });
  return { ...neutral, ...Object.fromEntries(fields) };
}

/** @throws {TypeError} when the value is no record */
export function asGiven(value: unknown): Given {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`Not a record: ${JSON.stringify(value)}`);
  }
  return Object.fromEntries(Object.entries(value));
}

/** @throws {TypeError} when the value is no list */
export function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`Not a list: ${JSON.stringify(value)}`);
  return value;
}

/** @throws {TypeError} when the value is no text */
export function asText(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`Not a text: ${JSON.stringify(value)}`);
  return value;
}

/** The fields of a record without some of them, and those. */
export function taking<Name extends string>(
  given: Given,
  names: readonly Name[],
): { readonly taken: Partial<Record<Name, unknown>>; readonly rest: Given } {
  const isTaken = (name: string): name is Name => names.some((each) => each === name);
  const entries = Object.entries(given);
  const taken: Partial<Record<Name, unknown>> = {};
  for (const [name, value] of entries) if (isTaken(name)) taken[name] = value;
  return { taken, rest: Object.fromEntries(entries.filter(([name]) => !isTaken(name))) };
}

function isFieldOf<Value extends object>(neutral: Value, name: string): name is keyof Value & string {
  return Object.hasOwn(neutral, name);
}

/** What is null in the neutral record may be anything, and anything may be null. */
function isAlike(neutral: unknown, value: unknown): boolean {
  if (neutral === null || value === null) return true;
  return typeof neutral === typeof value && Array.isArray(neutral) === Array.isArray(value);
}
