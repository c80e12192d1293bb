import { type Field, field } from '../../../shared/fields.js';
import { Judgement } from '../../legal/domain/vocabulary.js';
import { Disclosure, ItemStatus, PowerCategory, PowerKind, StoredPowerQuestion } from './vocabulary.js';

const judgementFields: readonly Field[] = [
  field('question', { type: 'enum', vocabulary: StoredPowerQuestion }, ['判断事项', 'Question'], { isRequired: true }),
  field('answer', { type: 'enum', vocabulary: Judgement }, ['判断结论', 'Answer'], { isRequired: true }),
  field('judgedBy', { type: 'text' }, ['判断人', 'Judged by']),
  field('judgedOn', { type: 'date' }, ['判断日期', 'Judged on']),
  field('reason', { type: 'text' }, ['判断理由', 'Reason']),
];

/** The fields of a row of the power list 权力清单. */
export const powerItemFields: readonly Field[] = [
  field('codeScheme', { type: 'text' }, ['编码规则', 'Code scheme'], { isRequired: true }),
  field('name', { type: 'text' }, ['权力事项名称', 'Name'], {
    isRequired: true,
    synonyms: ['项目名称', '事项名称', '权责事项名称', '权力事项名称', '职权名称'],
  }),
  field('subItemName', { type: 'text' }, ['子项名称', 'Sub-item'], { synonyms: ['子项', '子项名称', '实施事项'] }),
  field('category', { type: 'enum', vocabulary: PowerCategory }, ['权力类型', 'Category'], {
    isRequired: true,
    synonyms: ['权力分类', '权力类型', '类别', '职权类型', '权责类型'],
  }),
  field('kinds', { type: 'enums', vocabulary: PowerKind }, ['处罚、措施种类', 'Kinds of penalty or measure']),
  field('fineCeilingYuan', { type: 'integer', min: 1, max: 2000000000 }, ['罚款上限', 'Ceiling of the fine in yuan']),
  field('mainItem', { type: 'reference', to: 'PowerItem' }, ['主项', 'Main item']),
  field('organisation', { type: 'reference', to: 'Organisation' }, ['行使主体', 'Organisation'], {
    isRequired: true,
    synonyms: ['行使主体', '实施主体', '责任主体'],
  }),
  field('office', { type: 'reference', to: 'InternalOffice' }, ['承办机构', 'Office in charge'], {
    synonyms: ['承办机构', '科室', '内设机构'],
  }),
  field('catalogueItem', { type: 'reference', to: 'CatalogueItem' }, ['基本目录事项', 'Catalogue item']),
  field('jointHolders', { type: 'references', to: 'Organisation' }, ['共同实施部门', 'Joint holders']),
  field('levels', { type: 'integers', min: 1, max: 9 }, ['行使层级', 'Levels of exercise'], {
    synonyms: ['实施层级及权限', '行使层级'],
  }),
  field('source', { type: 'integer', min: 1, max: 6 }, ['权力来源', 'Source of the power'], {
    synonyms: ['权责来源', '权力来源'],
  }),
  field('processFlow', { type: 'text' }, ['运行流程', 'Process'], { synonyms: ['运行流程'] }),
  field('supervision', { type: 'text' }, ['监督方式', 'Supervision'], { synonyms: ['监督方式'] }),
  field('remedy', { type: 'text' }, ['救济渠道', 'Remedy'], { synonyms: ['救济渠道'] }),
  field('upperLaw', { type: 'enum', vocabulary: Judgement }, [
    '上位法是否已有规定',
    'Whether upper law regulates the matter',
  ]),
  field('upperLawJudgedBy', { type: 'text' }, ['判断人', 'Judged by']),
  field('upperLawJudgedOn', { type: 'date' }, ['判断日期', 'Judged on']),
  field('judgements', { type: 'parts', fields: judgementFields, key: 'question' }, ['其他判断', 'Other judgements']),
  field('disclosure', { type: 'enum', vocabulary: Disclosure }, ['公开方式', 'Disclosure']),
  field('status', { type: 'enum', vocabulary: ItemStatus }, ['事项状态', 'Status'], {
    isRequired: true,
    synonyms: ['状态'],
  }),
  field('validFrom', { type: 'date' }, ['生效日期', 'Valid from']),
  field('validTo', { type: 'date' }, ['失效日期', 'Valid to']),
  field('remark', { type: 'text' }, ['备注', 'Remark'], { synonyms: ['备注'] }),
  field('bases', { type: 'bases', purposes: ['ESTABLISH', 'IMPLEMENT'] }, ['实施依据', 'Legal bases'], {
    synonyms: ['实施依据', '设定依据', '法律依据', '权力依据'],
  }),
];
