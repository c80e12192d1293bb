import { Migration } from '@mikro-orm/migrations';

/** Writing without a publication, to look at what would follow: it can be rolled back and nothing else. */
export class Rehearsals extends Migration {
  override up(): void {
    this.addSql('create table quanze.rehearsal (id bigint primary key generated always as identity)');
    // Later than every publication, so that history before it reads as it stands. No lock is taken: publishers go on.
    this.addSql(`create function quanze.open_rehearsal() returns timestamptz language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        insert into quanze.rehearsal default values;
        perform set_config('quanze.tx_at', '9999-12-31 00:00:00+00', true);
        return current_setting('quanze.tx_at')::timestamptz;
      end $$`);
    this.addSql(`create function quanze.refuse_rehearsal() returns trigger language plpgsql as $$
      begin
        raise exception 'a rehearsal is never committed' using errcode = 'QZ004';
      end $$`);
    this.addSql(`create constraint trigger rehearsal_is_rolled_back after insert on quanze.rehearsal
      deferrable initially deferred for each row execute function quanze.refuse_rehearsal()`);
  }

  override down(): void {
    this.addSql('drop function quanze.open_rehearsal()');
    this.addSql('drop table quanze.rehearsal');
    this.addSql('drop function quanze.refuse_rehearsal()');
  }
}
