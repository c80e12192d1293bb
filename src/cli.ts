import { randomUUID } from 'node:crypto';
import { onPublish } from './app.js';
import { commands } from './commands/index.js';
import { demoToday } from './demo.js';
import { failureText } from './failure-text.js';
import { auditPublications } from './modules/audit/index.js';
import { readConfig } from './platform/config.js';
import { checkServer, openDatabase } from './platform/db/index.js';
import { dateInShanghai } from './shared/dates.js';
import { InvalidInputError } from './shared/errors.js';
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
  const note = (line: string) => void process.stderr.write(`${line}\n`);
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
    const { publishesAs: action, name } = command;
    const log = action && auditPublications({ action, name, input: args, requestId: randomUUID() });
    return await command.run(args, {
      out,
      note,
      database,
      em,
      today,
      onPublish: log ? [...onPublish, log] : onPublish,
    });
  } finally {
    await database.close();
  }
}

function usage(): string {
  const lines = commands.flatMap(({ usage: text, about }) => [`  ${text}`, `      ${about.zh}`, `      ${about.en}`]);
  return ['quanze — 权责清单登记 registry of powers and proofs', '', ...lines].join('\n');
}

// whoever reads may stop reading: `… | head` ends the output, not the work
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = 1; // until it has ended well: with nothing left to wait for, Node would end with 0

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(failureText(error) ?? error);
    // not left to Node: a connection that was refused half-way would keep the process
    process.exit(error instanceof InvalidInputError ? 2 : 1);
  },
);
