import { Migration } from '@mikro-orm/migrations';

/**
 * Recorded time is the publication: every write to a table with history happens inside one, publications follow each
 * other strictly, and the schema `asof` shows every table as it stood at one of them.
 */
export class RecordedTime extends Migration {
  override up(): void {
    this.addSql('create extension if not exists btree_gist');
    this.addSql('create extension if not exists pg_trgm');
    this.addSql('create schema if not exists quanze');
    this.addSql('create schema if not exists history');
    this.addSql('create schema if not exists asof');

    this.addSql(`create table quanze.publication (
      number bigint primary key,
      recorded_at timestamptz not null unique,
      label text not null
    )`);

    // Serialises publications: the lock is held until commit, times strictly increase, numbers have no gaps.
    this.addSql(`create function quanze.open_publication(p_label text, p_at timestamptz default null)
      returns timestamptz language plpgsql set search_path = pg_catalog, pg_temp as $$
      declare
        v_last timestamptz;
        v_number bigint;
        v_at timestamptz;
      begin
        perform pg_advisory_xact_lock(724501);
        select number, recorded_at into v_number, v_last from quanze.publication order by number desc limit 1;
        v_at := coalesce(p_at, greatest(date_trunc('milliseconds', clock_timestamp()), v_last + interval '1 millisecond'));
        if v_at <= v_last then
          raise exception 'a publication at % cannot follow one at %', v_at, v_last using errcode = 'QZ002';
        end if;
        insert into quanze.publication (number, recorded_at, label) values (coalesce(v_number, 0) + 1, v_at, p_label);
        perform set_config('quanze.tx_at', v_at::text, true);
        return v_at;
      end $$`);

    this.addSql(`create function quanze.tx_at() returns timestamptz language plpgsql stable as $$
      declare v text := current_setting('quanze.tx_at', true);
      begin
        if v is null or v = '' then
          raise exception 'write outside a publication' using errcode = 'QZ001';
        end if;
        return v::timestamptz;
      end $$`);

    // Only the open end can still change, so only there does a reader wait for a publication in flight.
    this.addSql(`create function quanze.resolve_asof(p_at timestamptz)
      returns timestamptz language plpgsql volatile as $$
      declare v timestamptz;
      begin
        select max(recorded_at) into v from quanze.publication;
        if v is null or v < p_at then
          perform pg_advisory_xact_lock_shared(724501);
        end if;
        select max(recorded_at) into v from quanze.publication where recorded_at <= p_at;
        return v;
      end $$`);

    this.addSql(`create function quanze.asof() returns timestamptz language sql stable parallel safe as
      $$ select current_setting('quanze.recorded_at')::timestamptz $$`);

    // Nearly every version kept is also asked for, but the planner, who does not see the time asked for, would take
    // `<=` and `>` for a third each and join accordingly; these compare the same and are estimated as `<>` is.
    this.addSql(`create operator quanze.<=# (leftarg = timestamptz, rightarg = timestamptz,
      function = timestamptz_le, restrict = neqsel, join = neqjoinsel)`);
    this.addSql(`create operator quanze.># (leftarg = timestamptz, rightarg = timestamptz,
      function = timestamptz_gt, restrict = neqsel, join = neqjoinsel)`);

    this.addSql(`create function quanze.refuse() returns trigger language plpgsql as $$
      begin
        raise exception '% is not allowed on %', tg_op, tg_table_name using errcode = 'QZ003';
      end $$`);
    this.addSql(`create trigger publication_is_kept before update or delete or truncate on quanze.publication
      for each statement execute function quanze.refuse()`);

    // Characters and pairs of neighbours: words of one and two characters are found without a dictionary.
    this.addSql(`create function quanze.search_tokens(p_text text)
      returns tsvector language sql immutable strict parallel safe as $$
      select coalesce(array_to_tsvector(array_agg(distinct token)), ''::tsvector)
      from unnest(string_to_array(p_text, null), (string_to_array(p_text, null))[2:]) as pair(x, y)
      cross join lateral (values (x), (x || y)) as tokens(token)
      where token is not null and x <> ' ' and (y is null or y <> ' ' or token = x) $$`);

    this.addSql(attachFunction);
    this.addSql(`create function quanze.detach(p_table text) returns void language plpgsql as $$
      begin
        execute format('drop view if exists asof.%I', p_table);
        execute format('drop table if exists history.%I', p_table);
        execute format('drop table if exists public.%I', p_table);
        execute format('drop function if exists history.%I()', p_table || '_log');
      end $$`);
  }

  override down(): void {
    this.addSql('drop schema asof cascade');
    this.addSql('drop schema history cascade');
    this.addSql('drop schema quanze cascade');
    this.addSql('drop extension pg_trgm');
    this.addSql('drop extension btree_gist');
  }
}

/**
 * Gives a table its history: a table with every version of a row (the open one too, `rec_to = infinity`), triggers
 * that fill it by statement, the live indexes, and a view of it at `quanze.recorded_at`. Run again after each change
 * of the table; what history knows of a new column before is its constant default.
 */
const attachFunction = `create function quanze.attach(p_table text) returns void language plpgsql as $fn$
declare
  live regclass := format('public.%I', p_table);
  hist text := format('history.%I', p_table);
  fresh boolean := to_regclass(format('history.%I', p_table)) is null;
  r record;
  cols text;
  pk text;
  pkjoin text;
begin
  execute format('create table if not exists %s (rec_from timestamptz not null, rec_to timestamptz not null default ''infinity'')', hist);
  for r in
    select a.attname, format_type(a.atttypid, a.atttypmod) t,
           case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end def
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = live and a.attnum > 0 and not a.attisdropped order by a.attnum
  loop
    if not exists (select from pg_attribute where attrelid = hist::regclass and attname = r.attname and not attisdropped) then
      execute format('alter table %s add column %I %s %s', hist, r.attname, r.t,
        case when not fresh and r.def !~ '\\(' then 'default ' || r.def else '' end);
      execute format('alter table %s alter column %I drop default', hist, r.attname);
    end if;
  end loop;

  select string_agg(quote_ident(attname), ', ' order by attnum) into cols
  from pg_attribute where attrelid = live and attnum > 0 and not attisdropped;
  select string_agg(quote_ident(a.attname), ', ' order by k.ord),
         string_agg(format('v.%1$I = o.%1$I', a.attname), ' and ' order by k.ord) into pk, pkjoin
  from pg_index i cross join unnest(i.indkey) with ordinality k(n, ord)
  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.n
  where i.indrelid = live and i.indisprimary;

  if fresh then
    execute format('insert into %s (rec_from, %s) select ''-infinity'', %s from %s', hist, cols, cols, live);
    execute format('create unique index on %s (%s, rec_from) include (rec_to)', hist, pk);
    execute format('create unique index on %s (%s) where rec_to = ''infinity''', hist, pk);
  end if;
  for r in
    -- with the times in it, an index answers a count alone, in history as it does today
    select regexp_replace(regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING ', ''), '^(btree [(][^()]*)[)]$', '\\1, rec_from, rec_to)') as body
    from pg_index i
    where i.indrelid = live and not i.indisprimary
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype = 'x')
  loop
    if not exists (
      select from pg_index h where h.indrelid = hist::regclass
        and regexp_replace(pg_get_indexdef(h.indexrelid), '^.* USING ', '') = r.body
    ) then
      execute format('create index on %s using %s', hist, r.body);
    end if;
  end loop;

  execute format($f$create or replace function history.%1$I() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $t$
    declare at timestamptz := quanze.tx_at();
    begin
      if tg_op <> 'INSERT' then
        -- a version born in this publication was never believed
        delete from %2$s v using old_rows o where %3$s and v.rec_to = 'infinity' and v.rec_from = at;
        update %2$s v set rec_to = at from old_rows o where %3$s and v.rec_to = 'infinity';
      end if;
      if tg_op <> 'DELETE' then
        insert into %2$s (rec_from, %4$s) select at, %4$s from new_rows;
      end if;
      return null;
    end $t$ $f$, p_table || '_log', hist, pkjoin, cols);
  execute format('create or replace trigger history_insert after insert on %s referencing new table as new_rows for each statement execute function history.%I()', live, p_table || '_log');
  execute format('create or replace trigger history_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function history.%I()', live, p_table || '_log');
  execute format('create or replace trigger history_delete after delete on %s referencing old table as old_rows for each statement execute function history.%I()', live, p_table || '_log');
  execute format('create or replace trigger history_truncate before truncate on %s for each statement execute function quanze.refuse()', live);
  execute format('drop view if exists asof.%I', p_table);
  execute format('create view asof.%1$I with (security_invoker = true) as select %2$s from %3$s where rec_from operator(quanze.<=#) (select quanze.asof()) and rec_to operator(quanze.>#) (select quanze.asof())', p_table, cols, hist);
end $fn$`;
