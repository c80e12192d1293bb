import { Migration } from '@mikro-orm/migrations';

/** How each citation stood when it last decided what has to be judged: a change of a law reaches what it concerns. */
export class CitedStandings extends Migration {
  override up(): void {
    this.addSql('create table quanze.cited_standing (citation_id int primary key, digest text not null)');
  }

  override down(): void {
    this.addSql('drop table quanze.cited_standing');
  }
}
