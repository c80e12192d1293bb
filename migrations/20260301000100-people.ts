import { Migration } from '@mikro-orm/migrations';

/**
 * Work has a schema of its own: persons, accounts, roles, the audit log. It has no history, is not seen as of earlier
 * times, and its log is never changed.
 */
export class People extends Migration {
  override up(): void {
    this.addSql('create schema if not exists "work"');
    this.accounts();
    this.audit();
    this.protectAudit();
  }

  override down(): void {
    this.addSql('drop schema "work" cascade');
  }

  private accounts(): void {
    this.addSql(`create table "work"."person" (
      "id" serial primary key,
      "name" text not null
    )`);
    this.addSql(`create table "work"."account" (
      "id" serial primary key,
      "person_id" int not null,
      "issuer" text not null,
      "subject" text not null,
      "login" text null,
      "password_hash" text null,
      "is_disabled" boolean not null default false
    )`);
    this.addSql('create index "account_person_id_index" on "work"."account" ("person_id")');
    this.addSql('alter table "work"."account" add constraint "account_login_unique" unique ("login")');
    this.addSql(
      'alter table "work"."account" add constraint "account_issuer_subject_unique" unique ("issuer", "subject")',
    );
    this.addSql(
      'alter table "work"."account" add constraint "account_password_check" check ((login is null) = (password_hash is null))',
    );
    this.addSql(
      `alter table "work"."account" add constraint "account_subject_check" check (issuer <> '' and subject <> '')`,
    );
    this.addSql(`create table "work"."role_assignment" (
      "id" serial primary key,
      "account_id" int not null,
      "role" text not null,
      "organisation_id" int null,
      "jurisdiction_id" int null,
      "reach" text not null,
      "valid_from" date not null,
      "valid_to" date null,
      "granted_by" int not null,
      "granted_at" timestamptz(3) not null,
      "revoked_at" timestamptz(3) null,
      "revoked_by" int null
    )`);
    this.indexes('role_assignment', ['account_id', 'organisation_id', 'jurisdiction_id', 'granted_by', 'revoked_by']);
    this.addSql(
      'alter table "work"."role_assignment" add constraint "role_assignment_validity_check" check (valid_from < valid_to)',
    );
    this.addSql(
      `alter table "work"."role_assignment" add constraint "role_assignment_place_check" check (num_nonnulls(organisation_id, jurisdiction_id) = 1 or (num_nulls(organisation_id, jurisdiction_id) = 2 and role in ('SYSTEM_ADMINISTRATOR', 'AUDITOR')))`,
    );
    this.addSql(
      `alter table "work"."role_assignment" add constraint "role_assignment_role_check" check ("role" in (${quoted(ROLES)}))`,
    );
    this.addSql(
      `alter table "work"."role_assignment" add constraint "role_assignment_reach_check" check ("reach" in ('SELF', 'SUBTREE'))`,
    );
    this.refers('account', 'person_id', '"work"."person"');
    this.refers('role_assignment', 'account_id', '"work"."account"');
    this.refers('role_assignment', 'granted_by', '"work"."account"');
    this.refers('role_assignment', 'revoked_by', '"work"."account"');
    this.refers('role_assignment', 'organisation_id', '"organisation"');
    this.refers('role_assignment', 'jurisdiction_id', '"jurisdiction"');
  }

  private audit(): void {
    this.addSql(`create table "work"."audit_entry" (
      "id" bigint not null primary key,
      "at" timestamptz(3) not null,
      "person_id" int null,
      "account_id" int null,
      "role" text null,
      "action" text not null,
      "name" text not null,
      "subject_kind" text not null,
      "subject_code" text null,
      "organisation_id" int null,
      "jurisdiction_id" int null,
      "outcome" text not null,
      "error_code" text null,
      "records" text not null,
      "input_digest" text not null,
      "request_id" text not null,
      "previous_hash" text not null,
      "hash" text not null
    )`);
    this.indexes('audit_entry', ['person_id', 'account_id', 'organisation_id', 'jurisdiction_id']);
    this.addSql('create index "audit_entry_subject_index" on "work"."audit_entry" ("subject_kind", "subject_code")');
    this.addSql('create index "audit_entry_at_index" on "work"."audit_entry" ("at")');
    this.addSql('create index "audit_entry_name_index" on "work"."audit_entry" ("name")');
    this.addSql(
      `alter table "work"."audit_entry" add constraint "audit_entry_outcome_check" check ("outcome" in ('DONE', 'REFUSED', 'FAILED'))`,
    );
    this.addSql(`create table "work"."audit_head" (
      "id" smallint not null primary key,
      "number" bigint not null,
      "hash" text not null
    )`);
    this.addSql('alter table "work"."audit_head" add constraint "audit_head_one_check" check (id = 1)');
    this.addSql(`create table "work"."remembered_payload" (
      "id" serial primary key,
      "account_id" int not null,
      "name" text not null,
      "key" text not null,
      "input_digest" text not null,
      "payload" text not null,
      "at" timestamptz(3) not null
    )`);
    this.indexes('remembered_payload', ['account_id', 'at']);
    this.addSql(
      'alter table "work"."remembered_payload" add constraint "remembered_payload_account_id_name_key_unique" unique ("account_id", "name", "key")',
    );
    this.refers('audit_entry', 'person_id', '"work"."person"');
    this.refers('audit_entry', 'account_id', '"work"."account"');
    this.refers('audit_entry', 'organisation_id', '"organisation"');
    this.refers('audit_entry', 'jurisdiction_id', '"jurisdiction"');
    this.refers('remembered_payload', 'account_id', '"work"."account"');
  }

  /** By triggers, which hold for everybody, and by rights, which the owner of the tables gives up too. */
  private protectAudit(): void {
    this.addSql(`create trigger audit_entry_is_kept before update or delete or truncate on "work"."audit_entry"
      for each statement execute function quanze.refuse()`);
    this.addSql(`create trigger audit_head_is_kept before delete or truncate on "work"."audit_head"
      for each statement execute function quanze.refuse()`);
    this.addSql('revoke update, delete, truncate on "work"."audit_entry" from public, current_user');
    this.addSql('revoke delete, truncate on "work"."audit_head" from public, current_user');
  }

  private indexes(table: string, columns: readonly string[]): void {
    for (const column of columns) {
      this.addSql(`create index "${table}_${column}_index" on "work"."${table}" ("${column}")`);
    }
  }

  private refers(table: string, column: string, to: string): void {
    this.addSql(
      `alter table "work"."${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references ${to} ("id") on delete restrict`,
    );
  }
}

const ROLES = [
  'DRAFTER',
  'DEPARTMENT_HEAD',
  'ESTABLISHMENT_REVIEWER',
  'SERVICE_REVIEWER',
  'LEGAL_REVIEWER',
  'APPROVER',
  'PUBLISHER',
  'REGISTER_KEEPER',
  'REFORMER',
  'COMPLAINT_HANDLER',
  'AUDITOR',
  'ORGANISATION_ADMINISTRATOR',
  'SYSTEM_ADMINISTRATOR',
];

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}
