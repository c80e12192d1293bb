import { type Field, field } from '../../../shared/fields.js';
import { ItemStatus } from '../../powers/domain/vocabulary.js';
import { DayUnit, HandlingType, ResultKind } from './vocabulary.js';

const feeFields: readonly Field[] = [
  field('name', { type: 'text' }, ['收费项目', 'Fee'], { isRequired: true }),
  field('amountYuan', { type: 'amount' }, ['金额', 'Amount in yuan']),
  field('bases', { type: 'bases', purposes: ['FEE'] }, ['收费依据', 'Legal bases']),
];

const stepFields: readonly Field[] = [
  field('name', { type: 'text' }, ['环节', 'Step'], { isRequired: true }),
  field('office', { type: 'reference', to: 'InternalOffice' }, ['承办机构', 'Office']),
  field('days', { type: 'integer', min: 0, max: 3650 }, ['时限', 'Days']),
];

const intermediaryFields: readonly Field[] = [
  field('name', { type: 'text' }, ['中介服务', 'Intermediary service'], { isRequired: true }),
  field('bases', { type: 'bases', purposes: ['INTERMEDIARY'] }, ['设定依据', 'Legal bases']),
];

/** The fields of a handling item 业务办理项. */
export const handlingItemFields: readonly Field[] = [
  field('codeScheme', { type: 'text' }, ['编码规则', 'Code scheme'], { isRequired: true }),
  field('serviceItem', { type: 'reference', to: 'ServiceItem' }, ['实施事项', 'Service item'], { isRequired: true }),
  field('name', { type: 'text' }, ['办理项名称', 'Name'], { isRequired: true }),
  field('statutoryDays', { type: 'integer', min: 0, max: 3650 }, ['法定时限', 'Statutory days']),
  field('promisedDays', { type: 'integer', min: 0, max: 3650 }, ['承诺时限', 'Promised days']),
  field('dayUnit', { type: 'enum', vocabulary: DayUnit }, ['时限单位', 'Unit of the time limits']),
  field('handlingType', { type: 'enum', vocabulary: HandlingType }, ['办件类型', 'Type of handling']),
  field('visits', { type: 'integer', min: 0, max: 99 }, ['到现场次数', 'Visits']),
  field('visitReason', { type: 'text' }, ['必须现场办理原因', 'Why a visit is needed']),
  field('isOnline', { type: 'boolean' }, ['是否网上办理', 'Can be done on line']),
  field('conditions', { type: 'text' }, ['受理条件', 'Conditions']),
  field('resultName', { type: 'text' }, ['结果名称', 'Result']),
  field('resultKind', { type: 'enum', vocabulary: ResultKind }, ['结果类型', 'Type of result']),
  field('status', { type: 'enum', vocabulary: ItemStatus }, ['事项状态', 'Status'], { isRequired: true }),
  field('bases', { type: 'bases', purposes: ['TIME_LIMIT', 'IMPLEMENT'] }, ['时限依据', 'Legal bases']),
  field('fees', { type: 'parts', fields: feeFields }, ['收费', 'Fees']),
  field('steps', { type: 'parts', fields: stepFields }, ['办理环节', 'Steps']),
  field('intermediaries', { type: 'parts', fields: intermediaryFields }, ['中介服务', 'Intermediary services']),
];
