import type { Em } from '../../../platform/db/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { nameKey } from '../domain/power-code.js';

export interface KnownOrganisation {
  readonly code: string;
  readonly name: string;
  readonly jurisdiction: string;
}

interface Row extends KnownOrganisation {
  readonly shortName: string | null;
  readonly hasEnded: boolean;
}

/** The organisations of the register by code and by name. */
export class OrganisationRegister {
  private readonly byCode: ReadonlyMap<string, Row>;
  private readonly byName: ReadonlyMap<string, readonly Row[]>;

  private constructor(rows: readonly Row[]) {
    this.byCode = new Map(rows.toReversed().map((row) => [row.code, row]));
    this.byName = Map.groupBy(rows, ({ name }) => nameKey(name));
  }

  /** @param today organisations that have ended are found by name only where no other has it */
  static async load(em: Em, today: CalendarDate): Promise<OrganisationRegister> {
    const rows = await em.execute<Row[]>(
      `select o.code, o.name, o.short_name as "shortName", j.code as jurisdiction,
              coalesce(o.valid_to <= ?, false) as "hasEnded"
       from organisation o join jurisdiction j on j.id = o.jurisdiction_id order by o.id`,
      [today],
    );
    return new OrganisationRegister(rows);
  }

  withCode(code: string): KnownOrganisation | null {
    return this.byCode.get(code) ?? null;
  }

  /** All that have the name, width and blanks apart; in the areas, or anywhere. */
  named(name: string, areas: ReadonlySet<string> | null): readonly KnownOrganisation[] {
    const found = (this.byName.get(nameKey(name)) ?? []).filter(
      ({ jurisdiction }) => areas === null || areas.has(jurisdiction),
    );
    const present = found.filter(({ hasEnded }) => !hasEnded);
    return present.length > 0 ? present : found;
  }

  /** True when the register calls the organisation so, in full or short. */
  isCalled(code: string, name: string): boolean {
    const row = this.byCode.get(code);
    return row !== undefined && [row.name, row.shortName ?? row.name].map(nameKey).includes(nameKey(name));
  }
}
