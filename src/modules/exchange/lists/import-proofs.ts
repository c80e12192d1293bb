import type { Em } from '../../../platform/db/index.js';
import { PROOFS, type ProofsColumn } from '../domain/columns.proofs.js';
import { mapProofs } from '../domain/map-proofs.js';
import type { ImportReport } from '../domain/report.js';
import { importList, type ListImport } from './import-list.js';
import type { ImportOptions } from './import-options.js';
import { linkProofs } from './link-proofs.js';

const LIST: ListImport<ProofsColumn> = {
  definition: PROOFS,
  columns: { organisation: 'organisation', organisationCode: 'organisationCode', jurisdiction: null },
  headKinds: ['DocumentRequirement', 'Elimination'],
  registersCodedOrganisations: false,
  basisColumns: () => ['bases'],
  map: (table, options) => mapProofs(table, options),
  link: linkProofs,
};

/** Imports a list of proofs 证明事项清单: kept, under commitment, eliminated; see {@link importList}. */
export function importProofs(em: Em, bytes: Uint8Array, options: ImportOptions): Promise<ImportReport> {
  return importList(em, bytes, LIST, options);
}
