import { PowerKind, StoredPowerQuestion } from '../../../src/modules/powers/domain/vocabulary.js';
import { type Em, openPublication } from '../../../src/platform/db/index.js';

/** Changes rows of a registry at random, the same for the same seed, so that what it holds is rare and contradictory. */
export async function disturb(em: Em, seed: number): Promise<void> {
  await em.transactional(async (tx) => {
    await openPublication(tx, `disturbed by ${seed}`);
    for (const [index, sql] of [...disturbances(seed)].entries()) {
      try {
        await tx.transactional((inner) => inner.execute(sql));
      } catch (cause) {
        throw new Error(`Disturbance ${index} failed: ${sql}`, { cause });
      }
    }
  });
}

const DAYS = [
  '2016-09-01',
  '2019-12-31',
  '2020-01-01',
  '2020-02-19',
  '2021-07-15',
  '2023-05-01',
  '2026-07-01',
  '2027-01-01',
];
const AUDIENCES = ['NATURAL_PERSON', 'ENTERPRISE', 'OTHER'];
const QUESTIONS = [
  'LICENCE_SUFFICES',
  'LEGAL_DOCUMENT_SUFFICES',
  'CONTRACT_SUFFICES',
  'DEPARTMENTS_CAN_CHECK',
  'COMMITMENT_SUFFICES',
  'COMMITMENT_EXCLUDED',
  'CANNOT_BE_VERIFIED',
  'OUTSIDE_DUTY',
  'OUTDATED',
  'COMMON_SENSE',
];
const CATEGORIES = [
  'LICENSING',
  'PENALTY',
  'COMPULSORY_MEASURE',
  'COMPULSORY_EXECUTION',
  'LEVY',
  'REQUISITION',
  'BENEFIT',
  'INSPECTION',
  'CONFIRMATION',
  'REWARD',
  'ADJUDICATION',
  'OTHER',
  'PUBLIC_SERVICE',
];
const POWER_KINDS = PowerKind.values;
const POWER_QUESTIONS = StoredPowerQuestion.values;
const LEVELS = ['L0', 'L1', 'L2', 'L2D', 'LS', 'L3P', 'L3C', 'L3V', 'L4M', 'L4P', 'L4C', 'LJ', 'L5', 'UNKNOWN'];
const KINDS = ['LICENCE', 'CERTIFICATE', 'LEGAL_DOCUMENT', 'CONTRACT', 'OWN_STATEMENT', 'FORM', 'OTHER'];

function* disturbances(seed: number): Generator<string> {
  let salt = 0;
  /** SQL of a number from 0 that depends on the id alone, another one at each call. */
  const number = (id = 't.id') => {
    salt += 1;
    return `(hashint8extended(${id}, ${seed * 1_000 + salt}) & 1073741823)`;
  };
  const oneIn = (many: number) => `${number()} % ${many} = 0`;
  const text = (value: string | null) => (value === null ? 'null' : `'${value}'`);
  const oneOf = (values: readonly (string | null)[], type = 'text') =>
    `(array[${values.map(text).join()}])[1 + (${number()} % ${values.length})::int]::${type}`;
  const row = (table: string, id = 't.id') =>
    `(select r.id from ${table} r order by hashint8extended(r.id, ${number(id)}) limit 1)`;
  const set = (table: string, many: number, values: Readonly<Record<string, string>>) =>
    `update ${table} t set ${Object.entries(values)
      .map(([column, value]) => `${column} = ${value}`)
      .join()} where ${oneIn(many)}`;
  const remove = (table: string, many: number) => `delete from ${table} t where ${oneIn(many)}`;
  const spell = (table: string, many: number) => [
    set(table, many, { valid_from: oneOf([null, ...DAYS.slice(0, 4)], 'date'), valid_to: 'null' }),
    set(table, many, {
      valid_to: `nullif(greatest(${oneOf([null, ...DAYS.slice(4)], 'date')}, t.valid_from), t.valid_from)`,
    }),
  ];
  const status = oneOf(['ACTIVE', 'ACTIVE', 'SUSPENDED', 'CANCELLED']);

  yield set('document_requirement', 3, {
    necessity: oneOf(['REQUIRED', 'REQUIRED', 'CONDITIONAL', 'MAY_FOLLOW_LATER']),
  });
  yield set('document_requirement', 4, { is_proof: oneOf(['YES', 'NO', 'UNKNOWN']) });
  yield set('document_requirement', 6, { disposition: oneOf(['KEPT', 'COMMITMENT_OFFERED', 'ELIMINATED']) });
  yield set('document_requirement', 12, { status });
  yield set('document_requirement', 6, { audiences: `array[${oneOf(AUDIENCES)}]` });
  yield set('document_requirement', 12, { audiences: `array[${oneOf(AUDIENCES)}, 'PUBLIC_INSTITUTION']` });
  yield set('document_requirement', 3, { purpose: oneOf([null, '办理贷款', '办理 贷款。', '入学']) });
  yield set('document_requirement', 9, { position: `1 + ${number()} % 4` });
  yield `insert into requirement_judgement (requirement_id, position, question, answer, judged_by, judged_on)
    select t.id, 9, ${oneOf(QUESTIONS)}, ${oneOf(['YES', 'NO', 'UNKNOWN'])}, '县司法局', '2026-01-01'
    from document_requirement t where ${oneIn(2)} on conflict do nothing`;
  yield remove('document_requirement_basis', 6);
  yield `insert into document_requirement_basis (subject_id, citation_id, purpose, position)
    select t.id, ${row('citation')}, 'DEMAND', 9 from document_requirement t where ${oneIn(4)} on conflict do nothing`;
  yield remove('requirement_evidence', 20);
  for (const alternative of [1, 2]) {
    yield `insert into requirement_evidence (requirement_id, alternative, evidence_type_id, position)
      select t.id, ${alternative}, ${row('evidence_type')}, 9 from document_requirement t where ${oneIn(6)} on conflict do nothing`;
    yield `insert into requirement_evidence (requirement_id, alternative, evidence_type_id, position)
      select t.id, ${alternative}, (select e.evidence_type_id from document_requirement d join requirement_evidence e on e.requirement_id = d.id
        where d.handling_item_id = t.handling_item_id order by hashint8extended(e.id, ${number()}) limit 1), 8
      from document_requirement t where ${oneIn(6)} and exists (select from document_requirement d join requirement_evidence e on e.requirement_id = d.id
        where d.handling_item_id = t.handling_item_id) on conflict do nothing`;
  }
  yield remove('requirement_fact', 12);
  yield `insert into requirement_fact (requirement_id, fact_type_id, position)
    select t.id, (select e.fact_type_id from document_requirement d join requirement_fact e on e.requirement_id = d.id
      where d.handling_item_id = t.handling_item_id order by hashint8extended(e.id, ${number()}) limit 1), 8
    from document_requirement t where ${oneIn(3)} and exists (select from document_requirement d join requirement_fact e on e.requirement_id = d.id
      where d.handling_item_id = t.handling_item_id) on conflict do nothing`;
  yield set('evidence_type', 12, { kind: oneOf(KINDS) });
  yield set('evidence_type', 6, { where_issued: oneOf(['HERE', 'HERE', 'HOUSEHOLD_REGISTER', 'ANYWHERE']) });
  yield set('evidence_type', 30, { name: oneOf(['亲属关系证明', '曾用名证明', '注销户口证明', '居民户口本']) });
  yield remove('evidence_type_fact', 12);
  yield `insert into evidence_type_fact (evidence_type_id, fact_type_id, position)
    select t.id, ${row('fact_type')}, 9 from evidence_type t where ${oneIn(3)} on conflict do nothing`;
  yield remove('evidence_type_issuer', 8);
  yield `insert into evidence_type_issuer (evidence_type_id, organisation_id, position)
    select t.id, ${row('organisation')}, 9 from evidence_type t where ${oneIn(4)} on conflict do nothing`;
  yield `insert into evidence_type_issuing_item (evidence_type_id, handling_item_id, position)
    select t.id, ${row('handling_item')}, 9 from evidence_type t where ${oneIn(2)} on conflict do nothing`;
  yield* spell('organisation', 6);
  yield set('organisation', 12, {
    kind: oneOf(['STATUTORY_ORGAN', 'AUTHORISED', 'ENTRUSTED', 'PUBLIC_INSTITUTION', 'GRASSROOTS']),
  });
  yield set('organisation', 6, { leading_organ_id: row('organisation') });
  yield* spell('data_source', 4);
  yield set('data_source', 4, {
    permission: oneOf(['OPEN', 'GRANTED', 'ON_REQUEST']),
    status: oneOf(['ONLINE', 'ONLINE', 'WITHDRAWN']),
  });
  yield set('fact_type', 4, { data_source_id: row('data_source') });
  yield* spell('service_item', 5);
  yield set('service_item', 16, { status });
  yield set('service_item', 12, { jurisdiction_id: row('jurisdiction') });
  yield set('service_item', 12, { catalogue_item_id: row('catalogue_item') });
  yield set('handling_item', 16, { status });
  yield set('catalogue_item', 8, { status });
  yield set('catalogue_item', 3, {
    standard_documents: `(select array_agg(e.code) from (select code from evidence_type e order by hashint8extended(e.id, ${number()}) limit 3) e)`,
  });
  yield set('elimination', 3, { purpose: oneOf([null, '办理贷款', '入学']) });
  yield set('elimination', 6, { status });
  yield set('elimination', 3, { decided_on: oneOf(DAYS, 'date') });
  yield set('elimination', 2, { evidence_type_id: row('evidence_type') });
  yield set('elimination', 4, { replacement: oneOf(['NONE', 'COMMITMENT']), jurisdiction_id: row('jurisdiction') });
  yield set('legal_instrument', 12, { level: oneOf(LEVELS) });
  yield set('legal_instrument', 12, { is_verified: 'not t.is_verified' });
  yield set('legal_instrument', 12, { jurisdiction_id: row('jurisdiction') });
  yield set('legal_instrument', 20, { issuer: oneOf(['国务院', '国务院办公厅', '清禾县教育局']) });
  yield set('instrument_version', 12, { is_verified: 'not t.is_verified' });
  yield set('instrument_version', 12, { has_all_articles: 'not t.has_all_articles' });
  yield set('instrument_version', 20, { flags: `array[${oneOf(['NON_CONTIGUOUS', 'VERSION_NOT_IN_HISTORY'])}]` });
  yield set('instrument_version', 12, {
    note: oneOf([null, '2019年1月1日 国务院令第800号公布', '2018年1月1日 通过\n2020年1月1日 修订']),
  });
  yield `${set('instrument_version', 6, { effective_to: oneOf(DAYS, 'date') })} and effective_to is null and effective_from < '2016-01-01'`;
  yield set('instrument_version', 6, { end_kind: oneOf([null, 'SUPERSEDED', 'REPEALED', 'SUSPENDED']) });
  yield set('provision', 12, { text_digest: oneOf([null, 'other']) });
  yield set('provision', 20, { lineage: row('provision') });
  yield set('citation_target', 20, { path: oneOf([null, '3', '999']), provision_id: 'null' });
  yield set('citation_target', 20, { instrument_id: 'null', version_id: 'null', provision_id: 'null' });
  yield `${set('citation', 8, { written_on: oneOf(DAYS, 'date') })} and not exists (select from citation o where o.text_digest = t.text_digest and o.id <> t.id)`;
  yield `${set('jurisdiction', 6, { valid_to: oneOf(DAYS, 'date') })} and valid_from is null`;
  yield set('handling_item', 4, { promised_days: oneOf(['1', '2', '10', '20', '25', '60', null], 'int') });
  yield set('handling_item', 4, { statutory_days: oneOf(['1', '15', '20', '21', '45', '46', null], 'int') });
  yield set('handling_item', 5, { day_unit: oneOf(['WORKING_DAY', 'CALENDAR_DAY', 'HOUR']) });
  yield set('handling_item', 5, { handling_type: oneOf(['IMMEDIATE', 'PROMISED', null]) });
  yield set('handling_item', 4, {
    visits: oneOf(['0', '1', null], 'smallint'),
    visit_reason: oneOf(['须本人到场', '', ' ', null]),
    is_online: `${number()} % 2 = 0`,
  });
  yield set('handling_item', 4, { conditions: oneOf(['年满十八周岁', '符合有关规定', '其他条件', '', null]) });
  yield set('document_requirement', 6, { copies: oneOf(['0', '1'], 'smallint') });
  yield set('document_requirement', 8, {
    name: oneOf(['其他材料', '相关证明', '身份证、户口簿等', '一等证书', '营业执照、平等材料', '毕业证等三项材料']),
  });
  yield set('document_requirement', 8, { condition: oneOf(['必要时', '委托他人办理的', '有相关情形的', null]) });
  yield set('evidence_type', 6, { licence_type_code: oneOf(['11100000000013338W032', null]) });
  for (const [table, purposes] of BASES) {
    yield remove(`${table}_basis`, 8);
    yield `insert into ${table}_basis (subject_id, citation_id, purpose, position)
      select t.id, ${row('citation')}, ${oneOf(purposes)}, 9 from ${table} t where ${oneIn(3)} on conflict do nothing`;
  }
  yield `insert into fee (handling_item_id, position, name, amount_yuan)
    select t.id, 9, '工本费', ${oneOf(['0', '10', null], 'numeric')} from handling_item t where ${oneIn(6)}`;
  yield `insert into intermediary_service (handling_item_id, position, name)
    select t.id, 9, '评估' from handling_item t where ${oneIn(8)}`;
  yield set('catalogue_item', 6, { standard_days: oneOf(['5', '20', null], 'int') });
  yield set('catalogue_item', 6, { levels: `array[${oneOf(['3', '4', '9'], 'smallint')}]` });
  yield* spell('catalogue_item', 6);
  yield set('service_item', 8, { category: oneOf(CATEGORIES) });
  yield set('service_item', 8, { power_item_id: row('power_item') });
  yield set('service_item', 8, { organisation_id: row('organisation') });
  yield* spell('power_item', 5);
  yield set('power_item', 8, { status });
  yield set('power_item', 8, { category: oneOf(CATEGORIES) });
  yield set('power_item', 5, { source: oneOf(['1', '2', '3', '4', '5', '6', null], 'smallint') });
  yield set('power_item', 8, { organisation_id: row('organisation') });
  yield set('power_item', 8, { catalogue_item_id: row('catalogue_item') });
  yield set('power_item', 16, { process_flow: oneOf(['', null]) });
  yield set('power_item', 16, { supervision: oneOf([' ', null]) });
  yield set('power_item', 16, { remedy: oneOf(['', null]) });
  yield set('power_item', 3, {
    kinds: `array(select k from unnest(array[${oneOf(POWER_KINDS)}, ${oneOf(POWER_KINDS)}]) k group by k)`,
    fine_ceiling_yuan: oneOf(['5000', '100000', '150000', '250000', null], 'int'),
  });
  yield set('power_item', 20, { kinds: `array[]::text[]` });
  yield set('power_item', 20, { name: oneOf(['企业年报备案', '资格认定', '林木采伐']) });
  yield `${set('power_item', 2, {
    upper_law: oneOf(['YES', 'NO']),
    upper_law_judged_by: text('县司法局'),
    upper_law_judged_on: text('2026-01-01'),
  })}`;
  for (let times = 0; times < 6; times += 1) {
    yield `insert into power_judgement (power_item_id, position, question, answer, judged_by, judged_on)
      select t.id, 9, ${oneOf(POWER_QUESTIONS)}, ${oneOf(['YES', 'NO', 'UNKNOWN'])}, '县司法局', '2026-01-01'
      from power_item t where ${oneIn(2)} on conflict do nothing`;
  }
  yield set('responsibility_item', 8, { status });
  yield set('responsibility_item', 12, { stage: oneOf(['ACCEPT', 'HEAR', 'DECIDE', 'SUPERVISE', 'EXECUTE']) });
  yield set('accountability_ground', 8, { status });
  yield set('accountability_ground', 12, { accountable: oneOf(['', null]) });
  yield `insert into delegation (code, power_item_id, from_organisation_id, to_organisation_id, kind, document_number, published_in)
    select 'D-' || t.id || '-${seed}', t.id, t.organisation_id, o.id, ${oneOf(['DEVOLVED', 'AUTHORISED', 'ENTRUSTED'])},
      ${oneOf(['清政发〔2024〕3号', '', null])}, ${oneOf(['清禾县人民政府门户网站', '', null])}
    from power_item t join organisation o on o.id = ${row('organisation')} where ${oneIn(4)} and o.id <> t.organisation_id on conflict do nothing`;
  yield `insert into delegation (code, power_item_id, from_organisation_id, to_organisation_id, kind)
    select 'E-' || t.id || '-${seed}', t.power_item_id, t.to_organisation_id, o.id, ${oneOf(['DEVOLVED', 'ENTRUSTED'])}
    from delegation t join organisation o on o.id = ${row('organisation')} where ${oneIn(3)} and o.id <> t.to_organisation_id on conflict do nothing`;
  yield* spell('delegation', 3);
  yield `insert into delegation_basis (subject_id, citation_id, purpose, position)
    select t.id, ${row('citation')}, 'DELEGATION', 9 from delegation t where ${oneIn(2)} on conflict do nothing`;
}

const BASES = [
  ['handling_item', ['TIME_LIMIT', 'IMPLEMENT']],
  ['fee', ['FEE']],
  ['intermediary_service', ['INTERMEDIARY']],
  ['power_item', ['ESTABLISH', 'IMPLEMENT']],
  ['responsibility_item', ['RESPONSIBILITY']],
  ['accountability_ground', ['ACCOUNTABILITY']],
] as const;
