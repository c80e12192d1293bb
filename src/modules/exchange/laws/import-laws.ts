import { createHash } from 'node:crypto';
import type { Em } from '../../../platform/db/index.js';
import {
  assignLineages,
  type GivenInstrument,
  guessLevel,
  instrumentCode,
  instrumentTitle,
  type LawText,
  readFilePath,
  readLawMarkdown,
  resolveAgain,
  saveInstruments,
  versionCode,
} from '../../legal/index.js';
import { type OnPublish, publish } from '../../workflow/index.js';
import { type LawFile, listLawFiles, readLawFile } from './law-files.js';
import { type LawPlace, LawPlaces } from './law-places.js';
import type { LawOutcome, LawReport } from './law-report.js';

/** A batch aims at this long, so that on the embedded database readers get their turn. */
const BATCH_MS = 200;
const FIRST_BATCH_ARTICLES = 300;
const LARGEST_BATCH_ARTICLES = 4_000;

interface ImportOptions {
  readonly folder: string;
  readonly onPublish: readonly OnPublish[];
  /** Hears how many files of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * The laws of a folder stand in the register, each file a version; citations that name them are resolved.
 *
 * Files go in batches, each a publication: interrupted, the next run goes on behind what was committed. A file that
 * cannot be read, or that the database does not accept, is refused by itself. Files with the content they had are
 * left alone, so a second run changes nothing.
 *
 * @throws {InvalidInputError} when the folder cannot be read
 */
export async function importLaws(em: Em, { folder, onPublish, onProgress }: ImportOptions): Promise<LawReport> {
  const paths = await listLawFiles(folder);
  const importer = new LawImporter(em, onPublish, await knownDigests(em));
  for (const [index, path] of paths.entries()) {
    await importer.take(await readLawFile(folder, path).catch(() => path));
    if ((index + 1) % 50 === 0 || index + 1 === paths.length) onProgress?.(index + 1, paths.length);
  }
  return importer.finish();
}

interface ReadLaw {
  readonly file: LawFile;
  readonly law: LawText;
}

class LawImporter {
  private readonly outcomes: LawOutcome[] = [];
  private readonly places = new LawPlaces();
  private readonly versions = new Map<string, string>();
  private batch: ReadLaw[] = [];
  private batchArticles = FIRST_BATCH_ARTICLES;
  private citationsResolved = 0;

  constructor(
    private readonly em: Em,
    private readonly onPublish: readonly OnPublish[],
    private readonly digests: ReadonlyMap<string, string>,
  ) {}

  /** Reads one file, or notes that it could not be read; a full batch is written. */
  async take(file: LawFile | string): Promise<void> {
    if (typeof file === 'string') {
      this.outcomes.push({ path: file, outcome: 'REFUSED', reason: 'UNREADABLE', detail: null });
      return;
    }
    if (this.digests.get(file.path) === file.digest) {
      this.outcomes.push({ path: file.path, outcome: 'UNCHANGED' });
      return;
    }
    const read = readLawMarkdown(file.bytes, file.path);
    if ('refusal' in read) {
      this.outcomes.push({ path: file.path, outcome: 'REFUSED', reason: read.refusal, detail: null });
      return;
    }
    const version = digestOf(
      `${readFilePath(file.path).province ?? ''} ${versionCode(instrumentTitle(read.law.title), read.law)}`,
    );
    const twin = this.versions.get(version);
    if (twin !== undefined) {
      this.outcomes.push({ path: file.path, outcome: 'REFUSED', reason: 'SAME_VERSION_TWICE', detail: twin });
      return;
    }
    this.versions.set(version, file.path);
    this.batch.push({ file, law: read.law });
    const articles = this.batch.reduce((sum, { law }) => sum + law.articles.length, 0);
    if (articles >= this.batchArticles) await this.flush();
  }

  async finish(): Promise<LawReport> {
    await this.flush();
    const files = this.outcomes.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return { files, citationsResolved: this.citationsResolved };
  }

  private async flush(): Promise<void> {
    const laws = this.batch;
    this.batch = [];
    if (laws.length === 0) return;
    const started = performance.now();
    await this.write(laws);
    const took = Math.max(1, performance.now() - started);
    const articles = laws.reduce((sum, { law }) => sum + law.articles.length, 0);
    this.batchArticles = Math.min(LARGEST_BATCH_ARTICLES, Math.max(50, Math.round((articles * BATCH_MS) / took)));
  }

  /** Writes the laws as one publication; what the database does not accept is found by halving. */
  private async write(laws: readonly ReadLaw[]): Promise<void> {
    try {
      await this.publishLaws(laws);
    } catch (error) {
      const [only] = laws;
      if (!isRefusalOfData(error)) throw error;
      if (laws.length > 1) {
        await this.write(laws.slice(0, Math.ceil(laws.length / 2)));
        await this.write(laws.slice(Math.ceil(laws.length / 2)));
      } else if (only) {
        const detail = error.message.split('\n')[0] ?? null;
        this.outcomes.push({ path: only.file.path, outcome: 'REFUSED', reason: 'NOT_STORED', detail });
      }
      return;
    }
    for (const { file, law } of laws) {
      this.outcomes.push({
        path: file.path,
        outcome: 'IMPORTED',
        articles: law.articles.length,
        flags: law.flags,
      });
    }
  }

  private async publishLaws(laws: readonly ReadLaw[]): Promise<void> {
    let resolved = 0;
    await publish(
      this.em,
      { label: `import ${laws.length} laws`, onPublish: this.onPublish },
      async (tx, publication) => {
        const instruments: GivenInstrument[] = [];
        for (const read of laws) {
          const place = await this.places.find(tx, readFilePath(read.file.path).province, publication);
          instruments.push(toInstrument(read, place));
        }
        const instrumentIds = [...new Set(await saveInstruments(tx, instruments, publication))];
        await assignLineages(tx, instrumentIds, publication);
        resolved = await resolveAgain(tx, instrumentIds, publication);
        return { applied: [], instrumentIds };
      },
    );
    this.citationsResolved += resolved;
    await this.places.remember(this.em.fork());
  }
}

function toInstrument({ file, law }: ReadLaw, place: LawPlace): GivenInstrument {
  const { folders, department } = readFilePath(file.path);
  return {
    code: instrumentCode(law.title, place.code),
    title: instrumentTitle(law.title),
    fullTitle: law.title,
    level: guessLevel({ title: law.title, folders }),
    issuer: department,
    jurisdictionId: place.id,
    versions: [
      {
        promulgatedOn: law.promulgatedOn,
        effectiveFrom: law.effectiveFrom,
        note: law.history.map(({ event }) => event).join('\n') || null,
        flags: law.flags,
        hasAllArticles: true,
        lastArticle: Math.max(...law.articles.map(({ article }) => article)),
        sourceName: file.path,
        sourceDigest: file.digest,
        articles: law.articles,
      },
    ],
  };
}

/** Stands for words taken from a text, which would keep the whole text in memory. */
function digestOf(words: string): string {
  return createHash('sha256').update(words).digest('base64');
}

/** True for what one file can be at fault for; a lost connection or a full disk is nobody's file. */
function isRefusalOfData(error: unknown): error is Error {
  if (!(error instanceof Error) || !('code' in error)) return false;
  const state = String(error.code);
  return state.startsWith('22') || state.startsWith('23');
}

async function knownDigests(em: Em): Promise<Map<string, string>> {
  const rows = await em.execute<{ name: string; digest: string }[]>(
    'select source_name as name, source_digest as digest from instrument_version where source_digest is not null',
  );
  return new Map(rows.map(({ name, digest }) => [name, digest]));
}
