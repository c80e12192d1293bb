import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import {
  oneOf,
  optionalReference,
  reference,
  searchColumns,
  searchIndexes,
  validity,
  validityCheck,
} from '../../../platform/db/columns.js';
import { Jurisdiction, Organisation } from '../../jurisdictions/index.js';
import { DataPermission, DataSourceStatus, EvidenceKind, IssuePlace } from '../domain/vocabulary.js';
import { HandlingItem, ServiceItem } from './service-item.entity.js';

/** A source that answers for facts on line, in use `[validFrom, validTo)`. */
export const DataSource = defineEntity({
  name: 'DataSource',
  tableName: 'data_source',
  indexes: searchIndexes('data_source'),
  checks: [validityCheck('data_source')],
  properties: {
    id: p.integer().primary(),
    code: p.text().unique(),
    name: p.text(),
    providerId: () => reference(() => Organisation, 'provider_id'),
    channel: p.text(),
    permission: oneOf(DataPermission),
    status: oneOf(DataSourceStatus),
    ...validity,
    ...searchColumns,
  },
});
export type DataSourceRow = InferEntity<typeof DataSource>;

/** Something that can be true of a person or a thing, with the one source that is right about it 一数一源. */
export const FactType = defineEntity({
  name: 'FactType',
  tableName: 'fact_type',
  indexes: searchIndexes('fact_type'),
  properties: {
    id: p.integer().primary(),
    code: p.text().unique(),
    name: p.text(),
    dataSourceId: () => optionalReference(() => DataSource, 'data_source_id'),
    ...searchColumns,
  },
});
export type FactTypeRow = InferEntity<typeof FactType>;

/** A type of document by which facts are shown. */
export const EvidenceType = defineEntity({
  name: 'EvidenceType',
  tableName: 'evidence_type',
  indexes: searchIndexes('evidence_type'),
  properties: {
    id: p.integer().primary(),
    code: p.text().unique(),
    name: p.text(),
    kind: oneOf(EvidenceKind),
    aliases: p.array().columnType('text[]').defaultRaw(`'{}'`),
    whereIssued: oneOf(IssuePlace),
    licenceTypeCode: p.text().strictNullable(),
    ...searchColumns,
  },
});
export type EvidenceTypeRow = InferEntity<typeof EvidenceType>;

export const EvidenceTypeIssuer = defineEntity({
  name: 'EvidenceTypeIssuer',
  tableName: 'evidence_type_issuer',
  uniques: [{ properties: ['evidenceTypeId', 'organisationId'] }],
  properties: {
    id: p.integer().primary(),
    evidenceTypeId: () => reference(() => EvidenceType, 'evidence_type_id'),
    organisationId: () => reference(() => Organisation, 'organisation_id'),
    position: p.smallint(),
  },
});

export const EvidenceTypeFact = defineEntity({
  name: 'EvidenceTypeFact',
  tableName: 'evidence_type_fact',
  uniques: [{ properties: ['evidenceTypeId', 'factTypeId'] }],
  properties: {
    id: p.integer().primary(),
    evidenceTypeId: () => reference(() => EvidenceType, 'evidence_type_id'),
    factTypeId: () => reference(() => FactType, 'fact_type_id'),
    position: p.smallint(),
  },
});

/** A handling item whose result is evidence of the type. */
export const EvidenceTypeIssuingItem = defineEntity({
  name: 'EvidenceTypeIssuingItem',
  tableName: 'evidence_type_issuing_item',
  uniques: [{ properties: ['evidenceTypeId', 'handlingItemId'] }],
  properties: {
    id: p.integer().primary(),
    evidenceTypeId: () => reference(() => EvidenceType, 'evidence_type_id'),
    handlingItemId: () => reference(() => HandlingItem, 'handling_item_id'),
    position: p.smallint(),
  },
});

/** Several service items that people need for one event of life 一件事. */
export const Bundle = defineEntity({
  name: 'Bundle',
  tableName: 'bundle',
  indexes: searchIndexes('bundle'),
  properties: {
    id: p.integer().primary(),
    code: p.text().unique(),
    name: p.text(),
    jurisdictionId: () => reference(() => Jurisdiction, 'jurisdiction_id'),
    leadId: () => reference(() => Organisation, 'lead_id'),
    ...searchColumns,
  },
});
export type BundleRow = InferEntity<typeof Bundle>;

/** What is handed in once for all its items 联办材料. */
export const BundleDocument = defineEntity({
  name: 'BundleDocument',
  tableName: 'bundle_document',
  uniques: [{ properties: ['bundleId', 'evidenceTypeId'] }],
  properties: {
    id: p.integer().primary(),
    bundleId: () => reference(() => Bundle, 'bundle_id'),
    evidenceTypeId: () => reference(() => EvidenceType, 'evidence_type_id'),
    position: p.smallint(),
  },
});

export const BundleItem = defineEntity({
  name: 'BundleItem',
  tableName: 'bundle_item',
  uniques: [{ properties: ['bundleId', 'serviceItemId'] }],
  properties: {
    id: p.integer().primary(),
    bundleId: () => reference(() => Bundle, 'bundle_id'),
    serviceItemId: () => reference(() => ServiceItem, 'service_item_id'),
    position: p.smallint(),
  },
});
