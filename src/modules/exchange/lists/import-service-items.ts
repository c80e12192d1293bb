import type { Em } from '../../../platform/db/index.js';
import { type CodeSchemeKey, checkCode } from '../../../shared/codes/index.js';
import { SERVICE_ITEMS, type ServiceItemsColumn } from '../domain/columns.service-items.js';
import { mapServiceItems } from '../domain/map-service-items.js';
import type { Table } from '../domain/read-table.js';
import type { ImportReport } from '../domain/report.js';
import { importList, type ListImport } from './import-list.js';
import type { ImportOptions } from './import-options.js';
import { linkServiceItems } from './link-service-items.js';

const LIST: ListImport<ServiceItemsColumn> = {
  definition: SERVICE_ITEMS,
  columns: { organisation: 'organisation', organisationCode: 'organisationCode', jurisdiction: 'jurisdiction' },
  headKinds: ['ServiceItem', 'HandlingItem'],
  registersCodedOrganisations: true,
  basisColumns: () => ['timeLimitBases'],
  map: (table, options, { codeScheme, jurisdiction }) =>
    mapServiceItems(table, {
      ...options,
      codeScheme: codeScheme ?? schemeOf(table),
      itemTypes: 'CN-NATIONAL',
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
    }),
  link: linkServiceItems,
};

/** Schemes that the codes of items may be of, the national one first. */
const SCHEMES = ['CN-39554', 'SC-sczwfw'] as const satisfies readonly CodeSchemeKey[];

/** The scheme that most codes of the list keep. */
function schemeOf({ rows }: Table<ServiceItemsColumn>): CodeSchemeKey {
  const kept = SCHEMES.map((scheme) => ({
    scheme,
    count: rows.filter(({ cells }) => cells.code !== undefined && checkCode(scheme, cells.code).fault === null).length,
  }));
  const [most] = kept.sort((a, b) => b.count - a.count);
  return most?.scheme ?? 'CN-39554';
}

/** Imports a list of service items 政务服务事项清单, see {@link importList}. */
export function importServiceItems(em: Em, bytes: Uint8Array, options: ImportOptions): Promise<ImportReport> {
  return importList(em, bytes, LIST, options);
}
