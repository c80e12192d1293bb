import { onPublish } from './app.js';
import { commands } from './commands/index.js';
import { demoToday } from './demo.js';
import { ConfigError, readConfig } from './platform/config.js';
import { databaseFailure } from './platform/db/database-failure.js';
import { checkServer, openDatabase } from './platform/db/index.js';
import { dateInShanghai } from './shared/dates.js';
import { AppError, InvalidInputError } from './shared/errors.js';
import { tables } from './tables.js';

/** Runs one command and says how it ended: 0 well, 1 refused or failed, 2 asked wrongly. */
async function main(words: readonly string[]): Promise<number> {
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
  if (!command) {
    if (words.length > 0 && words[0] !== 'help')
      console.error(`There is no command "${words.join(' ')}". 没有此命令。\n`);
    console.error(usage());
    return words.length === 0 || words[0] === 'help' ? 0 : 2;
  }
  const args = words.slice(command.name.split(' ').length);
  const out = (line: string) => void process.stdout.write(`${line}\n`);
  if (command.needs === 'NOTHING') return command.run(args, { out });
  const config = readConfig(process.env);
  const place = config.database.kind === 'postgres' ? config.database : { dataDir: config.database.dataDir };
  if (command.needs === 'PLACE') return command.run(args, { out, place });
  const database = await openDatabase({ ...place, isFrugal: command.isFrugal ?? false }, tables);
  try {
    await checkServer(database, { migrate: command.name === 'migrate' });
    const em = database.orm.em.fork();
    const [first] = await em.execute<{ label: string }[]>('select label from quanze.publication where number = 1');
    const today = config.today ?? (first?.label === 'demonstration' ? demoToday : dateInShanghai(new Date()));
    return await command.run(args, { out, database, em, today, onPublish });
  } finally {
    await database.close();
  }
}

/** True for refusals, and for what the operating system says of a file; anything else is a bug and shown whole. */
function isForPeople(error: unknown): error is Error {
  return error instanceof AppError || error instanceof ConfigError || (error instanceof Error && 'syscall' in error);
}

function usage(): string {
  const lines = commands.flatMap(({ usage: text, about }) => [`  ${text}`, `      ${about}`]);
  return ['quanze — 权责清单登记 registry of powers and proofs', '', ...lines].join('\n');
}

// whoever reads may stop reading: `… | head` ends the output, not the work
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const failure = databaseFailure(error);
    if (failure) console.error(`${failure.message} (${error instanceof Error ? error.message.split('\n')[0] : error})`);
    else console.error(isForPeople(error) ? error.message : error);
    process.exitCode = error instanceof InvalidInputError ? 2 : 1;
  },
);
