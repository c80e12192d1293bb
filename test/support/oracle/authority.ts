import { compareLevels } from '../../../src/modules/legal/domain/compare-levels.js';
import type { InstrumentLevel } from '../../../src/modules/legal/domain/vocabulary.js';
import { type Ask, askOne, type Spell, spell } from './ask.js';
import { delegationFactsOn, type PassedOn, readDelegations } from './delegations.js';
import { type CitedLaw, isFirst, lawCitedFor } from './law.js';
import { type Organ, readOrgan } from './requirement.js';
import { setUpBy, type Verdict } from './set-up.js';
import { bestStandingOn, firstOf, standingOn } from './standing.js';

type Facts = Readonly<Record<string, string | boolean>>;

/** A power with what it rests on. */
export interface EstablishedPower {
  readonly name: string;
  readonly subItemName: string | null;
  readonly category: string;
  readonly kinds: readonly string[];
  readonly fineYuan: number | null;
  readonly source: number | null;
  readonly status: string;
  readonly holder: Organ;
  readonly hasNamesake: boolean;
  readonly catalogueItem: (Spell & { readonly status: string }) | null;
  /** YES or NO; what nobody has judged is absent. */
  readonly answers: Readonly<Record<string, string | undefined>>;
  readonly laws: readonly CitedLaw[];
  readonly delegations: readonly PassedOn[];
}

export async function readEstablishedPower(ask: Ask, id: number): Promise<EstablishedPower> {
  const { organisationId, catalogueItemId, upperLaw, ...row } = await askOne<
    Omit<EstablishedPower, 'holder' | 'catalogueItem' | 'answers' | 'laws' | 'delegations'> & {
      organisationId: number;
      catalogueItemId: number | null;
      upperLaw: string;
    }
  >(
    ask,
    `select p.name, p.sub_item_name as "subItemName", p.category, p.kinds, p.fine_ceiling_yuan as "fineYuan", p.source,
       p.status, p.organisation_id as "organisationId", p.catalogue_item_id as "catalogueItemId", p.upper_law as "upperLaw",
       exists (select from power_item o where o.organisation_id = p.organisation_id and o.id <> p.id and o.name = p.name
         and o.sub_item_name is not distinct from p.sub_item_name and o.status = 'ACTIVE') as "hasNamesake"
     from power_item p where p.id = ?`,
    id,
  );
  const holder = await readOrgan(ask, organisationId);
  const [catalogueItem = null] = await ask<NonNullable<EstablishedPower['catalogueItem']>>(
    `select status, ${spell('c')} from catalogue_item c where id = ?`,
    catalogueItemId,
  );
  const judged = await ask<{ question: string; answer: string }>(
    `select question, answer from power_judgement
     where power_item_id = ? and answer <> 'UNKNOWN' and judged_by is not null and judged_on is not null`,
    id,
  );
  const answers = Object.fromEntries(judged.map(({ question, answer }) => [question, answer]));
  return {
    ...row,
    holder,
    catalogueItem,
    answers: upperLaw === 'UNKNOWN' ? answers : { ...answers, UPPER_LAW: upperLaw },
    laws: await lawCitedFor(ask, 'power_item_basis', id, holder.place),
    delegations: await readDelegations(ask, id),
  };
}

/** What is told of a power on a day, its duties apart. */
export function authorityFactsOn(power: EstablishedPower, day: string): Facts {
  const { category, laws, answers } = power;
  const named = laws.filter(({ purpose }) => purpose === 'ESTABLISH');
  const establishing = named.length > 0 ? named : laws;
  const verdict = verdictOn(power, establishing, day);
  // before it was written nobody cited anything
  const cited = laws.filter(({ writtenOn }) => writtenOn <= day);
  const cites = (...statuses: readonly string[]) => cited.some((law) => statuses.includes(law.statusOn(day)));
  return {
    status: power.status,
    isLicence: category === 'LICENSING',
    soundsLikeLicence:
      ['CONFIRMATION', 'INSPECTION', 'OTHER', 'PUBLIC_SERVICE'].includes(category) &&
      /备案|登记|注册|目录|规划|年检|年报|监制|认定|认证|审定/.test(`${power.name} ${power.subItemName ?? ''}`),
    listing: listingOn(power, day),
    hasNamesake: power.hasNamesake,
    basisStanding: bestStandingOn(establishing, day),
    highestBasis: highestOn(establishing, day),
    setUp: verdict.outcome,
    setUpGround: verdict.ground,
    upperLawSetsIt: answers['UPPER_LAW_SETS_IT'] ?? (answers['UPPER_LAW'] === 'NO' ? 'NO' : 'UNKNOWN'),
    npcAuthorised: answers['NPC_AUTHORISED'] ?? 'UNKNOWN',
    citesRepealed: cites('REPEALED', 'SUSPENDED'),
    citesGone: cites('GONE'),
    citesMissing: cites('ARTICLE_MISSING'),
    citesMoved: cites('MOVED'),
    citesChanged: cites('CHANGED'),
    citesUnknownTitle: cites('UNKNOWN_TITLE'),
    isLabelWrong: laws.some(
      ({ levelAsWritten, level }) => levelAsWritten !== null && compareLevels(levelAsWritten, level) === 'WRONG',
    ),
    ...delegationFactsOn(power, day),
  };
}

function listingOn({ category, catalogueItem }: EstablishedPower, day: string): string {
  if (category !== 'LICENSING') return 'NOT_A_LICENCE';
  if (!catalogueItem) return 'UNLISTED';
  if (catalogueItem.status === 'CANCELLED' || (catalogueItem.to !== null && catalogueItem.to <= day)) return 'REMOVED';
  return catalogueItem.from !== null && day < catalogueItem.from ? 'UNLISTED' : 'LISTED';
}

const HIGHEST: readonly (readonly [string, readonly InstrumentLevel[]])[] = [
  ['LAW', ['L0', 'L1']],
  ['REGULATION', ['L2', 'LS']],
  ['DECISION', ['L2D']],
  ['LOCAL_REGULATION', ['L3P', 'L3C', 'L3V']],
  ['RULE', ['L4M', 'L4P', 'L4C']],
  ['DOCUMENT', ['L5', 'LJ']],
];

function highestOn(laws: readonly CitedLaw[], day: string): string {
  const levels = laws.filter((law) => standingOn(law, day) === 'IN_FORCE').map(({ level }) => level);
  return HIGHEST.find(([, of]) => of.some((level) => levels.includes(level)))?.[0] ?? 'NONE';
}

/** Each kind is as good as its best basis, the power as bad as its worst kind. */
function verdictOn(power: EstablishedPower, laws: readonly CitedLaw[], day: string): Verdict {
  const rows = rowsOf(power);
  if (rows.length === 0) return { outcome: 'SET', ground: 'NONE' };
  const holding = laws.filter((law) => !OUT_OF_FORCE.includes(standingOn(law, day)));
  if (holding.length === 0) return { outcome: 'NO', ground: 'NO_BASIS' };
  const verdicts = rows.map((row) => {
    const each = holding.map((law) => lawVerdict(power, row, law, day));
    return bestOf(BEST_FIRST, each);
  });
  const worst = bestOf([...BEST_FIRST].reverse(), verdicts);
  const [first, ...others] = verdicts;
  const isSame = others.every((other) => other.outcome === first?.outcome && other.ground === first.ground);
  return lacksKinds(power) && !isSame ? { outcome: 'REVIEW', ground: 'KINDS' } : worst;
}

const OUT_OF_FORCE = ['ARTICLE_GONE', 'NOT_YET_IN_FORCE', 'NO_LONGER_IN_FORCE', 'OUT_OF_AREA'];
const BEST_FIRST = ['SET', 'REVIEW', 'SPECIFY_ONLY', 'EXPIRED', 'NO'] as const;

function bestOf(order: readonly Verdict['outcome'][], verdicts: readonly Verdict[]): Verdict {
  const outcome = firstOf(
    order,
    verdicts.map((verdict) => verdict.outcome),
  );
  return verdicts.find((verdict) => verdict.outcome === outcome) ?? { outcome: 'NO', ground: 'NO_BASIS' };
}

/** What is not known of a basis may turn out good, unless its level may certainly not set the kind. */
function lawVerdict(
  { fineYuan, answers, category }: EstablishedPower,
  row: string,
  law: CitedLaw,
  day: string,
): Verdict {
  const first = law.instrument?.versions.find(({ effectiveFrom }) => effectiveFrom !== null);
  const burdens = answers['BURDENS'] ?? (['BENEFIT', 'REWARD'].includes(category) ? 'NO' : undefined);
  const verdict = setUpBy({
    row,
    level: law.level,
    area: law.instrument?.area ?? '',
    since: first?.effectiveFrom ?? null,
    isSinceKnown: first !== undefined && isFirst(first),
    fineYuan,
    answers: { ...answers, BURDENS: burdens },
    day,
  });
  if (standingOn(law, day) === 'IN_FORCE' || verdict.outcome === 'NO') return verdict;
  return { outcome: 'REVIEW', ground: 'BASIS' };
}

const ROW_OF_KIND: Readonly<Record<string, string>> = {
  WARNING: 'WARNING',
  CRITICISM: 'WARNING',
  FINE: 'FINE',
  REVOKE_BUSINESS_LICENCE: 'BUSINESS_LICENCE',
  DETENTION: 'DETENTION',
  OTHER_PENALTY: 'OTHER_PENALTY',
  RESTRICT_PERSON: 'RESTRICT_PERSON',
  SEAL: 'SEAL_OR_SEIZE',
  SEIZE: 'SEAL_OR_SEIZE',
  FREEZE: 'FREEZE',
  OTHER_MEASURE: 'OTHER_MEASURE',
  DAILY_FINE: 'EXECUTION',
  TRANSFER: 'EXECUTION',
  AUCTION: 'EXECUTION',
  REMOVE_OBSTRUCTION: 'EXECUTION',
  SUBSTITUTE_PERFORMANCE: 'EXECUTION',
  OTHER_EXECUTION: 'EXECUTION',
  TAX: 'TAX_OR_TAKING',
  EXPROPRIATION: 'TAX_OR_TAKING',
  ADMINISTRATIVE_FEE: 'FEE',
};

/** The rows of categories by themselves, or those that their kinds may be of. */
const ROWS_OF_CATEGORY: Readonly<Record<string, readonly string[]>> = {
  LICENSING: ['LICENCE'],
  PENALTY: ['WARNING', 'FINE', 'LISTED_PENALTY', 'BUSINESS_LICENCE', 'DETENTION', 'OTHER_PENALTY'],
  COMPULSORY_MEASURE: ['RESTRICT_PERSON', 'SEAL_OR_SEIZE', 'FREEZE', 'OTHER_MEASURE'],
  COMPULSORY_EXECUTION: ['EXECUTION'],
  LEVY: ['TAX_OR_TAKING', 'FEE'],
  REQUISITION: ['TAX_OR_TAKING'],
  ADJUDICATION: ['ADJUDICATION'],
  PUBLIC_SERVICE: [],
};
const BY_KIND = ['PENALTY', 'COMPULSORY_MEASURE', 'COMPULSORY_EXECUTION', 'LEVY'];

function rowsOf({ category, kinds }: EstablishedPower): readonly string[] {
  const ofKinds = kinds.map((kind) => ROW_OF_KIND[kind] ?? 'LISTED_PENALTY');
  const ofCategory = ROWS_OF_CATEGORY[category] ?? ['OTHER_ACT'];
  if (kinds.length > 0 && BY_KIND.includes(category)) return [...new Set(ofKinds)];
  return [...new Set([...ofCategory, ...ofKinds])];
}

function lacksKinds(power: EstablishedPower): boolean {
  return power.kinds.length === 0 && rowsOf(power).length > 1;
}
