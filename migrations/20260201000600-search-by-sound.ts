import { Migration } from '@mikro-orm/migrations';
import { loadSearchColumns } from '../src/platform/text/pinyin.js';

/** Texts turned into pinyin at a time. */
const PAGE = 5_000;

/**
 * Records are found by how they sound too, and by what is alike. What stands is filled in, live and in history, without
 * a publication: nothing that was said of a record changes.
 */
export class SearchBySound extends Migration {
  override async up(): Promise<void> {
    for (const table of named) {
      await this.execute(`alter table "${table}" add column "search_text" text not null default ''`);
    }
    for (const table of searched) {
      await this.execute(`alter table "${table}" alter column "search_text" set default ''`);
      await this.execute(`alter table "${table}" add column "search_pinyin" text not null default ''`);
      await this.execute(`select quanze.attach('${table}')`); // history gets the columns before they are filled
    }
    await this.fill();
    for (const table of named) {
      await this.execute(
        `create index "${table}_search_index" on "${table}" using gin (quanze.search_tokens(search_text))`,
      );
    }
    for (const table of searched) {
      await this.execute(`create index "${table}_sound_index" on "${table}" using gin (search_pinyin gin_trgm_ops)`);
      await this.execute(`select quanze.attach('${table}')`); // and the index when it is
    }
  }

  override down(): void {
    for (const table of searched) {
      this.addSql(`drop view asof."${table}"`);
      for (const schema of ['public', 'history'])
        this.addSql(`alter table ${schema}."${table}" drop column "search_pinyin"`);
      if (named.includes(table)) {
        for (const schema of ['public', 'history'])
          this.addSql(`alter table ${schema}."${table}" drop column "search_text"`);
      } else this.addSql(`alter table "${table}" alter column "search_text" drop default`);
      this.addSql(`select quanze.attach('${table}')`);
    }
  }

  private async fill(): Promise<void> {
    const given = searched.flatMap((table) => {
      const column = sourceOf(table);
      return [`select ${column} from public."${table}"`, `select ${column} from history."${table}"`];
    });
    await this.execute(`create temporary table search_words (
      number serial primary key, given text not null, search_text text, search_pinyin text
    ) on commit drop`);
    await this.execute(`insert into search_words (given) ${given.join(' union ')}`);
    await this.computeWords();
    await this.execute('analyze search_words');
    for (const table of searched) {
      const columns = named.includes(table) ? ['search_text', 'search_pinyin'] : ['search_pinyin'];
      const values = columns.map((column) => `${column} = w.${column}`).join(', ');
      await this.execute(`alter table public."${table}" disable trigger user`);
      for (const schema of ['public', 'history']) {
        await this.execute(
          `update ${schema}."${table}" as t set ${values} from search_words as w where w.given = t.${sourceOf(table)}`,
        );
      }
      await this.execute(`alter table public."${table}" enable trigger user`);
    }
    await this.execute('drop table search_words');
  }

  /** Page by page, and each text once, however many rows have it. */
  private async computeWords(): Promise<void> {
    const searchColumns = await loadSearchColumns();
    for (let after = 0; ; ) {
      const rows = await this.driver.execute<{ number: number; given: string }[]>(
        `select number, given from search_words where number > ? order by number limit ${PAGE}`,
        [after],
        'all',
        this.ctx,
      );
      const last = rows.at(-1);
      if (!last) return;
      await this.execute(
        `update search_words as w set search_text = r."searchText", search_pinyin = r."searchPinyin"
         from json_to_recordset(?::json) as r (number int, "searchText" text, "searchPinyin" text) where w.number = r.number`,
        [JSON.stringify(rows.map(({ number, given }) => ({ number, ...searchColumns(given) })))],
      );
      after = last.number;
    }
  }
}

/** Tables whose names were compared as they stand. */
const named = ['data_source', 'fact_type'];

const searched = [
  'jurisdiction',
  'organisation',
  'legal_instrument',
  'catalogue_item',
  'power_item',
  'responsibility_item',
  'service_item',
  'handling_item',
  'evidence_type',
  'bundle',
  'document_requirement',
  ...named,
];

/** The column from which the words of a record are made. */
function sourceOf(table: string): string {
  return named.includes(table) ? 'name' : 'search_text';
}
