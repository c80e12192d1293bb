import type { ListName } from './columns.js';
import { POWER_LIST } from './columns.power-list.js';
import { PROOFS } from './columns.proofs.js';
import { SERVICE_ITEMS } from './columns.service-items.js';
import { template } from './template.js';

const TEMPLATES: Readonly<Record<ListName, () => string>> = {
  'power-list': () => template(POWER_LIST),
  'service-items': () => template(SERVICE_ITEMS),
  proofs: () => template(PROOFS),
};

/** The lists that can be imported. */
export const LISTS: readonly ListName[] = ['power-list', 'service-items', 'proofs'];

/** The {@link template} of a list by its name; null when there is no such list. */
export function listTemplate(name: string): string | null {
  const list = LISTS.find((known) => known === name);
  return list === undefined ? null : TEMPLATES[list]();
}
