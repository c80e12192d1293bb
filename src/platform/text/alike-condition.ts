import { loadPinyin, type ToSyllables } from './pinyin.js';
import {
  anyOf,
  askedWords,
  plainLetters,
  quoteLexeme,
  type SearchedColumns,
  type SqlCondition,
  tokensOf,
} from './search-condition.js';
import { type Sound, spokenSound, typedSounds } from './sounds.js';

/** Which records are alike, and how far each is from what was asked. */
export interface AlikeCondition extends SqlCondition {
  /** SQL of an integer: thousandths of unlikeness, and in its last three digits the length of the shortest name. */
  readonly distance: SqlCondition;
  /** Beyond it records are not alike. */
  readonly farthest: number;
}

/** Trigrams in common; what has less would surprise as an answer. */
const LEAST_LIKENESS = 0.5;
const STEPS = 1_000;

/** Characters, and sounds; longer questions are compared by their beginning. */
const MOST_COMPARED = 16;

/** So many sounds are told by one slip among them; of more, each may have one. */
const MOST_WITH_ONE_SLIP = 5;

/** More characters are taken together in so many units. */
const MOST_UNITS = 8;

/**
 * The condition by which records are alike to what was asked, for when none holds it: they sound the same (户口部),
 * most characters are the same (户口薄, 户簿), or the pinyin is mistyped (`hukuobu`).
 *
 * @param asked words as a person types them
 * @returns null when there is too little to compare, or nothing that can be Chinese
 */
export async function alikeCondition(columns: SearchedColumns, asked: string): Promise<AlikeCondition | null> {
  const words = askedWords(asked);
  const sounds = soundsOf(words, await loadPinyin());
  const characters = (words.join('').match(/\p{Script=Han}/gu) ?? []).slice(0, MOST_COMPARED);
  const ways = [
    ...(sounds.length > 1 ? [soundsAlike(columns, sounds)] : []),
    ...(characters.length > 1 ? [readsAlike(columns, characters)] : []),
  ];
  if (ways.length === 0) return null;
  const likeness = ways.map((way) => way.likeness.sql).join(', ');
  const shortest = `(select min(length(name)) from string_to_table(${columns.text}, ' ') as name)`;
  return {
    ...anyOf(ways),
    distance: {
      sql: `(${STEPS} - round(${STEPS} * greatest(${likeness})))::int * ${STEPS} + least(${shortest}, ${STEPS - 1})`,
      params: ways.flatMap((way) => way.likeness.params),
    },
    farthest: (1 - LEAST_LIKENESS) * STEPS * STEPS + STEPS - 1,
  };
}

/** The sounds of the words in order; none when letters among them are no pinyin. */
function soundsOf(words: readonly string[], toSyllables: ToSyllables): Sound[] {
  const runs = words.flatMap((word) => plainLetters(word).match(/[a-z]+|\p{Script=Han}+/gu) ?? []);
  const sounds = runs.map((run) => (/[a-z]/.test(run) ? typedSounds(run) : toSyllables(run).map(spokenSound)));
  return sounds.some((run) => run.length === 0) ? [] : sounds.flat().slice(0, MOST_COMPARED);
}

/** One way of being alike. */
interface Way extends SqlCondition {
  /** SQL of a number from 0 to 1. */
  readonly likeness: SqlCondition;
}

function soundsAlike({ pinyin }: SearchedColumns, sounds: readonly Sound[]): Way {
  const typed = sounds.map(({ letters }) => letters).join(' ');
  const likeness = { sql: `word_similarity(?, ${pinyin})`, params: [typed] };
  if (sounds.every(({ isSpoken }) => isSpoken)) {
    return { sql: `${pinyin} like ?`, params: [`% ${typed} %`], likeness };
  }
  // the index of trigrams finds the initials; the syllables alone are too many
  return {
    sql: `${pinyin} ~ ? and ${pinyin} ~ ?`,
    params: [initialsPattern(sounds), soundPattern(sounds)],
    likeness,
  };
}

function initialsPattern(sounds: readonly Sound[]): string {
  const initials = sounds.map(({ slipped }) => new Set(slipped.map((syllable) => syllable.slice(0, 1).toUpperCase())));
  return initials.map((letters) => `[${[...letters].join('')}]`).join('');
}

function soundPattern(sounds: readonly Sound[]): string {
  const ways =
    sounds.length > MOST_WITH_ONE_SLIP
      ? [sounds.map(({ slipped }) => slipped)]
      : sounds.map((_sound, slip) =>
          sounds.map(({ sounding, slipped }, index) => (index === slip ? slipped : sounding)),
        );
  const patterns = ways
    .filter((way) => way.every((syllables) => syllables.length > 0))
    .map((way) => way.map((syllables) => `(${syllables.join('|')})`).join(' '));
  return ` (${patterns.join('|')}) `;
}

function readsAlike({ text }: SearchedColumns, characters: readonly string[]): Way {
  const distinct = [...new Set(characters)];
  const size = Math.ceil(distinct.length / MOST_UNITS);
  const units = Array.from({ length: Math.ceil(distinct.length / size) }, (_unit, index) =>
    tokensOf(distinct.slice(index * size, (index + 1) * size).join(''))
      .map(quoteLexeme)
      .join(' & '),
  );
  return {
    sql: `quanze.search_tokens(${text}) @@ ?::tsquery`,
    params: [someOf(units, Math.floor(units.length / 2) + 1)],
    // blanks between them make each character trigrams of its own
    likeness: {
      sql: `word_similarity(?, array_to_string(string_to_array(${text}, null), ' '))`,
      params: [characters.join(' ')],
    },
  };
}

/** The `tsquery` that is true for so many of the units. */
function someOf(units: readonly string[], count: number): string {
  const [first = '', ...rest] = units;
  if (count === units.length) return units.map((unit) => `(${unit})`).join(' & ');
  if (count === 1) return units.map((unit) => `(${unit})`).join(' | ');
  return `(${first}) & (${someOf(rest, count - 1)}) | ${someOf(rest, count)}`;
}
