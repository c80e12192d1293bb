import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { calendarDate, oneOf, reference, textList } from '../../../platform/db/columns.js';
import { Account, Person } from '../../identity/index.js';
import { Jurisdiction, Organisation } from '../../jurisdictions/index.js';
import type { FieldValues } from '../domain/change.js';
import {
  ChangeList,
  ChangeOperation,
  ChangeSetState,
  ChangeTrigger,
  Part,
  RecordKindName,
  StepKind,
  StepOutcome,
} from '../domain/vocabulary.js';

/** Work is never public and has no history: its tables stand apart. */
const schema = 'work';

/** A set of changes on its way from the draft to publication. */
export const ChangeSet = defineEntity({
  name: 'ChangeSet',
  tableName: 'change_set',
  schema,
  checks: [
    { name: 'change_set_words_check', expression: `title <> ''` },
    {
      name: 'change_set_step_state_check',
      expression: `(state = 'IN_REVIEW') = (step is not null and step <> 'PUBLISH')`,
    },
  ],
  properties: {
    id: p.integer().primary(),
    code: p.text().unique(),
    title: p.text(),
    list: oneOf(ChangeList),
    organisationId: () => reference(() => Organisation, 'organisation_id'),
    jurisdictionId: () => reference(() => Jurisdiction, 'jurisdiction_id'),
    state: oneOf(ChangeSetState).index(),
    /** The step that is waited for; of an approved set PUBLISH. */
    step: oneOf(StepKind).strictNullable(),
    /** How often it was submitted. */
    round: p.smallint(),
    reason: p.text(),
    trigger: oneOf(ChangeTrigger),
    effectiveOn: calendarDate().strictNullable(),
    isWhatIf: p.boolean(),
    formatVersion: p.smallint(),
    version: p.integer().default(1),
    digest: p.text(),
    draftedBy: () => reference(() => Account, 'drafted_by'),
    createdAt: p.datetime(3),
    /** The publication in which it was announced; null when it was in force at once. */
    announcedNumber: p.integer().strictNullable(),
    /** The publication by which it became the content. */
    publishedNumber: p.integer().strictNullable(),
    /** Of the import that made it. */
    report: p.json().$type<unknown>().strictNullable(),
  },
});
export type ChangeSetRow = InferEntity<typeof ChangeSet>;

/** One typed change of a set; records of the registry are untouched by it. */
export const SetChange = defineEntity({
  name: 'SetChange',
  tableName: 'change',
  schema,
  uniques: [{ properties: ['setId', 'position'] }],
  indexes: [{ properties: ['kind', 'code'] }],
  checks: [
    { name: 'change_code_check', expression: '(code is not null) or (temporary_key is not null)' },
    { name: 'change_temporary_check', expression: `operation = 'CREATE' or temporary_key is null` },
  ],
  properties: {
    id: p.integer().primary(),
    setId: () => reference(() => ChangeSet, 'set_id'),
    position: p.integer(),
    operation: oneOf(ChangeOperation),
    kind: oneOf(RecordKindName),
    code: p.text().strictNullable(),
    temporaryKey: p.text().strictNullable(),
    fields: p.json().$type<FieldValues>(),
    baseVersion: p.integer().strictNullable(),
    changedBy: () => reference(() => Account, 'changed_by'),
    /** True when a reviewer gave this one back. */
    isReturned: p.boolean(),
    /** The row of the imported file that it comes from. */
    sourceRow: p.integer().strictNullable(),
  },
});
export type SetChangeRow = InferEntity<typeof SetChange>;

/** What a person did in a set: one part, held by the database. */
export const Participant = defineEntity({
  name: 'Participant',
  tableName: 'participant',
  schema,
  uniques: [{ properties: ['setId', 'personId'] }],
  properties: {
    id: p.integer().primary(),
    setId: () => reference(() => ChangeSet, 'set_id'),
    personId: () => reference(() => Person, 'person_id'),
    part: oneOf(Part),
  },
});

/** A step of one round, decided or still to come. */
export const ReviewStep = defineEntity({
  name: 'ReviewStep',
  tableName: 'step',
  schema,
  uniques: [{ properties: ['setId', 'round', 'kind'] }],
  checks: [
    {
      name: 'step_decided_check',
      expression:
        '(outcome is null) = (person_id is null) and (outcome is null) = (account_id is null) and (outcome is null) = (decided_at is null) and (outcome is null) = (decided_digest is null)',
    },
  ],
  properties: {
    id: p.integer().primary(),
    setId: () => reference(() => ChangeSet, 'set_id'),
    round: p.smallint(),
    kind: oneOf(StepKind),
    outcome: oneOf(StepOutcome).strictNullable(),
    opinion: p.text().strictNullable(),
    documentNumber: p.text().strictNullable(),
    attachments: textList(),
    /** Digest of the set that was decided on. */
    decidedDigest: p.text().strictNullable(),
    accountId: () => reference(() => Account, 'account_id').strictNullable(),
    personId: () => reference(() => Person, 'person_id').strictNullable(),
    decidedAt: p.datetime(3).strictNullable(),
    dueOn: calendarDate().strictNullable(),
  },
});
export type ReviewStepRow = InferEntity<typeof ReviewStep>;
