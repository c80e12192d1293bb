import { type Ask, askOne, holds, type Spell, spell } from './ask.js';
import { type CitedLaw, lawCitedFor } from './law.js';
import { climb, type PlaceAbove } from './places.js';
import { bestStandingOn, firstOf, isSaid, standingOn } from './standing.js';

type Facts = Readonly<Record<string, string | boolean>>;

/** A power with what goes with it. */
export interface DutifulPower extends Spell {
  readonly category: string;
  readonly status: string;
  readonly isSubItem: boolean;
  readonly hasSubItems: boolean;
  readonly flow: string | null;
  readonly supervision: string | null;
  readonly remedy: string | null;
  readonly place: PlaceAbove;
  /** Stages of its duties in use. */
  readonly stages: readonly string[];
  /** Stages that lists have for powers of the category; none where there is no template. */
  readonly template: readonly string[];
  readonly grounds: readonly { readonly accountable: string | null; readonly laws: readonly CitedLaw[] }[];
}

export async function readDutifulPower(ask: Ask, id: number): Promise<DutifulPower> {
  const { placeId, ...row } = await askOne<
    Omit<DutifulPower, 'place' | 'stages' | 'template' | 'grounds'> & { placeId: number }
  >(
    ask,
    `select p.category, p.status, p.main_item_id is not null as "isSubItem", p.process_flow as flow, p.supervision,
       p.remedy, o.jurisdiction_id as "placeId", ${spell('p')},
       exists (select from power_item s where s.main_item_id = p.id) as "hasSubItems"
     from power_item p join organisation o on o.id = p.organisation_id where p.id = ?`,
    id,
  );
  const place = await climb(ask, placeId);
  const stages = await ask<{ stage: string }>(
    `select distinct stage from responsibility_item where power_item_id = ? and status = 'ACTIVE'`,
    id,
  );
  const template = await ask<{ code: string }>(
    `select e.code from code_table t join code_table_entry e on e.table_id = t.id where t.key = ? order by e.position`,
    `stage-template-${TEMPLATES[row.category] ?? ''}`,
  );
  const grounds = [];
  for (const ground of await ask<{ id: number; accountable: string | null }>(
    `select id, accountable from accountability_ground where power_item_id = ? and status = 'ACTIVE' order by position`,
    id,
  )) {
    const laws = await lawCitedFor(ask, 'accountability_ground_basis', ground.id, place);
    grounds.push({ accountable: ground.accountable, laws });
  }
  return {
    ...row,
    place,
    stages: stages.map(({ stage }) => stage),
    template: template.map(({ code }) => code),
    grounds,
  };
}

const TEMPLATES: Readonly<Record<string, string>> = {
  LICENSING: 'licensing',
  PENALTY: 'penalty',
  COMPULSORY_MEASURE: 'compulsory-measure',
  COMPULSORY_EXECUTION: 'compulsory-execution',
  LEVY: 'levy',
  BENEFIT: 'benefit',
  INSPECTION: 'inspection',
  CONFIRMATION: 'confirmation',
  REWARD: 'reward',
  ADJUDICATION: 'adjudication',
};

/**
 * Stages that a law lays down for every power of the category.
 *
 * @see 行政许可法 第三十二条、第三十四条、第三十八条、第四十四条、第六十一条 · 行政处罚法 第四十四条、第五十四条、第五十五条、第五十七条、
 *   第六十一条、第六十六条 · 行政强制法 第十八条、第二十四条、第二十七条、第三十五条至第三十八条
 */
const BY_LAW: Readonly<Record<string, readonly string[]>> = {
  LICENSING: ['ACCEPT', 'REVIEW', 'DECIDE', 'DELIVER', 'SUPERVISE'],
  PENALTY: ['FILE', 'INVESTIGATE', 'NOTIFY', 'DECIDE', 'DELIVER', 'EXECUTE'],
  COMPULSORY_MEASURE: ['APPROVE', 'NOTIFY', 'DECIDE', 'DISPOSE'],
  COMPULSORY_EXECUTION: ['NOTIFY', 'DECIDE', 'DELIVER', 'EXECUTE'],
};

/** What is told of the duties of a power on a day. */
export function powerDutiesOn(power: DutifulPower, day: string): Facts {
  const missing = power.stages.length === 0 ? [] : power.template.filter((stage) => !power.stages.includes(stage));
  const [only = 'NONE', ...others] = missing;
  const isLegalMissing = missing.some((stage) => BY_LAW[power.category]?.includes(stage));
  return {
    listedAs:
      power.status !== 'ACTIVE'
        ? 'NOT_IN_USE'
        : power.isSubItem
          ? 'SUB_ITEM'
          : power.hasSubItems
            ? 'MAIN_ITEM'
            : 'ITEM',
    hasDuties: power.stages.length > 0,
    stages:
      power.template.length === 0
        ? 'NO_TEMPLATE'
        : isLegalMissing
          ? 'LACKS_LEGAL'
          : missing.length > 0
            ? 'LACKS_USUAL'
            : 'COMPLETE',
    missingStage: others.length > 0 ? 'SEVERAL' : only,
    hasGrounds: power.grounds.length > 0,
    groundBasis: groundBasisOn(power, day),
    namesAccountable: power.grounds.every(({ accountable }) => isSaid(accountable)),
    statesFlow: isSaid(power.flow),
    statesSupervision: isSaid(power.supervision),
    statesRemedy: isSaid(power.remedy),
  };
}

/** Each ground is as good as its best basis, the power as its worst ground. */
function groundBasisOn({ grounds }: DutifulPower, day: string): string {
  const each = grounds.map(({ laws }) => {
    switch (bestStandingOn(laws, day)) {
      case 'IN_FORCE':
      case 'UNRESOLVED':
        return 'FOUNDED';
      case 'ARTICLE_MISSING':
      case 'UNKNOWN_TITLE':
        return 'UNKNOWN';
      case 'NONE':
        return 'NONE';
      default:
        return 'NOT_IN_FORCE';
    }
  });
  return firstOf(['NONE', 'NOT_IN_FORCE', 'UNKNOWN', 'FOUNDED'], each) ?? 'NO_GROUND';
}

/** A duty with what it rests on. */
export interface Duty extends Spell {
  readonly isInUse: boolean;
  readonly place: PlaceAbove;
  readonly laws: readonly CitedLaw[];
}

export async function readDuty(ask: Ask, id: number): Promise<Duty> {
  const { placeId, ...row } = await askOne<Omit<Duty, 'place' | 'laws'> & { placeId: number }>(
    ask,
    `select r.status = 'ACTIVE' and p.status = 'ACTIVE' as "isInUse", o.jurisdiction_id as "placeId", ${spell('p')}
     from responsibility_item r join power_item p on p.id = r.power_item_id join organisation o on o.id = p.organisation_id
     where r.id = ?`,
    id,
  );
  const place = await climb(ask, placeId);
  return { ...row, place, laws: await lawCitedFor(ask, 'responsibility_item_basis', id, place) };
}

/** What is told of a duty on a day. */
export function dutyFactsOn({ laws }: Duty, day: string): Facts {
  const faults = laws.map((law) => {
    const standing = standingOn(law, day);
    if (['NOT_YET_IN_FORCE', 'NO_LONGER_IN_FORCE', 'OUT_OF_AREA'].includes(standing)) return 'NOT_IN_FORCE';
    return ['ARTICLE_GONE', 'ARTICLE_MISSING', 'UNKNOWN_TITLE'].includes(standing) ? standing : 'NONE';
  });
  return {
    basis: bestStandingOn(laws, day),
    citationFault: firstOf(['NOT_IN_FORCE', 'ARTICLE_GONE', 'ARTICLE_MISSING', 'UNKNOWN_TITLE'], faults) ?? 'NONE',
  };
}

/** True when the duty can be judged on the day. */
export function isOwedOn(duty: Duty, day: string): boolean {
  return duty.isInUse && holds(duty, day);
}
