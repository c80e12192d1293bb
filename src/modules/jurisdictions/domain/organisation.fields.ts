import { type Field, field } from '../../../shared/fields.js';
import { OrganisationKind } from './vocabulary.js';

/** The fields of an organisation. */
export const organisationFields: readonly Field[] = [
  field('codeScheme', { type: 'text' }, ['编码规则', 'Code scheme'], { isRequired: true }),
  field('name', { type: 'text' }, ['名称', 'Name'], { isRequired: true }),
  field('shortName', { type: 'text' }, ['简称', 'Short name']),
  field('kind', { type: 'enum', vocabulary: OrganisationKind }, ['实施主体性质', 'Kind'], { isRequired: true }),
  field('jurisdiction', { type: 'reference', to: 'Jurisdiction' }, ['所属区划', 'Jurisdiction'], { isRequired: true }),
  field('leadingOrgan', { type: 'reference', to: 'Organisation' }, ['主管机关', 'Leading organ']),
  field('validFrom', { type: 'date' }, ['生效日期', 'Valid from']),
  field('validTo', { type: 'date' }, ['失效日期', 'Valid to']),
  field('successor', { type: 'reference', to: 'Organisation' }, ['承继机关', 'Successor']),
];
