import type { Em } from '../../../../platform/db/index.js';
import type {
  JudgedBasis,
  JudgedCatalogueItem,
  JudgedElimination,
  JudgedEvidence,
  JudgedFactType,
  JudgedOrganisation,
  JudgedPlace,
} from '../../domain/judged.js';
import { CatalogueRegister } from './catalogue-register.js';
import { EvidenceRegister } from './evidence-register.js';
import { LawRegister } from './law-register.js';
import { PlaceRegister } from './place-register.js';
import type { RowOf, RowSource } from './row-source.js';
import type { basisRows } from './row-specs.js';

/** Ids of register rows that records refer to; what is loaded already is not asked for again. */
export interface Needed {
  readonly organisations?: Iterable<number>;
  readonly jurisdictions?: Iterable<number>;
  readonly citations?: Iterable<number>;
  readonly catalogueItems?: Iterable<number>;
  readonly factTypes?: Iterable<number>;
  readonly evidenceTypes?: Iterable<number>;
}

/**
 * The registers as far as records refer to them: each row is read once and given as one object to all who refer to it.
 *
 * Records are linked after {@link load} was awaited for what they refer to; what does not exist is then missing.
 */
export class Registers {
  private readonly places: PlaceRegister;
  private readonly evidenceTypes: EvidenceRegister;
  private readonly catalogue: CatalogueRegister;
  private readonly law: LawRegister;

  constructor(em: Em, source: RowSource) {
    this.places = new PlaceRegister(em, source);
    this.evidenceTypes = new EvidenceRegister(source, this.places);
    this.catalogue = new CatalogueRegister(em, source);
    this.law = new LawRegister(em);
  }

  async load(needed: Needed): Promise<void> {
    await this.evidenceTypes.load(needed.evidenceTypes);
    await this.evidenceTypes.loadFactTypes(needed.factTypes);
    await this.catalogue.load(needed.catalogueItems);
    await this.places.loadOrganisations(needed.organisations);
    await this.places.loadPlaces(needed.jurisdictions);
    await this.law.load(needed.citations);
  }

  place(id: number): JudgedPlace {
    return this.places.place(id);
  }

  organisation(id: number): JudgedOrganisation {
    return this.places.organisation(id);
  }

  catalogueItem(id: number | null): JudgedCatalogueItem | null {
    return id === null ? null : this.catalogue.item(id);
  }

  factType(id: number): JudgedFactType {
    return this.evidenceTypes.factType(id);
  }

  evidence(id: number): JudgedEvidence {
    return this.evidenceTypes.evidence(id);
  }

  /** The one fact type as a list, the same for all. */
  onlyFact(id: number): readonly JudgedFactType[] {
    return this.evidenceTypes.onlyFact(id);
  }

  /** The one evidence type as the only way to meet a demand, the same for all. */
  onlyEvidence(id: number): readonly (readonly JudgedEvidence[])[] {
    return this.evidenceTypes.onlyEvidence(id);
  }

  /** The bases of a record in a place, in the order of citing; one list for all to whom the same is said. */
  bases(rows: RowOf<ReturnType<typeof basisRows>>[] | undefined, place: JudgedPlace): readonly JudgedBasis[] {
    return this.law.bases(rows, place);
  }

  /** Eliminations that bind a place for the evidence types and the catalogue item. */
  eliminationsOf(
    alternatives: readonly (readonly JudgedEvidence[])[],
    place: JudgedPlace,
    catalogueItem: JudgedCatalogueItem | null,
  ): readonly JudgedElimination[] {
    return this.evidenceTypes.eliminationsOf(alternatives, place, catalogueItem);
  }
}
