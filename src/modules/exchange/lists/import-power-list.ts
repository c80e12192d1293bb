import type { Em } from '../../../platform/db/index.js';
import { POWER_LIST, type PowerListColumn } from '../domain/columns.power-list.js';
import { mapPowerList } from '../domain/map-power-list.js';
import type { ImportReport } from '../domain/report.js';
import { importList, type ListImport } from './import-list.js';
import type { ImportOptions } from './import-options.js';
import { linkPowerList } from './link-power-list.js';

const LIST: ListImport<PowerListColumn> = {
  definition: POWER_LIST,
  columns: { organisation: 'organisation', organisationCode: 'organisationCode', jurisdiction: null },
  headKinds: ['PowerItem'],
  registersCodedOrganisations: false,
  basisColumns(kind, purpose) {
    if (kind === 'ResponsibilityItem') return ['responsibilityBases'];
    if (kind === 'AccountabilityGround') return ['accountabilityBases'];
    return purpose === 'ESTABLISH' ? ['bases', 'implementingBases'] : ['implementingBases'];
  },
  map: (table, options, { codeScheme }) => mapPowerList(table, codeScheme ? { ...options, codeScheme } : options),
  link: linkPowerList,
};

/** Imports a list of powers and responsibilities 权责清单, see {@link importList}. */
export function importPowerList(em: Em, bytes: Uint8Array, options: ImportOptions): Promise<ImportReport> {
  return importList(em, bytes, LIST, options);
}
