import { type Field, field } from '../../../shared/fields.js';

/** The fields of an area. */
export const jurisdictionFields: readonly Field[] = [
  field('name', { type: 'text' }, ['名称', 'Name'], { isRequired: true }),
  field('level', { type: 'integer', min: 1, max: 6 }, ['行政层级', 'Level'], { isRequired: true }),
  field('parent', { type: 'reference', to: 'Jurisdiction' }, ['上级区划', 'Parent']),
  field('validFrom', { type: 'date' }, ['生效日期', 'Valid from']),
  field('validTo', { type: 'date' }, ['失效日期', 'Valid to']),
  field('successors', { type: 'references', to: 'Jurisdiction' }, ['承继区划', 'Successors']),
];
