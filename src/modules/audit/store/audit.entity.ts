import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { instant, oneOf, optionalReference, reference } from '../../../platform/db/columns.js';
import { Account, Person } from '../../identity/index.js';
import { Jurisdiction, Organisation } from '../../jurisdictions/index.js';
import { Outcome } from '../domain/vocabulary.js';

/** One act or one attempt; chained to the entry before, never changed, never removed. */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  schema: 'work',
  indexes: [
    { name: 'audit_entry_subject_index', properties: ['subjectKind', 'subjectCode'] },
    { name: 'audit_entry_at_index', properties: ['at'] },
    { name: 'audit_entry_name_index', properties: ['name'] },
  ],
  properties: {
    /** From 1, without gaps. */
    id: p.bigint('number').primary().autoincrement(false),
    at: instant(),
    personId: () => optionalReference(() => Person, 'person_id'),
    accountId: () => optionalReference(() => Account, 'account_id'),
    role: p.text().strictNullable(),
    action: p.text(),
    name: p.text(),
    subjectKind: p.text(),
    subjectCode: p.text().strictNullable(),
    organisationId: () => optionalReference(() => Organisation, 'organisation_id'),
    jurisdictionId: () => optionalReference(() => Jurisdiction, 'jurisdiction_id'),
    outcome: oneOf(Outcome),
    /** Code of the refusal, or of the failure; null when it was done. */
    errorCode: p.text().strictNullable(),
    /** JSON text: a list of `{ kind, code, before, after }`, the last two digests or null. */
    records: p.text(),
    /** SHA-256 of the input. */
    inputDigest: p.text(),
    requestId: p.text(),
    previousHash: p.text(),
    hash: p.text(),
  },
});

export type AuditEntryRow = InferEntity<typeof AuditEntry>;

/** Where the chain ends; kept apart, so that an end cut off is missed. */
export const AuditHead = defineEntity({
  name: 'AuditHead',
  tableName: 'audit_head',
  schema: 'work',
  checks: [{ name: 'audit_head_one_check', expression: 'id = 1' }],
  properties: {
    id: p.smallint().primary().autoincrement(false),
    number: p.bigint('number'),
    hash: p.text(),
  },
});

/** What a mutation answered, for whoever asks again with the same key within a day. */
export const RememberedPayload = defineEntity({
  name: 'RememberedPayload',
  tableName: 'remembered_payload',
  schema: 'work',
  uniques: [{ properties: ['accountId', 'name', 'key'] }],
  properties: {
    id: p.integer().primary(),
    accountId: () => reference(() => Account, 'account_id'),
    name: p.text(),
    key: p.text(),
    inputDigest: p.text(),
    payload: p.text(),
    at: instant().index(),
  },
});
