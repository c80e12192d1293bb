import { type Field, field } from '../../../shared/fields.js';

/** The fields of a fact. */
export const factTypeFields: readonly Field[] = [
  field('name', { type: 'text' }, ['名称', 'Name'], { isRequired: true }),
  field('dataSource', { type: 'reference', to: 'DataSource' }, ['权威数据源', 'Authoritative source']),
];
