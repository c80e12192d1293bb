import { type Field, field } from '../../../shared/fields.js';
import { DelegationKind } from './vocabulary.js';

/** The fields of a delegation 下放、授权、委托. */
export const delegationFields: readonly Field[] = [
  field('powerItem', { type: 'reference', to: 'PowerItem' }, ['权力事项', 'Power'], { isRequired: true }),
  field('fromOrganisation', { type: 'reference', to: 'Organisation' }, ['委托、下放机关', 'From'], {
    isRequired: true,
  }),
  field('toOrganisation', { type: 'reference', to: 'Organisation' }, ['承接机关', 'To'], { isRequired: true }),
  field('kind', { type: 'enum', vocabulary: DelegationKind }, ['方式', 'Kind'], { isRequired: true }),
  field('documentNumber', { type: 'text' }, ['文号', 'Document number']),
  field('publishedIn', { type: 'text' }, ['公布载体', 'Published in']),
  field('validFrom', { type: 'date' }, ['生效日期', 'Valid from']),
  field('validTo', { type: 'date' }, ['失效日期', 'Valid to']),
  field('bases', { type: 'bases', purposes: ['DELEGATION'] }, ['依据', 'Legal bases']),
];
