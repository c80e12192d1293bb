import { chooseAlternatives } from './choose-alternatives.js';
import { type Applicant, asksWhether, type Demand, type Evidence, reasonToLeaveOut } from './demand.js';
import { heaviest, meansOf } from './means.js';
import type { DocumentMeans, LeftOutReason } from './vocabulary.js';

/** A document that somebody must bring, or that takes care of itself. */
export interface PlannedDocument<One extends Demand> {
  /** Of the document, as demands name it. */
  readonly code: string;
  readonly means: DocumentMeans;
  /** How often one must come to fetch it; 0 when it need not be fetched. */
  readonly visits: number;
  /** What it serves, by code of the requirement; at least one. */
  readonly uses: readonly DocumentUse<One>[];
}

/** A demand that a document serves, alone or with others. */
export interface DocumentUse<One extends Demand> {
  readonly demand: One;
  readonly document: Evidence;
  /** Position of the alternative chosen for the demand. */
  readonly alternative: number;
  readonly means: DocumentMeans;
}

export interface DocumentPlan<One extends Demand> {
  /** Those to fetch first, then by code. */
  readonly documents: readonly PlannedDocument<One>[];
  /** Demands that depend on the applicant's case, by code; null while nobody has said. */
  readonly questions: readonly { readonly demand: One; readonly answer: boolean | null }[];
  /** Demands that need not be met, by code. */
  readonly leftOut: readonly { readonly demand: One; readonly reason: LeftOutReason }[];
  /** False when there may be a plan with less to fetch or to bring. */
  readonly isExact: boolean;
}

/**
 * Plans what an applicant brings for all demands together: what must be met is met by one alternative each, chosen as
 * {@link chooseAlternatives} says, and a document counts once whatever it serves.
 *
 * @param demands each with a code of its own
 * @param visitsOf how often one must come to fetch a document, by its code
 */
export function planDocuments<One extends Demand>(
  demands: readonly One[],
  applicant: Applicant,
  visitsOf: (document: string) => number,
): DocumentPlan<One> {
  const judged = demands
    .map((demand) => ({ demand, reason: reasonToLeaveOut(demand, applicant) }))
    .sort((a, b) => compareText(a.demand.code, b.demand.code));
  const met = judged.flatMap(({ demand, reason }) => (reason === null ? [demand] : []));
  const { chosen, isExact } = chooseAlternatives(
    met.map((demand) => choiceOf(demand, applicant)),
    { visitsOf },
  );
  const uses = met.flatMap((demand) => usesOf(demand, chosen.get(demand.code) ?? 0, applicant));
  const documents = [...Map.groupBy(uses, ({ document }) => document.code).values()].flatMap((own) =>
    planned(own, visitsOf),
  );
  return {
    documents: documents.sort(compareDocuments),
    questions: judged
      .filter(({ demand, reason }) => asksWhether(demand) && (reason === null || reason === 'CONDITION_NOT_MET'))
      .map(({ demand }) => ({ demand, answer: applicant.answers.get(demand.code) ?? null })),
    leftOut: judged.flatMap(({ demand, reason }) => (reason === null ? [] : [{ demand, reason }])),
    isExact,
  };
}

function choiceOf(demand: Demand, applicant: Applicant) {
  const documents = demand.alternatives.flatMap((alternative) => alternative.documents);
  const toFetch = documents.filter((document) => meansOf(demand, document, applicant) === 'FETCH');
  return {
    code: demand.code,
    alternatives: demand.alternatives.map((alternative) => alternative.documents.map(({ code }) => code)),
    toFetch: new Set(toFetch.map(({ code }) => code)),
  };
}

function usesOf<One extends Demand>(demand: One, chosen: number, applicant: Applicant): readonly DocumentUse<One>[] {
  const alternative = demand.alternatives[chosen];
  if (!alternative) return [];
  return alternative.documents.map((document) => ({
    document,
    demand,
    alternative: alternative.position,
    means: meansOf(demand, document, applicant),
  }));
}

function planned<One extends Demand>(
  uses: readonly DocumentUse<One>[],
  visitsOf: (document: string) => number,
): readonly PlannedDocument<One>[] {
  const [first] = uses;
  if (!first) return [];
  const means = heaviest(uses.map((use) => use.means));
  return [
    {
      code: first.document.code,
      means,
      visits: means === 'FETCH' ? visitsOf(first.document.code) : 0,
      uses,
    },
  ];
}

function compareDocuments(a: PlannedDocument<Demand>, b: PlannedDocument<Demand>): number {
  return Number(b.means === 'FETCH') - Number(a.means === 'FETCH') || compareText(a.code, b.code);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
