import { type Field, field } from '../../../shared/fields.js';
import { Judgement } from '../../legal/domain/vocabulary.js';
import { ItemStatus } from '../../powers/domain/vocabulary.js';
import { Audience, Disposition, DocumentForm, Necessity, RequirementQuestion, SourceChannel } from './vocabulary.js';

const judgementFields: readonly Field[] = [
  field('question', { type: 'enum', vocabulary: RequirementQuestion }, ['判断事项', 'Question'], { isRequired: true }),
  field('answer', { type: 'enum', vocabulary: Judgement }, ['判断结论', 'Answer'], { isRequired: true }),
  field('judgedBy', { type: 'text' }, ['判断人', 'Judged by']),
  field('judgedOn', { type: 'date' }, ['判断日期', 'Judged on']),
  field('reason', { type: 'text' }, ['判断理由', 'Reason']),
];

/** The fields of a demanded document 申请材料. */
export const documentRequirementFields: readonly Field[] = [
  field('handlingItem', { type: 'reference', to: 'HandlingItem' }, ['业务办理项', 'Handling item'], {
    isRequired: true,
  }),
  field('position', { type: 'integer', min: 1, max: 999 }, ['序号', 'Position'], { isRequired: true }),
  field('name', { type: 'text' }, ['材料名称', 'Name'], { isRequired: true }),
  field('purpose', { type: 'text' }, ['用途', 'Purpose']),
  field('audiences', { type: 'enums', vocabulary: Audience }, ['服务对象', 'Audiences']),
  field('necessity', { type: 'enum', vocabulary: Necessity }, ['材料必要性', 'Necessity'], { isRequired: true }),
  field('condition', { type: 'text' }, ['需要的情形', 'Condition']),
  field('sourceChannel', { type: 'enum', vocabulary: SourceChannel }, ['来源渠道', 'Source channel'], {
    isRequired: true,
  }),
  field('originals', { type: 'integer', min: 0, max: 99 }, ['原件份数', 'Originals']),
  field('copies', { type: 'integer', min: 0, max: 99 }, ['复印件份数', 'Copies']),
  field('form', { type: 'enum', vocabulary: DocumentForm }, ['材料形式', 'Form'], { isRequired: true }),
  field('isProof', { type: 'enum', vocabulary: Judgement }, ['是否属于证明事项', 'Whether it is a proof']),
  field('isProofReason', { type: 'text' }, ['判断理由', 'Why']),
  field('disposition', { type: 'enum', vocabulary: Disposition }, ['处理', 'Disposition']),
  field('dispositionReason', { type: 'text' }, ['保留或取消的理由', 'Why so']),
  field('status', { type: 'enum', vocabulary: ItemStatus }, ['状态', 'Status'], { isRequired: true }),
  field('facts', { type: 'references', to: 'FactType' }, ['证明的事实', 'Facts it must prove']),
  field('alternatives', { type: 'alternatives', to: 'EvidenceType' }, ['可提供的材料', 'Ways to meet it']),
  field('judgements', { type: 'parts', fields: judgementFields, key: 'question' }, [
    '人工判断',
    'What people judged of it',
  ]),
  field('bases', { type: 'bases', purposes: ['DEMAND'] }, ['要求提供材料的依据', 'Legal bases']),
];
