import { quote } from './draw.mjs';
import { DEPARTMENTS } from './places.mjs';
import { ITEMS_A_BLOCK, MOST_BLOCKS, OWN_ISSUES_A_BLOCK, SHARED_ISSUES_A_BLOCK } from './sizes.mjs';
import { EVIDENCE_WORDS, OBJECTS, STATES, SUBJECTS } from './words.mjs';

/** Kinds of evidence known everywhere that handling items issue: ids 1 to this. */
export const ISSUED_KINDS = MOST_BLOCKS * SHARED_ISSUES_A_BLOCK;
/** Of these, the ones that every seat issues itself. */
const ISSUED_HERE = 40;
/** Of a hundred kinds of evidence of another class, those that are certificates all the same. */
const STRAY = 5;
/** Facts that a data source answers for, from this share of the facts on: the less common ones. */
const ANSWERED_FROM = 0.6;
const ANSWERED = 18;
const ANSWERED_LICENCES = 10;

/**
 * Evidence proves the fact after its id, modulo the number of facts, so the last digit of the id tells the class of both:
 * what licences, documents, contracts and statements prove is seldom asked for as a certificate.
 */
const CLASSES = [
  [1, 'LICENCE'],
  [2, 'LEGAL_DOCUMENT'],
  [3, 'CONTRACT'],
  [4, 'OWN_STATEMENT'],
  [5, 'FORM'],
];

/** SQL: true for evidence of the class of certificates. */
export const proofClass = (id) => `(${id} % 10 not between 1 and 5)`;
/** SQL of whether a requirement is a proof, by the kind of its evidence. */
export const IS_PROOF = (kind) =>
  `case ${kind} when 'CERTIFICATE' then 'YES' when 'OTHER' then 'UNKNOWN' else 'NO' end`;

/** Facts and data sources; rows. */
export function planFacts({ facts, dataSources }, random) {
  const sources = Array.from({ length: dataSources }, (_, index) => ({
    id: index + 1,
    code: `DS${String(index + 1).padStart(3, '0')}`,
    name: `${SUBJECTS[index % SUBJECTS.length]}${STATES[Math.floor(index / SUBJECTS.length) % STATES.length]}共享接口`,
    provider_id: 1 + (index % 27),
    channel: '数据共享交换平台',
    permission: index % 3 === 0 ? 'ON_REQUEST' : index % 3 === 1 ? 'GRANTED' : 'OPEN',
    status: index % 8 === 7 ? 'WITHDRAWN' : 'ONLINE',
    valid_from: '2019-09-01',
    valid_to: index % 20 === 19 ? '2027-01-01' : index % 8 === 7 ? '2025-01-01' : null,
  }));
  const isRare = (fact) => fact > facts * ANSWERED_FROM;
  const isOfClass = (fact, digits) => digits.includes((fact - 1) % 10);
  const numbers = Array.from({ length: facts }, (_, index) => index + 1);
  const answered = [
    ...numbers
      .filter((fact) => isRare(fact) && isOfClass(fact, [0, 6, 7, 8, 9]))
      .slice(0, Math.round((ANSWERED * facts) / 400)),
    ...numbers
      .filter((fact) => isRare(fact) && isOfClass(fact, [1]))
      .slice(0, Math.round((ANSWERED_LICENCES * facts) / 400)),
  ];
  const sourceOf = new Map(answered.map((fact) => [fact, 1 + Math.floor(random() * dataSources)]));
  const rows = numbers.map((id) => ({
    id,
    code: `F${String(id).padStart(3, '0')}`,
    name: `${SUBJECTS[(id - 1) % SUBJECTS.length]}${STATES[Math.floor((id - 1) / SUBJECTS.length) % STATES.length]}`,
    data_source_id: sourceOf.get(id) ?? null,
  }));
  return { facts: rows, sources };
}

/** The statements that fill evidence and who issues it: `WHOLE` at once, the others for blocks `from` to `to`. */
export function evidenceSteps({ drawing, size, places }) {
  const { below, chance, oneOf } = drawing;
  const { sharedEvidence: shared, facts } = size;
  const organisations = Math.min(1_000, places.organisations.length);
  const kind = (
    id,
  ) => `case ${CLASSES.map(([digit, name]) => `when ${id} % 10 = ${digit} and not ${chance(STRAY * 10, id, 'stray')} then '${name}'`).join(' ')}
    when ${proofClass(id)} and ${chance(100, id, 'other kind')} then 'OTHER' else 'CERTIFICATE' end`;
  const word = `case e.kind ${Object.entries(EVIDENCE_WORDS)
    .map(([name, text]) => `when '${name}' then ${quote(text)}`)
    .join(' ')} end`;
  const columns = 'id, code, name, kind, where_issued, licence_type_code, search_text';

  const whole = `
    insert into evidence_type (${columns})
    select e.id, 'E' || lpad(e.id::text, 6, '0'), e.name || ${word}, e.kind,
      case when e.id <= ${ISSUED_HERE} then 'HERE' else (array['HOUSEHOLD_REGISTER','PLACE_OF_EVENT','ANYWHERE'])[1 + e.id % 3] end,
      case when e.kind = 'LICENCE' then o.code || lpad((e.id % 1000)::text, 3, '0') end, e.name || ${word}
    from (select id, ${kind('id')} as kind, case when id > ${facts} then ${oneOf(OBJECTS, `id / ${facts}`, 'matter')} else '' end || f.name as name
      from generate_series(1, ${shared}) id join (select id as fact, name from fact_type) f on f.fact = 1 + id % ${facts} offset 0) e
    join organisation o on o.id = 1 + e.id % 27
    order by e.id`;

  const own = (from, to) => `(
    select b.*, ${shared} + (b.block - 1) * ${OWN_ISSUES_A_BLOCK} + which as id, which
    from generation.handling_block b, generate_series(1, ${OWN_ISSUES_A_BLOCK}) which where b.block between ${from} and ${to} order by b.block, which offset 0)`;
  const ownRows = (from, to) => `
    insert into evidence_type (${columns})
    select id, 'E' || lpad(id::text, 6, '0'), name || ${word}, kind, case when is_long and which = 1 then 'ANYWHERE' else 'HERE' end,
      case when kind = 'LICENCE' then licensor || lpad((id % 1000)::text, 3, '0') end, name || ${word}
    from (select e.id, e.which, e.is_long, e.place || f.name as name, ${kind('e.id')} as kind, o.code as licensor
      from ${own(from, to)} e join (select id as fact, name from fact_type) f on f.fact = 1 + e.id % ${facts}
      join organisation o on o.id = e.first_organisation offset 0) e`;

  const factsOf = (source) => `
    insert into evidence_type_fact (id, evidence_type_id, fact_type_id, position)
    select (id - 1) * 2 + k, id, 1 + (id + (k - 1) * 7) % ${facts}, k
    from (select id, generate_series(1, case when ${chance(300, 'id', 'second fact')} then 2 else 1 end) as k from ${source} e) e`;
  const issuersOf = (source, issuer) => `
    insert into evidence_type_issuer (id, evidence_type_id, organisation_id, position)
    select id, id, ${issuer}, 1 from ${source} e where ${kind('id')} in ('LICENCE', 'CERTIFICATE', 'LEGAL_DOCUMENT', 'OTHER')`;
  const sharedIds = `(select id from generate_series(1, ${shared}) id offset 0)`;

  const links = (from, to) => `
    insert into evidence_type_issuing_item (id, evidence_type_id, handling_item_id, position)
    select (b.block - 1) * ${SHARED_ISSUES_A_BLOCK + OWN_ISSUES_A_BLOCK} + s.issue + 1,
      case when s.issue < ${SHARED_ISSUES_A_BLOCK} then (b.block - b.first_block) * ${SHARED_ISSUES_A_BLOCK} + s.issue + 1
        else ${shared} + (b.block - 1) * ${OWN_ISSUES_A_BLOCK} + s.issue - ${SHARED_ISSUES_A_BLOCK - 1} end,
      (b.block - 1) * ${ITEMS_A_BLOCK} + s.slot + 1,
      case when s.issue < ${SHARED_ISSUES_A_BLOCK} then row_number() over (partition by case when s.issue < ${SHARED_ISSUES_A_BLOCK} then (b.block - b.first_block) * ${SHARED_ISSUES_A_BLOCK} + s.issue end order by b.block) else 1 end
    from generation.handling_block b join generation.handling_slot s on s.issue is not null where b.block between ${from} and ${to}`;

  return [
    { table: 'evidence_type', sql: () => whole, weight: 1, isReadByOthers: true },
    { table: 'evidence_type', over: 'handling', sql: ownRows, weight: 1, isReadByOthers: true },
    { table: 'evidence_type_fact', sql: () => factsOf(sharedIds), weight: 1 },
    { table: 'evidence_type_fact', over: 'handling', sql: (from, to) => factsOf(own(from, to)), weight: 1 },
    {
      table: 'evidence_type_issuer',
      sql: () => issuersOf(sharedIds, `1 + ${below(organisations, 'id', 'issuer')}`),
      weight: 1,
    },
    {
      table: 'evidence_type_issuer',
      over: 'handling',
      sql: (from, to) => issuersOf(own(from, to), `first_organisation + ${below(DEPARTMENTS.length, 'id', 'issuer')}`),
      weight: 1,
    },
    { table: 'evidence_type_issuing_item', sql: () => links(1, size.handlingBlocks), weight: 1 },
  ];
}
