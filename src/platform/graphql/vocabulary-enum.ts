import { registerEnumType } from 'type-graphql';
import type { Vocabulary } from '../../shared/vocabulary.js';

const made = new Map<string, Record<string, string>>();

/**
 * The API enum of a closed list, its values described in both languages.
 *
 * @returns the object that stands for it in `@Field(() => …)`; the same for the same list
 */
export function enumOf<Value extends string>(vocabulary: Vocabulary<Value>): Record<string, string> {
  let values = made.get(vocabulary.name);
  if (!values) {
    values = Object.fromEntries(vocabulary.values.map((value) => [value, value]));
    made.set(vocabulary.name, values);
    registerEnumType(values, {
      name: vocabulary.name,
      description: vocabulary.description,
      valuesConfig: Object.fromEntries(
        vocabulary.values.map((value) => {
          const { zh, en } = vocabulary.labels[value];
          return [value, { description: `${zh} · ${en}` }];
        }),
      ),
    });
  }
  return values;
}
