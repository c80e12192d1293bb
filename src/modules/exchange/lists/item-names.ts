import type { Em } from '../../../platform/db/index.js';
import { nameKey } from '../domain/power-code.js';

export interface NamedItem {
  readonly code: string;
}

interface Row {
  readonly organisation: string;
  readonly code: string;
  readonly name: string;
  readonly service: string;
  readonly catalogueItem: string | null;
}

/** The items of organisations by the names that lists use for them. */
export class ItemNames {
  private constructor(
    private readonly byName: ReadonlyMap<string, readonly Row[]>,
    private readonly byService: ReadonlyMap<string, readonly Row[]>,
    private readonly catalogue: ReadonlyMap<string, readonly string[]>,
  ) {}

  static async load(em: Em): Promise<ItemNames> {
    const rows = await em.execute<Row[]>(
      `select o.code as organisation, h.code, h.name, s.name as service, c.code as "catalogueItem"
       from handling_item h
       join service_item s on s.id = h.service_item_id
       join organisation o on o.id = s.organisation_id
       left join catalogue_item c on c.id = s.catalogue_item_id
       where h.status <> 'CANCELLED' order by h.id`,
    );
    const catalogue = await em.execute<{ code: string; name: string }[]>(
      `select code, name from catalogue_item where status <> 'CANCELLED' order by id`,
    );
    const byCatalogueName = Map.groupBy(catalogue, ({ name }) => nameKey(name));
    return new ItemNames(
      Map.groupBy(rows, ({ organisation, name }) => key(organisation, name)),
      Map.groupBy(rows, ({ organisation, service }) => key(organisation, service)),
      new Map([...byCatalogueName].map(([name, own]) => [name, own.map(({ code }) => code)])),
    );
  }

  /** Handling items of that name; else those of the service item of that name. */
  handlingItems(organisation: string, name: string): readonly NamedItem[] {
    return this.byName.get(key(organisation, name)) ?? this.byService.get(key(organisation, name)) ?? [];
  }

  /** Catalogue items behind the organisation's items of that name; else those of the catalogue that are called so. */
  catalogueItems(organisation: string, name: string): readonly string[] {
    const rows = [
      ...(this.byService.get(key(organisation, name)) ?? []),
      ...(this.byName.get(key(organisation, name)) ?? []),
    ];
    const own = new Set(rows.flatMap(({ catalogueItem }) => catalogueItem ?? []));
    return own.size > 0 ? [...own] : (this.catalogue.get(nameKey(name)) ?? []);
  }
}

function key(organisation: string, name: string): string {
  return JSON.stringify([organisation, nameKey(name)]);
}
