import type { Ask } from './ask.js';

/** A jurisdiction and what lies above it. */
export interface PlaceAbove {
  readonly id: number;
  /** From itself upwards. */
  readonly ids: readonly number[];
  readonly codes: readonly string[];
  /** The nation is the last. */
  readonly reachesNation: boolean;
}

/** Climbs from a jurisdiction to what has nothing above it, one by one. */
export async function climb(ask: Ask, id: number): Promise<PlaceAbove> {
  const ids: number[] = [];
  const codes: string[] = [];
  let top = 0;
  for (let at: number | null = id; at !== null && !ids.includes(at); ) {
    const rows: readonly { code: string; level: number; parent: number | null }[] = await ask(
      'select code, level, parent_id as parent from jurisdiction where id = ?',
      at,
    );
    const [row] = rows;
    if (!row) break;
    ids.push(at);
    codes.push(row.code);
    top = row.level;
    at = row.parent;
  }
  return { id, ids, codes, reachesNation: top === 1 };
}
