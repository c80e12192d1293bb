import { Migration } from '@mikro-orm/migrations';

/** What people judge of a demanded document and the registry cannot compute. */
export class RequirementJudgements extends Migration {
  override up(): void {
    this.addSql(`create table "requirement_judgement" (
      "id" serial primary key,
      "requirement_id" int not null,
      "position" smallint not null,
      "question" text not null,
      "answer" text not null,
      "judged_by" text null,
      "judged_on" date null,
      "reason" text null
    )`);
    this.addSql(
      'create index "requirement_judgement_requirement_id_index" on "requirement_judgement" ("requirement_id")',
    );
    this.addSql(
      'alter table "requirement_judgement" add constraint "requirement_judgement_requirement_id_question_unique" unique ("requirement_id", "question")',
    );
    this.addSql(
      `alter table "requirement_judgement" add constraint "requirement_judgement_judged_check" check (answer = 'UNKNOWN' or (judged_by is not null and judged_on is not null))`,
    );
    this.addSql(
      `alter table "requirement_judgement" add constraint "requirement_judgement_question_check" check ("question" in ('LICENCE_SUFFICES', 'LEGAL_DOCUMENT_SUFFICES', 'CONTRACT_SUFFICES', 'DEPARTMENTS_CAN_CHECK', 'COMMITMENT_SUFFICES', 'COMMITMENT_EXCLUDED', 'CANNOT_BE_VERIFIED', 'OUTSIDE_DUTY', 'OUTDATED', 'COMMON_SENSE'))`,
    );
    this.addSql(
      `alter table "requirement_judgement" add constraint "requirement_judgement_answer_check" check ("answer" in ('YES', 'NO', 'UNKNOWN'))`,
    );
    this.addSql(
      'alter table "requirement_judgement" add constraint "requirement_judgement_requirement_id_foreign" foreign key ("requirement_id") references "document_requirement" ("id") on delete restrict',
    );
    this.addSql(`select quanze.attach('requirement_judgement')`);
  }

  override down(): void {
    this.addSql(`select quanze.detach('requirement_judgement')`);
  }
}
