import type { SERVICE_ITEM_FACTS } from '../facts/service-item.facts.js';
import type { ServiceItemInput } from '../judged.js';
import type { Readings, RelatedSubjects } from '../readings.js';
import {
  categoryDiffers,
  handlingItemsOf,
  levelDiffers,
  linkStanding,
  nameDiffers,
  powerHolder,
  sourceMatch,
} from '../service/standing-of-links.js';

/** How the facts of a service item are read. */
export const SERVICE_ITEM_READINGS: Readings<typeof SERVICE_ITEM_FACTS, ServiceItemInput> = {
  status: ({ status }) => status,
  isLicence: ({ category }) => category === 'LICENSING',
  handlingItems: handlingItemsOf,
  catalogueStanding: ({ catalogueItem }) => linkStanding(catalogueItem),
  powerStanding: ({ power }) => linkStanding(power),
  isPublicService: ({ category }) => category === 'PUBLIC_SERVICE',
  powerHolder,
  powerCategoryDiffers: ({ category, power }) => power !== null && power.category !== category,
  sourceMatch,
  nameDiffers,
  categoryDiffers,
  levelDiffers,
};

/** The power of which the facts speak. */
export const SERVICE_ITEM_RELATED: RelatedSubjects<typeof SERVICE_ITEM_FACTS, ServiceItemInput> = {
  powerStanding: powerOf,
  powerHolder: powerOf,
  powerCategoryDiffers: powerOf,
  sourceMatch: powerOf,
};

function powerOf({ power }: ServiceItemInput): readonly string[] {
  return power === null ? [] : [power.code];
}
