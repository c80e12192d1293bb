import { Migration } from '@mikro-orm/migrations';

/** Rules, what they find, and the eliminations they protect. */
export class Rules extends Migration {
  override up(): void {
    this.addSql(`create table "rule" (
      "id" serial primary key,
      "code" text not null,
      "family" text not null,
      "subject_kind" text not null,
      "criterion" text not null,
      "severity" text not null,
      "priority" int not null,
      "verb" text not null,
      "replacements" text[] not null default '{}',
      "statutes" text[] not null default '{}',
      "jurisdiction_id" int null,
      "title" jsonb not null,
      "reason" jsonb not null,
      "valid_from" date not null,
      "valid_to" date null,
      "version" int not null default 1
    )`);
    this.addSql('create index "rule_code_index" on "rule" ("code")');
    this.addSql('create index "rule_jurisdiction_id_index" on "rule" ("jurisdiction_id")');
    this.addSql('alter table "rule" add constraint "rule_validity_check" check (valid_from < valid_to)');
    this.addSql(
      'alter table "rule" add constraint "rule_code_validity_excl" exclude using gist (code with =, daterange(valid_from, valid_to) with &&)',
    );
    this.addSql(
      `alter table "rule" add constraint "rule_family_check" check ("family" in ('AUTHORITY', 'ACCOUNTABILITY', 'SERVICE', 'PROOF'))`,
    );
    this.addSql(
      `alter table "rule" add constraint "rule_subject_kind_check" check ("subject_kind" in ('REQUIREMENT', 'HANDLING_ITEM', 'SERVICE_ITEM', 'POWER', 'RESPONSIBILITY'))`,
    );
    this.addSql(
      `alter table "rule" add constraint "rule_severity_check" check ("severity" in ('ERROR', 'WARNING', 'REVIEW'))`,
    );
    this.addSql(
      `alter table "rule" add constraint "rule_verb_check" check ("verb" in ('CANCEL', 'SUGGEST_CANCEL', 'PROPOSE_AMENDMENT', 'OFFER_COMMITMENT', 'CORRECT', 'REVIEW'))`,
    );

    this.addSql(`create table "rule_basis" (
      "id" serial primary key,
      "subject_id" int not null,
      "citation_id" int not null,
      "purpose" text not null,
      "position" smallint not null
    )`);
    this.addSql('create index "rule_basis_subject_id_index" on "rule_basis" ("subject_id")');
    this.addSql('create index "rule_basis_citation_id_index" on "rule_basis" ("citation_id")');
    this.addSql(
      'alter table "rule_basis" add constraint "rule_basis_subject_id_purpose_citation_id_unique" unique ("subject_id", "purpose", "citation_id")',
    );
    this.addSql(
      `alter table "rule_basis" add constraint "rule_basis_purpose_check" check ("purpose" in ('ESTABLISH', 'IMPLEMENT', 'DEMAND', 'TIME_LIMIT', 'FEE', 'RESPONSIBILITY', 'ACCOUNTABILITY', 'DELEGATION', 'INTERMEDIARY', 'ELIMINATION'))`,
    );

    this.addSql(`create table "elimination" (
      "id" serial primary key,
      "code" text not null,
      "jurisdiction_id" int not null,
      "evidence_type_id" int not null,
      "purpose" text null,
      "replacement" text not null,
      "replacement_note" text null,
      "data_source_id" int null,
      "licence_type_code" text null,
      "checking_organisation_id" int null,
      "statement_template" text null,
      "decided_on" date not null,
      "status" text not null,
      "version" int not null default 1
    )`);
    this.addSql('alter table "elimination" add constraint "elimination_code_unique" unique ("code")');
    this.addSql('create index "elimination_jurisdiction_id_index" on "elimination" ("jurisdiction_id")');
    this.addSql('create index "elimination_evidence_type_id_index" on "elimination" ("evidence_type_id")');
    this.addSql('create index "elimination_data_source_id_index" on "elimination" ("data_source_id")');
    this.addSql(
      'create index "elimination_checking_organisation_id_index" on "elimination" ("checking_organisation_id")',
    );
    this.addSql(
      `alter table "elimination" add constraint "elimination_replacement_check" check ("replacement" in ('LICENCE', 'LEGAL_DOCUMENT', 'COMMITMENT', 'INTERNAL_CHECK', 'ONLINE_CHECK', 'CONTRACT', 'OTHER_DOCUMENTS', 'NONE'))`,
    );
    this.addSql(
      `alter table "elimination" add constraint "elimination_status_check" check ("status" in ('ACTIVE', 'SUSPENDED', 'CANCELLED'))`,
    );

    this.addSql(`create table "elimination_basis" (
      "id" serial primary key,
      "subject_id" int not null,
      "citation_id" int not null,
      "purpose" text not null,
      "position" smallint not null
    )`);
    this.addSql('create index "elimination_basis_subject_id_index" on "elimination_basis" ("subject_id")');
    this.addSql('create index "elimination_basis_citation_id_index" on "elimination_basis" ("citation_id")');
    this.addSql(
      'alter table "elimination_basis" add constraint "elimination_basis_subject_id_purpose_citation_id_unique" unique ("subject_id", "purpose", "citation_id")',
    );
    this.addSql(
      `alter table "elimination_basis" add constraint "elimination_basis_purpose_check" check ("purpose" in ('ESTABLISH', 'IMPLEMENT', 'DEMAND', 'TIME_LIMIT', 'FEE', 'RESPONSIBILITY', 'ACCOUNTABILITY', 'DELEGATION', 'INTERMEDIARY', 'ELIMINATION'))`,
    );

    this.addSql(`create table "elimination_item" (
      "id" serial primary key,
      "elimination_id" int not null,
      "catalogue_item_id" int not null,
      "position" smallint not null
    )`);
    this.addSql('create index "elimination_item_elimination_id_index" on "elimination_item" ("elimination_id")');
    this.addSql('create index "elimination_item_catalogue_item_id_index" on "elimination_item" ("catalogue_item_id")');
    this.addSql(
      'alter table "elimination_item" add constraint "elimination_item_elimination_id_catalogue_item_id_unique" unique ("elimination_id", "catalogue_item_id")',
    );

    this.addSql(`create table "finding" (
      "id" bigserial primary key,
      "identity" text not null,
      "rule_id" int not null,
      "rule_version" int not null,
      "subject_kind" text not null,
      "subject_id" int not null,
      "valid_from" date not null,
      "valid_to" date null,
      "severity" text not null,
      "verb" text not null,
      "facts" jsonb not null,
      "facts_digest" text not null
    )`);
    this.addSql('create index "finding_rule_id_index" on "finding" ("rule_id")');
    this.addSql('create index "finding_subject_kind_subject_id_index" on "finding" ("subject_kind", "subject_id")');
    this.addSql(
      'alter table "finding" add constraint "finding_identity_valid_from_unique" unique ("identity", "valid_from")',
    );
    this.addSql('alter table "finding" add constraint "finding_validity_check" check (valid_from < valid_to)');
    this.addSql(
      `alter table "finding" add constraint "finding_subject_kind_check" check ("subject_kind" in ('REQUIREMENT', 'HANDLING_ITEM', 'SERVICE_ITEM', 'POWER', 'RESPONSIBILITY'))`,
    );
    this.addSql(
      `alter table "finding" add constraint "finding_severity_check" check ("severity" in ('ERROR', 'WARNING', 'REVIEW'))`,
    );
    this.addSql(
      `alter table "finding" add constraint "finding_verb_check" check ("verb" in ('CANCEL', 'SUGGEST_CANCEL', 'PROPOSE_AMENDMENT', 'OFFER_COMMITMENT', 'CORRECT', 'REVIEW'))`,
    );

    this.addSql(
      'alter table "rule" add constraint "rule_jurisdiction_id_foreign" foreign key ("jurisdiction_id") references "jurisdiction" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "rule_basis" add constraint "rule_basis_subject_id_foreign" foreign key ("subject_id") references "rule" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "rule_basis" add constraint "rule_basis_citation_id_foreign" foreign key ("citation_id") references "citation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "elimination" add constraint "elimination_jurisdiction_id_foreign" foreign key ("jurisdiction_id") references "jurisdiction" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "elimination" add constraint "elimination_evidence_type_id_foreign" foreign key ("evidence_type_id") references "evidence_type" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "elimination" add constraint "elimination_data_source_id_foreign" foreign key ("data_source_id") references "data_source" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "elimination" add constraint "elimination_checking_organisation_id_foreign" foreign key ("checking_organisation_id") references "organisation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "elimination_basis" add constraint "elimination_basis_subject_id_foreign" foreign key ("subject_id") references "elimination" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "elimination_basis" add constraint "elimination_basis_citation_id_foreign" foreign key ("citation_id") references "citation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "elimination_item" add constraint "elimination_item_elimination_id_foreign" foreign key ("elimination_id") references "elimination" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "elimination_item" add constraint "elimination_item_catalogue_item_id_foreign" foreign key ("catalogue_item_id") references "catalogue_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "finding" add constraint "finding_rule_id_foreign" foreign key ("rule_id") references "rule" ("id") on delete restrict',
    );

    for (const table of tables) this.addSql(`select quanze.attach('${table}')`);
  }

  override down(): void {
    for (const table of [...tables].reverse()) this.addSql(`select quanze.detach('${table}')`);
  }
}

const tables = ['rule', 'rule_basis', 'elimination', 'elimination_basis', 'elimination_item', 'finding'];
