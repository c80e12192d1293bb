export * from './domain/vocabulary.js';
export {
  DocumentRequirement,
  DocumentRequirementBasis,
  type DocumentRequirementRow,
  RequirementEvidence,
  RequirementFact,
} from './store/document-requirement.entity.js';
export {
  Bundle,
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
