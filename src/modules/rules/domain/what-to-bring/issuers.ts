import type { Evidence } from './demand.js';
import { isIssued } from './means.js';

/** Somebody who issues a type of evidence, seen from a place where it is demanded. */
interface Issuing {
  readonly evidenceTypeId: number;
  /** Jurisdiction where the demand stands. */
  readonly place: number;
}

export interface IssuingOrganisation extends Issuing {
  readonly organisationId: number;
}

export interface IssuingItem extends Issuing {
  readonly handlingItemId: number;
  /** How often the applicant must come; null when the guide does not say. */
  readonly visits: number | null;
}

/** Who issues the evidence that demands name; for one place the nearest first. */
export interface Issuers {
  readonly organisations: readonly IssuingOrganisation[];
  readonly items: readonly IssuingItem[];
}

/** Where a document is demanded. */
export interface DemandedAt {
  readonly handlingItemId: number;
  readonly jurisdictionId: number;
}

/** Who issues one document, each once, the nearest to the first demand first. */
export interface IssuersOfDocument {
  readonly organisationIds: readonly number[];
  /** Never the item alone that demands the document: nobody gets it where they must bring it. */
  readonly items: readonly IssuingItem[];
}

/** Who issues one type of evidence, counted from where it is demanded. */
export function issuersOf(
  evidenceTypeId: number,
  demandedAt: readonly DemandedAt[],
  issuers: Issuers,
): IssuersOfDocument {
  const seenFrom = <Row extends Issuing>(rows: readonly Row[], counts: (row: Row, at: DemandedAt) => boolean) =>
    demandedAt.flatMap((at) =>
      rows.filter((row) => row.evidenceTypeId === evidenceTypeId && row.place === at.jurisdictionId && counts(row, at)),
    );
  const organisations = seenFrom(issuers.organisations, () => true);
  const items = seenFrom(issuers.items, (row, at) => row.handlingItemId !== at.handlingItemId);
  return {
    organisationIds: [...new Set(organisations.map(({ organisationId }) => organisationId))],
    items: [...new Map(items.map((item) => [item.handlingItemId, item])).values()],
  };
}

/**
 * How often one must come to an office to get a document, where that is least. What others issue takes a visit where
 * the register does not know better; what nobody issues, such as a contract or a photograph, takes none.
 */
export function fewestVisits({ kind }: Pick<Evidence, 'kind'>, items: readonly IssuingItem[]): number {
  const unknown = isIssued(kind) ? 1 : 0;
  return items.length === 0 ? unknown : Math.min(...items.map(({ visits }) => visits ?? unknown));
}
