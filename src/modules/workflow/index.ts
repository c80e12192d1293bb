export { applyChanges, checkChanges } from './apply-changes.js';
export type { AppliedChange, Change, ChangeProblem, FieldValues } from './domain/change.js';
export { ChangesRefusedError } from './domain/changes-refused.js';
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
export { type ReadRecord, readRecords } from './read-records.js';
export { type RecordKind, recordKind, recordKinds } from './store/record-kinds.js';
