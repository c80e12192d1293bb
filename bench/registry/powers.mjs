import { PENALTY_KINDS, POWER_ENTRIES, SERVICE_ENTRIES } from './catalogue.mjs';
import { SHARES } from './cite.mjs';
import { quote, thresholds } from './draw.mjs';
import { DEPARTMENTS } from './places.mjs';
import { POWERS_A_BLOCK, RESPONSIBILITIES_A_BLOCK } from './sizes.mjs';
import { ACCOUNTABLE, GROUNDS, REMEDY, SUB_ITEMS, SUPERVISION } from './words.mjs';

const BRIGADE = DEPARTMENTS.findIndex(({ kind }) => kind === 'ENTRUSTED');
/** 10 powers of a thousand are passed on, and as many are held jointly. */
const DELEGATED = 10;
const JOINT = 10;
/** Ids left for the bases of one subject. */
export const BASES_A_SUBJECT = 3;

/** The statements that fill the power lists, each for blocks `from` to `to`. */
export function powerSteps({ drawing, citing }) {
  const { below, fraction, chance, oneOf, day, draw } = drawing;

  /** One row for each power, in the order of ids. */
  const powers = (from, to) => `(
    select b.*, p.slot, (b.block - 1) * ${POWERS_A_BLOCK} + p.slot + 1 as id, s.responsibilities, s.first_responsibility,
      c.entry, c.organisation, c.category, c.type, c.name, c.kinds, c.is_law_only, c.flow, c.duties,
      b.first_organisation + c.organisation as organisation_id,
      b.area || '-' || lpad((c.organisation + 1)::text, 2, '0') || '-' || lpad(((b.block - b.first_power_block) * ${POWERS_A_BLOCK} + p.slot + 1)::text, 4, '0') || '-' || c.type as code
    from (select block, generate_series(0, ${POWERS_A_BLOCK - 1}) as slot from generation.power_block where block between ${from} and ${to}) p
    join generation.power_block b on b.block = p.block
    join generation.power_slot s on s.slot = p.slot
    join generation.power_catalogue c
      on c.entry = ((p.block - b.first_power_block) * ${POWERS_A_BLOCK} + p.slot) * ${POWER_ENTRIES / POWERS_A_BLOCK} / b.power_blocks
    offset 0)`;

  const status = (id) =>
    `case when ${chance(30, id, 'power status')} then case when ${chance(500, id, 'power cancelled')} then 'CANCELLED' else 'SUSPENDED' end else 'ACTIVE' end`;
  const subItem = `case when ${chance(600, 'id', 'sub-item')} then ${oneOf(SUB_ITEMS, 'id', 'sub-item name')} end`;
  const mainBasis = { drawn: `${draw('id * 4 + 1', 'power basis')} % 1000` };

  const penalties = thresholds(PENALTY_KINDS).map(
    ([kinds, end]) => `when penalty < ${end} then '{${kinds.join(',')}}'::text[]`,
  );
  const hasFine = "kinds @> '{FINE}'";

  const powerRows = (from, to) => `
    insert into power_item (id, code, code_scheme, name, sub_item_name, category, kinds, fine_ceiling_yuan, organisation_id, office_id,
      catalogue_item_id, levels, source, process_flow, supervision, remedy, upper_law, upper_law_judged_by, upper_law_judged_on,
      status, valid_from, valid_to, search_text)
    select id, code, 'LOCAL-POWER', name, sub_item, category, kinds,
      case when ${hasFine} then (array[2000,5000,10000,20000,50000,100000,200000,500000])[1 + ${below(8, 'id', 'fine')}] end,
      organisation_id, organisation_id * 2 - ${below(2, 'id', 'office')}, ${SERVICE_ENTRIES} + entry + 1, array[level], 1, flow, ${quote(SUPERVISION)}, ${quote(REMEDY)},
      upper_law, case when upper_law <> 'UNKNOWN' then '法制审核股' end, case when upper_law <> 'UNKNOWN' then date '2025-11-03' end,
      ${status('id')}, ${day('2016-01-01', 3_000, 'id', 'power from')},
      case when ${chance(15, 'id', 'power ends')} then ${day('2026-07-01', 400, 'id', 'power to')} when ${chance(5, 'id', 'power ended')} then ${day('2025-07-01', 300, 'id', 'power to')} end,
      concat_ws(' ', name, sub_item)
    from (
      select p.*, ${subItem} as sub_item,
        case when first_basis < ${SHARES.POWER.LAW} or is_law_only
          then case when judged < 80 then 'UNKNOWN' when judged < 90 then 'NO' else 'YES' end
          else case when judged < 80 then 'NO' when judged < 95 then 'UNKNOWN' else 'YES' end end as upper_law
      from (
        select id, code, name, category, entry, organisation_id, level, flow, is_law_only,
          case when category = 'PENALTY' then case ${penalties.join(' ')} end else kinds end as kinds, judged, first_basis
        from (select p.*, ${draw('id', 'penalty kinds')} % 1000 as penalty, ${below(100, 'id', 'upper law')} as judged,
          ${mainBasis.drawn} as first_basis from ${powers(from, to)} p offset 0) p offset 0
      ) p offset 0
    ) p`;

  /** Bases of subjects of a query with `id`, `established` and `implemented`, the numbers of both. */
  const basisRows = ({ table, purpose, what, subjects, citation }) => `
    insert into ${table} (id, subject_id, citation_id, purpose, position)
    select (id - 1) * ${BASES_A_SUBJECT} + k, id, ${citation({ drawn: 'drawn', fraction: 'fraction', parity: 'parity' })},
      case when k <= established then '${purpose}' else 'IMPLEMENT' end, k
    from (
      select s.*, ${draw('id * 4 + k', what)} % 1000 as drawn, ${fraction('id * 4 + k', `${what} rank`)} as fraction,
        case when established > 1 then k % 2 end as parity
      from (select s.*, generate_series(1, established + implemented) as k from (${subjects}) s offset 0) s offset 0
    ) s`;

  const powerBases = (from, to) =>
    basisRows({
      table: 'power_item_basis',
      purpose: 'ESTABLISH',
      what: 'power basis',
      subjects: `select p.*, case when bases < 30 then 0 when bases < 780 then 1 else 2 end as established,
          case when bases >= 30 and ${chance(120, 'id', 'power implemented')} then 1 else 0 end as implemented
        from (select id, is_law_only, local_first, local_scale, local_rule_first, local_rule_scale, other_first, other_scale,
          ${below(1_000, 'id', 'power bases')} as bases from ${powers(from, to)} p offset 0) p offset 0`,
      citation: (
        given,
      ) => `case when k > established then ${citing.citation(SHARES.IMPLEMENT, { ...given, parity: undefined })}
        when is_law_only then ${citing.citation(SHARES.POWER_OF_LAW, given)} else ${citing.citation(SHARES.POWER, given)} end`,
    });

  const responsibilities = (from, to) => `(
    select r.*, (block - 1) * ${RESPONSIBILITIES_A_BLOCK} + first_responsibility + position as id from (
      select p.id as power_item_id, block, code, name, duties, local_first, local_scale, first_responsibility, generate_series(1, responsibilities) as position
      from ${powers(from, to)} p offset 0
    ) r offset 0)`;

  const responsibilityRows = (from, to) => `
    insert into responsibility_item (id, code, power_item_id, stage, position, content, status, search_text)
    select r.id, r.code || '-Z' || lpad(r.position::text, 2, '0'), power_item_id, d.stage, r.position,
      d.before || r.name || d.after, ${status('power_item_id')}, d.before_search || r.name || d.after_search
    from ${responsibilities(from, to)} r
    join generation.duty d on d.category = r.duties and d.position = r.position`;

  const dutyBases = (from, to) =>
    basisRows({
      table: 'responsibility_item_basis',
      purpose: 'RESPONSIBILITY',
      what: 'duty basis',
      subjects: `select r.*, case when bases < 50 then 0 when bases < 950 then 1 else 2 end as established, 0 as implemented
        from (select id, local_first, local_scale, ${below(1_000, 'id', 'duty bases')} as bases from ${responsibilities(from, to)} r offset 0) r offset 0`,
      citation: (given) => citing.citation(SHARES.DUTY, given),
    });

  const grounds = (from, to) => `
    insert into accountability_ground (id, code, power_item_id, position, ground, accountable, status)
    select id, code || '-W01', id, 1, ${oneOf(GROUNDS, 'id', 'ground')}, ${oneOf(ACCOUNTABLE, 'id', 'accountable')}, 'ACTIVE'
    from (select id, code from ${powers(from, to)} p offset 0) p`;

  const groundBases = (from, to) =>
    basisRows({
      table: 'accountability_ground_basis',
      purpose: 'ACCOUNTABILITY',
      what: 'ground basis',
      subjects: `select id, local_first, local_scale, case when ${chance(960, 'id', 'ground bases')} then 1 else 0 end as established, 0 as implemented
        from ${powers(from, to)} p offset 0`,
      citation: (given) => citing.citation(SHARES.DUTY, given),
    });

  const delegated = (
    from,
    to,
  ) => `select id, code, organisation_id, first_organisation, organisation, local_first, local_scale from ${powers(from, to)} p
    where ${chance(DELEGATED, 'id', 'delegated')} offset 0`;
  const delegations = (from, to) => `
    insert into delegation (id, code, power_item_id, from_organisation_id, to_organisation_id, kind, document_number, published_in, valid_from, valid_to)
    select id, code || '-WT', id, organisation_id, first_organisation + case when organisation = ${BRIGADE} then 0 else ${BRIGADE} end,
      (array['ENTRUSTED','ENTRUSTED','ENTRUSTED','DEVOLVED','AUTHORISED'])[1 + ${below(5, 'id', 'delegation kind')}],
      '示府发〔2022〕' || 1 + id % 90 || '号', case when ${chance(900, 'id', 'delegation published')} then '政府网站' end, date '2022-05-01',
      case when ${chance(100, 'id', 'delegation ends')} then date '2027-05-01' end
    from (${delegated(from, to)}) p`;
  const delegationBases = (from, to) =>
    basisRows({
      table: 'delegation_basis',
      purpose: 'DELEGATION',
      what: 'delegation basis',
      subjects: `select p.*, 1 as established, 0 as implemented from (${delegated(from, to)}) p`,
      citation: (given) => citing.citation(SHARES.DUTY, given),
    });

  const joint = (from, to) => `
    insert into power_item_joint_holder (id, power_item_id, organisation_id, position)
    select id, id, first_organisation + (organisation + 1) % ${DEPARTMENTS.length}, 1 from ${powers(from, to)} p where ${chance(JOINT, 'id', 'joint')}`;

  const over = (table, sql, weight) => ({ table, over: 'power', sql, weight });
  return [
    over('power_item', powerRows, 9),
    over('power_item_basis', powerBases, 5),
    over('power_item_joint_holder', joint, 1),
    over('delegation', delegations, 1),
    over('delegation_basis', delegationBases, 1),
    over('responsibility_item', responsibilityRows, 14),
    over('responsibility_item_basis', dutyBases, 10),
    over('accountability_ground', grounds, 4),
    over('accountability_ground_basis', groundBases, 4),
  ];
}
