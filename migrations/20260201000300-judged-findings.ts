import { Migration } from '@mikro-orm/migrations';

/** Findings know whom they concern and of what else they speak; rules may say different things in different cases. */
export class JudgedFindings extends Migration {
  override up(): void {
    this.addSql(`alter table "rule" add column "cases" jsonb not null default '[]'`);
    this.addSql(`alter table "finding" add column "related" text[] not null default '{}'`);
    this.addSql('alter table "finding" add column "organisation_id" int null');
    this.addSql('alter table "finding" add column "jurisdiction_id" int null');
    this.addSql('create index "finding_organisation_id_index" on "finding" ("organisation_id")');
    this.addSql('create index "finding_jurisdiction_id_index" on "finding" ("jurisdiction_id")');
    this.addSql(
      'alter table "finding" add constraint "finding_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "finding" add constraint "finding_jurisdiction_id_foreign" foreign key ("jurisdiction_id") references "jurisdiction" ("id") on delete restrict',
    );
    this.addSql(`select quanze.attach('rule')`);
    this.addSql(`select quanze.attach('finding')`);
    // on which days what issues evidence can be completed: kept to tell what has to be judged again when that changes
    this.addSql('create table quanze.completable_item (handling_item_id int primary key, days text not null)');
    // a scan in progress: what was published meanwhile has to be judged again at its end
    this.addSql(`create table quanze.scan (
      id int primary key generated always as identity,
      state text not null check (state in ('JUDGING', 'READY')),
      rules_digest text not null,
      alive_at timestamptz not null default clock_timestamp()
    )`);
    this.addSql('create table quanze.scan_unit (kind text not null, id int not null, primary key (kind, id))');
    this.addSql(`create table quanze.scanned_finding (
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
      "facts_digest" text not null,
      "related" text[] not null,
      "organisation_id" int null,
      "jurisdiction_id" int null,
      primary key ("identity", "valid_from")
    )`);
  }

  override down(): void {
    this.addSql('drop table quanze.scanned_finding, quanze.scan_unit, quanze.scan');
    this.addSql('drop table quanze.completable_item');
    this.addSql('drop view asof.finding');
    this.addSql('drop view asof.rule');
    this.addSql(
      'alter table "finding" drop column "related", drop column "organisation_id", drop column "jurisdiction_id"',
    );
    this.addSql(
      'alter table history.finding drop column "related", drop column "organisation_id", drop column "jurisdiction_id"',
    );
    this.addSql('alter table "rule" drop column "cases"');
    this.addSql('alter table history.rule drop column "cases"');
    this.addSql(`select quanze.attach('rule')`);
    this.addSql(`select quanze.attach('finding')`);
  }
}
