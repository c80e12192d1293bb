import { Migration } from '@mikro-orm/migrations';

/** The responsibility lists. */
export class Responsibilities extends Migration {
  override up(): void {
    this.addSql(`create table "responsibility_item" (
      "id" serial primary key,
      "code" text not null,
      "power_item_id" int not null,
      "stage" text not null,
      "position" smallint not null,
      "content" text not null,
      "status" text not null,
      "search_text" text not null,
      "version" int not null default 1
    )`);
    this.addSql('alter table "responsibility_item" add constraint "responsibility_item_code_unique" unique ("code")');
    this.addSql('create index "responsibility_item_power_item_id_index" on "responsibility_item" ("power_item_id")');
    this.addSql(
      'create index "responsibility_item_search_index" on "responsibility_item" using gin (quanze.search_tokens(search_text))',
    );
    this.addSql(
      `alter table "responsibility_item" add constraint "responsibility_item_stage_check" check ("stage" in ('FILE', 'ACCEPT', 'REVIEW', 'INVESTIGATE', 'HEAR', 'NOTIFY', 'APPROVE', 'DECIDE', 'DELIVER', 'EXECUTE', 'DISPOSE', 'PLAN', 'INSPECT', 'ASSESS', 'PUBLICISE', 'PAY', 'COLLECT', 'MEDIATE', 'SUPERVISE', 'OTHER'))`,
    );
    this.addSql(
      `alter table "responsibility_item" add constraint "responsibility_item_status_check" check ("status" in ('ACTIVE', 'SUSPENDED', 'CANCELLED'))`,
    );

    this.addSql(`create table "responsibility_item_basis" (
      "id" serial primary key,
      "subject_id" int not null,
      "citation_id" int not null,
      "purpose" text not null,
      "position" smallint not null
    )`);
    this.addSql(
      'create index "responsibility_item_basis_subject_id_index" on "responsibility_item_basis" ("subject_id")',
    );
    this.addSql(
      'create index "responsibility_item_basis_citation_id_index" on "responsibility_item_basis" ("citation_id")',
    );
    this.addSql(
      'alter table "responsibility_item_basis" add constraint "responsibility_item_basis_subject_id_purpose_citation_id_unique" unique ("subject_id", "purpose", "citation_id")',
    );
    this.addSql(
      `alter table "responsibility_item_basis" add constraint "responsibility_item_basis_purpose_check" check ("purpose" in ('ESTABLISH', 'IMPLEMENT', 'DEMAND', 'TIME_LIMIT', 'FEE', 'RESPONSIBILITY', 'ACCOUNTABILITY', 'DELEGATION', 'INTERMEDIARY', 'ELIMINATION'))`,
    );

    this.addSql(`create table "accountability_ground" (
      "id" serial primary key,
      "code" text not null,
      "power_item_id" int not null,
      "position" smallint not null,
      "ground" text not null,
      "accountable" text null,
      "status" text not null,
      "version" int not null default 1
    )`);
    this.addSql(
      'alter table "accountability_ground" add constraint "accountability_ground_code_unique" unique ("code")',
    );
    this.addSql(
      'create index "accountability_ground_power_item_id_index" on "accountability_ground" ("power_item_id")',
    );
    this.addSql(
      `alter table "accountability_ground" add constraint "accountability_ground_status_check" check ("status" in ('ACTIVE', 'SUSPENDED', 'CANCELLED'))`,
    );

    this.addSql(`create table "accountability_ground_basis" (
      "id" serial primary key,
      "subject_id" int not null,
      "citation_id" int not null,
      "purpose" text not null,
      "position" smallint not null
    )`);
    this.addSql(
      'create index "accountability_ground_basis_subject_id_index" on "accountability_ground_basis" ("subject_id")',
    );
    this.addSql(
      'create index "accountability_ground_basis_citation_id_index" on "accountability_ground_basis" ("citation_id")',
    );
    this.addSql(
      'alter table "accountability_ground_basis" add constraint "accountability_ground_basis_subject_id_purpose_ci_37d98_unique" unique ("subject_id", "purpose", "citation_id")',
    );
    this.addSql(
      `alter table "accountability_ground_basis" add constraint "accountability_ground_basis_purpose_check" check ("purpose" in ('ESTABLISH', 'IMPLEMENT', 'DEMAND', 'TIME_LIMIT', 'FEE', 'RESPONSIBILITY', 'ACCOUNTABILITY', 'DELEGATION', 'INTERMEDIARY', 'ELIMINATION'))`,
    );

    this.addSql(
      'alter table "responsibility_item" add constraint "responsibility_item_power_item_id_foreign" foreign key ("power_item_id") references "power_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "responsibility_item_basis" add constraint "responsibility_item_basis_subject_id_foreign" foreign key ("subject_id") references "responsibility_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "responsibility_item_basis" add constraint "responsibility_item_basis_citation_id_foreign" foreign key ("citation_id") references "citation" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "accountability_ground" add constraint "accountability_ground_power_item_id_foreign" foreign key ("power_item_id") references "power_item" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "accountability_ground_basis" add constraint "accountability_ground_basis_subject_id_foreign" foreign key ("subject_id") references "accountability_ground" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "accountability_ground_basis" add constraint "accountability_ground_basis_citation_id_foreign" foreign key ("citation_id") references "citation" ("id") on delete restrict',
    );

    for (const table of tables) this.addSql(`select quanze.attach('${table}')`);
  }

  override down(): void {
    for (const table of [...tables].reverse()) this.addSql(`select quanze.detach('${table}')`);
  }
}

const tables = [
  'responsibility_item',
  'responsibility_item_basis',
  'accountability_ground',
  'accountability_ground_basis',
];
