import type { Em } from '../../../platform/db/index.js';
import { SERVICE_ITEMS, type ServiceItemsColumn } from '../domain/columns.service-items.js';
import { mapServiceItems } from '../domain/map-service-items.js';
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
  map: (table, options, { codeScheme = 'CN-39554', jurisdiction }) =>
    mapServiceItems(table, {
      ...options,
      codeScheme,
      itemTypes: 'CN-NATIONAL',
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
    }),
  link: linkServiceItems,
};

/** Imports a list of service items 政务服务事项清单, see {@link importList}. */
export function importServiceItems(em: Em, bytes: Uint8Array, options: ImportOptions): Promise<ImportReport> {
  return importList(em, bytes, LIST, options);
}
