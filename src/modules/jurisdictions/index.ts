export { OrganisationKind } from './domain/vocabulary.js';
export { CodeTable, CodeTableEntry } from './store/code-table.entity.js';
export { Jurisdiction, type JurisdictionRow, JurisdictionSuccessor } from './store/jurisdiction.entity.js';
export {
  InternalOffice,
  type InternalOfficeRow,
  Organisation,
  type OrganisationRow,
} from './store/organisation.entity.js';
