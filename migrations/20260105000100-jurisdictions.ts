import { Migration } from '@mikro-orm/migrations';

/** Areas, organisations and the code tables that the field uses. */
export class Jurisdictions extends Migration {
  override up(): void {
    this.addSql(`create table "jurisdiction" (
      "id" serial primary key,
      "code" text not null,
      "code_fault" text null,
      "name" text not null,
      "level" smallint not null,
      "parent_id" int null,
      "valid_from" date null,
      "valid_to" date null,
      "search_text" text not null
    )`);
    this.addSql('create index "jurisdiction_code_index" on "jurisdiction" ("code")');
    this.addSql('create index "jurisdiction_parent_id_index" on "jurisdiction" ("parent_id")');
    this.addSql(
      'create index "jurisdiction_search_index" on "jurisdiction" using gin (quanze.search_tokens(search_text))',
    );
    this.addSql(
      'alter table "jurisdiction" add constraint "jurisdiction_validity_check" check (valid_from < valid_to)',
    );
    this.addSql(
      'alter table "jurisdiction" add constraint "jurisdiction_code_validity_excl" exclude using gist (code with =, daterange(valid_from, valid_to) with &&)',
    );
    this.addSql(
      'alter table "jurisdiction" add constraint "jurisdiction_level_check" check (level >= 1 and level <= 6)',
    );

    this.addSql(`create table "jurisdiction_successor" (
      "id" serial primary key,
      "jurisdiction_id" int not null,
      "successor_id" int not null
    )`);
    this.addSql(
      'create index "jurisdiction_successor_jurisdiction_id_index" on "jurisdiction_successor" ("jurisdiction_id")',
    );
    this.addSql(
      'create index "jurisdiction_successor_successor_id_index" on "jurisdiction_successor" ("successor_id")',
    );
    this.addSql(
      'alter table "jurisdiction_successor" add constraint "jurisdiction_successor_jurisdiction_id_successor_id_unique" unique ("jurisdiction_id", "successor_id")',
    );

    this.addSql(`create table "organisation" (
      "id" serial primary key,
      "code" text not null,
      "code_scheme" text not null,
      "code_fault" text null,
      "name" text not null,
      "short_name" text null,
      "kind" text not null,
      "jurisdiction_id" int not null,
      "leading_organ_id" int null,
      "valid_from" date null,
      "valid_to" date null,
      "successor_id" int null,
      "search_text" text not null
    )`);
    this.addSql('create index "organisation_code_index" on "organisation" ("code")');
    this.addSql('create index "organisation_jurisdiction_id_index" on "organisation" ("jurisdiction_id")');
    this.addSql('create index "organisation_leading_organ_id_index" on "organisation" ("leading_organ_id")');
    this.addSql('create index "organisation_successor_id_index" on "organisation" ("successor_id")');
    this.addSql(
      'create index "organisation_search_index" on "organisation" using gin (quanze.search_tokens(search_text))',
    );
    this.addSql(
      'alter table "organisation" add constraint "organisation_code_scheme_code_unique" unique ("code_scheme", "code")',
    );
    this.addSql(
      'alter table "organisation" add constraint "organisation_validity_check" check (valid_from < valid_to)',
    );
    this.addSql(
      `alter table "organisation" add constraint "organisation_kind_check" check ("kind" in ('STATUTORY_ORGAN', 'AUTHORISED', 'ENTRUSTED', 'PUBLIC_INSTITUTION', 'GRASSROOTS', 'ENTERPRISE', 'OTHER'))`,
    );

    this.addSql(`create table "internal_office" (
      "id" serial primary key,
      "code" text not null,
      "organisation_id" int not null,
      "name" text not null,
      "valid_from" date null,
      "valid_to" date null
    )`);
    this.addSql('alter table "internal_office" add constraint "internal_office_code_unique" unique ("code")');
    this.addSql('create index "internal_office_organisation_id_index" on "internal_office" ("organisation_id")');
    this.addSql(
      'alter table "internal_office" add constraint "internal_office_validity_check" check (valid_from < valid_to)',
    );

    this.addSql(`create table "code_table" (
      "id" serial primary key,
      "key" text not null,
      "name_zh" text not null,
      "name_en" text not null,
      "source" text not null,
      "is_verified" boolean not null
    )`);
    this.addSql('alter table "code_table" add constraint "code_table_key_unique" unique ("key")');

    this.addSql(`create table "code_table_entry" (
      "id" serial primary key,
      "table_id" int not null,
      "position" smallint not null,
      "code" text not null,
      "name_zh" text not null,
      "name_en" text not null,
      "is_verified" boolean not null,
      "note" text null
    )`);
    this.addSql('create index "code_table_entry_table_id_index" on "code_table_entry" ("table_id")');
    this.addSql(
      'alter table "code_table_entry" add constraint "code_table_entry_table_id_code_unique" unique ("table_id", "code")',
    );

    this.addSql(
      'alter table "jurisdiction" add constraint "jurisdiction_parent_id_foreign" foreign key ("parent_id") references "jurisdiction" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "jurisdiction_successor" add constraint "jurisdiction_successor_jurisdiction_id_foreign" foreign key ("jurisdiction_id") references "jurisdiction" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "jurisdiction_successor" add constraint "jurisdiction_successor_successor_id_foreign" foreign key ("successor_id") references "jurisdiction" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "organisation" add constraint "organisation_jurisdiction_id_foreign" foreign key ("jurisdiction_id") references "jurisdiction" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "organisation" add constraint "organisation_leading_organ_id_foreign" foreign key ("leading_organ_id") references "organisation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "organisation" add constraint "organisation_successor_id_foreign" foreign key ("successor_id") references "organisation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "internal_office" add constraint "internal_office_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "code_table_entry" add constraint "code_table_entry_table_id_foreign" foreign key ("table_id") references "code_table" ("id") on delete restrict',
    );

    for (const table of tables) this.addSql(`select quanze.attach('${table}')`);
  }

  override down(): void {
    for (const table of [...tables].reverse()) this.addSql(`select quanze.detach('${table}')`);
  }
}

const tables = [
  'jurisdiction',
  'jurisdiction_successor',
  'organisation',
  'internal_office',
  'code_table',
  'code_table_entry',
];
