import { Migration } from '@mikro-orm/migrations';

/** What people have judged of powers and the register cannot compute: urgent need, local affairs and the like. */
export class PowerJudgements extends Migration {
  override up(): void {
    this.addSql(`create table "power_judgement" (
      "id" serial primary key,
      "power_item_id" int not null,
      "position" smallint not null,
      "question" text not null,
      "answer" text not null,
      "judged_by" text null,
      "judged_on" date null,
      "reason" text null
    )`);
    this.addSql('create index "power_judgement_power_item_id_index" on "power_judgement" ("power_item_id")');
    this.addSql(
      'alter table "power_judgement" add constraint "power_judgement_power_item_id_question_unique" unique ("power_item_id", "question")',
    );
    this.addSql(
      `alter table "power_judgement" add constraint "power_judgement_judged_check" check (answer = 'UNKNOWN' or (judged_by is not null and judged_on is not null))`,
    );
    this.addSql(
      `alter table "power_judgement" add constraint "power_judgement_question_check" check ("question" in ('UPPER_LAW_SETS_IT', 'URGENT_NEED', 'LOCAL_AFFAIR', 'STATE_COUNCIL_MATTER', 'LAW_DELEGATES', 'BURDENS', 'LOCAL_LICENCE_BARRED', 'CITY_MATTER', 'SAFETY_FINE', 'HEARD_AND_EXPLAINED', 'NPC_AUTHORISED'))`,
    );
    this.addSql(
      `alter table "power_judgement" add constraint "power_judgement_answer_check" check ("answer" in ('YES', 'NO', 'UNKNOWN'))`,
    );
    this.addSql(
      'alter table "power_judgement" add constraint "power_judgement_power_item_id_foreign" foreign key ("power_item_id") references "power_item" ("id") on delete restrict',
    );
    this.addSql(`select quanze.attach('power_judgement')`);
  }

  override down(): void {
    this.addSql(`select quanze.detach('power_judgement')`);
  }
}
