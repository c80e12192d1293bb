import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { calendarDate, oneOf, optionalReference, reference, textList } from '../../../platform/db/columns.js';
import { Account } from '../../identity/index.js';
import { Jurisdiction, Organisation } from '../../jurisdictions/index.js';
import { OpinionRole, OpinionStance, RecordKindName, StepKind, TaskKind } from '../domain/vocabulary.js';
import { ChangeSet, SetChange } from './change-set.entity.js';

const schema = 'work';

/** What somebody says of a set, or of one change of it. */
export const ChangeComment = defineEntity({
  name: 'ChangeComment',
  tableName: 'comment',
  schema,
  properties: {
    id: p.integer().primary(),
    setId: () => reference(() => ChangeSet, 'set_id'),
    /** Null when it is about the set, or the change is no longer in it. */
    changeId: () => optionalReference(() => SetChange, 'change_id').deleteRule('set null'),
    /** Kind and code of the change, which outlive it. */
    about: p.text().strictNullable(),
    round: p.smallint(),
    text: p.text(),
    accountId: () => reference(() => Account, 'account_id'),
    writtenAt: p.datetime(3),
  },
});
export type ChangeCommentRow = InferEntity<typeof ChangeComment>;

/** A file of a set, under its digest; seen by whoever sees the set. */
export const Attachment = defineEntity({
  name: 'Attachment',
  tableName: 'attachment',
  schema,
  uniques: [{ properties: ['setId', 'digest'] }],
  checks: [{ name: 'attachment_size_check', expression: 'size > 0 and size <= 20971520 and size = length(content)' }],
  properties: {
    id: p.integer().primary(),
    setId: () => reference(() => ChangeSet, 'set_id'),
    digest: p.text(),
    name: p.text(),
    mediaType: p.text(),
    size: p.integer(),
    content: p.blob(),
    uploadedBy: () => reference(() => Account, 'uploaded_by'),
    uploadedAt: p.datetime(3),
  },
});

/** Another organisation that a set names is asked what it thinks. */
export const OpinionRequest = defineEntity({
  name: 'OpinionRequest',
  tableName: 'opinion_request',
  schema,
  uniques: [{ properties: ['setId', 'round', 'organisationId'] }],
  checks: [
    {
      name: 'opinion_request_answered_check',
      expression: '(stance is null) = (account_id is null) and (stance is null) = (answered_at is null)',
    },
  ],
  properties: {
    id: p.integer().primary(),
    setId: () => reference(() => ChangeSet, 'set_id'),
    round: p.smallint(),
    organisationId: () => reference(() => Organisation, 'organisation_id'),
    role: oneOf(OpinionRole),
    askedAt: p.datetime(3),
    dueOn: calendarDate().strictNullable(),
    stance: oneOf(OpinionStance).strictNullable(),
    opinion: p.text().strictNullable(),
    documentNumber: p.text().strictNullable(),
    attachments: textList(),
    accountId: () => reference(() => Account, 'account_id').strictNullable(),
    answeredAt: p.datetime(3).strictNullable(),
  },
});
export type OpinionRequestRow = InferEntity<typeof OpinionRequest>;

/** Something that waits for whoever holds a role at a place. */
export const Task = defineEntity({
  name: 'Task',
  tableName: 'task',
  schema,
  properties: {
    id: p.integer().primary(),
    kind: oneOf(TaskKind),
    role: p.text(),
    organisationId: () => optionalReference(() => Organisation, 'organisation_id'),
    jurisdictionId: () => reference(() => Jurisdiction, 'jurisdiction_id'),
    setId: () => optionalReference(() => ChangeSet, 'set_id'),
    step: oneOf(StepKind).strictNullable(),
    opinionRequestId: () => optionalReference(() => OpinionRequest, 'opinion_request_id'),
    recordKind: oneOf(RecordKindName).strictNullable(),
    recordCode: p.text().strictNullable(),
    instrumentCode: p.text().strictNullable(),
    dueOn: calendarDate().strictNullable(),
    openedAt: p.datetime(3),
    closedAt: p.datetime(3).strictNullable(),
    /** What came of it, where somebody says so. */
    note: p.text().strictNullable(),
    /** When it was found to be overdue and passed upwards. */
    escalatedAt: p.datetime(3).strictNullable(),
  },
});
export type TaskRow = InferEntity<typeof Task>;

/** What a preview of a set with that digest said. */
export const PreviewReportRecord = defineEntity({
  name: 'PreviewReportRecord',
  tableName: 'preview_report',
  schema,
  uniques: [{ properties: ['setId', 'digest'] }],
  properties: {
    id: p.integer().primary(),
    setId: () => reference(() => ChangeSet, 'set_id'),
    digest: p.text(),
    report: p.json().$type<unknown>(),
    madeAt: p.datetime(3),
  },
});
