export { internalOfficeFields } from './domain/internal-office.fields.js';
export { jurisdictionFields } from './domain/jurisdiction.fields.js';
export { organisationFields } from './domain/organisation.fields.js';
export { isCurrent, isInJurisdiction, isOfOrganisation, JurisdictionScope } from './graphql/scope.input.js';
export { CodeTable, CodeTableEntry } from './store/code-table.entity.js';
export { Jurisdiction, type JurisdictionRow, JurisdictionSuccessor } from './store/jurisdiction.entity.js';
export {
  InternalOffice,
  type InternalOfficeRow,
  Organisation,
  type OrganisationRow,
} from './store/organisation.entity.js';
