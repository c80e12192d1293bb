import { type Field, field } from '../../../shared/fields.js';
import { DataPermission, DataSourceStatus } from './vocabulary.js';

/** The fields of a data source 数据源. */
export const dataSourceFields: readonly Field[] = [
  field('name', { type: 'text' }, ['名称', 'Name'], { isRequired: true }),
  field('provider', { type: 'reference', to: 'Organisation' }, ['提供单位', 'Provider'], { isRequired: true }),
  field('channel', { type: 'text' }, ['共享渠道', 'Channel'], { isRequired: true }),
  field('permission', { type: 'enum', vocabulary: DataPermission }, ['共享类型', 'Permission'], { isRequired: true }),
  field('status', { type: 'enum', vocabulary: DataSourceStatus }, ['状态', 'Status'], { isRequired: true }),
  field('validFrom', { type: 'date' }, ['生效日期', 'Valid from']),
  field('validTo', { type: 'date' }, ['失效日期', 'Valid to']),
];
