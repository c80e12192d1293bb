import { createHash } from 'node:crypto';

/** All that an import writes, in an order of its own and by codes instead of ids. */
const EXPORTS = [
  `select to_jsonb(i) - 'id' - 'jurisdiction_id' || jsonb_build_object('jurisdiction', j.code) as row
   from legal_instrument i join jurisdiction j on j.id = i.jurisdiction_id order by i.code collate "C"`,
  `select jsonb_build_array(i.code, n.match_text, n.is_alias) as row
   from instrument_title n join legal_instrument i on i.id = n.instrument_id order by i.code collate "C", n.match_text collate "C"`,
  `select to_jsonb(v) - 'id' - 'instrument_id' as row from instrument_version v order by v.code collate "C"`,
  `select jsonb_build_array(v.code, p.article, p.suffix, p.duplicate, p.heading, p.text, p.text_digest, lv.code, l.article, l.suffix) as row
   from provision p join instrument_version v on v.id = p.version_id
   left join provision l on l.id = p.lineage left join instrument_version lv on lv.id = l.version_id
   order by v.code collate "C", p.article, p.suffix, p.duplicate`,
  `select jsonb_build_array(c.text, c.written_on, c.resolution, t.position, i.code, v.code, p.article, p.suffix, t.path, t.resolved_by) as row
   from citation_target t join citation c on c.id = t.citation_id
   left join legal_instrument i on i.id = t.instrument_id left join instrument_version v on v.id = t.version_id
   left join provision p on p.id = t.provision_id
   order by c.text collate "C", c.written_on, t.position`,
];

/** The same for two registries that hold the same laws and citations, whatever their ids and publications. */
export async function lawsDigest(em) {
  const hash = createHash('sha256');
  for (const sql of EXPORTS) {
    const [{ digest }] = await em.transactional(async (tx) => {
      await tx.execute('set local statement_timeout = 0');
      return tx.execute(`select coalesce(encode(sha256(string_agg(sha256(convert_to(row::text, 'UTF8')), ''::bytea order by n)), 'hex'), '') as digest
        from (select row, row_number() over () as n from (${sql}) ordered) numbered`);
    });
    hash.update(digest);
  }
  return hash.digest('hex').slice(0, 16);
}
