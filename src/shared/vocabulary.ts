/** One text in both languages of the registry. */
export interface LocalisedText {
  readonly zh: string;
  readonly en: string;
}

/** A closed list of values with what people call them, e.g. the categories of power. */
export interface Vocabulary<Value extends string> {
  /** API name of the enum, e.g. `"PowerCategory"`. */
  readonly name: string;
  /** What the list is about and where it comes from. */
  readonly description: string;
  readonly values: readonly [Value, ...Value[]];
  readonly labels: Readonly<Record<Value, LocalisedText>>;
  /** True when the text is one of the values. */
  has(text: string): text is Value;
}

/** The values of a vocabulary: `ValueOf<typeof PowerCategory>`. */
export type ValueOf<V> = V extends Vocabulary<infer Value> ? Value : never;

/**
 * Defines a closed list of values; database checks, API enums and labels are all made from it.
 *
 * @param labels value → `[Chinese, English]`, in the order people list them
 */
export function defineVocabulary<const Value extends string>(
  name: string,
  description: string,
  labels: Readonly<Record<Value, readonly [zh: string, en: string]>>,
): Vocabulary<Value> {
  const [first, ...rest] = Object.keys(labels).filter((key): key is Value => key in labels);
  if (first === undefined) throw new TypeError(`vocabulary ${name} is empty`);
  const localised = mapValues(labels, ([zh, en]) => ({ zh, en }));
  return {
    name,
    description,
    values: [first, ...rest],
    labels: localised,
    has: (text: string): text is Value => Object.hasOwn(localised, text),
  };
}

function mapValues<Key extends string, In, Out>(
  record: Readonly<Record<Key, In>>,
  map: (value: In) => Out,
): Record<Key, Out> {
  return Object.fromEntries(Object.entries<In>(record).map(([key, value]) => [key, map(value)])) as Record<Key, Out>;
}
