import { type Field, field } from '../../../shared/fields.js';

/** The fields of a bundle 一件事. */
export const bundleFields: readonly Field[] = [
  field('name', { type: 'text' }, ['名称', 'Name'], { isRequired: true }),
  field('jurisdiction', { type: 'reference', to: 'Jurisdiction' }, ['区划', 'Jurisdiction'], { isRequired: true }),
  field('lead', { type: 'reference', to: 'Organisation' }, ['牵头单位', 'Lead'], { isRequired: true }),
  field('items', { type: 'references', to: 'ServiceItem' }, ['事项', 'Items'], { isRequired: true }),
  field('jointDocuments', { type: 'references', to: 'EvidenceType' }, ['联办材料', 'Joint documents']),
];
