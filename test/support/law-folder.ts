import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Em } from '../../src/platform/db/index.js';

/** A folder of invented laws, filed as collections file them. */
export class LawFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'quanze-laws-'));

  /** Writes a file and the folders above it. */
  write(path: string, content: string | Uint8Array): this {
    const whole = join(this.path, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, content);
    return this;
  }

  delete(path: string): this {
    rmSync(join(this.path, path));
    return this;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A regular text: title, history, and articles numbered from 1 whose words tell them apart. */
export function lawText(
  title: string,
  articles: readonly string[],
  history: readonly string[] = ['2010年3月1日 灯塔会议通过'],
): string {
  const head = `# ${title}\n\n${history.map((line) => `${line}\n\n`).join('')}<!-- INFO END -->\n\n`;
  return head + articles.map((text, index) => `第${index + 1}条 ${text}\n\n`).join('');
}

/** Words of an article, no two alike. */
export function wordsOf(topic: string, number: number): string {
  const things = '灯塔航标缆绳桅杆罗盘雾号礁石沙洲船坞水手领航泊位堤岸信旗潮汐浮筒';
  const parts = Array.from({ length: 12 }, (_, index) => things[(number * (index + 3) + index * 5) % things.length]);
  return `${topic}${number}：${parts.join('')}应当${parts.reverse().join('')}登记。`;
}

/** What an import leaves, by codes instead of ids and without times; equal for equal laws and citations. */
export async function importedState(em: Em): Promise<Record<string, readonly unknown[]>> {
  const state: Record<string, readonly unknown[]> = {};
  for (const [name, sql] of Object.entries(STATE)) state[name] = await em.execute(sql);
  return state;
}

const STATE = {
  instruments: `select i.code, i.title, i.full_title, i.level, i.issuer, j.code as area
    from legal_instrument i join jurisdiction j on j.id = i.jurisdiction_id order by i.code`,
  titles: `select i.code, n.match_text, n.is_alias
    from instrument_title n join legal_instrument i on i.id = n.instrument_id order by i.code, n.match_text`,
  versions: `select code, promulgated_on::text, effective_from::text, effective_to::text, end_kind, flags, note,
      has_all_articles, last_article, source_name, source_digest from instrument_version order by code`,
  articles: `select v.code, p.article, p.suffix, p.duplicate, p.heading, p.text_digest, f.code as since, o.article as as_article
    from provision p join instrument_version v on v.id = p.version_id
    join provision o on o.id = p.lineage join instrument_version f on f.id = o.version_id
    order by v.code, p.article, p.suffix, p.duplicate`,
  citations: `select c.text, c.written_on::text, c.resolution, t.position, t.path, t.resolved_by, i.code, v.code as version, p.article
    from citation c left join citation_target t on t.citation_id = c.id
    left join legal_instrument i on i.id = t.instrument_id left join instrument_version v on v.id = t.version_id
    left join provision p on p.id = t.provision_id order by c.text, c.written_on, t.position`,
};
