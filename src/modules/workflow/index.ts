export { applyChanges, checkChanges } from './apply-changes.js';
export type { AppliedChange, Change, ChangeProblem, FieldValues } from './domain/change.js';
export { ChangesRefusedError } from './domain/changes-refused.js';
export { escalateOverdue } from './escalate-overdue.js';
export { openLawTasks } from './follow-law.js';
export { attachmentRoutes } from './http/attachment-routes.js';
export { reviewCopyRoute } from './http/review-copy.js';
export { type ImportedSet, importAsSet } from './import-as-set.js';
export { openSetPreview } from './open-set-preview.js';
export { type ChangePlan, planChanges, type RecordDraft } from './plan-changes.js';
export { type PreviewOptions, previewChanges } from './preview-changes.js';
export type { PreviewReport } from './preview-report.js';
export {
  applying,
  inOneTransaction,
  type OnPublish,
  type Published,
  publish,
  publishChanges,
  publishWithin,
} from './publish-changes.js';
export { type DueSet, publishDue } from './publish-due.js';
export { type ReadRecord, readRecords } from './read-records.js';
export {
  ChangeSet,
  type ChangeSetRow,
  Participant,
  ReviewStep,
  type ReviewStepRow,
  SetChange,
  type SetChangeRow,
} from './store/change-set.entity.js';
export { type RecordKind, recordKind, recordKinds } from './store/record-kinds.js';
export {
  Attachment,
  ChangeComment,
  OpinionRequest,
  PreviewReportRecord,
  Task,
  type TaskRow,
} from './store/work.entity.js';
