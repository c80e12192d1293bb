import { Migration } from '@mikro-orm/migrations';

/** Change sets on their way to publication, and who took which part in them. */
export class ChangeSets extends Migration {
  override up(): void {
    this.sets();
    this.steps();
    this.requests();
    this.references();
    this.onePartEach();
  }

  override down(): void {
    for (const table of [...tables].reverse()) this.addSql(`drop table "work"."${table}"`);
    for (const name of functions) this.addSql(`drop function work.${name}`);
  }

  private sets(): void {
    this.addSql(`create table "work"."change_set" (
      "id" serial primary key,
      "code" text not null,
      "title" text not null,
      "list" text not null,
      "organisation_id" int not null,
      "jurisdiction_id" int not null,
      "state" text not null,
      "step" text null,
      "round" smallint not null,
      "reason" text not null,
      "trigger" text not null,
      "effective_on" date null,
      "is_what_if" boolean not null,
      "format_version" smallint not null,
      "version" int not null default 1,
      "digest" text not null,
      "drafted_by" int not null,
      "created_at" timestamptz(3) not null,
      "announced_number" int null,
      "published_number" int null,
      "report" jsonb null
    )`);
    this.addSql('alter table "work"."change_set" add constraint "change_set_code_unique" unique ("code")');
    this.addSql('create index "change_set_organisation_id_index" on "work"."change_set" ("organisation_id")');
    this.addSql('create index "change_set_jurisdiction_id_index" on "work"."change_set" ("jurisdiction_id")');
    this.addSql('create index "change_set_state_index" on "work"."change_set" ("state")');
    this.addSql('create index "change_set_drafted_by_index" on "work"."change_set" ("drafted_by")');
    this.addSql(`alter table "work"."change_set" add constraint "change_set_words_check" check (title <> '')`);
    this.addSql(
      `alter table "work"."change_set" add constraint "change_set_step_state_check" check ((state = 'IN_REVIEW') = (step is not null and step <> 'PUBLISH'))`,
    );
    this.addSql(
      `alter table "work"."change_set" add constraint "change_set_list_check" check ("list" in ('POWERS', 'RESPONSIBILITIES', 'DOCUMENTS', 'GUIDES'))`,
    );
    this.addSql(
      `alter table "work"."change_set" add constraint "change_set_state_check" check ("state" in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN'))`,
    );
    this.addSql(
      `alter table "work"."change_set" add constraint "change_set_step_check" check ("step" in ('SIGN_OFF', 'ESTABLISHMENT_REVIEW', 'SERVICE_REVIEW', 'LEGALITY_REVIEW', 'APPROVAL', 'PUBLISH'))`,
    );
    this.addSql(
      `alter table "work"."change_set" add constraint "change_set_trigger_check" check ("trigger" in ('LAW_MADE', 'LAW_AMENDED', 'LAW_REPEALED', 'REORGANISATION', 'DELEGATION', 'CANCELLATION', 'CORRECTION'))`,
    );
    this.addSql(`create table "work"."change" (
      "id" serial primary key,
      "set_id" int not null,
      "position" int not null,
      "operation" text not null,
      "kind" text not null,
      "code" text null,
      "temporary_key" text null,
      "fields" jsonb not null,
      "base_version" int null,
      "changed_by" int not null,
      "is_returned" boolean not null,
      "source_row" int null
    )`);
    this.addSql('create index "change_set_id_index" on "work"."change" ("set_id")');
    this.addSql('create index "change_changed_by_index" on "work"."change" ("changed_by")');
    this.addSql('create index "change_kind_code_index" on "work"."change" ("kind", "code")');
    this.addSql(
      'alter table "work"."change" add constraint "change_set_id_position_unique" unique ("set_id", "position")',
    );
    this.addSql(
      'alter table "work"."change" add constraint "change_code_check" check ((code is not null) or (temporary_key is not null))',
    );
    this.addSql(
      `alter table "work"."change" add constraint "change_temporary_check" check (operation = 'CREATE' or temporary_key is null)`,
    );
    this.addSql(
      `alter table "work"."change" add constraint "change_operation_check" check ("operation" in ('CREATE', 'UPDATE', 'RETIRE'))`,
    );
    this.addSql(
      `alter table "work"."change" add constraint "change_kind_check" check ("kind" in ('Jurisdiction', 'Organisation', 'InternalOffice', 'CatalogueItem', 'PowerItem', 'Delegation', 'ResponsibilityItem', 'AccountabilityGround', 'ServiceItem', 'HandlingItem', 'DocumentRequirement', 'EvidenceType', 'FactType', 'DataSource', 'Bundle', 'Elimination'))`,
    );
  }

  private steps(): void {
    this.addSql(`create table "work"."participant" (
      "id" serial primary key,
      "set_id" int not null,
      "person_id" int not null,
      "part" text not null
    )`);
    this.addSql('create index "participant_set_id_index" on "work"."participant" ("set_id")');
    this.addSql('create index "participant_person_id_index" on "work"."participant" ("person_id")');
    this.addSql(
      'alter table "work"."participant" add constraint "participant_set_id_person_id_unique" unique ("set_id", "person_id")',
    );
    this.addSql(
      `alter table "work"."participant" add constraint "participant_part_check" check ("part" in ('DRAFT', 'SIGN_OFF', 'ESTABLISHMENT_REVIEW', 'SERVICE_REVIEW', 'LEGALITY_REVIEW', 'APPROVAL', 'PUBLISH'))`,
    );
    this.addSql(`create table "work"."step" (
      "id" serial primary key,
      "set_id" int not null,
      "round" smallint not null,
      "kind" text not null,
      "outcome" text null,
      "opinion" text null,
      "document_number" text null,
      "attachments" text[] not null default '{}',
      "decided_digest" text null,
      "account_id" int null,
      "person_id" int null,
      "decided_at" timestamptz(3) null,
      "due_on" date null
    )`);
    this.addSql('create index "step_set_id_index" on "work"."step" ("set_id")');
    this.addSql('create index "step_account_id_index" on "work"."step" ("account_id")');
    this.addSql('create index "step_person_id_index" on "work"."step" ("person_id")');
    this.addSql(
      'alter table "work"."step" add constraint "step_set_id_round_kind_unique" unique ("set_id", "round", "kind")',
    );
    this.addSql(
      'alter table "work"."step" add constraint "step_decided_check" check ((outcome is null) = (person_id is null) and (outcome is null) = (account_id is null) and (outcome is null) = (decided_at is null) and (outcome is null) = (decided_digest is null))',
    );
    this.addSql(
      `alter table "work"."step" add constraint "step_kind_check" check ("kind" in ('SIGN_OFF', 'ESTABLISHMENT_REVIEW', 'SERVICE_REVIEW', 'LEGALITY_REVIEW', 'APPROVAL', 'PUBLISH'))`,
    );
    this.addSql(
      `alter table "work"."step" add constraint "step_outcome_check" check ("outcome" in ('PASSED', 'RETURNED', 'REJECTED'))`,
    );
    this.addSql(`create table "work"."comment" (
      "id" serial primary key,
      "set_id" int not null,
      "change_id" int null,
      "about" text null,
      "round" smallint not null,
      "text" text not null,
      "account_id" int not null,
      "written_at" timestamptz(3) not null
    )`);
    this.addSql('create index "comment_set_id_index" on "work"."comment" ("set_id")');
    this.addSql('create index "comment_change_id_index" on "work"."comment" ("change_id")');
    this.addSql('create index "comment_account_id_index" on "work"."comment" ("account_id")');
  }

  private requests(): void {
    this.addSql(`create table "work"."attachment" (
      "id" serial primary key,
      "set_id" int not null,
      "digest" text not null,
      "name" text not null,
      "media_type" text not null,
      "size" int not null,
      "content" bytea not null,
      "uploaded_by" int not null,
      "uploaded_at" timestamptz(3) not null
    )`);
    this.addSql('create index "attachment_set_id_index" on "work"."attachment" ("set_id")');
    this.addSql(
      'alter table "work"."attachment" add constraint "attachment_set_id_digest_unique" unique ("set_id", "digest")',
    );
    this.addSql('create index "attachment_uploaded_by_index" on "work"."attachment" ("uploaded_by")');
    this.addSql(
      'alter table "work"."attachment" add constraint "attachment_size_check" check (size > 0 and size <= 20971520 and size = length(content))',
    );
    this.addSql(`create table "work"."opinion_request" (
      "id" serial primary key,
      "set_id" int not null,
      "round" smallint not null,
      "organisation_id" int not null,
      "role" text not null,
      "asked_at" timestamptz(3) not null,
      "due_on" date null,
      "stance" text null,
      "opinion" text null,
      "document_number" text null,
      "attachments" text[] not null default '{}',
      "account_id" int null,
      "answered_at" timestamptz(3) null
    )`);
    this.addSql('create index "opinion_request_set_id_index" on "work"."opinion_request" ("set_id")');
    this.addSql('create index "opinion_request_organisation_id_index" on "work"."opinion_request" ("organisation_id")');
    this.addSql('create index "opinion_request_account_id_index" on "work"."opinion_request" ("account_id")');
    this.addSql(
      'alter table "work"."opinion_request" add constraint "opinion_request_set_id_round_organisation_id_unique" unique ("set_id", "round", "organisation_id")',
    );
    this.addSql(
      'alter table "work"."opinion_request" add constraint "opinion_request_answered_check" check ((stance is null) = (account_id is null) and (stance is null) = (answered_at is null))',
    );
    this.addSql(
      `alter table "work"."opinion_request" add constraint "opinion_request_role_check" check ("role" in ('JOINT_HOLDER', 'DELEGATE', 'CHECKING_DEPARTMENT', 'DATA_PROVIDER'))`,
    );
    this.addSql(
      `alter table "work"."opinion_request" add constraint "opinion_request_stance_check" check ("stance" in ('AGREES', 'OBJECTS'))`,
    );
    this.addSql(`create table "work"."task" (
      "id" serial primary key,
      "kind" text not null,
      "role" text not null,
      "organisation_id" int null,
      "jurisdiction_id" int not null,
      "set_id" int null,
      "step" text null,
      "opinion_request_id" int null,
      "record_kind" text null,
      "record_code" text null,
      "instrument_code" text null,
      "due_on" date null,
      "opened_at" timestamptz(3) not null,
      "closed_at" timestamptz(3) null,
      "note" text null,
      "escalated_at" timestamptz(3) null
    )`);
    this.addSql('create index "task_organisation_id_index" on "work"."task" ("organisation_id")');
    this.addSql('create index "task_jurisdiction_id_index" on "work"."task" ("jurisdiction_id")');
    this.addSql('create index "task_set_id_index" on "work"."task" ("set_id")');
    this.addSql('create index "task_opinion_request_id_index" on "work"."task" ("opinion_request_id")');
    this.addSql(
      `alter table "work"."task" add constraint "task_kind_check" check ("kind" in ('STEP', 'MEND', 'OPINION', 'LAW_CHANGED', 'NOT_APPLIED', 'OVERDUE'))`,
    );
    this.addSql(
      `alter table "work"."task" add constraint "task_step_check" check ("step" in ('SIGN_OFF', 'ESTABLISHMENT_REVIEW', 'SERVICE_REVIEW', 'LEGALITY_REVIEW', 'APPROVAL', 'PUBLISH'))`,
    );
    this.addSql(
      `alter table "work"."task" add constraint "task_record_kind_check" check ("record_kind" in ('Jurisdiction', 'Organisation', 'InternalOffice', 'CatalogueItem', 'PowerItem', 'Delegation', 'ResponsibilityItem', 'AccountabilityGround', 'ServiceItem', 'HandlingItem', 'DocumentRequirement', 'EvidenceType', 'FactType', 'DataSource', 'Bundle', 'Elimination'))`,
    );
    this.addSql(`create table "work"."preview_report" (
      "id" serial primary key,
      "set_id" int not null,
      "digest" text not null,
      "report" jsonb not null,
      "made_at" timestamptz(3) not null
    )`);
    this.addSql('create index "preview_report_set_id_index" on "work"."preview_report" ("set_id")');
    this.addSql(
      'alter table "work"."preview_report" add constraint "preview_report_set_id_digest_unique" unique ("set_id", "digest")',
    );
  }

  private references(): void {
    this.addSql(
      'alter table "work"."change_set" add constraint "change_set_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."change_set" add constraint "change_set_jurisdiction_id_foreign" foreign key ("jurisdiction_id") references "jurisdiction" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."change_set" add constraint "change_set_drafted_by_foreign" foreign key ("drafted_by") references "work"."account" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."participant" add constraint "participant_set_id_foreign" foreign key ("set_id") references "work"."change_set" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."participant" add constraint "participant_person_id_foreign" foreign key ("person_id") references "work"."person" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."opinion_request" add constraint "opinion_request_set_id_foreign" foreign key ("set_id") references "work"."change_set" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."opinion_request" add constraint "opinion_request_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."opinion_request" add constraint "opinion_request_account_id_foreign" foreign key ("account_id") references "work"."account" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."attachment" add constraint "attachment_set_id_foreign" foreign key ("set_id") references "work"."change_set" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."attachment" add constraint "attachment_uploaded_by_foreign" foreign key ("uploaded_by") references "work"."account" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."preview_report" add constraint "preview_report_set_id_foreign" foreign key ("set_id") references "work"."change_set" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."step" add constraint "step_set_id_foreign" foreign key ("set_id") references "work"."change_set" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."step" add constraint "step_account_id_foreign" foreign key ("account_id") references "work"."account" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."step" add constraint "step_person_id_foreign" foreign key ("person_id") references "work"."person" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."change" add constraint "change_set_id_foreign" foreign key ("set_id") references "work"."change_set" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."change" add constraint "change_changed_by_foreign" foreign key ("changed_by") references "work"."account" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."comment" add constraint "comment_set_id_foreign" foreign key ("set_id") references "work"."change_set" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."comment" add constraint "comment_change_id_foreign" foreign key ("change_id") references "work"."change" ("id") on delete set null',
    );
    this.addSql(
      'alter table "work"."comment" add constraint "comment_account_id_foreign" foreign key ("account_id") references "work"."account" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."task" add constraint "task_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."task" add constraint "task_jurisdiction_id_foreign" foreign key ("jurisdiction_id") references "jurisdiction" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."task" add constraint "task_set_id_foreign" foreign key ("set_id") references "work"."change_set" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "work"."task" add constraint "task_opinion_request_id_foreign" foreign key ("opinion_request_id") references "work"."opinion_request" ("id") on delete restrict',
    );
  }

  /** Nobody takes two parts of one set: a person, whatever the account, and whoever writes to the tables. */
  private onePartEach(): void {
    this.addSql(`create function work.take_part(p_set int, p_account int, p_part text) returns void language plpgsql as $$
      declare
        v_person int := (select person_id from work.account where id = p_account);
        v_part text;
      begin
        insert into work.participant (set_id, person_id, part) values (p_set, v_person, p_part) on conflict do nothing;
        select part into v_part from work.participant where set_id = p_set and person_id = v_person;
        if v_part is distinct from p_part then
          raise exception 'this person has taken the part % of the set, and cannot take %', v_part, p_part
            using errcode = 'QZ004', constraint = 'participant_set_id_person_id_unique';
        end if;
      end $$`);
    this.addSql(`create function work.drafter_takes_part() returns trigger language plpgsql as $$
      begin
        perform work.take_part(new.id, new.drafted_by, 'DRAFT');
        return null;
      end $$`);
    this.addSql(`create function work.changers_take_part() returns trigger language plpgsql as $$
      begin
        perform work.take_part(set_id, changed_by, 'DRAFT') from (select distinct set_id, changed_by from new_rows) as changed;
        return null;
      end $$`);
    this.addSql(`create function work.decider_takes_part() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'INSERT' and old.outcome is not null then
          raise exception 'a step that is decided stays as it is' using errcode = 'QZ003';
        end if;
        if tg_op = 'DELETE' then
          return old;
        end if;
        if new.account_id is not null then
          if new.person_id is distinct from (select person_id from work.account where id = new.account_id) then
            raise exception 'the account belongs to another person' using errcode = 'QZ004';
          end if;
          perform work.take_part(new.set_id, new.account_id, new.kind);
        end if;
        return new;
      end $$`);
    this.addSql(`create function work.keep_set() returns trigger language plpgsql as $$
      begin
        if (old.code, old.drafted_by, old.is_what_if) is distinct from (new.code, new.drafted_by, new.is_what_if) then
          raise exception 'code, drafter and kind of a set stay as they are' using errcode = 'QZ003';
        end if;
        return new;
      end $$`);
    this.addSql(`create function work.keep_participant() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and (select is_what_if or (state = 'DRAFT' and round = 0) from work.change_set where id = old.set_id) then
          return old;
        end if;
        raise exception 'who took part stays known' using errcode = 'QZ003';
      end $$`);
    this.addSql(`create trigger change_set_drafter after insert on work.change_set
      for each row execute function work.drafter_takes_part()`);
    this.addSql(`create trigger change_set_is_kept before update on work.change_set
      for each row execute function work.keep_set()`);
    this.addSql(`create trigger change_made after insert on work.change referencing new table as new_rows
      for each statement execute function work.changers_take_part()`);
    this.addSql(`create trigger change_edited after update on work.change referencing new table as new_rows
      for each statement execute function work.changers_take_part()`);
    this.addSql(`create trigger step_decided before insert or update or delete on work.step
      for each row execute function work.decider_takes_part()`);
    this.addSql(`create trigger participant_is_kept before update or delete on work.participant
      for each row execute function work.keep_participant()`);
    this.addSql(`create trigger participant_is_not_emptied before truncate on work.participant
      for each statement execute function quanze.refuse()`);
  }
}

const tables = [
  'change_set',
  'change',
  'participant',
  'step',
  'comment',
  'attachment',
  'opinion_request',
  'task',
  'preview_report',
];

const functions = [
  'keep_participant()',
  'keep_set()',
  'decider_takes_part()',
  'changers_take_part()',
  'drafter_takes_part()',
  'take_part(int, int, text)',
];
