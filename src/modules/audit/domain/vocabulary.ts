import { defineVocabulary, type ValueOf } from '../../../shared/vocabulary.js';

export const Outcome = defineVocabulary('AuditOutcome', 'How an act ended 结果.', {
  DONE: ['完成', 'Done'],
  REFUSED: ['被拒绝', 'Refused'],
  FAILED: ['出错', 'Failed'],
});
export type Outcome = ValueOf<typeof Outcome>;
