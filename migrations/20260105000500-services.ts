import { Migration } from '@mikro-orm/migrations';

/** Service items, what they ask for, and the evidence and data that answer. */
export class Services extends Migration {
  override up(): void {
    this.addSql(`create table "service_item" (
      "id" serial primary key,
      "code" text not null,
      "code_scheme" text not null,
      "code_fault" text null,
      "name" text not null,
      "main_item_name" text null,
      "category" text not null,
      "catalogue_item_id" int null,
      "power_item_id" int null,
      "organisation_id" int not null,
      "jurisdiction_id" int not null,
      "office_id" int null,
      "online_depth" smallint null,
      "channels" text[] not null default '{}',
      "disclosure" text not null default 'PUBLIC',
      "status" text not null,
      "valid_from" date null,
      "valid_to" date null,
      "search_text" text not null,
      "version" int not null default 1
    )`);
    this.addSql('create index "service_item_code_index" on "service_item" ("code")');
    this.addSql('create index "service_item_category_index" on "service_item" ("category")');
    this.addSql('create index "service_item_catalogue_item_id_index" on "service_item" ("catalogue_item_id")');
    this.addSql('create index "service_item_power_item_id_index" on "service_item" ("power_item_id")');
    this.addSql('create index "service_item_organisation_id_index" on "service_item" ("organisation_id")');
    this.addSql('create index "service_item_jurisdiction_id_index" on "service_item" ("jurisdiction_id")');
    this.addSql('create index "service_item_office_id_index" on "service_item" ("office_id")');
    this.addSql(
      'create index "service_item_search_index" on "service_item" using gin (quanze.search_tokens(search_text))',
    );
    this.addSql(
      'alter table "service_item" add constraint "service_item_code_scheme_code_unique" unique ("code_scheme", "code")',
    );
    this.addSql(
      'alter table "service_item" add constraint "service_item_validity_check" check (valid_from < valid_to)',
    );
    this.addSql(
      'alter table "service_item" add constraint "service_item_depth_check" check (online_depth >= 1 and online_depth <= 4)',
    );
    this.addSql(
      `alter table "service_item" add constraint "service_item_category_check" check ("category" in ('LICENSING', 'PENALTY', 'COMPULSORY_MEASURE', 'COMPULSORY_EXECUTION', 'LEVY', 'REQUISITION', 'BENEFIT', 'INSPECTION', 'CONFIRMATION', 'REWARD', 'ADJUDICATION', 'OTHER', 'PUBLIC_SERVICE'))`,
    );
    this.addSql(
      `alter table "service_item" add constraint "service_item_disclosure_check" check ("disclosure" in ('PUBLIC', 'LIST_ONLY'))`,
    );
    this.addSql(
      `alter table "service_item" add constraint "service_item_status_check" check ("status" in ('ACTIVE', 'SUSPENDED', 'CANCELLED'))`,
    );

    this.addSql(`create table "handling_item" (
      "id" serial primary key,
      "code" text not null,
      "code_scheme" text not null,
      "code_fault" text null,
      "service_item_id" int not null,
      "name" text not null,
      "statutory_days" int null,
      "promised_days" int null,
      "day_unit" text not null default 'WORKING_DAY',
      "handling_type" text null,
      "visits" smallint null,
      "visit_reason" text null,
      "is_online" boolean not null default false,
      "conditions" text null,
      "result_name" text null,
      "result_kind" text null,
      "status" text not null,
      "search_text" text not null,
      "version" int not null default 1
    )`);
    this.addSql('create index "handling_item_code_index" on "handling_item" ("code")');
    this.addSql('create index "handling_item_service_item_id_index" on "handling_item" ("service_item_id")');
    this.addSql(
      'create index "handling_item_search_index" on "handling_item" using gin (quanze.search_tokens(search_text))',
    );
    this.addSql(
      'alter table "handling_item" add constraint "handling_item_code_scheme_code_unique" unique ("code_scheme", "code")',
    );
    this.addSql(
      'alter table "handling_item" add constraint "handling_item_days_check" check (statutory_days >= 0 and promised_days >= 0)',
    );
    this.addSql('alter table "handling_item" add constraint "handling_item_visits_check" check (visits >= 0)');
    this.addSql(
      `alter table "handling_item" add constraint "handling_item_day_unit_check" check ("day_unit" in ('WORKING_DAY', 'CALENDAR_DAY', 'HOUR'))`,
    );
    this.addSql(
      `alter table "handling_item" add constraint "handling_item_handling_type_check" check ("handling_type" in ('IMMEDIATE', 'PROMISED'))`,
    );
    this.addSql(
      `alter table "handling_item" add constraint "handling_item_result_kind_check" check ("result_kind" in ('LICENCE', 'APPROVAL', 'OTHER', 'NONE'))`,
    );
    this.addSql(
      `alter table "handling_item" add constraint "handling_item_status_check" check ("status" in ('ACTIVE', 'SUSPENDED', 'CANCELLED'))`,
    );

    this.addSql(`create table "handling_item_basis" (
      "id" serial primary key,
      "subject_id" int not null,
      "citation_id" int not null,
      "purpose" text not null,
      "position" smallint not null
    )`);
    this.addSql('create index "handling_item_basis_subject_id_index" on "handling_item_basis" ("subject_id")');
    this.addSql('create index "handling_item_basis_citation_id_index" on "handling_item_basis" ("citation_id")');
    this.addSql(
      'alter table "handling_item_basis" add constraint "handling_item_basis_subject_id_purpose_citation_id_unique" unique ("subject_id", "purpose", "citation_id")',
    );
    this.addSql(
      `alter table "handling_item_basis" add constraint "handling_item_basis_purpose_check" check ("purpose" in ('ESTABLISH', 'IMPLEMENT', 'DEMAND', 'TIME_LIMIT', 'FEE', 'RESPONSIBILITY', 'ACCOUNTABILITY', 'DELEGATION', 'INTERMEDIARY', 'ELIMINATION'))`,
    );

    this.addSql(`create table "fee" (
      "id" serial primary key,
      "handling_item_id" int not null,
      "position" smallint not null,
      "name" text not null,
      "amount_yuan" numeric(14,2) null
    )`);
    this.addSql('create index "fee_handling_item_id_index" on "fee" ("handling_item_id")');
    this.addSql('alter table "fee" add constraint "fee_amount_check" check (amount_yuan >= 0)');

    this.addSql(`create table "fee_basis" (
      "id" serial primary key,
      "subject_id" int not null,
      "citation_id" int not null,
      "purpose" text not null,
      "position" smallint not null
    )`);
    this.addSql('create index "fee_basis_subject_id_index" on "fee_basis" ("subject_id")');
    this.addSql('create index "fee_basis_citation_id_index" on "fee_basis" ("citation_id")');
    this.addSql(
      'alter table "fee_basis" add constraint "fee_basis_subject_id_purpose_citation_id_unique" unique ("subject_id", "purpose", "citation_id")',
    );
    this.addSql(
      `alter table "fee_basis" add constraint "fee_basis_purpose_check" check ("purpose" in ('ESTABLISH', 'IMPLEMENT', 'DEMAND', 'TIME_LIMIT', 'FEE', 'RESPONSIBILITY', 'ACCOUNTABILITY', 'DELEGATION', 'INTERMEDIARY', 'ELIMINATION'))`,
    );

    this.addSql(`create table "process_step" (
      "id" serial primary key,
      "handling_item_id" int not null,
      "position" smallint not null,
      "name" text not null,
      "office_id" int null,
      "days" int null
    )`);
    this.addSql('create index "process_step_handling_item_id_index" on "process_step" ("handling_item_id")');
    this.addSql('create index "process_step_office_id_index" on "process_step" ("office_id")');

    this.addSql(`create table "intermediary_service" (
      "id" serial primary key,
      "handling_item_id" int not null,
      "position" smallint not null,
      "name" text not null
    )`);
    this.addSql(
      'create index "intermediary_service_handling_item_id_index" on "intermediary_service" ("handling_item_id")',
    );

    this.addSql(`create table "intermediary_service_basis" (
      "id" serial primary key,
      "subject_id" int not null,
      "citation_id" int not null,
      "purpose" text not null,
      "position" smallint not null
    )`);
    this.addSql(
      'create index "intermediary_service_basis_subject_id_index" on "intermediary_service_basis" ("subject_id")',
    );
    this.addSql(
      'create index "intermediary_service_basis_citation_id_index" on "intermediary_service_basis" ("citation_id")',
    );
    this.addSql(
      'alter table "intermediary_service_basis" add constraint "intermediary_service_basis_subject_id_purpose_cit_23c08_unique" unique ("subject_id", "purpose", "citation_id")',
    );
    this.addSql(
      `alter table "intermediary_service_basis" add constraint "intermediary_service_basis_purpose_check" check ("purpose" in ('ESTABLISH', 'IMPLEMENT', 'DEMAND', 'TIME_LIMIT', 'FEE', 'RESPONSIBILITY', 'ACCOUNTABILITY', 'DELEGATION', 'INTERMEDIARY', 'ELIMINATION'))`,
    );

    this.addSql(`create table "data_source" (
      "id" serial primary key,
      "code" text not null,
      "name" text not null,
      "provider_id" int not null,
      "channel" text not null,
      "permission" text not null,
      "status" text not null,
      "valid_from" date null,
      "valid_to" date null
    )`);
    this.addSql('alter table "data_source" add constraint "data_source_code_unique" unique ("code")');
    this.addSql('create index "data_source_provider_id_index" on "data_source" ("provider_id")');
    this.addSql('alter table "data_source" add constraint "data_source_validity_check" check (valid_from < valid_to)');
    this.addSql(
      `alter table "data_source" add constraint "data_source_permission_check" check ("permission" in ('OPEN', 'GRANTED', 'ON_REQUEST'))`,
    );
    this.addSql(
      `alter table "data_source" add constraint "data_source_status_check" check ("status" in ('ONLINE', 'WITHDRAWN'))`,
    );

    this.addSql(`create table "fact_type" (
      "id" serial primary key,
      "code" text not null,
      "name" text not null,
      "data_source_id" int null
    )`);
    this.addSql('alter table "fact_type" add constraint "fact_type_code_unique" unique ("code")');
    this.addSql('create index "fact_type_data_source_id_index" on "fact_type" ("data_source_id")');

    this.addSql(`create table "evidence_type" (
      "id" serial primary key,
      "code" text not null,
      "name" text not null,
      "kind" text not null,
      "aliases" text[] not null default '{}',
      "where_issued" text not null,
      "licence_type_code" text null,
      "search_text" text not null
    )`);
    this.addSql('alter table "evidence_type" add constraint "evidence_type_code_unique" unique ("code")');
    this.addSql(
      'create index "evidence_type_search_index" on "evidence_type" using gin (quanze.search_tokens(search_text))',
    );
    this.addSql(
      `alter table "evidence_type" add constraint "evidence_type_kind_check" check ("kind" in ('LICENCE', 'CERTIFICATE', 'LEGAL_DOCUMENT', 'CONTRACT', 'OWN_STATEMENT', 'FORM', 'OTHER'))`,
    );
    this.addSql(
      `alter table "evidence_type" add constraint "evidence_type_where_issued_check" check ("where_issued" in ('HERE', 'HOUSEHOLD_REGISTER', 'PLACE_OF_EVENT', 'ANYWHERE'))`,
    );

    this.addSql(`create table "evidence_type_issuer" (
      "id" serial primary key,
      "evidence_type_id" int not null,
      "organisation_id" int not null,
      "position" smallint not null
    )`);
    this.addSql(
      'create index "evidence_type_issuer_evidence_type_id_index" on "evidence_type_issuer" ("evidence_type_id")',
    );
    this.addSql(
      'create index "evidence_type_issuer_organisation_id_index" on "evidence_type_issuer" ("organisation_id")',
    );
    this.addSql(
      'alter table "evidence_type_issuer" add constraint "evidence_type_issuer_evidence_type_id_organisation_id_unique" unique ("evidence_type_id", "organisation_id")',
    );

    this.addSql(`create table "evidence_type_fact" (
      "id" serial primary key,
      "evidence_type_id" int not null,
      "fact_type_id" int not null,
      "position" smallint not null
    )`);
    this.addSql(
      'create index "evidence_type_fact_evidence_type_id_index" on "evidence_type_fact" ("evidence_type_id")',
    );
    this.addSql('create index "evidence_type_fact_fact_type_id_index" on "evidence_type_fact" ("fact_type_id")');
    this.addSql(
      'alter table "evidence_type_fact" add constraint "evidence_type_fact_evidence_type_id_fact_type_id_unique" unique ("evidence_type_id", "fact_type_id")',
    );

    this.addSql(`create table "evidence_type_issuing_item" (
      "id" serial primary key,
      "evidence_type_id" int not null,
      "handling_item_id" int not null,
      "position" smallint not null
    )`);
    this.addSql(
      'create index "evidence_type_issuing_item_evidence_type_id_index" on "evidence_type_issuing_item" ("evidence_type_id")',
    );
    this.addSql(
      'create index "evidence_type_issuing_item_handling_item_id_index" on "evidence_type_issuing_item" ("handling_item_id")',
    );
    this.addSql(
      'alter table "evidence_type_issuing_item" add constraint "evidence_type_issuing_item_evidence_type_id_handl_3f003_unique" unique ("evidence_type_id", "handling_item_id")',
    );

    this.addSql(`create table "bundle" (
      "id" serial primary key,
      "code" text not null,
      "name" text not null,
      "jurisdiction_id" int not null,
      "lead_id" int not null,
      "search_text" text not null
    )`);
    this.addSql('alter table "bundle" add constraint "bundle_code_unique" unique ("code")');
    this.addSql('create index "bundle_jurisdiction_id_index" on "bundle" ("jurisdiction_id")');
    this.addSql('create index "bundle_lead_id_index" on "bundle" ("lead_id")');
    this.addSql('create index "bundle_search_index" on "bundle" using gin (quanze.search_tokens(search_text))');

    this.addSql(`create table "bundle_item" (
      "id" serial primary key,
      "bundle_id" int not null,
      "service_item_id" int not null,
      "position" smallint not null
    )`);
    this.addSql('create index "bundle_item_bundle_id_index" on "bundle_item" ("bundle_id")');
    this.addSql('create index "bundle_item_service_item_id_index" on "bundle_item" ("service_item_id")');
    this.addSql(
      'alter table "bundle_item" add constraint "bundle_item_bundle_id_service_item_id_unique" unique ("bundle_id", "service_item_id")',
    );

    this.addSql(`create table "document_requirement" (
      "id" serial primary key,
      "code" text not null,
      "handling_item_id" int not null,
      "position" smallint not null,
      "name" text not null,
      "purpose" text null,
      "audiences" text[] not null default '{}',
      "necessity" text not null,
      "condition" text null,
      "source_channel" text not null,
      "originals" smallint not null default 0,
      "copies" smallint not null default 0,
      "form" text not null,
      "is_proof" text not null default 'UNKNOWN',
      "is_proof_reason" text null,
      "disposition" text not null default 'KEPT',
      "disposition_reason" text null,
      "status" text not null,
      "search_text" text not null,
      "version" int not null default 1
    )`);
    this.addSql('alter table "document_requirement" add constraint "document_requirement_code_unique" unique ("code")');
    this.addSql(
      'create index "document_requirement_handling_item_id_index" on "document_requirement" ("handling_item_id")',
    );
    this.addSql(
      'create index "document_requirement_search_index" on "document_requirement" using gin (quanze.search_tokens(search_text))',
    );
    this.addSql(
      'alter table "document_requirement" add constraint "document_requirement_copies_check" check (originals >= 0 and copies >= 0)',
    );
    this.addSql(
      `alter table "document_requirement" add constraint "document_requirement_necessity_check" check ("necessity" in ('REQUIRED', 'CONDITIONAL', 'MAY_FOLLOW_LATER'))`,
    );
    this.addSql(
      `alter table "document_requirement" add constraint "document_requirement_source_channel_check" check ("source_channel" in ('APPLICANT', 'GOVERNMENT', 'OTHER'))`,
    );
    this.addSql(
      `alter table "document_requirement" add constraint "document_requirement_form_check" check ("form" in ('PAPER', 'ELECTRONIC', 'BOTH'))`,
    );
    this.addSql(
      `alter table "document_requirement" add constraint "document_requirement_is_proof_check" check ("is_proof" in ('YES', 'NO', 'UNKNOWN'))`,
    );
    this.addSql(
      `alter table "document_requirement" add constraint "document_requirement_disposition_check" check ("disposition" in ('KEPT', 'COMMITMENT_OFFERED', 'ELIMINATED'))`,
    );
    this.addSql(
      `alter table "document_requirement" add constraint "document_requirement_status_check" check ("status" in ('ACTIVE', 'SUSPENDED', 'CANCELLED'))`,
    );

    this.addSql(`create table "document_requirement_basis" (
      "id" serial primary key,
      "subject_id" int not null,
      "citation_id" int not null,
      "purpose" text not null,
      "position" smallint not null
    )`);
    this.addSql(
      'create index "document_requirement_basis_subject_id_index" on "document_requirement_basis" ("subject_id")',
    );
    this.addSql(
      'create index "document_requirement_basis_citation_id_index" on "document_requirement_basis" ("citation_id")',
    );
    this.addSql(
      'alter table "document_requirement_basis" add constraint "document_requirement_basis_subject_id_purpose_cit_ba6ce_unique" unique ("subject_id", "purpose", "citation_id")',
    );
    this.addSql(
      `alter table "document_requirement_basis" add constraint "document_requirement_basis_purpose_check" check ("purpose" in ('ESTABLISH', 'IMPLEMENT', 'DEMAND', 'TIME_LIMIT', 'FEE', 'RESPONSIBILITY', 'ACCOUNTABILITY', 'DELEGATION', 'INTERMEDIARY', 'ELIMINATION'))`,
    );

    this.addSql(`create table "requirement_fact" (
      "id" serial primary key,
      "requirement_id" int not null,
      "fact_type_id" int not null,
      "position" smallint not null
    )`);
    this.addSql('create index "requirement_fact_requirement_id_index" on "requirement_fact" ("requirement_id")');
    this.addSql('create index "requirement_fact_fact_type_id_index" on "requirement_fact" ("fact_type_id")');
    this.addSql(
      'alter table "requirement_fact" add constraint "requirement_fact_requirement_id_fact_type_id_unique" unique ("requirement_id", "fact_type_id")',
    );

    this.addSql(`create table "requirement_evidence" (
      "id" serial primary key,
      "requirement_id" int not null,
      "alternative" smallint not null,
      "evidence_type_id" int not null,
      "position" smallint not null
    )`);
    this.addSql(
      'create index "requirement_evidence_requirement_id_index" on "requirement_evidence" ("requirement_id")',
    );
    this.addSql(
      'create index "requirement_evidence_evidence_type_id_index" on "requirement_evidence" ("evidence_type_id")',
    );
    this.addSql(
      'alter table "requirement_evidence" add constraint "requirement_evidence_requirement_id_alternative_e_817c1_unique" unique ("requirement_id", "alternative", "evidence_type_id")',
    );

    this.addSql(
      'alter table "service_item" add constraint "service_item_catalogue_item_id_foreign" foreign key ("catalogue_item_id") references "catalogue_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "service_item" add constraint "service_item_power_item_id_foreign" foreign key ("power_item_id") references "power_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "service_item" add constraint "service_item_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "service_item" add constraint "service_item_jurisdiction_id_foreign" foreign key ("jurisdiction_id") references "jurisdiction" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "service_item" add constraint "service_item_office_id_foreign" foreign key ("office_id") references "internal_office" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "handling_item" add constraint "handling_item_service_item_id_foreign" foreign key ("service_item_id") references "service_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "handling_item_basis" add constraint "handling_item_basis_subject_id_foreign" foreign key ("subject_id") references "handling_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "handling_item_basis" add constraint "handling_item_basis_citation_id_foreign" foreign key ("citation_id") references "citation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "fee" add constraint "fee_handling_item_id_foreign" foreign key ("handling_item_id") references "handling_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "fee_basis" add constraint "fee_basis_subject_id_foreign" foreign key ("subject_id") references "fee" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "fee_basis" add constraint "fee_basis_citation_id_foreign" foreign key ("citation_id") references "citation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "process_step" add constraint "process_step_handling_item_id_foreign" foreign key ("handling_item_id") references "handling_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "process_step" add constraint "process_step_office_id_foreign" foreign key ("office_id") references "internal_office" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "intermediary_service" add constraint "intermediary_service_handling_item_id_foreign" foreign key ("handling_item_id") references "handling_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "intermediary_service_basis" add constraint "intermediary_service_basis_subject_id_foreign" foreign key ("subject_id") references "intermediary_service" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "intermediary_service_basis" add constraint "intermediary_service_basis_citation_id_foreign" foreign key ("citation_id") references "citation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "data_source" add constraint "data_source_provider_id_foreign" foreign key ("provider_id") references "organisation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "fact_type" add constraint "fact_type_data_source_id_foreign" foreign key ("data_source_id") references "data_source" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "evidence_type_issuer" add constraint "evidence_type_issuer_evidence_type_id_foreign" foreign key ("evidence_type_id") references "evidence_type" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "evidence_type_issuer" add constraint "evidence_type_issuer_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "evidence_type_fact" add constraint "evidence_type_fact_evidence_type_id_foreign" foreign key ("evidence_type_id") references "evidence_type" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "evidence_type_fact" add constraint "evidence_type_fact_fact_type_id_foreign" foreign key ("fact_type_id") references "fact_type" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "evidence_type_issuing_item" add constraint "evidence_type_issuing_item_evidence_type_id_foreign" foreign key ("evidence_type_id") references "evidence_type" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "evidence_type_issuing_item" add constraint "evidence_type_issuing_item_handling_item_id_foreign" foreign key ("handling_item_id") references "handling_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "bundle" add constraint "bundle_jurisdiction_id_foreign" foreign key ("jurisdiction_id") references "jurisdiction" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "bundle" add constraint "bundle_lead_id_foreign" foreign key ("lead_id") references "organisation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "bundle_item" add constraint "bundle_item_bundle_id_foreign" foreign key ("bundle_id") references "bundle" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "bundle_item" add constraint "bundle_item_service_item_id_foreign" foreign key ("service_item_id") references "service_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "document_requirement" add constraint "document_requirement_handling_item_id_foreign" foreign key ("handling_item_id") references "handling_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "document_requirement_basis" add constraint "document_requirement_basis_subject_id_foreign" foreign key ("subject_id") references "document_requirement" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "document_requirement_basis" add constraint "document_requirement_basis_citation_id_foreign" foreign key ("citation_id") references "citation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "requirement_fact" add constraint "requirement_fact_requirement_id_foreign" foreign key ("requirement_id") references "document_requirement" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "requirement_fact" add constraint "requirement_fact_fact_type_id_foreign" foreign key ("fact_type_id") references "fact_type" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "requirement_evidence" add constraint "requirement_evidence_requirement_id_foreign" foreign key ("requirement_id") references "document_requirement" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "requirement_evidence" add constraint "requirement_evidence_evidence_type_id_foreign" foreign key ("evidence_type_id") references "evidence_type" ("id") on delete restrict',
    );

    for (const table of tables) this.addSql(`select quanze.attach('${table}')`);
  }

  override down(): void {
    for (const table of [...tables].reverse()) this.addSql(`select quanze.detach('${table}')`);
  }
}

const tables = [
  'service_item',
  'handling_item',
  'handling_item_basis',
  'fee',
  'fee_basis',
  'process_step',
  'intermediary_service',
  'intermediary_service_basis',
  'data_source',
  'fact_type',
  'evidence_type',
  'evidence_type_issuer',
  'evidence_type_fact',
  'evidence_type_issuing_item',
  'bundle',
  'bundle_item',
  'document_requirement',
  'document_requirement_basis',
  'requirement_fact',
  'requirement_evidence',
];
