import { LONGEST_RANGE } from '../../legal/index.js';
import { type Check, sqlCheck } from './check.js';

/** What holds of citations and of the versions of instruments. */
export const legalChecks: readonly Check[] = [
  sqlCheck(
    'DIGESTS',
    { zh: '引用和条文的摘要与其文字一致', en: 'citations and articles have the digests of their texts' },
    `select 'Citation ' || id as record, text_digest as detail
     from citation where text_digest <> encode(sha256(convert_to(text, 'UTF8')), 'hex')
     union all
     select 'Provision ' || id, coalesce(text_digest, 'no digest')
     from provision where text_digest is distinct from encode(sha256(convert_to(nullif(text, ''), 'UTF8')), 'hex')`,
  ),
  sqlCheck(
    'CITATION_SPANS',
    { zh: '引用的各部分都在引用的文字之内', en: 'the parts of a citation stand inside its text' },
    `select 'CitationTarget ' || t.id as record, 'span ' || t.span_start || '..' || t.span_end as detail
     from citation_target as t join citation as c on c.id = t.citation_id
     where t.span_start < 0 or t.span_end <= t.span_start or t.span_end > 2 * length(c.text)`,
  ),
  // A citation whose ranges were too long to spell out is PARTIAL, however much of it was found.
  sqlCheck(
    'CITATION_RESOLUTION',
    { zh: '引用的确认情况与其各部分一致', en: 'a citation is resolved as far as its parts are' },
    `select 'Citation ' || id as record, resolution || ' with ' || known || ' of ' || parts || ' parts known' as detail
     from (select c.id, c.resolution, count(t.id) as parts, count(t.instrument_id) as known
           from citation as c left join citation_target as t on t.citation_id = c.id group by c.id) as counted
     where not case resolution
       when 'NOT_A_CITATION' then parts = 0
       when 'RESOLVED' then parts > 0 and known = parts
       when 'UNRESOLVED' then parts > 0 and known = 0
       else (known > 0 and known < parts) or parts >= ${LONGEST_RANGE} end`,
  ),
  sqlCheck(
    'CITATION_CHAIN',
    {
      zh: '引用所指的版本属于所指的法律文件，所指的条文属于所指的版本，条序号相符',
      en: 'the version that a citation means is of its instrument, and the article is of that version and number',
    },
    `select 'CitationTarget ' || t.id as record, concat_ws(' ', t.instrument_id, t.version_id, t.provision_id) as detail
     from citation_target as t
     left join instrument_version as v on v.id = t.version_id
     left join provision as p on p.id = t.provision_id
     where (t.version_id is not null and v.instrument_id is distinct from t.instrument_id)
        or (t.provision_id is not null and p.version_id is distinct from t.version_id)
        or (t.provision_id is not null and split_part(coalesce(t.path, ''), '.', 1)
              <> p.article || case when p.suffix = 0 then '' else '-' || p.suffix end)
        or (t.resolved_by = 'NONE') <> (t.instrument_id is null)`,
  ),
  sqlCheck(
    'LINEAGE',
    {
      zh: '条文的沿革指向同一法律文件的条文',
      en: 'what an article continues is an article of the same instrument',
    },
    `select 'Provision ' || p.id as record, 'lineage ' || p.lineage as detail
     from provision as p join instrument_version as v on v.id = p.version_id
     left join provision as origin on origin.id = p.lineage
     left join instrument_version as first on first.id = origin.version_id
     where first.instrument_id is distinct from v.instrument_id`,
  ),
  sqlCheck(
    'VERSIONS_CHAINED',
    {
      zh: '同一法律文件的各版本首尾相接，仅末一版本可以没有终止日期',
      en: 'each version of an instrument ends where its successor begins; only the last may have no end',
    },
    `select 'InstrumentVersion ' || code as record,
            concat_ws(' ', end_kind, 'to', coalesce(effective_to::text, 'open'), 'next from', next_from) as detail
     from (select code, effective_to, end_kind,
                  lead(effective_from) over (partition by instrument_id order by effective_from) as next_from
           from instrument_version where effective_from is not null) as dated
     where (effective_to is null) <> (end_kind is null)
        or (next_from is not null and (effective_to is null or effective_to > next_from))
        or (end_kind = 'SUPERSEDED' and effective_to is distinct from next_from)`,
  ),
];
