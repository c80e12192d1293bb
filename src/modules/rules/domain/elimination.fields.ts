import { type Field, field } from '../../../shared/fields.js';
import { ItemStatus } from '../../powers/domain/vocabulary.js';
import { ReplacementMethod } from './vocabulary.js';

/** The fields of an elimination 取消证明事项. */
export const eliminationFields: readonly Field[] = [
  field('jurisdiction', { type: 'reference', to: 'Jurisdiction' }, ['适用区划', 'Area it binds'], { isRequired: true }),
  field('catalogueItems', { type: 'references', to: 'CatalogueItem' }, ['适用事项', 'Items it binds']),
  field('evidenceType', { type: 'reference', to: 'EvidenceType' }, ['证明', 'Evidence'], { isRequired: true }),
  field('purpose', { type: 'text' }, ['证明用途', 'Purpose']),
  field('replacement', { type: 'enum', vocabulary: ReplacementMethod }, ['取消后办理方式', 'Replacement'], {
    isRequired: true,
  }),
  field('replacementNote', { type: 'text' }, ['替代说明', 'What replaces it']),
  field('dataSource', { type: 'reference', to: 'DataSource' }, ['核验数据源', 'Data source']),
  field('licenceTypeCode', { type: 'text' }, ['证照类型代码', 'Licence type code']),
  field('checkingOrganisation', { type: 'reference', to: 'Organisation' }, ['核查部门', 'Checking department']),
  field('statementTemplate', { type: 'text' }, ['承诺书样式', 'Statement template']),
  field('decidedOn', { type: 'date' }, ['决定日期', 'Decided on'], { isRequired: true }),
  field('status', { type: 'enum', vocabulary: ItemStatus }, ['状态', 'Status'], { isRequired: true }),
  field('bases', { type: 'bases', purposes: ['ELIMINATION'] }, ['依据', 'Legal bases']),
];
