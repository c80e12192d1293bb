import { POWER_ENTRIES, SERVICE_ENTRIES } from './catalogue.mjs';
import { SHARES } from './cite.mjs';
import { ITEMS_A_BLOCK, MOST_BLOCKS, POWERS_A_BLOCK, SERVICES_A_BLOCK } from './sizes.mjs';

/** Of a thousand handling items. */
const FEES = 50;
const INTERMEDIARIES = 20;
const TIME_LIMITS = 300;

/** SQL of the code of a service item: who implements it, at which level, and the twelve digits of the catalogue. */
export const SERVICE_CODE = `o.code || b.level || case when c.provincial is null then '00' else left(b.area, 2) end || c.tail`;
/** SQL of the catalogue entry of the service of a block; the seats of fewer blocks have every so many of the whole. */
export const serviceEntry = (service) =>
  `((b.block - b.first_block) * ${SERVICES_A_BLOCK} + ${service}) * ${MOST_BLOCKS} / b.blocks`;

/** The statements that fill service and handling items, each for blocks `from` to `to`. */
export function serviceSteps({ drawing, citing, provincialEntries }) {
  const { below, fraction, chance, day, draw, oneOf } = drawing;

  /** A few places call it differently. */
  const serviceName = (id) => `case when ${chance(50, id, 'service renamed')} then b.place || c.name else c.name end`;
  const status = (id) =>
    `case when ${chance(20, id, 'service status')} then case when ${chance(500, id, 'service cancelled')} then 'CANCELLED' else 'SUSPENDED' end else 'ACTIVE' end`;

  const serviceRows = (from, to) => `
    insert into service_item (id, code, code_scheme, name, category, catalogue_item_id, power_item_id, organisation_id, jurisdiction_id, office_id,
      online_depth, channels, status, valid_from, valid_to, search_text)
    select id, code, 'CN-39554', name, category, case when ${chance(950, 'id', 'in catalogue')} then catalogue_item_id end,
      case when ${chance(970, 'id', 'has power')} then power_item_id end, organisation_id, jurisdiction_id, organisation_id * 2 - ${below(2, 'id', 'service office')},
      1 + ${below(4, 'id', 'depth')}, case when ${chance(800, 'id', 'on line')} then '{WINDOW,ONLINE}'::text[] else '{WINDOW}'::text[] end,
      ${status('id')}, ${day('2017-01-01', 2_800, 'id', 'service from')},
      case when ${chance(10, 'id', 'service ends')} then ${day('2026-07-01', 400, 'id', 'service to')} when ${chance(5, 'id', 'service ended')} then ${day('2025-07-01', 300, 'id', 'service to')} end, name
    from (
      select s.id, ${SERVICE_CODE} as code, ${serviceName('s.id')} as name, c.category, o.id as organisation_id, b.jurisdiction_id,
        case when c.provincial is null then c.entry + 1 else ${SERVICE_ENTRIES + POWER_ENTRIES} + b.province * ${provincialEntries} + c.provincial + 1 end as catalogue_item_id,
        (b.first_power_block - 1) * ${POWERS_A_BLOCK} + (c.power_entry * b.power_blocks + ${POWER_ENTRIES / POWERS_A_BLOCK - 1}) / ${POWER_ENTRIES / POWERS_A_BLOCK} + 1 as power_item_id
      from (
        select block, service, (block - 1) * ${SERVICES_A_BLOCK} + service + 1 as id from (
          select block, generate_series(0, ${SERVICES_A_BLOCK - 1}) as service from generation.handling_block where block between ${from} and ${to} order by block
        ) s
      ) s
      join generation.handling_block b on b.block = s.block
      join generation.service_catalogue c on c.entry = ${serviceEntry('s.service')}
      join organisation o on o.id = b.first_organisation + c.organisation
      offset 0
    ) s`;

  /** One row for each handling item, in the order of ids. */
  const handlings = (from, to) => `(
    select b.block, b.local_first, b.local_scale, (b.block - 1) * ${ITEMS_A_BLOCK} + s.slot + 1 as id,
      (b.block - 1) * ${SERVICES_A_BLOCK} + s.service + 1 as service_item_id, ${SERVICE_CODE} || lpad(s.case_order::text, 2, '0') as code,
      ${serviceName(`(b.block - 1) * ${SERVICES_A_BLOCK} + s.service + 1`)} as name, s.case_name, s.case_search, c.category
    from (
      select block, generate_series(0, ${ITEMS_A_BLOCK - 1}) as slot from generation.handling_block where block between ${from} and ${to} order by block
    ) h
    join generation.handling_block b on b.block = h.block
    join generation.handling_slot s on s.slot = h.slot
    join generation.service_catalogue c on c.entry = ${serviceEntry('s.service')}
    join organisation o on o.id = b.first_organisation + c.organisation
    offset 0)`;

  const handlingRows = (from, to) => `
    insert into handling_item (id, code, code_scheme, service_item_id, name, statutory_days, promised_days, handling_type, visits, visit_reason,
      is_online, conditions, result_name, result_kind, status, search_text)
    select id, code, 'CN-39554', service_item_id, name || case_name, statutory,
      case when is_immediate then case when ${chance(10, 'id', 'slow immediate')} then 3 else ${below(2, 'id', 'promise')} end
        when ${chance(20, 'id', 'promise exceeds law')} then statutory + 5 else 1 + ${below(10, 'id', 'promise')} * statutory / 10 end,
      case when is_immediate then 'IMMEDIATE' else 'PROMISED' end, visits,
      case when visits > 0 and not (is_online and ${chance(150, 'id', 'visit without reason')}) then '需要现场核验原件' end, is_online, null,
      name || '结果', (array['LICENCE','APPROVAL','OTHER','NONE'])[1 + ${below(4, 'id', 'result')}],
      case when ${chance(20, 'id', 'handling status')} then 'SUSPENDED' else 'ACTIVE' end, name || case_search
    from (
      select h.*, (array[5,7,10,15,20,20,20,30,45,60])[1 + ${below(10, 'id', 'statutory')}] as statutory, ${chance(250, 'id', 'immediate')} as is_immediate,
        ${chance(750, 'id', 'item on line')} as is_online, (array[0,0,0,0,0,0,0,1,1,2])[1 + ${below(10, 'id', 'visits')}] as visits
      from ${handlings(from, to)} h offset 0
    ) h`;

  const basisRows = ({ table, purpose, what, from, to, where }) => `
    insert into ${table} (id, subject_id, citation_id, purpose, position)
    select id, id, ${citing.citation(SHARES.DUTY, { drawn: 'drawn', fraction: 'fraction' })}, '${purpose}', 1
    from (select h.*, ${draw('id', what)} % 1000 as drawn, ${fraction('id', `${what} rank`)} as fraction from (
      select ${ITEMS_A_BLOCK} * (block - 1) + slot as id, local_first, local_scale from (
        select block, local_first, local_scale, generate_series(1, ${ITEMS_A_BLOCK}) as slot from generation.handling_block where block between ${from} and ${to} order by block
      ) h offset 0) h where ${where} offset 0) h`;

  const each = (from, to) => `(select ${ITEMS_A_BLOCK} * (block - 1) + slot as id from (
    select block, generate_series(1, ${ITEMS_A_BLOCK}) as slot from generation.handling_block where block between ${from} and ${to} order by block) h offset 0)`;
  const hasFee = chance(FEES, 'id', 'fee');
  const hasIntermediary = chance(INTERMEDIARIES, 'id', 'intermediary');
  const fees = (from, to) => `
    insert into fee (id, handling_item_id, position, name, amount_yuan)
    select id, id, 1, ${oneOf(['工本费', '检验费', '注册登记费', '考试费'], 'id', 'fee name')}, 5 + ${below(400, 'id', 'amount')}
    from ${each(from, to)} h where ${hasFee}`;
  const intermediaries = (from, to) => `
    insert into intermediary_service (id, handling_item_id, position, name)
    select id, id, 1, ${oneOf(['检测报告编制', '安全评价', '资产评估', '施工图审查'], 'id', 'intermediary name')}
    from ${each(from, to)} h where ${hasIntermediary}`;

  const basis = (table, purpose, what, where) => (from, to) => basisRows({ table, purpose, what, from, to, where });
  const over = (table, sql, weight) => ({ table, over: 'handling', sql, weight });
  return [
    over('service_item', serviceRows, 6),
    over('handling_item', handlingRows, 7),
    over(
      'handling_item_basis',
      basis('handling_item_basis', 'TIME_LIMIT', 'time limit', chance(TIME_LIMITS, 'id', 'has time limit')),
      1,
    ),
    over('fee', fees, 1),
    over('fee_basis', basis('fee_basis', 'FEE', 'fee basis', `${hasFee} and ${chance(850, 'id', 'fee based')}`), 1),
    over('intermediary_service', intermediaries, 1),
    over(
      'intermediary_service_basis',
      basis(
        'intermediary_service_basis',
        'INTERMEDIARY',
        'intermediary basis',
        `${hasIntermediary} and ${chance(700, 'id', 'intermediary based')}`,
      ),
      1,
    ),
  ];
}
