import type { LocalisedText } from '../../../shared/vocabulary.js';
import { defineVocabulary, type ValueOf } from '../../../shared/vocabulary.js';
import type { ChangeProblem, ChangeProblemCode } from './change.js';

/** What keeps a set from being submitted, or from being published. */
export const SetProblemCode = defineVocabulary('SetProblemCode', 'What is wrong with a change set. 问题类型。', {
  UNKNOWN_FIELD: ['没有此字段', 'The kind of record has no such field'],
  INVALID_VALUE: ['取值不可用', 'The value cannot be used'],
  MISSING: ['缺少必填内容', 'Something that must be there is missing'],
  CODE_TAKEN: ['编码已被占用', 'The code is taken'],
  NOT_FOUND: ['记录不存在', 'There is no such record'],
  CONFLICT: ['记录已被他人修改', 'The record was changed since the change was written'],
  DUPLICATE_IN_SET: ['同一记录在本次变更中出现两次', 'The set changes the record twice'],
  UNKNOWN_REFERENCE: ['所指的记录不存在', 'It names a record that is not there'],
  AMBIGUOUS_REFERENCE: ['所指的编码属于几条记录', 'It names a code that several records have'],
  CONSTRAINT: ['与登记簿的约束不符', 'It contradicts a constraint of the registry'],
  DEPENDS_ON_REFUSED: ['所依的记录未被接受', 'A record that it depends on was not taken'],
  ELIMINATED_BEFORE: [
    '变相恢复已取消的证明，又未引用取消之后施行的法律、法规或者国务院决定',
    'It brings back a proof that was eliminated, and cites no law, regulation or decision of the State Council made since',
  ],
  CODE_MISSING: ['须先取得编码', 'The record needs a code of its scheme'],
  EMPTY: ['没有任何变更', 'There is no change in it'],
  NO_REASON: ['未说明调整理由', 'It does not say why'],
  NOT_OF_THIS_PLACE: ['记录不属于本级及所辖区划', 'The record belongs to another area'],
  REGISTER_OF_KEEPERS: ['登记簿由专人维护，不随清单变更修改', 'Registers are changed by their keepers'],
} satisfies Readonly<
  Record<
    | ChangeProblemCode
    | 'ELIMINATED_BEFORE'
    | 'CODE_MISSING'
    | 'EMPTY'
    | 'NO_REASON'
    | 'NOT_OF_THIS_PLACE'
    | 'REGISTER_OF_KEEPERS',
    readonly [string, string]
  >
>);
export type SetProblemCode = ValueOf<typeof SetProblemCode>;

/** One thing that is wrong, with the change it is about. */
export interface SetProblem {
  /** Place in the set, from 0; null when it is about the set as a whole. */
  readonly position: number | null;
  readonly code: SetProblemCode;
  readonly field: string | null;
  readonly message: LocalisedText;
}

/** The problem with its words: what is wrong, and of what. */
export function setProblem(
  code: SetProblemCode,
  about: { readonly position?: number; readonly field?: string; readonly detail?: string } = {},
): SetProblem {
  const { zh, en } = SetProblemCode.labels[code];
  const { position = null, field = null, detail } = about;
  return {
    position,
    code,
    field,
    message: detail === undefined ? { zh, en } : { zh: `${zh}：${detail}`, en: `${en}: ${detail}` },
  };
}

/** A problem that the registry has with a change, as a problem of its set. */
export function problemOfChange({ change, code, field, message }: ChangeProblem): SetProblem {
  return setProblem(code, { position: change, detail: message, ...(field === null ? {} : { field }) });
}
