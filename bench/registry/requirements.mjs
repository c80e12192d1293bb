import { SHARES } from './cite.mjs';
import { rank, rankScale } from './draw.mjs';
import { IS_PROOF, ISSUED_KINDS, proofClass } from './evidence.mjs';
import { BASES_A_SUBJECT } from './powers.mjs';
import { SERVICE_CODE, serviceEntry } from './services.mjs';
import { ITEMS_A_BLOCK, OWN_ISSUES_A_BLOCK, REQUIREMENTS_A_BLOCK, SHARED_ISSUES_A_BLOCK } from './sizes.mjs';

/** The identity card is asked for in 2 of 100 documents. */
const FLATNESS = 8;
/** Ids left for the facts and for the evidence of one requirement. */
const FACTS = 2;
const EVIDENCE = 4;
/** Of a thousand documents, those that ask again for what the document before proves, and those it covers. */
const REPEATED = 8;
const COVERED = 8;
/** The second fact that some evidence proves is the first one of the evidence so many further on. */
export const SECOND_FACT = 7;

/** The statements that fill what handling items ask for, each for blocks `from` to `to`. */
export function requirementSteps({ drawing, citing, size }) {
  const { below, fraction, chance, draw } = drawing;
  const { sharedEvidence: shared, facts } = size;
  const zipf = (drawn) => `1 + ${rank(drawn, rankScale(shared, FLATNESS), FLATNESS)}`;
  /** Evidence that no handling item issues. */
  const leaf = (drawn) =>
    `${ISSUED_KINDS + 1} + ${rank(drawn, rankScale(shared - ISSUED_KINDS - 1, FLATNESS), FLATNESS)}`;

  /** One row for each requirement, in the order of ids; further columns of blocks and slots by name. */
  const asked = (from, to, columns = '') => `(
    select r.*, case when repeated < ${REPEATED + COVERED} then id - 1 else id end as key,
      case when repeated between ${REPEATED} and ${REPEATED + COVERED - 1} then ${SECOND_FACT} else 0 end as shift
    from (
      select r.*, case when issue is null and position > 1 then ${draw('id', 'repeated')} % 1000 else 1000 end as repeated
      from (
        select r.*, (block - 1) * ${REQUIREMENTS_A_BLOCK} + first_requirement + position as id
        from (select h.*, generate_series(1, requirements) as position from ${items(from, to, columns)} h offset 0) r offset 0
      ) r offset 0
    ) r offset 0)`;

  const items = (from, to, columns) => `(
    select b.block, (b.block - 1) * ${ITEMS_A_BLOCK} + s.slot + 1 as handling_item_id, s.requirements, s.first_requirement, s.issue,
      case s.issue when ${SHARED_ISSUES_A_BLOCK} then b.a_demands when ${SHARED_ISSUES_A_BLOCK + 1} then b.b_demands end as planned,
      case when s.issue < ${SHARED_ISSUES_A_BLOCK} then (b.block - b.first_block) * ${SHARED_ISSUES_A_BLOCK} + s.issue else ${ISSUED_KINDS} end as lower,
      ${shared} + (b.first_block - 1) * ${OWN_ISSUES_A_BLOCK} + 1 as own_first, b.blocks * ${OWN_ISSUES_A_BLOCK} as own_count ${columns && `, ${columns}`}
    from (
      select block, generate_series(0, ${ITEMS_A_BLOCK - 1}) as slot from generation.handling_block where block between ${from} and ${to} order by block
    ) h
    join generation.handling_block b on b.block = h.block
    join generation.handling_slot s on s.slot = h.slot
    ${columns.includes('o.code') ? `join generation.service_catalogue c on c.entry = ${serviceEntry('s.service')} join organisation o on o.id = b.first_organisation + c.organisation` : ''}
    offset 0)`;

  /**
   * The same with `evidence`, the kind that suffices. An item that issues evidence asks for what is issued before it in
   * the order of ids or by nobody, so that nothing is circular but what is planned to be.
   */
  const demands = (from, to, columns) => `(
    select r.*, case when shift > 0 and evidence <= ${shared - SECOND_FACT} then evidence + shift else evidence end as evidence_type_id,
      planned is not null and position = 1 as is_planned
    from (
      select r.*, case
        when planned is not null and position = 1 then planned
        when issue is not null then case when drawn < 700 or lower = 0 then ${leaf('fraction')} else 1 + floor(fraction * lower)::int end
        when drawn < 80 then own_first + floor(fraction * own_count)::int
        else ${zipf('fraction')} end as evidence
      from (select r.*, ${draw('key', 'evidence kind')} % 1000 as drawn, ${fraction('key', 'evidence')} as fraction from ${asked(from, to, columns)} r offset 0) r offset 0
    ) r offset 0)`;

  const status = (id) =>
    `case when ${chance(15, id, 'requirement status')} then case when ${chance(500, id, 'requirement cancelled')} then 'CANCELLED' else 'SUSPENDED' end else 'ACTIVE' end`;

  const requirementRows = (from, to) => `
    insert into document_requirement (id, code, handling_item_id, position, name, audiences, necessity, condition, source_channel, originals, copies,
      form, is_proof, is_proof_reason, disposition, disposition_reason, status, search_text)
    select r.id, r.code || '-M' || lpad(r.position::text, 2, '0'), r.handling_item_id, r.position, e.name,
      case when r.applicant < 45 then '{NATURAL_PERSON}'::text[] when r.applicant < 80 then '{ENTERPRISE}' else '{NATURAL_PERSON,ENTERPRISE}' end,
      case when r.need < 85 then 'REQUIRED' when r.need < 95 then 'CONDITIONAL' else 'MAY_FOLLOW_LATER' end,
      case when r.need between 85 and 94 then '委托他人办理的' end,
      case when e.kind in ('LICENCE', 'CERTIFICATE', 'LEGAL_DOCUMENT') then 'GOVERNMENT' else 'APPLICANT' end,
      1, (r.need % 3)::smallint, case when r.need % 2 = 0 then 'BOTH' else 'PAPER' end,
      ${IS_PROOF('e.kind')}, null,
      case when r.decided < 20 then 'ELIMINATED' when r.decided < 70 then 'COMMITMENT_OFFERED' else 'KEPT' end, null,
      ${status('r.id')}, e.search_text
    from (
      select id, code, handling_item_id, position, evidence_type_id, ${below(100, 'handling_item_id', 'applicant')} as applicant,
        ${below(100, 'id', 'need')} as need, ${below(1_000, 'id', 'decided')} as decided
      from ${demands(from, to, `${SERVICE_CODE} || lpad(s.case_order::text, 2, '0') as code`)} r offset 0
    ) r
    join evidence_type e on e.id = r.evidence_type_id`;

  const basisRows = (from, to) => {
    const given = { drawn: 'drawn', fraction: 'basis_fraction', parity: 'parity' };
    return `
    insert into document_requirement_basis (id, subject_id, citation_id, purpose, position)
    select (id - 1) * ${BASES_A_SUBJECT} + k, id, case when is_proof then ${citing.citation(SHARES.PROOF, given)} else ${citing.citation(SHARES.PAPER, given)} end, 'DEMAND', k
    from (
      select r.*, ${draw('id * 4 + k', 'demand basis')} % 1000 as drawn, ${fraction('id * 4 + k', 'demand basis rank')} as basis_fraction,
        case when bases > 1 then k % 2 end as parity
      from (select r.*, generate_series(1, bases) as k from (
        select id, is_proof, ${['local', 'local_rule', 'other', 'city'].map((name) => `${name}_first, ${name}_scale`).join(', ')},
          case when counted < case when is_proof then 45 else 160 end then 0 when counted < 970 then 1 else 2 end as bases
        from (select r.*, ${proofClass('evidence_type_id')} as is_proof, ${below(1_000, 'id', 'demand bases')} as counted
          from ${demands(from, to, ['local', 'local_rule', 'other', 'city'].map((name) => `b.${name}_first, b.${name}_scale`).join(', '))} r offset 0) r offset 0
      ) r offset 0) r offset 0
    ) r`;
  };

  const factRows = (from, to) => `
    insert into requirement_fact (id, requirement_id, fact_type_id, position)
    select (id - 1) * ${FACTS} + k, id, 1 + (case
        when k = 2 then evidence_type_id + ${SECOND_FACT}
        when counted between 30 and 44 then evidence_type_id + 1 + ${below(facts - 1, 'id', 'wrong fact')}
        else evidence_type_id end) % ${facts}, k
    from (select r.*, generate_series(1, case when counted < 30 then 0 when counted >= 880 then 2 else 1 end) as k from (
      select id, evidence_type_id, ${below(1_000, 'id', 'facts')} as counted from ${demands(from, to)} r offset 0
    ) r offset 0) r`;

  /** Another kind of evidence that proves the same fact. */
  const other = `case when evidence_type_id > ${shared} then evidence_type_id % ${facts} + ${facts}
    when evidence_type_id <= ${shared - facts} then evidence_type_id + ${facts} else evidence_type_id - ${facts} end`;
  /**
   * Ways to meet a requirement: one kind (A), two together (A and B), or one of two or three (A or C, A or C or D).
   * What is planned as a loop has no way around it.
   */
  const evidenceRows = (from, to) => `
    insert into requirement_evidence (id, requirement_id, alternative, evidence_type_id, position)
    select (id - 1) * ${EVIDENCE} + k, id, case when k = 1 or is_pair then 1 else k end,
      case when k = 1 then evidence_type_id
        when is_pair then case when companion = evidence_type_id then companion - 1 else companion end
        when k = 2 then ${other}
        else evidence_type_id % ${facts} + ${facts} * case when evidence_type_id / ${facts} in (3, 4, 5) then 1 else 4 end end,
      case when is_pair then k else 1 end
    from (select r.*, ways between 10 and 64 as is_pair, generate_series(1, case when ways < 10 then 0 when ways < 140 then 2 when ways < 190 then 3 else 1 end) as k from (
      select id, evidence_type_id, ${leaf(fraction('id', 'companion'))} + 1 as companion, case when is_planned then 999 else ${below(1_000, 'id', 'ways')} end as ways
      from ${demands(from, to)} r offset 0
    ) r offset 0) r`;

  const over = (table, sql, weight) => ({ table, over: 'handling', sql, weight });
  return [
    over('document_requirement', requirementRows, 26),
    over('document_requirement_basis', basisRows, 18),
    over('requirement_fact', factRows, 16),
    over('requirement_evidence', evidenceRows, 18),
  ];
}
