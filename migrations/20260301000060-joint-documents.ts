import { Migration } from '@mikro-orm/migrations';

/** What is handed in once for all service items of a bundle. */
export class JointDocuments extends Migration {
  override up(): void {
    this.addSql(`create table "bundle_document" (
      "id" serial primary key,
      "bundle_id" int not null,
      "evidence_type_id" int not null,
      "position" smallint not null
    )`);
    this.addSql('create index "bundle_document_bundle_id_index" on "bundle_document" ("bundle_id")');
    this.addSql('create index "bundle_document_evidence_type_id_index" on "bundle_document" ("evidence_type_id")');
    this.addSql(
      'alter table "bundle_document" add constraint "bundle_document_bundle_id_evidence_type_id_unique" unique ("bundle_id", "evidence_type_id")',
    );
    this.addSql(
      'alter table "bundle_document" add constraint "bundle_document_bundle_id_foreign" foreign key ("bundle_id") references "bundle" ("id") on delete restrict',
    );
    this.addSql(
      'alter table "bundle_document" add constraint "bundle_document_evidence_type_id_foreign" foreign key ("evidence_type_id") references "evidence_type" ("id") on delete restrict',
    );
    this.addSql(`select quanze.attach('bundle_document')`);
  }

  override down(): void {
    this.addSql(`select quanze.detach('bundle_document')`);
  }
}
