import type { LocalisedText } from '../../../shared/vocabulary.js';
import { type ChangeProblem, recordKind } from '../../workflow/index.js';
import type { ListDraft } from './list-draft.js';

type Reason = (label: LocalisedText) => LocalisedText;

const REASONS: Readonly<Record<ChangeProblem['code'], Reason>> = {
  UNKNOWN_FIELD: ({ zh, en }) => ({ zh: `没有字段“${zh}”`, en: `there is no field “${en}”` }),
  INVALID_VALUE: ({ zh, en }) => ({ zh: `“${zh}”的值不可用`, en: `the value of “${en}” cannot be used` }),
  MISSING: ({ zh, en }) => ({ zh: `缺少“${zh}”`, en: `“${en}” is missing` }),
  CODE_TAKEN: () => ({ zh: '编码已被占用', en: 'the code is taken' }),
  NOT_FOUND: () => ({ zh: '记录不存在', en: 'there is no such record' }),
  CONFLICT: () => ({ zh: '导入期间被他人修改', en: 'somebody else changed it during the import' }),
  DUPLICATE_IN_SET: () => ({ zh: '清单中编码重复', en: 'the list has its code twice' }),
  UNKNOWN_REFERENCE: ({ zh, en }) => ({ zh: `“${zh}”所指的记录不存在`, en: `what “${en}” names is not there` }),
  AMBIGUOUS_REFERENCE: ({ zh, en }) => ({
    zh: `“${zh}”所指的编码属于几条记录`,
    en: `several records have the code that “${en}” names`,
  }),
  DEPENDS_ON_REFUSED: () => ({
    zh: '它所属或所依的记录未被接受',
    en: 'a record that it belongs to or refers to was not taken',
  }),
  CONSTRAINT: () => ({ zh: '与登记规则冲突', en: 'the registry does not take it' }),
};

/** Why a record was not taken, in words of the field list. */
export function refusalReason({ kind }: ListDraft, problem: Pick<ChangeProblem, 'code' | 'field'>): LocalisedText {
  const field = recordKind(kind).fields.find(({ name }) => name === problem.field);
  const name = problem.field ?? '';
  return REASONS[problem.code](field?.label ?? { zh: name, en: name });
}
