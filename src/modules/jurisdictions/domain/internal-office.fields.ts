import { type Field, field } from '../../../shared/fields.js';

/** The fields of a section inside an organisation. */
export const internalOfficeFields: readonly Field[] = [
  field('organisation', { type: 'reference', to: 'Organisation' }, ['所属机关', 'Organisation'], { isRequired: true }),
  field('name', { type: 'text' }, ['名称', 'Name'], { isRequired: true }),
  field('validFrom', { type: 'date' }, ['生效日期', 'Valid from']),
  field('validTo', { type: 'date' }, ['失效日期', 'Valid to']),
];
