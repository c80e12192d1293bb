import type { Em } from '../../../platform/db/index.js';
import { decodeCursor, encodeCursor, type Page, parseFirst, toPage } from '../../../platform/graphql/relay.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { RecordName } from '../../../shared/fields.js';
import type { Change, FieldValues } from '../domain/change.js';

/** A change that is published and not in effect yet, without a word of how it came about. */
export interface AnnouncedChange {
  readonly id: number;
  readonly effectiveOn: CalendarDate;
  readonly announcedNumber: number;
  readonly title: string;
  readonly operation: Change['operation'];
  readonly kind: RecordName;
  readonly code: string;
  readonly fields: FieldValues;
}

/** Which announced changes are asked for. */
export interface AnnouncedAsked {
  readonly kind?: RecordName | null;
  readonly code?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

const ORDER = { name: 'EFFECTIVE_ON', keys: ['string', 'integer'] } as const;

const ANNOUNCED = `from work.change c join work.change_set s on s.id = c.set_id
  where s.state = 'PUBLISHED' and s.published_number is null and not s.is_what_if`;

/** Changes that are published and take effect on a day to come, the earliest day first. */
export async function findAnnouncedChanges(em: Em, asked: AnnouncedAsked): Promise<Page<AnnouncedChange>> {
  const first = parseFirst(asked.first);
  const conditions = [
    ...(asked.kind == null ? [] : [{ sql: 'c.kind = ?', params: [asked.kind] }]),
    ...(asked.code == null ? [] : [{ sql: 'c.code = ?', params: [asked.code] }]),
  ];
  const where = [ANNOUNCED, ...conditions.map(({ sql }) => sql)].join(' and ');
  const params = conditions.flatMap((condition) => condition.params);
  const after = asked.after ? decodeCursor(asked.after, ORDER) : null;
  const rows = await em.execute<AnnouncedChange[]>(
    `select c.id, s.effective_on as "effectiveOn", s.announced_number as "announcedNumber", s.title, c.operation, c.kind,
            c.code, c.fields
     ${where} ${after ? 'and (s.effective_on, c.id) > (?::date, ?)' : ''} order by s.effective_on, c.id limit ${first + 1}`,
    [...params, ...(after ?? [])],
  );
  return toPage(rows, {
    first,
    after: asked.after,
    cursorOf: (row) => encodeCursor(ORDER, [row.effectiveOn, row.id]),
    total: async () => {
      const [counted] = await em.execute<{ count: number }[]>(`select count(*)::int as count ${where}`, params);
      return { count: counted?.count ?? 0, isCapped: false };
    },
  });
}
