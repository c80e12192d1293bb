import type { Em } from '../../../../platform/db/index.js';
import type { JudgedOrganisation, JudgedPlace } from '../../domain/judged.js';
import { readPlaces } from './read-places.js';
import { found, missing } from './row-lists.js';
import type { RowSource } from './row-source.js';
import { ORGANISATION_ROWS } from './row-specs.js';

/** Jurisdictions and organisations, each read once. */
export class PlaceRegister {
  private readonly places = new Map<number, JudgedPlace>();
  private readonly organisations = new Map<number, JudgedOrganisation>();

  constructor(
    private readonly em: Em,
    private readonly source: RowSource,
  ) {}

  place(id: number): JudgedPlace {
    return found(this.places, id, 'jurisdiction');
  }

  organisation(id: number): JudgedOrganisation {
    return found(this.organisations, id, 'organisation');
  }

  async loadPlaces(wanted: Iterable<number> | undefined): Promise<void> {
    const ids = missing(wanted, this.places);
    for (const [id, place] of await readPlaces(this.em, ids)) this.places.set(id, place);
  }

  async loadOrganisations(wanted: Iterable<number> | undefined): Promise<void> {
    const rows = await this.source.read(ORGANISATION_ROWS, { column: 'id', in: missing(wanted, this.organisations) });
    await this.loadPlaces(rows.map(({ jurisdictionId }) => jurisdictionId));
    for (const { validFrom, validTo, jurisdictionId, ...row } of rows) {
      this.organisations.set(row.id, { ...row, place: this.place(jurisdictionId), existence: { validFrom, validTo } });
    }
  }
}
