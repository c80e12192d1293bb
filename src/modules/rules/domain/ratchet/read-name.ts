import type { ToSyllables } from '../../../../platform/text/pinyin.js';
import { toSimplified } from '../../../../platform/text/search-text.js';
import { typedSounds } from '../../../../platform/text/sounds.js';
import {
  FILLERS,
  FORM_WORDS,
  ISSUERS,
  ISSUING,
  type NameForm,
  OPENINGS,
  SAID_OTHERWISE,
  SHAPES,
} from './name-words.js';

/** A character and how it sounds; of what was typed in pinyin the syllable stands for both. */
export interface Unit {
  readonly char: string;
  readonly sound: string;
}

/** The name of a document without its wrapping. */
export interface ReadName {
  readonly form: NameForm;
  /** Without form, organ and opening words, as it is written. */
  readonly matter: readonly Unit[];
  /** What the document is about, its words in their usual sense: `亲戚关系` and `亲属關係` are both 亲属关系. */
  readonly about: readonly Unit[];
}

/** Reads a name; one that joins several documents is read as the whole and as each of them. */
export type NameReader = (name: string) => readonly ReadName[];

/**
 * Makes what reads names of documents however they are dressed: in full width or traditional script, with book marks,
 * blanks and brackets, with characters of like sound or in pinyin, by another word for the form or the matter, and
 * behind whatever organ shall issue them.
 */
export function nameReader(toSyllables: ToSyllables): NameReader {
  const words = new Words(spelling(toSyllables));
  return (name) => {
    const folded = fold(name);
    const outside = folded.replace(BRACKETED, '');
    const wholes = [bare(outside) === '' ? folded : outside, folded];
    return wholes.flatMap((text) => {
      const whole = words.read(bare(text));
      const parts = text.split(JOINED).map(bare);
      if (parts.length < 2) return whole;
      // in 姓名、曾用名证明 the form is said once for all
      const read = parts.filter((part) => part.length > 1).map((part) => words.read(part));
      return [whole, ...read.map((part) => (part.form === 'NONE' ? { ...part, form: whole.form } : part))];
    });
  };
}

/** What stands in brackets is mostly said of the shape, the number or the issuer. */
const BRACKETED = /[([{][^)\]}]*[)\]}]/gu;
const JOINED = /[、,;/|]|以及|或者|并附|[及或与和]/u;

function fold(name: string): string {
  return toSimplified(
    name
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .toLowerCase(),
  )
    .replace(/[【〔〖]/gu, '[')
    .replace(/[】〕〗]/gu, ']');
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]/gu, '');
}

type Spelling = (text: string) => readonly Unit[];

function spelling(toSyllables: ToSyllables): Spelling {
  return (text) =>
    (text.match(/[a-z]+|[^a-z]+/gu) ?? []).flatMap((run) => {
      if (/^[a-z]/.test(run)) {
        const pieces = typedSounds(run).map(({ letters }) => letters);
        return (pieces.length > 0 ? pieces : [run]).map((letters) => ({ char: letters, sound: letters }));
      }
      const characters = [...run];
      const sounds = toSyllables(run);
      return characters.map((char, index) => ({
        char,
        sound: sounds.length === characters.length ? (sounds[index] ?? char) : char,
      }));
    });
}

interface Word {
  readonly units: readonly Unit[];
}

/** Words by how they begin; of those that begin alike the longest first. */
class WordList<W extends Word> {
  private readonly byFirst: ReadonlyMap<string, readonly W[]>;

  constructor(words: readonly W[]) {
    this.byFirst = Map.groupBy(longestFirst(words), ({ units }) => keyOf(units[0], units.length));
  }

  /** The words that may stand at the beginning of the units. */
  at(units: readonly Unit[]): readonly W[] {
    const [first] = units;
    if (!first) return [];
    return [...(this.byFirst.get(keyOf(first, units.length)) ?? []), ...(this.byFirst.get(keyOf(first, 1)) ?? [])];
  }
}

/** A word of one character is known by the character, a longer one by its sound. */
function keyOf(first: Unit | undefined, length: number): string {
  return length > 1 ? `sound ${first?.sound}` : `char ${first?.char}`;
}

/** The words of names, spelt once; the longest of each list first. */
class Words {
  private readonly shapes: readonly Word[];
  private readonly forms: readonly (Word & { readonly form: NameForm })[];
  private readonly fronts: WordList<Word>;
  private readonly fillers: WordList<Word>;
  private readonly said: WordList<Word & { readonly meant: readonly Unit[] }>;

  constructor(private readonly spell: Spelling) {
    const spelt = (words: readonly string[]) =>
      longestFirst([...new Set(words)].map((word) => ({ units: spell(word) })));
    this.shapes = spelt(SHAPES);
    this.fronts = new WordList(spelt([...OPENINGS, ...ISSUERS, ...ISSUING, '的']));
    this.fillers = new WordList(spelt(FILLERS));
    this.forms = longestFirst(FORMS.flatMap((form) => FORM_WORDS[form].map((word) => ({ units: spell(word), form }))));
    this.said = new WordList(
      SAID_OTHERWISE.flatMap(([meant, ...said]) =>
        [meant, ...said].map((word) => ({ units: spell(word), meant: spell(meant) })),
      ),
    );
  }

  read(name: string): ReadName {
    let units = this.spell(name);
    units = this.withoutEnd(units, this.shapes) ?? units;
    const ending = this.forms.find((word) => endsWith(units, word) && units.length > word.units.length);
    const matter = ending ? units.slice(0, -ending.units.length) : units;
    const rest = this.withoutFront(matter);
    const about = this.plain(rest);
    return { form: ending?.form ?? 'NONE', matter: rest, about: about.length > 0 ? about : rest };
  }

  private withoutEnd(units: readonly Unit[], words: readonly Word[]): readonly Unit[] | null {
    const word = words.find((each) => endsWith(units, each) && units.length > each.units.length);
    return word ? units.slice(0, -word.units.length) : null;
  }

  /** Openings, issuers and what they do, as long as something is left. */
  private withoutFront(units: readonly Unit[]): readonly Unit[] {
    let left = units;
    for (;;) {
      const word = this.fronts.at(left).find((each) => startsWith(left, each) && left.length > each.units.length);
      if (!word) return left;
      left = left.slice(word.units.length);
    }
  }

  /** Every word in its usual sense, without those that add nothing. */
  private plain(units: readonly Unit[]): readonly Unit[] {
    const usual: Unit[] = [];
    for (let from = 0; from < units.length; ) {
      const rest = units.slice(from);
      const said = this.said.at(rest).find((word) => startsWith(rest, word) && !this.cutsAnother(rest, word));
      const filler = said ? undefined : this.fillers.at(rest).find((word) => startsWith(rest, word));
      if (said) usual.push(...said.meant);
      else if (!filler) usual.push(...rest.slice(0, 1));
      from += (said ?? filler)?.units.length ?? 1;
    }
    return usual;
  }

  /** In 出入境记录 the characters 境记 sound like 经济, but the second is the first of 记录. */
  private cutsAnother(units: readonly Unit[], word: Word): boolean {
    if (isWritten(units, word)) return false;
    return word.units.some((_unit, index) => {
      const within = units.slice(index);
      return (
        index > 0 && [...this.said.at(within), ...this.fillers.at(within)].some((other) => isWritten(within, other))
      );
    });
  }
}

const FORMS = ['PROOF', 'OWN_STATEMENT', 'LEGAL_DOCUMENT', 'LICENCE', 'CONTRACT'] as const;

function longestFirst<W extends Word>(words: readonly W[]): readonly W[] {
  return words.toSorted((a, b) => b.units.length - a.units.length);
}

function startsWith(units: readonly Unit[], { units: word }: Word): boolean {
  return matches(units, word, 0);
}

function endsWith(units: readonly Unit[], { units: word }: Word): boolean {
  return matches(units, word, units.length - word.length);
}

function isWritten(units: readonly Unit[], { units: word }: Word): boolean {
  return word.every(({ char }, index) => units[index]?.char === char);
}

/** A word of one character is known by the character, a longer one by its sound. */
function matches(units: readonly Unit[], word: readonly Unit[], from: number): boolean {
  if (from < 0) return false;
  return word.every(({ char, sound }, index) => {
    const unit = units[from + index];
    return unit !== undefined && (word.length > 1 ? unit.sound === sound : unit.char === char);
  });
}
