import { SHARES } from './cite.mjs';

/** Rows that JavaScript makes: small tables, loaded before all others. */
export function rowTables({ places, laws, catalogue, facts }) {
  return [
    ['jurisdiction', places.jurisdictions],
    ['organisation', places.organisations],
    ['internal_office', places.offices],
    ['legal_instrument', laws.instruments],
    ['instrument_title', laws.titles],
    ['instrument_version', laws.versions],
    ['provision', laws.provisions],
    ['citation', laws.citations],
    ['citation_target', laws.targets],
    ['catalogue_item', catalogue.items],
    ['data_source', facts.sources],
    ['fact_type', facts.facts],
  ];
}

/** Small tables that SQL fills from the others. */
export function wholeSteps({ drawing, citing, size, nationId }) {
  const { draw, fraction, chance, below } = drawing;
  const citation = citing.citation(SHARES.ELIMINATION, { drawn: 'drawn', fraction: 'fraction' });
  const established = citing.citation(SHARES.CATALOGUE, { drawn: 'drawn', fraction: 'fraction' });
  const eliminations = Math.round(size.sharedEvidence / 10);
  const drawn = (id, what) => `${draw(id, what)} % 1000 as drawn, ${fraction(id, `${what} rank`)} as fraction`;
  return [
    {
      table: 'catalogue_item_basis',
      weight: 1,
      sql: () => `
        insert into catalogue_item_basis (id, subject_id, citation_id, purpose, position)
        select id, id, ${established}, 'ESTABLISH', 1 from (select id, ${drawn('id', 'catalogue basis')} from catalogue_item offset 0) c`,
    },
    {
      // of evidence that is seldom asked for, so that few demands bring back what was eliminated
      table: 'elimination',
      weight: 1,
      sql: () => `
        insert into elimination (id, code, jurisdiction_id, evidence_type_id, replacement, replacement_note, decided_on, status)
        select id, 'QX' || lpad(id::text, 4, '0'), ${nationId}, ${size.sharedEvidence} - id * 3,
          (array['OTHER_DOCUMENTS','INTERNAL_CHECK','NONE'])[1 + ${below(3, 'id', 'replacement')}], null,
          date '2019-04-15' + ${below(1_800, 'id', 'decided on')}, 'ACTIVE'
        from generate_series(1, ${eliminations}) id`,
    },
    {
      table: 'elimination_basis',
      weight: 1,
      sql: () => `
        insert into elimination_basis (id, subject_id, citation_id, purpose, position)
        select id, id, ${citation}, 'ELIMINATION', 1 from (select id, ${drawn('id', 'elimination basis')} from generate_series(1, ${eliminations}) id offset 0) e`,
    },
    {
      table: 'elimination_item',
      weight: 1,
      sql: () => `
        insert into elimination_item (id, elimination_id, catalogue_item_id, position)
        select id, id, 1 + ${below(1_000, 'id', 'eliminated for')}, 1 from generate_series(1, ${eliminations}) id where ${chance(500, 'id', 'bound')}`,
    },
  ];
}
