import { evaluateTouched, evaluateUnits, readRuleFiles, saveRules } from '../../src/modules/rules/index.js';
import { applyChanges, type Change } from '../../src/modules/workflow/index.js';
import { type Database, type Em, openPublication, type Publication } from '../../src/platform/db/index.js';
import { freshDatabase } from './database.js';
import { insertProofWorld, type ProofWorld } from './proof-world.js';

export const RULE_FILES = 'seeds/reference/rules';

/** The rules that these tests are about: whether a demand has a basis in law. */
const isOfBases = ({ code }: { readonly code: string }) => code.startsWith('E-NOLAW');

/** A finding in one line, `code RULE VERB from..to`, with the row that says it. */
export interface StoredFinding {
  readonly id: string | number;
  readonly line: string;
}

/** A registry with the {@link ProofWorld} and the rules of the files, and short ways to use it. */
export class ProofRegistry {
  private constructor(
    readonly database: Database,
    readonly world: ProofWorld,
    private readonly heard: string[],
  ) {}

  static async open(): Promise<ProofRegistry> {
    const heard: string[] = [];
    const database = await freshDatabase({ statementTimeoutMs: 0, onQuery: (sql) => heard.push(sql) });
    const world = await inPublication(database, insertProofWorld);
    await inPublication(database, async (em, publication) =>
      saveRules(em, (await readRuleFiles(RULE_FILES)).filter(isOfBases), publication),
    );
    return new ProofRegistry(database, world, heard);
  }

  get em(): Em {
    return this.database.orm.em.fork();
  }

  publish<Result>(work: (em: Em, publication: Publication) => Promise<Result>): Promise<Result> {
    return inPublication(this.database, work);
  }

  /** Publishes as a change set does: write, then judge what was touched. */
  publishChanges(...changes: readonly Change[]) {
    return this.publish(async (em, publication) =>
      evaluateTouched(em, publication, await applyChanges(em, changes, publication), []),
    );
  }

  evaluateAll() {
    return this.publish((em, publication) => evaluateUnits(em, 'ALL', publication));
  }

  /** What the work gives, and the statements that it cost. */
  async statementsOf<Result>(work: () => Promise<Result>): Promise<{ result: Result; statements: readonly string[] }> {
    const before = this.heard.length;
    const result = await work();
    return { result, statements: this.heard.slice(before) };
  }

  /** Findings of requirements whose code is like the pattern, in the order of their lines. */
  stored(like = '%'): Promise<StoredFinding[]> {
    return this.em.execute<StoredFinding[]>(
      `select f.id, d.code || ' ' || r.code || ' ' || f.verb || ' ' || f.valid_from || '..' || coalesce(f.valid_to::text, '') as line
       from finding f join rule r on r.id = f.rule_id join document_requirement d on d.id = f.subject_id
       where d.code like ? order by line`,
      [like],
    );
  }

  /** Findings of one requirement: `RULE VERB from..to`. */
  async linesOf(code: string): Promise<string[]> {
    return (await this.stored(code)).map(({ line }) => line.slice(code.length + 1));
  }
}

/** How many of the statements write findings. */
export function findingWrites(statements: readonly string[]): number {
  return statements.filter((sql) => /(insert into|update|delete from) "?finding"?/i.test(sql)).length;
}

/** A basis of a demand. */
export function cite(text: string, writtenOn = '2022-01-01') {
  return { purpose: 'DEMAND', text, writtenOn };
}

/** A new proof that the handling item of the world demands. */
export function aProof(code: string, fields: Change['fields'] = {}): Change {
  return {
    operation: 'CREATE',
    kind: 'DocumentRequirement',
    code,
    fields: {
      handlingItem: 'H-1',
      position: 1,
      name: `证明${code}`,
      necessity: 'REQUIRED',
      sourceChannel: 'GOVERNMENT',
      form: 'PAPER',
      isProof: 'YES',
      status: 'ACTIVE',
      ...fields,
    },
  };
}

function inPublication<Result>(
  database: Database,
  work: (em: Em, publication: Publication) => Promise<Result>,
): Promise<Result> {
  return database.orm.em.fork().transactional(async (em) => work(em, await openPublication(em, 'test')));
}
