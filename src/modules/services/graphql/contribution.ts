import { allow, loadRow } from '../../../platform/graphql/index.js';
import type { ModuleContribution } from '../../../platform/graphql/module-contribution.js';
import { DocumentRequirement } from '../store/document-requirement.entity.js';
import { Bundle, DataSource, EvidenceType, FactType } from '../store/evidence.entity.js';
import { HandlingItem, ServiceItem } from '../store/service-item.entity.js';
import { BundleResolver } from './bundle.resolver.js';
import { DataSourceResolver } from './data-source.resolver.js';
import { DocumentRequirementResolver } from './document-requirement.resolver.js';
import { EvidenceTypeResolver } from './evidence-type.resolver.js';
import { FactTypeResolver } from './fact-type.resolver.js';
import { HandlingItemResolver } from './handling-item.resolver.js';
import { FeeResolver, IntermediaryServiceResolver, ProcessStepResolver } from './handling-item-parts.resolver.js';
import { JurisdictionServicesResolver, OrganisationServicesResolver } from './organisation-services.resolver.js';
import { CatalogueServicesResolver, PowerServicesResolver } from './power-services.resolver.js';
import { ProvisionServicesResolver } from './provision-services.resolver.js';
import { ServiceItemResolver } from './service-item.resolver.js';

/** What this module adds to the API. */
export const servicesContribution: ModuleContribution = {
  resolvers: [
    ServiceItemResolver,
    HandlingItemResolver,
    FeeResolver,
    ProcessStepResolver,
    IntermediaryServiceResolver,
    DocumentRequirementResolver,
    EvidenceTypeResolver,
    FactTypeResolver,
    DataSourceResolver,
    BundleResolver,
    OrganisationServicesResolver,
    JurisdictionServicesResolver,
    PowerServicesResolver,
    CatalogueServicesResolver,
    ProvisionServicesResolver,
  ],
  permissions: {
    Query: {
      serviceItem: allow,
      serviceItems: allow,
      handlingItem: allow,
      handlingItems: allow,
      documentRequirement: allow,
      documentRequirements: allow,
      evidenceType: allow,
      evidenceTypes: allow,
      factType: allow,
      factTypes: allow,
      dataSource: allow,
      dataSources: allow,
      bundle: allow,
      bundles: allow,
    },
  },
  nodes: {
    ServiceItem: (ctx, key) => loadRow(ctx, ServiceItem, key),
    HandlingItem: (ctx, key) => loadRow(ctx, HandlingItem, key),
    DocumentRequirement: (ctx, key) => loadRow(ctx, DocumentRequirement, key),
    EvidenceType: (ctx, key) => loadRow(ctx, EvidenceType, key),
    FactType: (ctx, key) => loadRow(ctx, FactType, key),
    DataSource: (ctx, key) => loadRow(ctx, DataSource, key),
    Bundle: (ctx, key) => loadRow(ctx, Bundle, key),
  },
};
