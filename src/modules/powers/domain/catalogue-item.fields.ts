import { type Field, field } from '../../../shared/fields.js';
import { ItemStatus, PowerCategory } from './vocabulary.js';

/** The fields of a catalogue entry 基本目录. */
export const catalogueItemFields: readonly Field[] = [
  field('codeScheme', { type: 'text' }, ['编码规则', 'Code scheme'], { isRequired: true }),
  field('name', { type: 'text' }, ['事项名称', 'Name'], { isRequired: true }),
  field('category', { type: 'enum', vocabulary: PowerCategory }, ['事项类型', 'Category'], { isRequired: true }),
  field('jurisdiction', { type: 'reference', to: 'Jurisdiction' }, ['目录所属区划', 'Owner of the catalogue'], {
    isRequired: true,
  }),
  field('levels', { type: 'integers', min: 1, max: 9 }, ['行使层级', 'Levels of exercise']),
  field('standardDocuments', { type: 'texts' }, ['标准材料', 'Standard documents']),
  field('standardDays', { type: 'integer', min: 0, max: 3650 }, ['标准时限', 'Standard days']),
  field('status', { type: 'enum', vocabulary: ItemStatus }, ['事项状态', 'Status'], { isRequired: true }),
  field('validFrom', { type: 'date' }, ['生效日期', 'Valid from']),
  field('validTo', { type: 'date' }, ['失效日期', 'Valid to']),
  field('bases', { type: 'bases', purposes: ['ESTABLISH', 'IMPLEMENT'] }, ['设定依据', 'Legal bases']),
];
