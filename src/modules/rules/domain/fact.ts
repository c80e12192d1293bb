import type { LocalisedText } from '../../../shared/vocabulary.js';
import { InstrumentLevel } from '../../legal/domain/vocabulary.js';

/** How one value is spoken of. */
export interface FactWords {
  /** Names the value by itself: `规章以下` */
  readonly label: LocalisedText;
  /** Says the value of the subject, to follow its name in a sentence: `属于证明事项` */
  readonly says: LocalisedText;
}

interface FactNote {
  /** What it means that the fact has a value. */
  readonly meaning: LocalisedText;
  /** The law or standard by which the fact matters: `优化营商环境条例 第四十四条第一款` */
  readonly source: string;
  /** The raw inputs it is read from, `table.column`: a change of none of them leaves the fact as it was. */
  readonly reads: readonly string[];
}

export interface BooleanFact extends FactNote {
  readonly type: 'BOOLEAN';
  readonly values: { readonly false: FactWords; readonly true: FactWords };
}

export interface EnumFact extends FactNote {
  readonly type: 'ENUM';
  readonly values: Readonly<Record<string, FactWords>>;
}

/**
 * The level of one legal instrument; its values are {@link InstrumentLevel}. Their order is no ranking: 地方性法规 and
 * 部门规章 are not ordered (立法法 第一百零六条), so a criterion compares levels by `==`, `!=` and `in` only.
 */
export interface LevelFact extends FactNote {
  readonly type: 'LEVEL';
}

/** A small count; what is smaller than `min` or larger than `max` is recorded as that bound. */
export interface IntegerFact extends FactNote {
  readonly type: 'INTEGER';
  readonly min: number;
  readonly max: number;
}

/** One thing a criterion may ask about a subject. There is no text, date or fraction among them. */
export type Fact = BooleanFact | EnumFact | LevelFact | IntegerFact;
export type FactType = Fact['type'];
export type FactValue = boolean | string | number;

/** Facts by name, in the order they are packed and documented. */
export type FactDeclarations = Readonly<Record<string, Fact>>;
export type FactValues = Readonly<Record<string, FactValue>>;

/** The TypeScript type of the values of one fact. */
export type ValueOf<F extends Fact> = F extends BooleanFact
  ? boolean
  : F extends EnumFact
    ? keyof F['values'] & string
    : F extends LevelFact
      ? InstrumentLevel
      : number;

/** The TypeScript type of a record that has a value for each of the facts. */
export type RecordOf<D extends FactDeclarations> = { readonly [N in keyof D]: ValueOf<D[N]> };

/** The fact of that name; undefined for names it only inherits, such as `constructor`. */
export function factNamed(facts: FactDeclarations, name: string): Fact | undefined {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

/** How many values the fact can have. */
export function sizeOf(fact: Fact): number {
  return fact.type === 'INTEGER' ? fact.max - fact.min + 1 : domainOf(fact).length;
}

/** Every value of the fact; the position in this list is the value's ordinal. */
export function domainOf(fact: Fact): readonly FactValue[] {
  switch (fact.type) {
    case 'BOOLEAN':
      return [false, true];
    case 'ENUM':
      return Object.keys(fact.values);
    case 'LEVEL':
      return InstrumentLevel.values;
    case 'INTEGER':
      return Array.from({ length: fact.max - fact.min + 1 }, (_, ordinal) => fact.min + ordinal);
  }
}

/** How the value is spoken of; a number is its digits, a value the fact does not have is its own text. */
export function wordsOf(fact: Fact, value: FactValue): FactWords {
  const key = String(value);
  if (fact.type === 'BOOLEAN') return value === true ? fact.values.true : fact.values.false;
  if (fact.type === 'ENUM' && Object.hasOwn(fact.values, key)) return fact.values[key] ?? plain({ zh: key, en: key });
  if (fact.type === 'LEVEL' && InstrumentLevel.has(key)) return plain(InstrumentLevel.labels[key]);
  return plain({ zh: key, en: key });
}

function plain(words: LocalisedText): FactWords {
  return { label: words, says: words };
}
