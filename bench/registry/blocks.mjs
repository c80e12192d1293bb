import { rankScale } from './draw.mjs';
import {
  ITEMS_A_BLOCK,
  OWN_ISSUES_A_BLOCK,
  POWERS_A_BLOCK,
  REQUIREMENTS_A_BLOCK,
  RESPONSIBILITIES_A_BLOCK,
  SERVICES_A_BLOCK,
  SHARED_ISSUES_A_BLOCK,
} from './sizes.mjs';
import { CASES } from './words.mjs';

/** How many handling items of a block ask for so many documents: five on average, with a long tail. */
const DOCUMENTS = [
  [0, 1],
  [1, 5],
  [2, 10],
  [3, 15],
  [4, 17],
  [5, 17],
  [6, 12],
  [7, 8],
  [8, 10],
  [10, 3],
  [15, 1],
  [24, 1],
];
/** How many services of a block have so many handling items. */
const CASES_A_SERVICE = [
  [1, 75],
  [2, 8],
  [3, 3],
];
/** How many powers of a block have so many duties. */
const DUTIES = [
  [0, 1],
  [1, 11],
  [2, 25],
  [3, 29],
  [4, 21],
  [5, 10],
  [6, 3],
];

/** What every block looks like inside: which handling item belongs to which service, and how much hangs on each. */
export function planSlots(random) {
  const services = shuffled(spell(CASES_A_SERVICE), random).flatMap((cases, service) =>
    Array.from({ length: cases }, (_, order) => ({
      service,
      order: order + 1,
      caseName: cases > 1 ? CASES[order + 1] : '',
    })),
  );
  const documents = shuffled(spell(DOCUMENTS), random);
  const issues = SHARED_ISSUES_A_BLOCK + OWN_ISSUES_A_BLOCK;
  const every = ITEMS_A_BLOCK / issues;
  let first = 0;
  const handling = services.map(({ service, order, caseName }, slot) => {
    const issue = slot % every === 3 ? Math.floor(slot / every) : null;
    if (issue !== null && documents[slot] === 0) [documents[slot], documents[slot + 1]] = [documents[slot + 1], 0];
    const row = { slot, service, case_order: order, case_name: caseName, issue, requirements: documents[slot] };
    return row;
  });
  for (const row of handling) {
    row.first_requirement = first;
    first += row.requirements;
  }
  let duty = 0;
  const power = shuffled(spell(DUTIES), random).map((responsibilities, slot) => {
    const row = { slot, responsibilities, first_responsibility: duty };
    duty += responsibilities;
    return row;
  });
  assertSums({ handling, power, first, duty });
  return { handling, power };
}

function assertSums({ handling, power, first, duty }) {
  const isRight =
    handling.length === ITEMS_A_BLOCK &&
    handling.at(-1).service === SERVICES_A_BLOCK - 1 &&
    first === REQUIREMENTS_A_BLOCK &&
    power.length === POWERS_A_BLOCK &&
    duty === RESPONSIBILITIES_A_BLOCK;
  if (!isRight) throw new Error('the slots do not fill their block');
}

/** Seats with what their records may cite: of their own province, of their city, of another province. */
export function planSeats(places, ranges) {
  return places.seats.map((seat) => {
    const local = ranges.get(`LOCAL P${seat.province}`);
    const city = seat.city === null ? local : ranges.get(`CITY C${seat.city}`);
    const other = ranges.get(`LOCAL P${seat.province === 0 ? places.provinces.length - 1 : seat.province - 1}`);
    const rule = ranges.get(`LOCAL_RULE P${seat.province}`);
    return {
      jurisdiction_id: seat.place.id,
      area: seat.place.code,
      place: seat.place.name,
      level: seat.place.level,
      province: seat.province,
      first_organisation: seat.firstOrganisation,
      blocks: seat.blocks,
      first_block: seat.firstBlock,
      power_blocks: seat.powerBlocks,
      first_power_block: seat.firstPowerBlock,
      local_first: local.first,
      local_scale: rankScale(local.count),
      local_rule_first: rule.first,
      local_rule_scale: rankScale(rule.count),
      other_first: other.first,
      other_scale: rankScale(other.count),
      city_first: city.first,
      city_scale: rankScale(city.count),
    };
  });
}

/**
 * The working tables that the big statements read, in a schema of their own that is dropped in the end.
 *
 * In most blocks nothing circular is planted. Of the others some have two certificates that ask for each other, or one
 * that asks for itself, or a loop of three or four with their neighbour; and a long loop takes one of each of many blocks.
 */
export function blockTables({ sharedEvidence, handlingBlocks, longLoops, longLoop }, { below }) {
  const own = (block, which) => `${sharedEvidence} + ((${block}) - 1) * ${OWN_ISSUES_A_BLOCK} + ${which}`;
  const long = Array.from({ length: longLoops }, (_, index) => {
    const start = Math.floor((handlingBlocks * (index + 0.5)) / longLoops) - longLoop / 2;
    return { start, end: start + longLoop - 1 };
  });
  const isLong = long.map(({ start, end }) => `block between ${start} and ${end}`).join(' or ') || 'false';
  const backToStart = long.map(({ start, end }) => `when block = ${end} then ${own(start, 1)}`).join(' ');
  return `
    create unlogged table generation.power_block as
      select block, s.* from generation.seat s, generate_series(s.first_power_block, s.first_power_block + s.power_blocks - 1) block
      order by block;
    create unlogged table generation.handling_block as
      select b.*,
        case ${backToStart} when is_long then ${own('block + 1', 1)}
          when is_pair and pair_drawn between 7 and 11 then ${own('block', 2)}
          when is_pair and pair_drawn between 12 and 14 then case when is_leader then ${own('block', 2)} else ${own('block - 1', 1)} end
          when drawn < 6 then ${own('block', 2)}
          when drawn = 6 then ${own('block', 1)} end as a_demands,
        case when is_long then null
          when is_pair and pair_drawn between 7 and 11 then case when is_leader then ${own('block + 1', 1)} else ${own('block - 1', 1)} end
          when is_pair and pair_drawn between 12 and 14 then case when is_leader then ${own('block + 1', 1)} end
          when drawn < 6 then ${own('block', 1)} end as b_demands
      from (
        select block, s.*, (block - s.first_block) % 2 = 0 as is_leader, ${isLong} as is_long,
          (block - s.first_block) % 2 = 1 or block + 1 < s.first_block + s.blocks as is_pair,
          ${below(100, 'block', 'loop')} as drawn, ${below(100, 'block - (block - s.first_block) % 2', 'loop')} as pair_drawn
        from generation.seat s, generate_series(s.first_block, s.first_block + s.blocks - 1) block
      ) b
      order by block;
    analyze generation.power_block;
    analyze generation.handling_block`;
}

function spell(counts) {
  return counts.flatMap(([value, times]) => Array(times).fill(value));
}

function shuffled(list, random) {
  const copy = [...list];
  for (let index = copy.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [copy[index], copy[other]] = [copy[other], copy[index]];
  }
  return copy;
}
