import { Migration } from '@mikro-orm/migrations';

/** What people decide of findings, kept apart from them: findings are computed anew. */
export class FindingDecisions extends Migration {
  override up(): void {
    this.addSql(`create table "finding_decision" (
      "id" serial primary key,
      "identity" text not null,
      "facts_digest" text not null,
      "decision" text not null,
      "reason" text not null,
      "assignee" text null,
      "decided_by" text not null,
      "decided_on" date not null,
      "look_again_on" date null
    )`);
    this.addSql(
      'alter table "finding_decision" add constraint "finding_decision_identity_facts_digest_unique" unique ("identity", "facts_digest")',
    );
    this.addSql(
      `alter table "finding_decision" add constraint "finding_decision_reason_check" check (reason <> '' and decided_by <> '')`,
    );
    this.addSql(
      `alter table "finding_decision" add constraint "finding_decision_assignee_check" check ((decision = 'ASSIGNED') = (assignee is not null))`,
    );
    this.addSql(
      'alter table "finding_decision" add constraint "finding_decision_again_check" check (look_again_on > decided_on)',
    );
    this.addSql(
      `alter table "finding_decision" add constraint "finding_decision_decision_check" check ("decision" in ('CONFIRMED', 'DISMISSED', 'ASSIGNED'))`,
    );
    this.addSql(`select quanze.attach('finding_decision')`);
  }

  override down(): void {
    this.addSql(`select quanze.detach('finding_decision')`);
  }
}
