import { Migration } from '@mikro-orm/migrations';

/** The basic catalogue, the power lists and delegations. */
export class Powers extends Migration {
  override up(): void {
    this.addSql(`create table "catalogue_item" (
      "id" serial primary key,
      "code" text not null,
      "code_scheme" text not null,
      "code_fault" text null,
      "name" text not null,
      "category" text not null,
      "jurisdiction_id" int not null,
      "levels" smallint[] not null default '{}',
      "standard_documents" text[] not null default '{}',
      "standard_days" int null,
      "status" text not null,
      "valid_from" date null,
      "valid_to" date null,
      "search_text" text not null,
      "version" int not null default 1
    )`);
    this.addSql('create index "catalogue_item_code_index" on "catalogue_item" ("code")');
    this.addSql('create index "catalogue_item_category_index" on "catalogue_item" ("category")');
    this.addSql('create index "catalogue_item_jurisdiction_id_index" on "catalogue_item" ("jurisdiction_id")');
    this.addSql(
      'create index "catalogue_item_search_index" on "catalogue_item" using gin (quanze.search_tokens(search_text))',
    );
    this.addSql(
      'alter table "catalogue_item" add constraint "catalogue_item_code_scheme_code_unique" unique ("code_scheme", "code")',
    );
    this.addSql(
      'alter table "catalogue_item" add constraint "catalogue_item_validity_check" check (valid_from < valid_to)',
    );
    this.addSql(
      `alter table "catalogue_item" add constraint "catalogue_item_category_check" check ("category" in ('LICENSING', 'PENALTY', 'COMPULSORY_MEASURE', 'COMPULSORY_EXECUTION', 'LEVY', 'REQUISITION', 'BENEFIT', 'INSPECTION', 'CONFIRMATION', 'REWARD', 'ADJUDICATION', 'OTHER', 'PUBLIC_SERVICE'))`,
    );
    this.addSql(
      `alter table "catalogue_item" add constraint "catalogue_item_status_check" check ("status" in ('ACTIVE', 'SUSPENDED', 'CANCELLED'))`,
    );

    this.addSql(`create table "catalogue_item_basis" (
      "id" serial primary key,
      "subject_id" int not null,
      "citation_id" int not null,
      "purpose" text not null,
      "position" smallint not null
    )`);
    this.addSql('create index "catalogue_item_basis_subject_id_index" on "catalogue_item_basis" ("subject_id")');
    this.addSql('create index "catalogue_item_basis_citation_id_index" on "catalogue_item_basis" ("citation_id")');
    this.addSql(
      'alter table "catalogue_item_basis" add constraint "catalogue_item_basis_subject_id_purpose_citation_id_unique" unique ("subject_id", "purpose", "citation_id")',
    );
    this.addSql(
      `alter table "catalogue_item_basis" add constraint "catalogue_item_basis_purpose_check" check ("purpose" in ('ESTABLISH', 'IMPLEMENT', 'DEMAND', 'TIME_LIMIT', 'FEE', 'RESPONSIBILITY', 'ACCOUNTABILITY', 'DELEGATION', 'INTERMEDIARY', 'ELIMINATION'))`,
    );

    this.addSql(`create table "power_item" (
      "id" serial primary key,
      "code" text not null,
      "code_scheme" text not null,
      "code_fault" text null,
      "name" text not null,
      "sub_item_name" text null,
      "category" text not null,
      "kinds" text[] not null default '{}',
      "fine_ceiling_yuan" int null,
      "main_item_id" int null,
      "organisation_id" int not null,
      "office_id" int null,
      "catalogue_item_id" int null,
      "levels" smallint[] not null default '{}',
      "source" smallint null,
      "process_flow" text null,
      "supervision" text null,
      "remedy" text null,
      "upper_law" text not null default 'UNKNOWN',
      "upper_law_judged_by" text null,
      "upper_law_judged_on" date null,
      "disclosure" text not null default 'PUBLIC',
      "status" text not null,
      "valid_from" date null,
      "valid_to" date null,
      "remark" text null,
      "search_text" text not null,
      "version" int not null default 1
    )`);
    this.addSql('create index "power_item_code_index" on "power_item" ("code")');
    this.addSql('create index "power_item_category_index" on "power_item" ("category")');
    this.addSql('create index "power_item_main_item_id_index" on "power_item" ("main_item_id")');
    this.addSql('create index "power_item_organisation_id_index" on "power_item" ("organisation_id")');
    this.addSql('create index "power_item_office_id_index" on "power_item" ("office_id")');
    this.addSql('create index "power_item_catalogue_item_id_index" on "power_item" ("catalogue_item_id")');
    this.addSql('create index "power_item_search_index" on "power_item" using gin (quanze.search_tokens(search_text))');
    this.addSql(
      'alter table "power_item" add constraint "power_item_code_scheme_code_unique" unique ("code_scheme", "code")',
    );
    this.addSql('alter table "power_item" add constraint "power_item_validity_check" check (valid_from < valid_to)');
    this.addSql('alter table "power_item" add constraint "power_item_fine_check" check (fine_ceiling_yuan > 0)');
    this.addSql(
      'alter table "power_item" add constraint "power_item_source_check" check (source >= 1 and source <= 6)',
    );
    this.addSql(
      `alter table "power_item" add constraint "power_item_judged_check" check (upper_law = 'UNKNOWN' or (upper_law_judged_by is not null and upper_law_judged_on is not null))`,
    );
    this.addSql(
      `alter table "power_item" add constraint "power_item_category_check" check ("category" in ('LICENSING', 'PENALTY', 'COMPULSORY_MEASURE', 'COMPULSORY_EXECUTION', 'LEVY', 'REQUISITION', 'BENEFIT', 'INSPECTION', 'CONFIRMATION', 'REWARD', 'ADJUDICATION', 'OTHER', 'PUBLIC_SERVICE'))`,
    );
    this.addSql(
      `alter table "power_item" add constraint "power_item_upper_law_check" check ("upper_law" in ('YES', 'NO', 'UNKNOWN'))`,
    );
    this.addSql(
      `alter table "power_item" add constraint "power_item_disclosure_check" check ("disclosure" in ('PUBLIC', 'LIST_ONLY'))`,
    );
    this.addSql(
      `alter table "power_item" add constraint "power_item_status_check" check ("status" in ('ACTIVE', 'SUSPENDED', 'CANCELLED'))`,
    );

    this.addSql(`create table "power_item_basis" (
      "id" serial primary key,
      "subject_id" int not null,
      "citation_id" int not null,
      "purpose" text not null,
      "position" smallint not null
    )`);
    this.addSql('create index "power_item_basis_subject_id_index" on "power_item_basis" ("subject_id")');
    this.addSql('create index "power_item_basis_citation_id_index" on "power_item_basis" ("citation_id")');
    this.addSql(
      'alter table "power_item_basis" add constraint "power_item_basis_subject_id_purpose_citation_id_unique" unique ("subject_id", "purpose", "citation_id")',
    );
    this.addSql(
      `alter table "power_item_basis" add constraint "power_item_basis_purpose_check" check ("purpose" in ('ESTABLISH', 'IMPLEMENT', 'DEMAND', 'TIME_LIMIT', 'FEE', 'RESPONSIBILITY', 'ACCOUNTABILITY', 'DELEGATION', 'INTERMEDIARY', 'ELIMINATION'))`,
    );

    this.addSql(`create table "power_item_joint_holder" (
      "id" serial primary key,
      "power_item_id" int not null,
      "organisation_id" int not null,
      "position" smallint not null
    )`);
    this.addSql(
      'create index "power_item_joint_holder_power_item_id_index" on "power_item_joint_holder" ("power_item_id")',
    );
    this.addSql(
      'create index "power_item_joint_holder_organisation_id_index" on "power_item_joint_holder" ("organisation_id")',
    );
    this.addSql(
      'alter table "power_item_joint_holder" add constraint "power_item_joint_holder_power_item_id_organisation_id_unique" unique ("power_item_id", "organisation_id")',
    );

    this.addSql(`create table "delegation" (
      "id" serial primary key,
      "code" text not null,
      "power_item_id" int not null,
      "from_organisation_id" int not null,
      "to_organisation_id" int not null,
      "kind" text not null,
      "document_number" text null,
      "published_in" text null,
      "valid_from" date null,
      "valid_to" date null,
      "version" int not null default 1
    )`);
    this.addSql('alter table "delegation" add constraint "delegation_code_unique" unique ("code")');
    this.addSql('create index "delegation_power_item_id_index" on "delegation" ("power_item_id")');
    this.addSql('create index "delegation_from_organisation_id_index" on "delegation" ("from_organisation_id")');
    this.addSql('create index "delegation_to_organisation_id_index" on "delegation" ("to_organisation_id")');
    this.addSql('alter table "delegation" add constraint "delegation_validity_check" check (valid_from < valid_to)');
    this.addSql(
      'alter table "delegation" add constraint "delegation_parties_check" check (from_organisation_id <> to_organisation_id)',
    );
    this.addSql(
      'alter table "delegation" add constraint "delegation_validity_excl" exclude using gist (power_item_id with =, from_organisation_id with =, to_organisation_id with =, daterange(valid_from, valid_to) with &&)',
    );
    this.addSql(
      `alter table "delegation" add constraint "delegation_kind_check" check ("kind" in ('DEVOLVED', 'AUTHORISED', 'ENTRUSTED'))`,
    );

    this.addSql(`create table "delegation_basis" (
      "id" serial primary key,
      "subject_id" int not null,
      "citation_id" int not null,
      "purpose" text not null,
      "position" smallint not null
    )`);
    this.addSql('create index "delegation_basis_subject_id_index" on "delegation_basis" ("subject_id")');
    this.addSql('create index "delegation_basis_citation_id_index" on "delegation_basis" ("citation_id")');
    this.addSql(
      'alter table "delegation_basis" add constraint "delegation_basis_subject_id_purpose_citation_id_unique" unique ("subject_id", "purpose", "citation_id")',
    );
    this.addSql(
      `alter table "delegation_basis" add constraint "delegation_basis_purpose_check" check ("purpose" in ('ESTABLISH', 'IMPLEMENT', 'DEMAND', 'TIME_LIMIT', 'FEE', 'RESPONSIBILITY', 'ACCOUNTABILITY', 'DELEGATION', 'INTERMEDIARY', 'ELIMINATION'))`,
    );

    this.addSql(
      'alter table "catalogue_item" add constraint "catalogue_item_jurisdiction_id_foreign" foreign key ("jurisdiction_id") references "jurisdiction" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "catalogue_item_basis" add constraint "catalogue_item_basis_subject_id_foreign" foreign key ("subject_id") references "catalogue_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "catalogue_item_basis" add constraint "catalogue_item_basis_citation_id_foreign" foreign key ("citation_id") references "citation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "power_item" add constraint "power_item_main_item_id_foreign" foreign key ("main_item_id") references "power_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "power_item" add constraint "power_item_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "power_item" add constraint "power_item_office_id_foreign" foreign key ("office_id") references "internal_office" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "power_item" add constraint "power_item_catalogue_item_id_foreign" foreign key ("catalogue_item_id") references "catalogue_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "power_item_basis" add constraint "power_item_basis_subject_id_foreign" foreign key ("subject_id") references "power_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "power_item_basis" add constraint "power_item_basis_citation_id_foreign" foreign key ("citation_id") references "citation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "power_item_joint_holder" add constraint "power_item_joint_holder_power_item_id_foreign" foreign key ("power_item_id") references "power_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "power_item_joint_holder" add constraint "power_item_joint_holder_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "delegation" add constraint "delegation_power_item_id_foreign" foreign key ("power_item_id") references "power_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "delegation" add constraint "delegation_from_organisation_id_foreign" foreign key ("from_organisation_id") references "organisation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "delegation" add constraint "delegation_to_organisation_id_foreign" foreign key ("to_organisation_id") references "organisation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "delegation_basis" add constraint "delegation_basis_subject_id_foreign" foreign key ("subject_id") references "delegation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "delegation_basis" add constraint "delegation_basis_citation_id_foreign" foreign key ("citation_id") references "citation" ("id") on delete restrict',
    );

    for (const table of tables) this.addSql(`select quanze.attach('${table}')`);
  }

  override down(): void {
    for (const table of [...tables].reverse()) this.addSql(`select quanze.detach('${table}')`);
  }
}

const tables = [
  'catalogue_item',
  'catalogue_item_basis',
  'power_item',
  'power_item_basis',
  'power_item_joint_holder',
  'delegation',
  'delegation_basis',
];
