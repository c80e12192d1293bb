/** A requirement that no way would be left to meet, or a fact that no document of an item would prove any more. */
export type Unprovable =
  | {
      readonly kind: 'REQUIREMENT';
      readonly handlingItem: null;
      /** Code. */
      readonly requirement: string;
      readonly name: string;
      /** The rule that finds it, e.g. `"E-DEADLOCK"`. */
      readonly rule: string;
    }
  | {
      readonly kind: 'FACT';
      /** Code. */
      readonly handlingItem: string;
      /** Code of the requirement that proved it. */
      readonly requirement: string;
      /** Name of the fact. */
      readonly name: string;
      readonly rule: null;
    };

/** A finding as far as it matters here. */
interface OpenedFinding {
  readonly rule: string;
  readonly subjectCode: string;
  readonly subjectName: string;
}

/** A fact that a document of a handling item proves. */
export interface ProvedFact {
  readonly itemId: number;
  readonly factId: number;
  /** Code of the handling item. */
  readonly handlingItem: string;
  /** Code of the document. */
  readonly requirement: string;
  /** Name of the fact. */
  readonly name: string;
}

/** The rules that say that a document cannot be had. */
const CANNOT_BE_HAD: ReadonlySet<string> = new Set(['E-DEADLOCK', 'E-NOISSUER', 'E-CYCLE']);

/**
 * What nobody could prove any more: requirements that no document can be had for, and facts that documents proved and
 * none does now, unless something that proves them took the document's place.
 *
 * @param items ids of those handling items that are still in use
 * @param eliminated codes of requirements whose proof an elimination binds: it says what proves the fact instead, or that nothing need
 */
export function findUnprovable(
  opened: readonly OpenedFinding[],
  before: readonly ProvedFact[],
  after: readonly ProvedFact[],
  { items, eliminated }: { readonly items: ReadonlySet<number>; readonly eliminated: ReadonlySet<string> },
): Unprovable[] {
  const proved = new Set(after.map(keyOf));
  return [
    ...opened
      .filter(({ rule }) => CANNOT_BE_HAD.has(rule))
      .map(({ rule, subjectCode, subjectName }) => ({
        kind: 'REQUIREMENT' as const,
        handlingItem: null,
        requirement: subjectCode,
        name: subjectName,
        rule,
      })),
    ...before
      .filter((fact) => items.has(fact.itemId) && !proved.has(keyOf(fact)) && !eliminated.has(fact.requirement))
      .map(({ handlingItem, requirement, name }) => ({
        kind: 'FACT' as const,
        handlingItem,
        requirement,
        name,
        rule: null,
      })),
  ];
}

function keyOf({ itemId, factId }: ProvedFact): string {
  return `${itemId} ${factId}`;
}
