export { bundleFields } from './domain/bundle.fields.js';
export { dataSourceFields } from './domain/data-source.fields.js';
export { documentRequirementFields } from './domain/document-requirement.fields.js';
export { evidenceTypeFields } from './domain/evidence-type.fields.js';
export { factTypeFields } from './domain/fact-type.fields.js';
export { handlingItemFields } from './domain/handling-item.fields.js';
export { serviceItemFields } from './domain/service-item.fields.js';
export * from './domain/vocabulary.js';
export {
  DocumentRequirement,
  DocumentRequirementBasis,
  type DocumentRequirementRow,
  RequirementEvidence,
  RequirementFact,
  RequirementJudgement,
  type RequirementJudgementRow,
} from './store/document-requirement.entity.js';
export {
  Bundle,
  BundleDocument,
  BundleItem,
  type BundleRow,
  DataSource,
  type DataSourceRow,
  EvidenceType,
  EvidenceTypeFact,
  EvidenceTypeIssuer,
  EvidenceTypeIssuingItem,
  type EvidenceTypeRow,
  FactType,
  type FactTypeRow,
} from './store/evidence.entity.js';
export {
  Fee,
  FeeBasis,
  type FeeRow,
  IntermediaryService,
  IntermediaryServiceBasis,
  type IntermediaryServiceRow,
  ProcessStep,
  type ProcessStepRow,
} from './store/handling-item-parts.entity.js';
export {
  HandlingItem,
  HandlingItemBasis,
  type HandlingItemRow,
  ServiceItem,
  type ServiceItemRow,
} from './store/service-item.entity.js';
