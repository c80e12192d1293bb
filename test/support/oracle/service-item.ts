import { type Ask, askOne, holds, type Spell, spell } from './ask.js';
import { climb, type PlaceAbove } from './places.js';
import { isStandardOn } from './requirement.js';

type Facts = Readonly<Record<string, string | boolean>>;

/** A service item with what it rests on. */
export interface ServiceRecord extends Spell {
  readonly status: string;
  readonly category: string;
  readonly name: string;
  readonly mainItemName: string | null;
  readonly organisation: number;
  readonly organisationKind: string;
  readonly place: PlaceAbove;
  readonly placeLevel: number;
  /** Statuses of its handling items. */
  readonly items: readonly string[];
  readonly catalogueItem: (Link & { readonly name: string; readonly levels: readonly number[] }) | null;
  readonly power: (Link & { readonly source: number | null; readonly organisation: number }) | null;
  readonly delegations: readonly (Spell & { readonly kind: string; readonly receiver: number })[];
}

interface Link extends Spell {
  readonly status: string;
  readonly category: string;
}

export async function readServiceRecord(ask: Ask, id: number): Promise<ServiceRecord> {
  const { placeId, catalogueItemId, powerItemId, ...row } = await askOne<
    Omit<ServiceRecord, 'place' | 'items' | 'catalogueItem' | 'power' | 'delegations'> & {
      placeId: number;
      catalogueItemId: number | null;
      powerItemId: number | null;
    }
  >(
    ask,
    `select s.status, s.category, s.name, s.main_item_name as "mainItemName", s.organisation_id as organisation,
       o.kind as "organisationKind", s.jurisdiction_id as "placeId", j.level as "placeLevel",
       s.catalogue_item_id as "catalogueItemId", s.power_item_id as "powerItemId", ${spell('s')}
     from service_item s join organisation o on o.id = s.organisation_id join jurisdiction j on j.id = s.jurisdiction_id
     where s.id = ?`,
    id,
  );
  const items = await ask<{ status: string }>('select status from handling_item where service_item_id = ?', id);
  const [catalogueItem = null] = await ask<NonNullable<ServiceRecord['catalogueItem']>>(
    `select status, category, name, levels, ${spell('c')} from catalogue_item c where id = ?`,
    catalogueItemId,
  );
  const [power = null] = await ask<NonNullable<ServiceRecord['power']>>(
    `select status, category, source, organisation_id as organisation, ${spell('p')} from power_item p where id = ?`,
    powerItemId,
  );
  const delegations = await ask<ServiceRecord['delegations'][number]>(
    `select kind, to_organisation_id as receiver, ${spell('d')} from delegation d where power_item_id = ?`,
    powerItemId,
  );
  return {
    ...row,
    place: await climb(ask, placeId),
    items: items.map(({ status }) => status),
    catalogueItem,
    power,
    delegations,
  };
}

/** What is told of a service item on a day. */
export function serviceFactsOn(service: ServiceRecord, day: string): Facts {
  const { power, items } = service;
  const standard = isStandardOn(service.catalogueItem, day) ? service.catalogueItem : null;
  return {
    status: service.status,
    isLicence: service.category === 'LICENSING',
    handlingItems: items.includes('ACTIVE') ? 'IN_USE' : items.length > 0 ? 'NONE_IN_USE' : 'NONE',
    catalogueStanding: linkStanding(service.catalogueItem, day),
    powerStanding: linkStanding(power, day),
    isPublicService: service.category === 'PUBLIC_SERVICE',
    powerHolder: powerHolder(service, day),
    powerCategoryDiffers: power !== null && power.category !== service.category,
    sourceMatch: sourceMatch(service, day),
    nameDiffers:
      standard !== null &&
      ![service.name, service.mainItemName].some((name) => name !== null && plain(name) === plain(standard.name)),
    categoryDiffers: standard !== null && standard.category !== service.category,
    levelDiffers:
      standard !== null &&
      standard.levels.length > 0 &&
      !standard.levels.includes(service.placeLevel) &&
      !standard.levels.includes(9),
  };
}

function linkStanding(link: Link | null, day: string): string {
  if (!link) return 'NONE';
  if (link.status === 'CANCELLED' || (link.to !== null && link.to <= day)) return 'ENDED';
  return link.status === 'SUSPENDED' ? 'SUSPENDED' : 'IN_USE';
}

function powerHolder({ power, organisation, delegations }: ServiceRecord, day: string): string {
  if (!power) return 'NO_POWER';
  if (power.organisation === organisation) return 'SAME';
  return delegations.some((each) => each.receiver === organisation && holds(each, day)) ? 'PASSED_ON' : 'OTHER';
}

/** 权力来源: 5 and 6 are 委托, 3 and 4 授权. */
function sourceMatch({ power, organisation, organisationKind, delegations }: ServiceRecord, day: string): string {
  if (!power || power.source === null) return 'UNSTATED';
  const isEntrusted = power.source === 5 || power.source === 6;
  if (isEntrusted) {
    const isRecorded = delegations.some(
      (each) => each.kind === 'ENTRUSTED' && each.receiver === organisation && holds(each, day),
    );
    return isRecorded ? 'MATCHES' : 'ENTRUSTMENT_UNKNOWN';
  }
  // the source is that of the holder of the power; that another organisation handles the item is told of its holder
  if (power.organisation !== organisation) return 'MATCHES';
  if (organisationKind === 'ENTRUSTED') return 'NOT_ENTRUSTED';
  if (power.source === 3 || power.source === 4) return 'MATCHES';
  return organisationKind === 'STATUTORY_ORGAN' || organisationKind === 'AUTHORISED' ? 'MATCHES' : 'TO_JUDGE';
}

const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '');
