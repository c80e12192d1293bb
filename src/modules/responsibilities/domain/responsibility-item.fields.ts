import { type Field, field } from '../../../shared/fields.js';
import { ItemStatus } from '../../powers/domain/vocabulary.js';
import { ResponsibilityStage } from './vocabulary.js';

/** The fields of a duty 责任事项. */
export const responsibilityItemFields: readonly Field[] = [
  field('powerItem', { type: 'reference', to: 'PowerItem' }, ['权力事项', 'Power'], { isRequired: true }),
  field('stage', { type: 'enum', vocabulary: ResponsibilityStage }, ['责任环节', 'Stage'], { isRequired: true }),
  field('position', { type: 'integer', min: 1, max: 999 }, ['序号', 'Position'], { isRequired: true }),
  field('content', { type: 'text' }, ['责任事项内容', 'Content'], {
    isRequired: true,
    synonyms: ['责任事项', '责任事项内容'],
  }),
  field('status', { type: 'enum', vocabulary: ItemStatus }, ['状态', 'Status'], { isRequired: true }),
  field('bases', { type: 'bases', purposes: ['RESPONSIBILITY'] }, ['责任事项依据', 'Legal bases'], {
    synonyms: ['责任事项依据'],
  }),
];
