import { existsSync } from 'node:fs';
import { buildApi, contextMaker, onPublish, prepareAsOf, routes } from './app.js';
import { demoToday, exampleQueries, firstDemoDay } from './demo.js';
import { demoAccounts, demoPassword } from './demo-accounts.js';
import { startDueWork } from './due-work.js';
import { failureText } from './failure-text.js';
import { auditPublications } from './modules/audit/index.js';
import { type DemoSeeds, isEmptyRegistry, readDemo, seedDemo, seedReference } from './modules/exchange/index.js';
import { hasLocalAccounts, openDoor, saveLocalAccounts } from './modules/identity/index.js';
import { finishScan } from './modules/rules/index.js';
import { openSetPreview } from './modules/workflow/index.js';
import type { ConfigFault } from './platform/config/config-error.js';
import { type Config, ConfigError, readConfig } from './platform/config.js';
import { checkServer, type Database, openDatabase, tidy } from './platform/db/index.js';
import { assertPortFree, startServer } from './platform/http/server.js';
import { createLogger, type Logger } from './platform/log/index.js';
import { projectFolder } from './project-folder.js';
import { tables } from './tables.js';

const seedFolder = `${projectFolder()}/seeds`;

/** Starts the registry and keeps it until it is told to stop. */
async function main(): Promise<void> {
  const started = performance.now();
  const config = readConfig(process.env, process.argv.slice(2));
  const log = createLogger(config.log);
  await assertPortFree(config.http);
  const isFirstStart = isNew(config);
  const opening = openDatabase(placeOf(config), tables);
  opening.catch(() => {}); // awaited below, after work that may take longer than its failing
  // while the embedded database is being made in its thread, this one can read and build
  const seeds = isFirstStart && config.demo ? readDemo(seedFolder) : undefined;
  const api = buildApi();
  const database = await opening;
  try {
    await checkServer(database, { migrate: config.migrate });
    const { isFilled, isDemo } = await fillWhenEmpty(database, { config, log, seeds });
    if (database.kind === 'embedded') await finishScan(database);
    const today = config.today ?? (isDemo ? demoToday : null);
    await preparePeople(database, { config, log, isDemo });
    const { guarded } = await api;
    const server = await startServer({
      schema: guarded,
      makeContext: contextMaker(database, today, openDoor(config.signIn)),
      prepareAsOf,
      openPreview: openSetPreview,
      database,
      config,
      log,
      page: { title: 'Quanze 权责', examples: exampleQueries },
      routes,
    });
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    log.info(`Ready in ${seconds} s: ${server.url} (GraphQL at ${server.url}/graphql)`);
    if (today) log.info(`Today is kept at ${today}${isDemo ? ' (demonstration data)' : ''}; --today changes it`);
    if (database.kind === 'embedded') {
      log.info('Embedded database: for trial, development and one small office; one process, one connection');
    }
    const endDueWork = startDueWork(database, { fixedToday: today, log });
    stopOnSignal(
      async () => {
        await server.close();
        await endDueWork();
      },
      database,
      log,
    );
    // the first answers need no statistics: so little data is found without
    if (isFilled) void tidy(database).catch((error: unknown) => log.debug({ err: error }, 'not tidied'));
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** True when there is no embedded database yet. */
function isNew({ database }: Config): boolean {
  return database.kind === 'embedded' && !existsSync(database.dataDir);
}

function placeOf(config: Config) {
  return config.database.kind === 'postgres' ? config.database : { dataDir: config.database.dataDir };
}

/** An empty registry gets the demonstration, or only what the field knows. */
async function fillWhenEmpty(
  database: Database,
  { config, log, seeds }: { config: Config; log: Logger; seeds: Promise<DemoSeeds> | undefined },
): Promise<{ readonly isFilled: boolean; readonly isDemo: boolean }> {
  const em = database.orm.em.fork();
  let isFilled = false;
  const noted = auditPublications({ action: 'REGISTER_KEEP', name: 'seed', input: null, requestId: 'start' });
  const options = { folder: seedFolder, onPublish: [...onPublish, noted], seeds };
  if (await isEmptyRegistry(em)) {
    log.info(config.demo ? 'The registry is empty: loading the demonstration county' : 'The registry is empty');
    isFilled = await (config.demo ? seedDemo(em, options) : seedReference(em, options));
  }
  const [row] = await em.execute<{ demo: boolean }[]>(
    "select exists (select 1 from quanze.publication where number = 1 and label = 'demonstration') as demo",
  );
  return { isFilled, isDemo: row?.demo === true };
}

/** A demonstration has accounts; in production nobody has one with a password, unless that was allowed by name. */
async function preparePeople(
  database: Database,
  { config, log, isDemo }: { config: Config; log: Logger; isDemo: boolean },
): Promise<void> {
  const em = database.orm.em.fork();
  if (!config.signIn.hasLocalAccounts) {
    if (await hasLocalAccounts(em)) throw new ConfigError([demoAccountsInProduction]);
    return;
  }
  if (!isDemo) return;
  await saveLocalAccounts(em, demoAccounts, { at: new Date(), on: firstDemoDay });
  const logins = demoAccounts.map(({ login }) => login).join(', ');
  log.info(`Demonstration accounts, all with the password ${demoPassword}: ${logins}`);
}

const demoAccountsInProduction: ConfigFault = {
  name: 'QUANZE_ALLOW_DEMO_ACCOUNTS_IN_PRODUCTION',
  en: 'is not set, and this registry has accounts with a password that everybody knows; disable them, or accept that with 1.',
  zh: '未设置，而登记库中有密码人尽皆知的演示账户；请停用这些账户，或设为 1 以接受此风险。',
};

function stopOnSignal(closeServer: () => Promise<void>, database: Database, log: Logger): void {
  let isStopping = false;
  const stop = async (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    log.info(`${signal}: no new requests; those in flight may end`);
    await closeServer();
    await database.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}

main().catch((error: unknown) => {
  console.error(failureText(error) ?? error);
  process.exit(1);
});
