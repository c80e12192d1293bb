import type { Validity } from '../../../../shared/dates.js';
import type {
  JudgedCatalogueItem,
  JudgedDataSource,
  JudgedElimination,
  JudgedEvidence,
  JudgedFactType,
  JudgedPlace,
} from '../../domain/judged.js';
import type { Slice } from '../../domain/legal-timeline.js';
import type { PlaceRegister } from './place-register.js';
import { grouped, inOrder } from './row-groups.js';
import { found, listed, missing, valuesOf } from './row-lists.js';
import type { RowSource } from './row-source.js';
import {
  DATA_SOURCE_ROWS,
  ELIMINATION_ITEM_ROWS,
  ELIMINATION_ROWS,
  EVIDENCE_FACT_ROWS,
  EVIDENCE_ISSUER_ROWS,
  EVIDENCE_TYPE_ROWS,
  FACT_TYPE_ROWS,
  ISSUING_ITEM_ROWS,
} from './row-specs.js';

const NO_ELIMINATIONS: readonly JudgedElimination[] = [];

/** Evidence types, what they prove, the sources of that, and what of them was eliminated, each read once. */
export class EvidenceRegister {
  private readonly dataSources = new Map<number, JudgedDataSource>();
  private readonly factTypes = new Map<number, JudgedFactType>();
  private readonly evidenceTypes = new Map<number, JudgedEvidence>();
  private readonly eliminations = new Map<number, readonly PlacedElimination[]>();
  private readonly onlyFacts = new Map<number, readonly JudgedFactType[]>();
  private readonly onlyAlternatives = new Map<number, readonly (readonly JudgedEvidence[])[]>();
  private readonly eliminationLists = new Map<string, readonly JudgedElimination[]>();

  constructor(
    private readonly source: RowSource,
    private readonly places: PlaceRegister,
  ) {}

  factType(id: number): JudgedFactType {
    return found(this.factTypes, id, 'fact type');
  }

  evidence(id: number): JudgedEvidence {
    return found(this.evidenceTypes, id, 'evidence type');
  }

  /** The one fact type as a list, the same for all. */
  onlyFact(id: number): readonly JudgedFactType[] {
    return listed(this.onlyFacts, id, () => [this.factType(id)]);
  }

  /** The one evidence type as the only way to meet a demand, the same for all. */
  onlyEvidence(id: number): readonly (readonly JudgedEvidence[])[] {
    return listed(this.onlyAlternatives, id, () => [[this.evidence(id)]]);
  }

  /** Eliminations that bind a place for the evidence types and the catalogue item. */
  eliminationsOf(
    alternatives: readonly (readonly JudgedEvidence[])[],
    place: JudgedPlace,
    catalogueItem: JudgedCatalogueItem | null,
  ): readonly JudgedElimination[] {
    if (this.eliminations.size === 0) return NO_ELIMINATIONS;
    if (!alternatives.some((each) => each.some(({ id }) => this.eliminations.has(id)))) return NO_ELIMINATIONS;
    const evidence = [...new Set(alternatives.flat())].filter(({ id }) => this.eliminations.has(id));
    const key = `${place.id} ${catalogueItem?.id ?? ''} ${evidence.map(({ id }) => id)}`;
    return listed(this.eliminationLists, key, () =>
      evidence
        .flatMap(({ id }) => this.eliminations.get(id) ?? [])
        .filter(({ jurisdiction }) => place.jurisdictions.includes(jurisdiction))
        .map(({ elimination }) => elimination)
        .filter(
          ({ catalogueItemIds: bound }) =>
            bound.length === 0 || (catalogueItem !== null && bound.includes(catalogueItem.id)),
        ),
    );
  }

  async load(wanted: Iterable<number> | undefined): Promise<void> {
    const ids = missing(wanted, this.evidenceTypes);
    if (ids.length === 0) return;
    const rows = await this.source.read(EVIDENCE_TYPE_ROWS, { column: 'id', in: ids });
    const choice = { column: 'evidenceTypeId', in: ids };
    const issuers = grouped(await this.source.read(EVIDENCE_ISSUER_ROWS, choice), 'evidenceTypeId');
    const facts = grouped(await this.source.read(EVIDENCE_FACT_ROWS, choice), 'evidenceTypeId');
    const issued = new Set(
      (await this.source.read(ISSUING_ITEM_ROWS, choice)).map(({ evidenceTypeId }) => evidenceTypeId),
    );
    await this.loadEliminations(ids);
    await this.loadFactTypes(valuesOf(facts, 'factTypeId'));
    await this.places.loadOrganisations(valuesOf(issuers, 'organisationId'));
    for (const row of rows) {
      this.evidenceTypes.set(row.id, {
        ...row,
        issuers: inOrder(issuers.get(row.id)).map(({ organisationId }) => this.places.organisation(organisationId)),
        facts: inOrder(facts.get(row.id)).map(({ factTypeId }) => this.factType(factTypeId)),
        hasIssuingItem: issued.has(row.id),
      });
    }
  }

  async loadFactTypes(wanted: Iterable<number> | undefined): Promise<void> {
    const ids = missing(wanted, this.factTypes);
    if (ids.length === 0) return;
    const rows = await this.source.read(FACT_TYPE_ROWS, { column: 'id', in: ids });
    const sourceIds = rows.flatMap(({ dataSourceId }) => dataSourceId ?? []);
    const sources = await this.source.read(DATA_SOURCE_ROWS, {
      column: 'id',
      in: missing(sourceIds, this.dataSources),
    });
    await this.places.loadOrganisations(sources.map(({ providerId }) => providerId));
    for (const { status, validFrom, validTo, providerId, ...row } of sources) {
      const online = status === 'ONLINE' ? daysOf({ validFrom, validTo }) : NEVER;
      this.dataSources.set(row.id, { ...row, online, provider: this.places.organisation(providerId) });
    }
    for (const { dataSourceId, ...row } of rows) {
      this.factTypes.set(row.id, { ...row, source: this.dataSources.get(dataSourceId ?? 0) ?? null });
    }
  }

  private async loadEliminations(evidenceTypes: readonly number[]): Promise<void> {
    const rows = await this.source.read(ELIMINATION_ROWS, { column: 'evidenceTypeId', in: evidenceTypes });
    const active = rows.filter(({ status }) => status === 'ACTIVE');
    if (active.length === 0) return;
    await this.places.loadPlaces(active.map(({ jurisdictionId }) => jurisdictionId));
    const items = grouped(
      await this.source.read(ELIMINATION_ITEM_ROWS, { column: 'eliminationId', in: active.map(({ id }) => id) }),
      'eliminationId',
    );
    for (const [evidenceTypeId, own] of Map.groupBy(active, (row) => row.evidenceTypeId)) {
      this.eliminations.set(
        evidenceTypeId,
        own.map(({ id, code, purpose, replacement, decidedOn, jurisdictionId }) => ({
          jurisdiction: this.places.place(jurisdictionId).code,
          elimination: {
            code,
            evidenceTypeId,
            purpose,
            replacement,
            catalogueItemIds: (items.get(id) ?? []).map(({ catalogueItemId }) => catalogueItemId),
            existence: { validFrom: decidedOn, validTo: null },
          },
        })),
      );
    }
  }
}

interface PlacedElimination {
  /** Code of the jurisdiction in which and below which it binds. */
  readonly jurisdiction: string;
  readonly elimination: JudgedElimination;
}

const NEVER: readonly Slice<boolean>[] = [{ validFrom: null, validTo: null, state: false }];

/** True on the days of the interval and on no others. */
function daysOf({ validFrom, validTo }: Validity): readonly Slice<boolean>[] {
  return [
    ...(validFrom === null ? [] : [{ validFrom: null, validTo: validFrom, state: false }]),
    { validFrom, validTo, state: true },
    ...(validTo === null ? [] : [{ validFrom: validTo, validTo: null, state: false }]),
  ];
}
