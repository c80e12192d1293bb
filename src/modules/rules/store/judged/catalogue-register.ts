import type { Em } from '../../../../platform/db/index.js';
import type { JudgedCatalogueItem } from '../../domain/judged.js';
import { found, missing } from './row-lists.js';
import type { RowSource } from './row-source.js';
import { CATALOGUE_ITEM_ROWS } from './row-specs.js';

/** Items of the catalogue, each read once, with what their standard documents prove. */
export class CatalogueRegister {
  private readonly items = new Map<number, JudgedCatalogueItem>();

  constructor(
    private readonly em: Em,
    private readonly source: RowSource,
  ) {}

  item(id: number): JudgedCatalogueItem {
    return found(this.items, id, 'catalogue item');
  }

  async load(wanted: Iterable<number> | undefined): Promise<void> {
    const rows = await this.source.read(CATALOGUE_ITEM_ROWS, { column: 'id', in: missing(wanted, this.items) });
    const proved = await this.factsProvedBy(new Set(rows.flatMap(({ standardDocuments }) => standardDocuments)));
    for (const { validFrom, validTo, ...row } of rows) {
      const isKnown = row.standardDocuments.every((code) => proved.has(code));
      const standardFacts = new Map(
        isKnown ? row.standardDocuments.map((code) => [code, proved.get(code) ?? []] as const) : [],
      );
      this.items.set(row.id, { ...row, standardFacts, existence: { validFrom, validTo } });
    }
  }

  /** @returns codes of facts by the code of the evidence type that proves them */
  private async factsProvedBy(codes: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly string[]>> {
    if (codes.size === 0) return new Map();
    const rows = await this.em.execute<{ evidence: string; fact: string }[]>(
      `select e.code as evidence, f.code as fact from evidence_type e
       join evidence_type_fact x on x.evidence_type_id = e.id join fact_type f on f.id = x.fact_type_id
       where e.code in (?) order by e.code, x.position`,
      [[...codes]],
    );
    return new Map(
      [...Map.groupBy(rows, ({ evidence }) => evidence)].map(([code, own]) => [code, own.map(({ fact }) => fact)]),
    );
  }
}
