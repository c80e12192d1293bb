import { type Field, field } from '../../../shared/fields.js';
import { ItemStatus } from '../../powers/domain/vocabulary.js';

/** The fields of a ground of accountability 追责情形. */
export const accountabilityGroundFields: readonly Field[] = [
  field('powerItem', { type: 'reference', to: 'PowerItem' }, ['权力事项', 'Power'], { isRequired: true }),
  field('position', { type: 'integer', min: 1, max: 999 }, ['序号', 'Position'], { isRequired: true }),
  field('ground', { type: 'text' }, ['追责情形', 'Ground'], { isRequired: true, synonyms: ['追责情形'] }),
  field('accountable', { type: 'text' }, ['追责对象', 'Who is accountable'], {
    synonyms: ['追责对象', '追责对象范围'],
  }),
  field('status', { type: 'enum', vocabulary: ItemStatus }, ['状态', 'Status'], { isRequired: true }),
  field('bases', { type: 'bases', purposes: ['ACCOUNTABILITY'] }, ['追责依据', 'Legal bases'], {
    synonyms: ['追责依据'],
  }),
];
