import { Migration } from '@mikro-orm/migrations';

/** Instruments with their versions and articles, and citations as people wrote them. */
export class Legal extends Migration {
  override up(): void {
    this.addSql(`create table "legal_instrument" (
      "id" serial primary key,
      "code" text not null,
      "title" text not null,
      "full_title" text not null,
      "level" text not null,
      "document_number" text null,
      "issuer" text null,
      "jurisdiction_id" int not null,
      "is_variation" boolean not null default false,
      "is_special" text not null default 'UNKNOWN',
      "is_verified" boolean not null default true,
      "search_text" text not null
    )`);
    this.addSql('alter table "legal_instrument" add constraint "legal_instrument_code_unique" unique ("code")');
    this.addSql('create index "legal_instrument_jurisdiction_id_index" on "legal_instrument" ("jurisdiction_id")');
    this.addSql(
      'create index "legal_instrument_search_index" on "legal_instrument" using gin (quanze.search_tokens(search_text))',
    );
    this.addSql(
      `alter table "legal_instrument" add constraint "legal_instrument_level_check" check ("level" in ('L0', 'L1', 'L2', 'L2D', 'LS', 'L3P', 'L3C', 'L3V', 'L4M', 'L4P', 'L4C', 'LJ', 'L5', 'UNKNOWN'))`,
    );
    this.addSql(
      `alter table "legal_instrument" add constraint "legal_instrument_is_special_check" check ("is_special" in ('YES', 'NO', 'UNKNOWN'))`,
    );

    this.addSql(`create table "instrument_title" (
      "id" serial primary key,
      "instrument_id" int not null,
      "match_text" text not null,
      "is_alias" boolean not null default false
    )`);
    this.addSql('create index "instrument_title_instrument_id_index" on "instrument_title" ("instrument_id")');
    this.addSql('create index "instrument_title_match_text_index" on "instrument_title" ("match_text")');
    this.addSql(
      'alter table "instrument_title" add constraint "instrument_title_instrument_id_match_text_unique" unique ("instrument_id", "match_text")',
    );

    this.addSql(`create table "instrument_version" (
      "id" serial primary key,
      "code" text not null,
      "instrument_id" int not null,
      "promulgated_on" date null,
      "effective_from" date null,
      "effective_to" date null,
      "end_kind" text null,
      "document_number" text null,
      "note" text null,
      "flags" text[] not null default '{}',
      "has_all_articles" boolean not null default false,
      "last_article" int null,
      "is_verified" boolean not null default true,
      "source_name" text null,
      "source_digest" text null
    )`);
    this.addSql('alter table "instrument_version" add constraint "instrument_version_code_unique" unique ("code")');
    this.addSql('create index "instrument_version_instrument_id_index" on "instrument_version" ("instrument_id")');
    this.addSql(
      'alter table "instrument_version" add constraint "instrument_version_effective_check" check (effective_from < effective_to)',
    );
    this.addSql(
      'alter table "instrument_version" add constraint "instrument_version_effective_excl" exclude using gist (instrument_id with =, daterange(effective_from, effective_to) with &&) where (effective_from is not null)',
    );
    this.addSql(
      `alter table "instrument_version" add constraint "instrument_version_end_kind_check" check ("end_kind" in ('SUPERSEDED', 'REPEALED', 'SUSPENDED'))`,
    );

    this.addSql(`create table "provision" (
      "id" serial primary key,
      "version_id" int not null,
      "article" int not null,
      "suffix" smallint not null default 0,
      "duplicate" smallint not null default 0,
      "heading" text null,
      "text" text null,
      "text_digest" text null,
      "lineage" int not null
    )`);
    this.addSql('create index "provision_version_id_index" on "provision" ("version_id")');
    this.addSql('create index "provision_lineage_index" on "provision" ("lineage")');
    this.addSql(
      'alter table "provision" add constraint "provision_version_id_article_suffix_duplicate_unique" unique ("version_id", "article", "suffix", "duplicate")',
    );
    this.addSql(
      'alter table "provision" add constraint "provision_article_check" check (article > 0 and suffix >= 0 and duplicate >= 0)',
    );

    this.addSql(`create table "citation" (
      "id" serial primary key,
      "text" text not null,
      "text_digest" text not null,
      "written_on" date not null,
      "resolution" text not null
    )`);
    this.addSql('create index "citation_resolution_index" on "citation" ("resolution")');
    this.addSql(
      'alter table "citation" add constraint "citation_text_digest_written_on_unique" unique ("text_digest", "written_on")',
    );
    this.addSql(
      `alter table "citation" add constraint "citation_resolution_check" check ("resolution" in ('RESOLVED', 'PARTIAL', 'UNRESOLVED', 'NOT_A_CITATION'))`,
    );

    this.addSql(`create table "citation_target" (
      "id" serial primary key,
      "citation_id" int not null,
      "position" smallint not null,
      "title_as_written" text null,
      "match_text" text null,
      "level_as_written" text null,
      "document_number" text null,
      "path" text null,
      "instrument_id" int null,
      "version_id" int null,
      "provision_id" int null,
      "resolved_by" text not null,
      "span_start" int not null,
      "span_end" int not null
    )`);
    this.addSql('create index "citation_target_citation_id_index" on "citation_target" ("citation_id")');
    this.addSql('create index "citation_target_match_text_index" on "citation_target" ("match_text")');
    this.addSql('create index "citation_target_instrument_id_index" on "citation_target" ("instrument_id")');
    this.addSql('create index "citation_target_version_id_index" on "citation_target" ("version_id")');
    this.addSql('create index "citation_target_provision_id_index" on "citation_target" ("provision_id")');
    this.addSql(
      'alter table "citation_target" add constraint "citation_target_citation_id_position_unique" unique ("citation_id", "position")',
    );
    this.addSql(
      `alter table "citation_target" add constraint "citation_target_resolved_by_check" check ("resolved_by" in ('TITLE', 'ALIAS', 'DOCUMENT_NUMBER', 'RELATIVE', 'MANUAL', 'NONE'))`,
    );

    this.addSql(
      'alter table "legal_instrument" add constraint "legal_instrument_jurisdiction_id_foreign" foreign key ("jurisdiction_id") references "jurisdiction" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "instrument_title" add constraint "instrument_title_instrument_id_foreign" foreign key ("instrument_id") references "legal_instrument" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "instrument_version" add constraint "instrument_version_instrument_id_foreign" foreign key ("instrument_id") references "legal_instrument" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "provision" add constraint "provision_version_id_foreign" foreign key ("version_id") references "instrument_version" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "citation_target" add constraint "citation_target_citation_id_foreign" foreign key ("citation_id") references "citation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "citation_target" add constraint "citation_target_instrument_id_foreign" foreign key ("instrument_id") references "legal_instrument" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "citation_target" add constraint "citation_target_version_id_foreign" foreign key ("version_id") references "instrument_version" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "citation_target" add constraint "citation_target_provision_id_foreign" foreign key ("provision_id") references "provision" ("id") on delete restrict',
    );

    for (const table of tables) this.addSql(`select quanze.attach('${table}')`);
  }

  override down(): void {
    for (const table of [...tables].reverse()) this.addSql(`select quanze.detach('${table}')`);
  }
}

const tables = [
  'legal_instrument',
  'instrument_title',
  'instrument_version',
  'provision',
  'citation',
  'citation_target',
];
