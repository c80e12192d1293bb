import { defineVocabulary, type ValueOf } from '../../../../shared/vocabulary.js';

export const ConflictReferee = defineVocabulary(
  'ConflictReferee',
  'Who decides between instruments that contradict each other, where nobody else may 裁决机关 (立法法 articles 81, 105, 106).',
  {
    NPC_STANDING_COMMITTEE: ['全国人大常委会', 'the Standing Committee of the National People’s Congress'],
    STATE_COUNCIL: ['国务院', 'the State Council'],
    PROVINCIAL_STANDING_COMMITTEE: [
      '省级人大常委会',
      'the standing committee of the people’s congress of the province',
    ],
    ENACTING_ORGAN: ['制定机关', 'the organ that made both'],
  },
);
export type ConflictReferee = ValueOf<typeof ConflictReferee>;

export const ConflictReason = defineVocabulary(
  'ConflictReason',
  'Why one of two instruments applies and not the other.',
  {
    ONLY_ONE_IN_FORCE: ['另一文件当日不施行', 'The other one is not in force on the day'],
    ONLY_ONE_APPLIES_HERE: ['另一文件不适用于该地', 'The other one does not apply in the place'],
    VARIATION: ['依法作出的变通规定', 'It lawfully varies the other one in its own area'],
    HIGHER_LAW: ['上位法优于下位法', 'It is the higher law'],
    SPECIAL: ['特别规定优于一般规定', 'It is special and the other one general'],
    NEWER: ['新的规定优于旧的规定', 'It is the newer one'],
  },
);
export type ConflictReason = ValueOf<typeof ConflictReason>;

export const ConflictQuestion = defineVocabulary(
  'ConflictQuestion',
  'What a person has to find out before it can be said which of two instruments applies.',
  {
    LEVEL: ['效力级别未核实', 'The level of one of them is not verified'],
    FORCE: ['当日是否施行无法判断', 'The register cannot tell whether one of them is in force on the day'],
    IS_SPECIAL: ['是否特别规定未判断', 'Nobody has said which of them is special and which general'],
    MADE_ON: ['制定先后不明', 'The register does not know which of them is newer'],
  },
);
export type ConflictQuestion = ValueOf<typeof ConflictQuestion>;

export const ConflictResult = defineVocabulary('ConflictResult', 'Which of two instruments applies.', {
  A: ['适用前一文件', 'The first one applies'],
  B: ['适用后一文件', 'The second one applies'],
  REFER: ['须提请裁决', 'Only the organ named may decide'],
  REVIEW: ['待人工判断', 'A person has to find something out first'],
  UNORDERED: ['法律没有规定其效力等级', 'No provision ranks them'],
  NEITHER: ['当日当地均不适用', 'Neither applies on the day and in the place'],
});
export type ConflictResult = ValueOf<typeof ConflictResult>;
