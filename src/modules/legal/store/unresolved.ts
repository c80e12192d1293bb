import type { Em } from '../../../platform/db/index.js';

/** A name that citations use and the register does not know. */
export interface UnresolvedName {
  /** Comparable title, of `matchTitle`; null for a document number alone. */
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly targets: number;
  readonly citations: number;
  readonly example: string;
}

/** Unknown names, the most cited first. */
export function findUnresolved(em: Em, limit: number): Promise<UnresolvedName[]> {
  return em.execute<UnresolvedName[]>(
    `select ct.match_text as title, case when ct.match_text is null then ct.document_number end as "documentNumber",
            count(*)::int as targets, count(distinct ct.citation_id)::int as citations, min(c.text) as example
     from citation_target ct join citation c on c.id = ct.citation_id
     where ct.instrument_id is null
     group by 1, 2 order by targets desc, title, "documentNumber" limit ${limit}`,
  );
}
