import { failureWords } from '../../../platform/db/database-failure.js';
import type { Em } from '../../../platform/db/index.js';
import { bilingual } from '../../../shared/bilingual.js';
import { UnavailableError } from '../../../shared/errors.js';
import {
  assignLineages,
  findInstrumentCodes,
  type GivenInstrument,
  guessLevel,
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
import { LawPlaces, placeOf } from './law-places.js';
import type { LawOutcome, LawRefusal, LawReport } from './law-report.js';

/** A batch aims at this long, so that on the embedded database readers get their turn. */
const BATCH_MS = 150;
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
 * left alone, so a second run changes nothing; a file that changed replaces its version.
 *
 * @throws {InvalidInputError} when the folder cannot be read
 * @throws {UnavailableError} when the database fails; what was committed before stays
 */
export async function importLaws(em: Em, { folder, onPublish, onProgress }: ImportOptions): Promise<LawReport> {
  const paths = await listLawFiles(folder);
  const importer = new LawImporter(em, onPublish, await knownSources(em, new Set(paths)));
  try {
    for (const [index, path] of paths.entries()) {
      await importer.take(await readLawFile(folder, path).catch(() => path));
      if ((index + 1) % 50 === 0 || index + 1 === paths.length) onProgress?.(index + 1, paths.length);
    }
    return await importer.finish();
  } catch (error) {
    throw stopped(error, importer.imported, paths.length);
  }
}

interface ReadLaw {
  readonly file: LawFile;
  readonly law: LawText;
}

/** A law with the codes under which it goes into the register. */
interface IdentifiedLaw extends ReadLaw {
  readonly place: string | null;
  readonly code: string;
  readonly version: string;
}

class LawImporter {
  private readonly outcomes: LawOutcome[] = [];
  private readonly places = new LawPlaces();
  private batch: ReadLaw[] = [];
  private batchArticles = FIRST_BATCH_ARTICLES;
  private citationsResolved = 0;

  constructor(
    private readonly em: Em,
    private readonly onPublish: readonly OnPublish[],
    private readonly sources: KnownSources,
  ) {}

  /** How many files were imported so far. */
  get imported(): number {
    return this.outcomes.filter(({ outcome }) => outcome === 'IMPORTED').length;
  }

  /** Reads one file, or notes that it could not be read; a full batch is written. */
  async take(file: LawFile | string): Promise<void> {
    if (typeof file === 'string') return this.refuse(file, 'UNREADABLE');
    if (this.sources.digests.get(file.path) === file.digest) {
      this.outcomes.push({ path: file.path, outcome: 'UNCHANGED' });
      return;
    }
    const read = readLawMarkdown(file.bytes, file.path);
    if ('refusal' in read) return this.refuse(file.path, read.refusal);
    this.batch.push({ file, law: read.law });
    if (articlesOf(this.batch) >= this.batchArticles) await this.flush();
  }

  async finish(): Promise<LawReport> {
    await this.flush();
    const files = this.outcomes.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return { files, citationsResolved: this.citationsResolved };
  }

  private refuse(path: string, reason: LawRefusal, detail: string | null = null): void {
    this.outcomes.push({ path, outcome: 'REFUSED', reason, detail });
  }

  private async flush(): Promise<void> {
    const started = performance.now();
    const laws = await this.identify(this.batch);
    this.batch = [];
    if (laws.length === 0) return;
    await this.write(laws);
    const took = Math.max(1, performance.now() - started);
    const size = Math.round((articlesOf(laws) * BATCH_MS) / took);
    this.batchArticles = Math.min(LARGEST_BATCH_ARTICLES, Math.max(50, size));
  }

  /** What the register cannot tell apart is refused: one title for several instruments, one version by two files. */
  private async identify(laws: readonly ReadLaw[]): Promise<IdentifiedLaw[]> {
    const named = laws.map((read) => ({ ...read, place: placeOf(readFilePath(read.file.path).province) }));
    const codes = await findInstrumentCodes(
      this.em,
      named.map(({ law, place }) => ({ title: law.title, place })),
    );
    return named.flatMap((read, index) => {
      const { path } = read.file;
      const code = codes[index] ?? null;
      if (code === null) {
        this.refuse(path, 'SEVERAL_INSTRUMENTS', instrumentTitle(read.law.title));
        return [];
      }
      const version = versionCode(code, read.law);
      const source = this.sources.paths.get(version) ?? path;
      if (source !== path) {
        this.refuse(path, 'SAME_VERSION_TWICE', source);
        return [];
      }
      this.sources.paths.set(version, path);
      return [{ ...read, code, version }];
    });
  }

  /** Writes the laws as one publication; what the database does not accept is found by halving. */
  private async write(laws: readonly IdentifiedLaw[]): Promise<void> {
    try {
      await this.publishLaws(laws);
    } catch (error) {
      const [only] = laws;
      if (!isRefusalOfData(error)) throw error;
      if (laws.length > 1) {
        await this.write(laws.slice(0, Math.ceil(laws.length / 2)));
        await this.write(laws.slice(Math.ceil(laws.length / 2)));
      } else if (only) {
        this.sources.paths.delete(only.version);
        this.refuse(only.file.path, 'NOT_STORED', error.message.split('\n')[0] ?? null);
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

  private async publishLaws(laws: readonly IdentifiedLaw[]): Promise<void> {
    let resolved = 0;
    await publish(
      this.em,
      { label: `import ${laws.length} laws`, onPublish: this.onPublish },
      async (tx, publication) => {
        const instruments: GivenInstrument[] = [];
        for (const law of laws) {
          instruments.push(toInstrument(law, await this.places.find(tx, law.place, publication)));
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

function articlesOf(laws: readonly ReadLaw[]): number {
  return laws.reduce((sum, { law }) => sum + law.articles.length, 0);
}

function toInstrument({ file, law, code }: IdentifiedLaw, jurisdictionId: number): GivenInstrument {
  const { folders, department } = readFilePath(file.path);
  return {
    code,
    title: instrumentTitle(law.title),
    fullTitle: law.title,
    level: guessLevel({ title: law.title, folders }),
    issuer: department,
    jurisdictionId,
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

/** SQLSTATE classes of what one file can be at fault for: data, constraints, limits such as that of an indexed text. */
const REFUSALS_OF_DATA = ['22', '23', '54'];

/** False for a lost connection or a full disk, which are nobody's file. */
function isRefusalOfData(error: unknown): error is Error {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return REFUSALS_OF_DATA.includes(String(error.code).slice(0, 2));
}

/** A failure of the database says how far the import came; any other error is the program's and stays as it is. */
function stopped(error: unknown, imported: number, total: number): unknown {
  const words = failureWords(error);
  if (!words) return error;
  const { what, cure } = words;
  return new UnavailableError(
    bilingual(
      `The import stopped: ${what.en}. ${cure.en} ${imported} of ${total} files were imported and stay; run it again to go on.`,
      `导入中断：${what.zh}。${cure.zh}共 ${total} 个文件，已导入的 ${imported} 个予以保留；重新执行即可继续。`,
    ),
    { imported, total },
    { cause: error },
  );
}

/** From which files the versions of the register came. */
interface KnownSources {
  /** SHA-256 by path. */
  readonly digests: ReadonlyMap<string, string>;
  /** Path by code of the version, of files that are in the folder. */
  readonly paths: Map<string, string>;
}

async function knownSources(em: Em, present: ReadonlySet<string>): Promise<KnownSources> {
  const rows = await em.execute<{ code: string; name: string; digest: string }[]>(
    `select code, source_name as name, source_digest as digest from instrument_version
     where source_name is not null and source_digest is not null`,
  );
  return {
    digests: new Map(rows.map(({ name, digest }) => [name, digest])),
    paths: new Map(rows.flatMap(({ code, name }) => (present.has(name) ? [[code, name]] : []))),
  };
}
