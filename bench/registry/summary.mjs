/** The day of the demonstration; what lapses or comes later is not counted. */
const TODAY = '2026-06-15';

/**
 * Whether a citation can carry: for a proof, and for a power whatever its category. The level, the place and the force
 * of what it cites; what a person must judge counts as able.
 */
const STANDING = `
  create temporary table cited as
  select c.id, bool_or(t.resolved_by = 'NONE' or t.id is null or not coalesce(i.is_verified, true)) as is_doubtful,
    bool_or(i.level in ('L1', 'L2', 'L2D', 'L3P', 'L3C', 'L3V')) as is_high,
    bool_or(i.level = 'L1') as is_law,
    bool_or(standing.id is not null) as is_in_force,
    bool_or(standing.effective_from is null and coming.id is not null) as is_coming,
    bool_or(p.id is null or standing.id is null or standing.id = t.version_id or now.id is not null) as has_article,
    max(i.jurisdiction_id) as jurisdiction_id, bool_or(i.level in ('L1', 'L2', 'L2D', 'L4M', 'LJ')) as is_national
  from citation c
  left join citation_target t on t.citation_id = c.id
  left join legal_instrument i on i.id = t.instrument_id
  left join instrument_version standing on standing.instrument_id = i.id
    and standing.effective_from <= '${TODAY}' and coalesce(standing.effective_to, 'infinity') > '${TODAY}'
  left join instrument_version coming on coming.id = t.version_id and coming.effective_from > '${TODAY}'
  left join provision p on p.id = t.provision_id
  left join provision now on now.version_id = standing.id and now.lineage = p.lineage
  group by c.id;
  create temporary table above as
    with recursive up as (
      select id, id as ancestor from jurisdiction
      union all select up.id, j.parent_id from up join jurisdiction j on j.id = up.ancestor where j.parent_id is not null
    ) select id, ancestor from up;
  analyze cited; analyze above`;

/** A citation that certainly fails in a place. */
const fails = (level, place) => `
  not c.is_doubtful and (not c.${level} or not c.is_in_force or not c.has_article
    or not (c.is_national or exists (select from above a where a.id = ${place} and a.ancestor = c.jurisdiction_id)))`;

const REQUIREMENT_FAULTS = `
  create temporary table requirement_fault as
  select d.id, d.is_proof,
    d.is_proof = 'YES' and not coalesce(b.has_basis, false) as is_without_basis,
    d.is_proof = 'YES' and b.all_fail as is_on_failing_basis,
    coalesce(f.is_repeated, false) as is_repeated,
    d.is_proof = 'YES' and coalesce(f.is_proved_by_licence, false) as is_proved_by_licence,
    d.is_proof = 'YES' and coalesce(f.is_on_line, false) as is_on_line
  from document_requirement d
  join handling_item h on h.id = d.handling_item_id join service_item s on s.id = h.service_item_id
  left join (
    select subject_id, true as has_basis, bool_and(${fails('is_high', 's.jurisdiction_id')}) as all_fail
    from document_requirement_basis b join cited c on c.id = b.citation_id join document_requirement d on d.id = b.subject_id
    join handling_item h on h.id = d.handling_item_id join service_item s on s.id = h.service_item_id
    group by subject_id
  ) b on b.subject_id = d.id
  left join (
    select requirement_id, bool_or(place > 1) as is_repeated, bool_or(licences.fact_type_id is not null) as is_proved_by_licence,
      bool_or(source.id is not null) as is_on_line
    from (
      select f.requirement_id, f.fact_type_id, row_number() over (partition by d.handling_item_id, f.fact_type_id order by d.position) as place
      from requirement_fact f join document_requirement d on d.id = f.requirement_id
    ) f
    left join (select distinct f.fact_type_id from evidence_type_fact f join evidence_type e on e.id = f.evidence_type_id
               where e.kind = 'LICENCE' and f.position = 1) licences using (fact_type_id)
    left join fact_type t on t.id = f.fact_type_id
    left join data_source source on source.id = t.data_source_id and source.status = 'ONLINE' and source.permission <> 'ON_REQUEST'
      and coalesce(source.valid_to, 'infinity') > '${TODAY}'
    group by requirement_id
  ) f on f.requirement_id = d.id
  where d.status = 'ACTIVE' and d.disposition <> 'ELIMINATED' and h.status = 'ACTIVE' and s.status = 'ACTIVE'`;

const POWER_FAULTS = `
  create temporary table power_fault as
  select p.id, b.subject_id is null as is_without_basis, coalesce(b.all_fail, false) as is_on_failing_basis,
    coalesce(b.law_fails, false) and p.category in ('COMPULSORY_EXECUTION', 'LEVY', 'REQUISITION') as is_without_law,
    p.kinds @> '{REVOKE_BUSINESS_LICENCE}' and coalesce(b.are_local, false) as is_beyond_setter,
    not exists (select from responsibility_item r where r.power_item_id = p.id) as is_without_duty
  from power_item p join organisation o on o.id = p.organisation_id
  left join (
    select subject_id, bool_and(${fails('is_high', 'o.jurisdiction_id')}) as all_fail, bool_and(not c.is_doubtful and not c.is_law) as law_fails,
      bool_and(not c.is_doubtful and not c.is_national) as are_local
    from power_item_basis b join cited c on c.id = b.citation_id join power_item p on p.id = b.subject_id join organisation o on o.id = p.organisation_id
    where b.purpose = 'ESTABLISH' group by subject_id
  ) b on b.subject_id = p.id
  where p.status = 'ACTIVE'`;

const REQUIREMENT_KINDS = {
  is_without_basis: 'proof without any basis',
  is_on_failing_basis: 'proof whose bases all fail (too low, past, to come, gone, elsewhere)',
  is_repeated: 'asks again for a fact that the item has already',
  is_proved_by_licence: 'proof of a fact that a licence proves',
  is_on_line: 'proof of a fact that a data source answers',
};
const POWER_KINDS = {
  is_without_basis: 'without a basis that establishes it',
  is_on_failing_basis: 'bases all fail (too low, past, to come, gone, elsewhere)',
  is_without_law: 'may be established by law only, and is not',
  is_beyond_setter: 'revokes business licences by a local regulation',
  is_without_duty: 'without a duty',
};

/** Counts the faults that SQL can see and prints their shares; a rule engine sees more. */
export async function printSummary(session) {
  await session.query(`set work_mem = '256MB'; ${STANDING}`);
  await session.query(REQUIREMENT_FAULTS);
  await session.query(POWER_FAULTS);
  await printShares(session, 'requirement_fault', 'requirements in use', REQUIREMENT_KINDS);
  await printShares(session, 'power_fault', 'powers in use', POWER_KINDS);
  const [skew] = await session.query(`
    with used as (select citation_id, count(*)::int as uses from document_requirement_basis group by 1)
    select max(uses) as most, round(100.0 * max(uses) / sum(uses), 2)::float8 as share,
      percentile_disc(0.5) within group (order by uses)::int as median, count(*)::int as cited from used`);
  console.log(
    `\ncitations of demands: ${skew.cited} used, the median by ${skew.median}, the most by ${skew.most} (${skew.share} %)`,
  );
}

async function printShares(session, table, what, kinds) {
  const [counts] = await session.query(
    `select count(*)::int as whole, count(*) filter (where ${Object.keys(kinds).join(' or ')})::int as faulty,
       ${Object.keys(kinds).map((name) => `count(*) filter (where ${name})::int as ${name}`)} from ${table}`,
  );
  const share = (count) => `${((100 * count) / counts.whole).toFixed(2)} %`.padStart(9);
  console.log(`\n${counts.whole} ${what}, at fault ${share(counts.faulty).trim()}`);
  for (const [name, words] of Object.entries(kinds)) console.log(`${share(counts[name])}  ${words}`);
}
