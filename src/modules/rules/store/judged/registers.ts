import type { Em } from '../../../../platform/db/index.js';
import type { Validity } from '../../../../shared/dates.js';
import { BasisPurpose } from '../../../legal/domain/vocabulary.js';
import { appliesEverywhere, appliesHere } from '../../domain/applies-here.js';
import type {
  JudgedBasis,
  JudgedCatalogueItem,
  JudgedDataSource,
  JudgedElimination,
  JudgedEvidence,
  JudgedFactType,
  JudgedOrganisation,
  JudgedPlace,
} from '../../domain/judged.js';
import type { Slice } from '../../domain/legal-timeline.js';
import { readCitedProvisions } from './read-cited-provisions.js';
import { readPlaces } from './read-places.js';
import { grouped, inOrder, type RowGroups } from './row-groups.js';
import type { RowOf, RowSource } from './row-source.js';
import {
  type basisRows,
  CATALOGUE_ITEM_ROWS,
  DATA_SOURCE_ROWS,
  ELIMINATION_ITEM_ROWS,
  ELIMINATION_ROWS,
  EVIDENCE_FACT_ROWS,
  EVIDENCE_ISSUER_ROWS,
  EVIDENCE_TYPE_ROWS,
  FACT_TYPE_ROWS,
  ISSUING_ITEM_ROWS,
  ORGANISATION_ROWS,
} from './row-specs.js';
import { type StandingTarget, standingTarget } from './standing-target.js';

/** Ids of register rows that records refer to; what is loaded already is not asked for again. */
export interface Needed {
  readonly organisations?: Iterable<number>;
  readonly jurisdictions?: Iterable<number>;
  readonly citations?: Iterable<number>;
  readonly catalogueItems?: Iterable<number>;
  readonly factTypes?: Iterable<number>;
  readonly evidenceTypes?: Iterable<number>;
}

type BasisRow = RowOf<ReturnType<typeof basisRows>>;

/** Lists remembered of a kind; records that lie together share most of theirs. */
const MOST_LISTS = 200_000;

/** More than there will ever be, so that a place and something else make one number. */
const MOST_PLACES = 2 ** 22;

const PURPOSES: ReadonlyMap<string, number> = new Map(BasisPurpose.values.map((purpose, index) => [purpose, index]));

const NO_BASES: readonly JudgedBasis[] = [];
const NO_ELIMINATIONS: readonly JudgedElimination[] = [];

/**
 * The registers as far as records refer to them: each row is read once and given as one object to all who refer to it.
 *
 * Records are linked after {@link load} was awaited for what they refer to; what does not exist is then missing.
 */
export class Registers {
  private readonly places = new Map<number, JudgedPlace>();
  private readonly organisations = new Map<number, JudgedOrganisation>();
  private readonly citations = new Map<number, readonly StandingTarget[]>();
  private readonly catalogueItems = new Map<number, JudgedCatalogueItem>();
  private readonly dataSources = new Map<number, JudgedDataSource>();
  private readonly factTypes = new Map<number, JudgedFactType>();
  private readonly evidenceTypes = new Map<number, JudgedEvidence>();
  private readonly eliminations = new Map<number, readonly PlacedElimination[]>();
  /** Citations that hold in some places and not in others. */
  private readonly localCitations = new Set<number>();
  private readonly onlyBases = new Map<number, readonly JudgedBasis[]>();
  private readonly localOnlyBases = new Map<number, readonly JudgedBasis[]>();
  private readonly onlyFacts = new Map<number, readonly JudgedFactType[]>();
  private readonly onlyAlternatives = new Map<number, readonly (readonly JudgedEvidence[])[]>();
  private readonly basisLists = new Map<string, readonly JudgedBasis[]>();
  private readonly localBasisLists = new Map<string, readonly JudgedBasis[]>();
  private readonly eliminationLists = new Map<string, readonly JudgedElimination[]>();

  constructor(
    private readonly em: Em,
    private readonly source: RowSource,
  ) {}

  async load(needed: Needed): Promise<void> {
    await this.loadEvidence(missing(needed.evidenceTypes, this.evidenceTypes));
    await this.loadFactTypes(missing(needed.factTypes, this.factTypes));
    await this.loadCatalogueItems(missing(needed.catalogueItems, this.catalogueItems));
    await this.loadOrganisations(missing(needed.organisations, this.organisations));
    await this.loadPlaces(missing(needed.jurisdictions, this.places));
    await this.loadCitations(missing(needed.citations, this.citations));
  }

  place(id: number): JudgedPlace {
    return found(this.places, id, 'jurisdiction');
  }

  organisation(id: number): JudgedOrganisation {
    return found(this.organisations, id, 'organisation');
  }

  catalogueItem(id: number | null): JudgedCatalogueItem | null {
    return id === null ? null : found(this.catalogueItems, id, 'catalogue item');
  }

  factType(id: number): JudgedFactType {
    return found(this.factTypes, id, 'fact type');
  }

  evidence(id: number): JudgedEvidence {
    return found(this.evidenceTypes, id, 'evidence type');
  }

  /** The bases of a record in a place, in the order of citing; one list for all to whom the same is said. */
  bases(rows: BasisRow[] | undefined, place: JudgedPlace): readonly JudgedBasis[] {
    if (rows === undefined || rows.length === 0) return NO_BASES;
    const [first] = rows;
    if (first !== undefined && rows.length === 1) return this.onlyBasis(first, place);
    rows.sort((a, b) => a.position - b.position);
    let key = '';
    let isLocal = false;
    for (const { citationId, purpose } of rows) {
      key += `${citationId}${purpose} `;
      isLocal ||= this.localCitations.has(citationId);
    }
    return listed(isLocal ? this.localBasisLists : this.basisLists, isLocal ? key + place.id : key, () =>
      rows.flatMap((row) => this.basesOf(row, place)),
    );
  }

  /** Most records cite one provision: its list is found by numbers alone. */
  private onlyBasis(row: BasisRow, place: JudgedPlace): readonly JudgedBasis[] {
    const key = row.citationId * PURPOSES.size + (PURPOSES.get(row.purpose) ?? 0);
    if (!this.localCitations.has(row.citationId)) return listed(this.onlyBases, key, () => this.basesOf(row, place));
    return listed(this.localOnlyBases, key * MOST_PLACES + place.id, () => this.basesOf(row, place));
  }

  private basesOf({ citationId, purpose }: BasisRow, place: JudgedPlace): readonly JudgedBasis[] {
    return (this.citations.get(citationId) ?? []).map((target) => this.basis(target, purpose, place));
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

  private basis(target: StandingTarget, purpose: JudgedBasis['purpose'], place: JudgedPlace): JudgedBasis {
    const { text, writtenOn, namesArticle, instrument, area, isLabelWrong, standing } = target;
    return {
      purpose,
      text,
      writtenOn,
      level: area?.isVerified ? area.level : 'UNKNOWN',
      appliesHere: area ? appliesHere(area, place) : 'UNKNOWN',
      namesArticle,
      instrument,
      isLabelWrong,
      standing,
    };
  }

  private async loadEvidence(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    const rows = await this.source.read(EVIDENCE_TYPE_ROWS, { column: 'id', in: ids });
    const choice = { column: 'evidenceTypeId', in: ids };
    const issuers = grouped(await this.source.read(EVIDENCE_ISSUER_ROWS, choice), 'evidenceTypeId');
    const facts = grouped(await this.source.read(EVIDENCE_FACT_ROWS, choice), 'evidenceTypeId');
    const issued = new Set(
      (await this.source.read(ISSUING_ITEM_ROWS, choice)).map(({ evidenceTypeId }) => evidenceTypeId),
    );
    await this.loadEliminations(ids);
    await this.loadFactTypes(missing(valuesOf(facts, 'factTypeId'), this.factTypes));
    await this.loadOrganisations(missing(valuesOf(issuers, 'organisationId'), this.organisations));
    for (const row of rows) {
      this.evidenceTypes.set(row.id, {
        ...row,
        issuers: inOrder(issuers.get(row.id)).map(({ organisationId }) => this.organisation(organisationId)),
        facts: inOrder(facts.get(row.id)).map(({ factTypeId }) => this.factType(factTypeId)),
        hasIssuingItem: issued.has(row.id),
      });
    }
  }

  private async loadFactTypes(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    const rows = await this.source.read(FACT_TYPE_ROWS, { column: 'id', in: ids });
    const sourceIds = rows.flatMap(({ dataSourceId }) => dataSourceId ?? []);
    const sources = await this.source.read(DATA_SOURCE_ROWS, {
      column: 'id',
      in: missing(sourceIds, this.dataSources),
    });
    await this.loadOrganisations(
      missing(
        sources.map(({ providerId }) => providerId),
        this.organisations,
      ),
    );
    for (const { status, validFrom, validTo, providerId, ...row } of sources) {
      const online = status === 'ONLINE' ? daysOf({ validFrom, validTo }) : NEVER;
      this.dataSources.set(row.id, { ...row, online, provider: this.organisations.get(providerId) ?? null });
    }
    for (const { dataSourceId, ...row } of rows) {
      this.factTypes.set(row.id, { ...row, source: this.dataSources.get(dataSourceId ?? 0) ?? null });
    }
  }

  private async loadEliminations(evidenceTypes: readonly number[]): Promise<void> {
    const rows = await this.source.read(ELIMINATION_ROWS, { column: 'evidenceTypeId', in: evidenceTypes });
    const active = rows.filter(({ status }) => status === 'ACTIVE');
    if (active.length === 0) return;
    await this.loadPlaces(
      missing(
        active.map(({ jurisdictionId }) => jurisdictionId),
        this.places,
      ),
    );
    const items = grouped(
      await this.source.read(ELIMINATION_ITEM_ROWS, { column: 'eliminationId', in: active.map(({ id }) => id) }),
      'eliminationId',
    );
    for (const [evidenceTypeId, own] of Map.groupBy(active, (row) => row.evidenceTypeId)) {
      this.eliminations.set(
        evidenceTypeId,
        own.map(({ id, code, purpose, replacement, decidedOn, jurisdictionId }) => ({
          jurisdiction: this.place(jurisdictionId).code,
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

  private async loadCatalogueItems(ids: readonly number[]): Promise<void> {
    const rows = await this.source.read(CATALOGUE_ITEM_ROWS, { column: 'id', in: ids });
    const proved = await this.factsProvedBy(new Set(rows.flatMap(({ standardDocuments }) => standardDocuments)));
    for (const { validFrom, validTo, ...row } of rows) {
      const isKnown = row.standardDocuments.every((code) => proved.has(code));
      const standardFacts = new Map(
        isKnown ? row.standardDocuments.map((code) => [code, proved.get(code) ?? []] as const) : [],
      );
      this.catalogueItems.set(row.id, { ...row, standardFacts, existence: { validFrom, validTo } });
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

  private async loadOrganisations(ids: readonly number[]): Promise<void> {
    const rows = await this.source.read(ORGANISATION_ROWS, { column: 'id', in: ids });
    await this.loadPlaces(
      missing(
        rows.map(({ jurisdictionId }) => jurisdictionId),
        this.places,
      ),
    );
    for (const { validFrom, validTo, jurisdictionId, ...row } of rows) {
      this.organisations.set(row.id, { ...row, place: this.place(jurisdictionId), existence: { validFrom, validTo } });
    }
  }

  private async loadPlaces(ids: readonly number[]): Promise<void> {
    for (const [id, place] of await readPlaces(this.em, ids)) this.places.set(id, place);
  }

  private async loadCitations(ids: readonly number[]): Promise<void> {
    for (const [id, targets] of await readCitedProvisions(this.em, ids)) {
      this.citations.set(id, targets.map(standingTarget));
      if (targets.some(({ area }) => area !== null && !appliesEverywhere(area))) this.localCitations.add(id);
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

function missing(ids: Iterable<number> | undefined, known: ReadonlyMap<number, unknown>): readonly number[] {
  const absent = new Set<number>();
  for (const id of ids ?? []) if (!known.has(id)) absent.add(id);
  return [...absent];
}

/** The list remembered under the key, or made now. */
function listed<Key, List>(lists: Map<Key, List>, key: Key, make: () => List): List {
  const known = lists.get(key);
  if (known !== undefined) return known;
  if (lists.size >= MOST_LISTS) lists.clear();
  const list = make();
  lists.set(key, list);
  return list;
}

function found<Row>(rows: ReadonlyMap<number, Row>, id: number, what: string): Row {
  const row = rows.get(id);
  if (row === undefined) throw new RangeError(`No ${what} ${id} was loaded`);
  return row;
}

function* valuesOf<Row, Name extends keyof Row>(groups: RowGroups<Row>, name: Name): Generator<Row[Name]> {
  for (const rows of groups.values()) for (const row of rows) yield row[name];
}
