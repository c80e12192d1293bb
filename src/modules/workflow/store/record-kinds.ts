import type { EntitySchema } from '@mikro-orm/core';
import type { CodeSchemeKey } from '../../../shared/codes/index.js';
import type { Field, RecordName } from '../../../shared/fields.js';
import * as jurisdictions from '../../jurisdictions/index.js';
import * as powers from '../../powers/index.js';
import * as responsibilities from '../../responsibilities/index.js';
import * as rules from '../../rules/index.js';
import * as services from '../../services/index.js';

/** A table that joins a record to others it lists. */
export interface ListTable {
  readonly schema: EntitySchema;
  readonly subject: string;
  readonly target: string;
  /** True for OR of AND: the table numbers its alternatives. */
  readonly hasAlternatives?: boolean;
}

/** A table of rows that belong to the record alone. */
export interface PartTable {
  readonly schema: EntitySchema;
  readonly subject: string;
  readonly basis?: EntitySchema;
}

/** How a kind of record is stored. */
export interface RecordKind {
  readonly name: RecordName;
  /** List records hold only what is published; the others are registers of their keepers. */
  readonly isList: boolean;
  readonly schema: EntitySchema;
  readonly fields: readonly Field[];
  /** The scheme of all codes of the kind; where it is left out, each record names its own. */
  readonly codeScheme?: CodeSchemeKey;
  /** Fields by whose words the record is found. */
  readonly searchFields: readonly string[];
  readonly basis?: EntitySchema;
  readonly lists?: Readonly<Record<string, ListTable>>;
  readonly parts?: Readonly<Record<string, PartTable>>;
}

/** Every kind of record in the order in which they refer to each other. */
export const recordKinds: readonly RecordKind[] = [
  {
    name: 'Jurisdiction',
    isList: false,
    schema: jurisdictions.Jurisdiction,
    fields: jurisdictions.jurisdictionFields,
    codeScheme: 'CN-2260',
    searchFields: ['name'],
    lists: {
      successors: { schema: jurisdictions.JurisdictionSuccessor, subject: 'jurisdictionId', target: 'successorId' },
    },
  },
  {
    name: 'Organisation',
    isList: false,
    schema: jurisdictions.Organisation,
    fields: jurisdictions.organisationFields,
    searchFields: ['name', 'shortName'],
  },
  {
    name: 'InternalOffice',
    isList: false,
    schema: jurisdictions.InternalOffice,
    fields: jurisdictions.internalOfficeFields,
    searchFields: [],
  },
  {
    name: 'CatalogueItem',
    isList: true,
    schema: powers.CatalogueItem,
    fields: powers.catalogueItemFields,
    searchFields: ['name'],
    basis: powers.CatalogueItemBasis,
  },
  {
    name: 'PowerItem',
    isList: true,
    schema: powers.PowerItem,
    fields: powers.powerItemFields,
    searchFields: ['name', 'subItemName'],
    basis: powers.PowerItemBasis,
    lists: {
      jointHolders: { schema: powers.PowerItemJointHolder, subject: 'powerItemId', target: 'organisationId' },
    },
    parts: { judgements: { schema: powers.PowerJudgement, subject: 'powerItemId' } },
  },
  {
    name: 'Delegation',
    isList: true,
    schema: powers.Delegation,
    fields: powers.delegationFields,
    searchFields: [],
    basis: powers.DelegationBasis,
  },
  {
    name: 'ResponsibilityItem',
    isList: true,
    schema: responsibilities.ResponsibilityItem,
    fields: responsibilities.responsibilityItemFields,
    searchFields: ['content'],
    basis: responsibilities.ResponsibilityItemBasis,
  },
  {
    name: 'AccountabilityGround',
    isList: true,
    schema: responsibilities.AccountabilityGround,
    fields: responsibilities.accountabilityGroundFields,
    searchFields: [],
    basis: responsibilities.AccountabilityGroundBasis,
  },
  {
    name: 'ServiceItem',
    isList: true,
    schema: services.ServiceItem,
    fields: services.serviceItemFields,
    searchFields: ['name', 'mainItemName'],
  },
  {
    name: 'HandlingItem',
    isList: true,
    schema: services.HandlingItem,
    fields: services.handlingItemFields,
    searchFields: ['name'],
    basis: services.HandlingItemBasis,
    parts: {
      fees: { schema: services.Fee, subject: 'handlingItemId', basis: services.FeeBasis },
      steps: { schema: services.ProcessStep, subject: 'handlingItemId' },
      intermediaries: {
        schema: services.IntermediaryService,
        subject: 'handlingItemId',
        basis: services.IntermediaryServiceBasis,
      },
    },
  },
  {
    name: 'DataSource',
    isList: false,
    schema: services.DataSource,
    fields: services.dataSourceFields,
    searchFields: ['name'],
  },
  {
    name: 'FactType',
    isList: false,
    schema: services.FactType,
    fields: services.factTypeFields,
    searchFields: ['name'],
  },
  {
    name: 'EvidenceType',
    isList: false,
    schema: services.EvidenceType,
    fields: services.evidenceTypeFields,
    searchFields: ['name', 'aliases'],
    lists: {
      issuers: { schema: services.EvidenceTypeIssuer, subject: 'evidenceTypeId', target: 'organisationId' },
      facts: { schema: services.EvidenceTypeFact, subject: 'evidenceTypeId', target: 'factTypeId' },
      issuedBy: { schema: services.EvidenceTypeIssuingItem, subject: 'evidenceTypeId', target: 'handlingItemId' },
    },
  },
  {
    name: 'Bundle',
    isList: false,
    schema: services.Bundle,
    fields: services.bundleFields,
    searchFields: ['name'],
    lists: {
      items: { schema: services.BundleItem, subject: 'bundleId', target: 'serviceItemId' },
      jointDocuments: { schema: services.BundleDocument, subject: 'bundleId', target: 'evidenceTypeId' },
    },
  },
  {
    name: 'DocumentRequirement',
    isList: true,
    schema: services.DocumentRequirement,
    fields: services.documentRequirementFields,
    searchFields: ['name'],
    basis: services.DocumentRequirementBasis,
    lists: {
      facts: { schema: services.RequirementFact, subject: 'requirementId', target: 'factTypeId' },
      alternatives: {
        schema: services.RequirementEvidence,
        subject: 'requirementId',
        target: 'evidenceTypeId',
        hasAlternatives: true,
      },
    },
    parts: { judgements: { schema: services.RequirementJudgement, subject: 'requirementId' } },
  },
  {
    name: 'Elimination',
    isList: true,
    schema: rules.Elimination,
    fields: rules.eliminationFields,
    searchFields: [],
    basis: rules.EliminationBasis,
    lists: {
      catalogueItems: { schema: rules.EliminationItem, subject: 'eliminationId', target: 'catalogueItemId' },
    },
  },
];

const byName = new Map(recordKinds.map((kind) => [kind.name, kind]));

/** The kind of that name. */
export function recordKind(name: RecordName): RecordKind {
  const kind = byName.get(name);
  if (!kind) throw new TypeError(`no kind of record is called ${name}`);
  return kind;
}

/** The property of the row that holds a field: a reference `organisation` is `organisationId`. */
export function propertyOf(field: Field): string {
  return field.kind.type === 'reference' ? `${field.name}Id` : field.name;
}

/** True when the field is a column of the record's own table. */
export function isColumn({ kind: { type } }: Field): boolean {
  return type !== 'references' && type !== 'alternatives' && type !== 'bases' && type !== 'parts';
}
