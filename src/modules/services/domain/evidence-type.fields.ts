import { type Field, field } from '../../../shared/fields.js';
import { EvidenceKind, IssuePlace } from './vocabulary.js';

/** The fields of a type of evidence 材料类型. */
export const evidenceTypeFields: readonly Field[] = [
  field('name', { type: 'text' }, ['名称', 'Name'], { isRequired: true }),
  field('kind', { type: 'enum', vocabulary: EvidenceKind }, ['类别', 'Kind'], { isRequired: true }),
  field('aliases', { type: 'texts' }, ['别名', 'Aliases']),
  field('whereIssued', { type: 'enum', vocabulary: IssuePlace }, ['开具地', 'Where issued'], { isRequired: true }),
  field('licenceTypeCode', { type: 'text' }, ['证照类型代码', 'Licence type code']),
  field('issuers', { type: 'references', to: 'Organisation' }, ['开具单位', 'Issuers']),
  field('facts', { type: 'references', to: 'FactType' }, ['证明的事实', 'Facts proved']),
  field('issuedBy', { type: 'references', to: 'HandlingItem' }, ['核发事项', 'Handling items that issue it']),
];
