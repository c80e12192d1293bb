// Builds and starts the registry, and again whenever a source file changes.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';

let server = null;
let timer = null;

async function restart() {
  await stop();
  const built = await run('npm', ['run', '-s', 'build']);
  if (built === 0) server = spawn('node', ['dist/src/main.js', ...process.argv.slice(2)], { stdio: 'inherit' });
  else console.error('Not built: mend the faults above and save.');
}

function stop() {
  if (!server || server.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', resolve);
    server.kill('SIGTERM');
  });
}

function run(command, args) {
  return new Promise((resolve) => spawn(command, args, { stdio: 'inherit' }).once('exit', resolve));
}

for (const folder of ['src', 'migrations']) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void restart(), 300);
  });
}
process.once('SIGINT', () => void stop().then(() => process.exit(0)));
await restart();
