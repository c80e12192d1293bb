/** A row that was read, by what it holds. */
export interface RowRead {
  readonly table: string;
  readonly key: RowKey['key'];
  readonly values: Readonly<Record<string, unknown>>;
}

/** Rows of a table: those whose column has the value. */
export interface RowKey {
  readonly table: string;
  /** `column` as property: `requirementId` */
  readonly key: { readonly column: string; readonly value: number | string };
}

/** By property of a row, the table whose row it names. */
const NAMES: Readonly<Record<string, string>> = {
  organisationId: 'organisation',
  fromOrganisationId: 'organisation',
  toOrganisationId: 'organisation',
  providerId: 'organisation',
  jurisdictionId: 'jurisdiction',
  catalogueItemId: 'catalogue_item',
  powerItemId: 'power_item',
  serviceItemId: 'service_item',
  handlingItemId: 'handling_item',
  evidenceTypeId: 'evidence_type',
  factTypeId: 'fact_type',
  dataSourceId: 'data_source',
  citationId: 'citation',
};

/** By table, the rows that belong to a row of it: their table, and the property that names it. */
const PARTS: Readonly<Record<string, readonly (readonly [table: string, property: string])[]>> = {
  service_item: [['handling_item', 'serviceItemId']],
  handling_item: [
    ['handling_item_basis', 'subjectId'],
    ['fee', 'handlingItemId'],
    ['intermediary_service', 'handlingItemId'],
    ['document_requirement', 'handlingItemId'],
  ],
  fee: [['fee_basis', 'subjectId']],
  intermediary_service: [['intermediary_service_basis', 'subjectId']],
  document_requirement: [
    ['document_requirement_basis', 'subjectId'],
    ['requirement_fact', 'requirementId'],
    ['requirement_evidence', 'requirementId'],
    ['requirement_judgement', 'requirementId'],
  ],
  evidence_type: [
    ['evidence_type_issuer', 'evidenceTypeId'],
    ['evidence_type_fact', 'evidenceTypeId'],
    ['evidence_type_issuing_item', 'evidenceTypeId'],
    ['elimination', 'evidenceTypeId'],
  ],
  elimination: [['elimination_item', 'eliminationId']],
  power_item: [
    ['power_item_basis', 'subjectId'],
    ['power_judgement', 'powerItemId'],
    ['power_item', 'mainItemId'],
    ['delegation', 'powerItemId'],
    ['responsibility_item', 'powerItemId'],
    ['accountability_ground', 'powerItemId'],
  ],
  delegation: [['delegation_basis', 'subjectId']],
  responsibility_item: [['responsibility_item_basis', 'subjectId']],
  accountability_ground: [['accountability_ground_basis', 'subjectId']],
};

/** Records that others belong to: where one is only named by a row, its other parts are nothing to the subject. */
const OWNERS: ReadonlySet<string> = new Set(['service_item', 'handling_item', 'power_item']);

/** Of a power that a service exercises, and of one whose duty is judged, these parts are looked at too. */
const PARTS_OF_NAMED: readonly string[] = ['power_item_basis', 'power_judgement', 'delegation'];

/**
 * Of the rows that were read with a unit, those that bear on some of its records: the rows themselves, what belongs to
 * them, and what either of these names, and so on.
 *
 * @param rows as read, duplicates allowed
 * @param from the records, by id: the subject, those that it is compared with, and those that it belongs to
 * @param tables that the facts asked about are read from; what is reached through others only is left out
 * @returns keys in the order found, each once; also of rows that are named and were not read
 */
export function relevantRows(
  rows: readonly RowRead[],
  from: readonly { readonly table: string; readonly id: number; readonly isOwner?: boolean }[],
  tables: ReadonlySet<string>,
): readonly RowKey[] {
  const byId = Map.groupBy(rows, ({ table, values }) => `${table} ${String(values['id'])}`);
  const byProperty = new Map<string, RowRead[]>();
  for (const row of rows) {
    for (const [property, value] of Object.entries(row.values)) {
      const key = `${row.table} ${property} ${String(value)}`;
      const alike = byProperty.get(key);
      if (alike) alike.push(row);
      else byProperty.set(key, [row]);
    }
  }
  const found = new Map<string, RowKey>();
  const visited = new Set<string>();
  const waiting = from.map(({ table, id, isOwner = false }) => ({ table, id, isNamed: isOwner }));
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    const { table, id, isNamed } = step;
    const place = `${table} ${id} ${isNamed}`;
    if (visited.has(place)) continue;
    visited.add(place);
    if (!tables.has(table) && !from.some((root) => root.table === table && root.id === id)) continue;
    note(found, { table, key: { column: 'id', value: id } });
    const own = byId.get(`${table} ${id}`) ?? [];
    const isOwnerNamed = isNamed && OWNERS.has(table);
    const parts = (PARTS[table] ?? []).filter(([part]) => !isOwnerNamed || PARTS_OF_NAMED.includes(part));
    const belonging = parts.flatMap(([part, property]) => byProperty.get(`${part} ${property} ${id}`) ?? []);
    for (const row of belonging) {
      const rowId = row.values['id'];
      if (typeof rowId === 'number') waiting.push({ table: row.table, id: rowId, isNamed: false });
      else if (tables.has(row.table)) note(found, row);
    }
    const without = belonging.filter((row) => typeof row.values['id'] !== 'number' && tables.has(row.table));
    for (const row of [...own, ...without]) {
      for (const [property, named] of Object.entries(NAMES)) {
        const value = row.values[property];
        if (typeof value === 'number') waiting.push({ table: named, id: value, isNamed: true });
      }
    }
  }
  return [...found.values()];
}

function note(found: Map<string, RowKey>, { table, key }: RowKey): void {
  found.set(`${table} ${key.column} ${key.value}`, { table, key });
}
