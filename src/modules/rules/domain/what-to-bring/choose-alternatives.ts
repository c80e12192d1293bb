import { connectedGroups } from './connected-groups.js';
import { reduceChoices } from './reduce-choices.js';
import { searchGroup } from './search-group.js';
import type { Option, Weight } from './weight.js';

/** A requirement that must be met by one of its alternatives. */
export interface Choice {
  /** Unlike that of any other choice. */
  readonly code: string;
  /** Codes of documents, all of an alternative together; at least one alternative, each with at least one document. */
  readonly alternatives: readonly (readonly string[])[];
  /** Those of its documents that must be fetched when they are used for it. */
  readonly toFetch: ReadonlySet<string>;
}

/** Which alternative each requirement is met by. */
export interface ChosenAlternatives {
  /** Place among the alternatives of the choice, from 0, by its code. */
  readonly chosen: ReadonlyMap<string, number>;
  /** False when the search was too large and there may be a better answer; what was chosen still meets everything. */
  readonly isExact: boolean;
}

export interface SearchOptions {
  /** How often one must come to fetch a document. */
  readonly visitsOf: (document: string) => number;
  /** Steps that the search may spend, about, whatever the input. */
  readonly maxWork?: number;
}

/** Enough to decide twenty requirements that share documents exactly, but for a few of five alternatives each. */
const MAX_WORK = 400_000;

/**
 * Chooses for each requirement one of its alternatives, so that the fewest documents must be fetched, then the fewest
 * documents are brought in all, then the fewest visits are needed to fetch them, then of two answers the one that
 * brings the first document by code that only one of them brings, then the one that fetches the first such document.
 * A document is counted once however many requirements it serves. What is then still open, a requirement that several
 * alternatives meet with the documents brought anyway, is met by the one of fewest documents, then by code.
 *
 * The answer does not depend on the order of choices, of alternatives or of documents, but for equal alternatives, of
 * which the first is chosen.
 */
export function chooseAlternatives(choices: readonly Choice[], search: SearchOptions): ChosenAlternatives {
  const documents = [...new Set(choices.flatMap(({ alternatives }) => alternatives.flat()))].sort();
  const numbers = new Map(documents.map((document, number) => [document, number]));
  const sorted = choices.toSorted((a, b) => compareText(a.code, b.code));
  const ways = sorted.map((choice) => waysOf(choice, numbers));

  const { taken, open } = reduceChoices(ways.map((own) => own.map(({ option }) => option)));
  const brought = new Set(taken);
  const weightOf = weighing(documents, search.visitsOf);
  const workEach = (search.maxWork ?? MAX_WORK) / Math.max(1, open.flat().length);
  let isExact = true;
  for (const group of connectedGroups(open)) {
    const answer = searchGroup(group, weightOf, workEach * group.flat().length);
    for (const element of answer.taken) brought.add(element);
    isExact &&= answer.isExact;
  }

  const chosen = new Map(
    sorted.map(({ code }, index) => {
      const met = ways[index]?.find(({ option }) => option.every((element) => brought.has(element)));
      if (!met) throw new RangeError(`${code} has no alternative`);
      return [code, met.position];
    }),
  );
  return { chosen, isExact };
}

interface Way {
  readonly position: number;
  readonly option: Option;
}

/**
 * The ways to meet a choice, those of fewest documents first, then by code. To bring document n is element n; to fetch
 * it is another element, behind all documents.
 */
function waysOf({ alternatives, toFetch }: Choice, numbers: ReadonlyMap<string, number>): readonly Way[] {
  return alternatives
    .map((alternative, position) => ({ position, documents: [...new Set(alternative)].sort() }))
    .sort((a, b) => a.documents.length - b.documents.length || compareLists(a.documents, b.documents))
    .map(({ position, documents }) => {
      const brought = documents.map((document) => numbers.get(document) ?? 0);
      const fetched = documents.flatMap((document, index) =>
        toFetch.has(document) ? numbers.size + (brought[index] ?? 0) : [],
      );
      return { position, option: [...brought, ...fetched] };
    });
}

/** To fetch one document weighs more than to bring them all; visits weigh only between equals. */
function weighing(documents: readonly string[], visitsOf: SearchOptions['visitsOf']): (element: number) => Weight {
  return (element) => {
    const fetched = documents[element - documents.length];
    if (fetched === undefined) return { main: 1, visits: 0 };
    return { main: documents.length + 1, visits: visitsOf(fetched) };
  };
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [index, text] of a.entries()) {
    const order = compareText(text, b[index] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
