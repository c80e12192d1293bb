import { defineVocabulary, type ValueOf } from '../../../../shared/vocabulary.js';

export const DocumentMeans = defineVocabulary('DocumentMeans', 'How a document comes to where it is demanded.', {
  FETCH: ['需要取得', 'It must be fetched'],
  COMMITMENT: ['可以承诺代替', 'A written commitment may take its place'],
  ONLINE: ['网上核验、共享获取', 'The office looks it up on line'],
  OWN: ['自行填写', 'The applicant writes it'],
  HELD: ['已经持有', 'The applicant holds it'],
});
export type DocumentMeans = ValueOf<typeof DocumentMeans>;

export const LeftOutReason = defineVocabulary('LeftOutReason', 'Why a document on the list is not asked for.', {
  ELIMINATED: ['已经取消', 'Eliminated'],
  NOT_IN_FORCE: ['当日不要求', 'Not demanded on the day'],
  OTHER_AUDIENCE: ['不适用于该类申请人', 'Demanded of other applicants'],
  CONDITION_NOT_MET: ['不属于需要的情形', 'Needed only in another case'],
});
export type LeftOutReason = ValueOf<typeof LeftOutReason>;
