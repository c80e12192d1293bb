import { type Field, field } from '../../../shared/fields.js';
import { Disclosure, ItemStatus, PowerCategory } from '../../powers/domain/vocabulary.js';
import { ServiceChannel } from './vocabulary.js';

/** The fields of a service item 实施事项. */
export const serviceItemFields: readonly Field[] = [
  field('codeScheme', { type: 'text' }, ['编码规则', 'Code scheme'], { isRequired: true }),
  field('name', { type: 'text' }, ['事项名称', 'Name'], { isRequired: true }),
  field('mainItemName', { type: 'text' }, ['主项名称', 'Main item']),
  field('category', { type: 'enum', vocabulary: PowerCategory }, ['事项类型', 'Category'], { isRequired: true }),
  field('catalogueItem', { type: 'reference', to: 'CatalogueItem' }, ['基本目录事项', 'Catalogue item']),
  field('powerItem', { type: 'reference', to: 'PowerItem' }, ['权力事项', 'Power']),
  field('organisation', { type: 'reference', to: 'Organisation' }, ['实施主体', 'Organisation'], { isRequired: true }),
  field('jurisdiction', { type: 'reference', to: 'Jurisdiction' }, ['区划', 'Jurisdiction'], { isRequired: true }),
  field('office', { type: 'reference', to: 'InternalOffice' }, ['承办机构', 'Office in charge']),
  field('onlineDepth', { type: 'integer', min: 1, max: 4 }, ['网上办理深度', 'On-line depth']),
  field('channels', { type: 'enums', vocabulary: ServiceChannel }, ['办理形式', 'Channels']),
  field('disclosure', { type: 'enum', vocabulary: Disclosure }, ['公开方式', 'Disclosure']),
  field('status', { type: 'enum', vocabulary: ItemStatus }, ['事项状态', 'Status'], { isRequired: true }),
  field('validFrom', { type: 'date' }, ['生效日期', 'Valid from']),
  field('validTo', { type: 'date' }, ['失效日期', 'Valid to']),
];
