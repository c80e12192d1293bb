// A registry mirror may lack the builds for other systems, and npm then leaves them out of package-lock.json, which
// `npm ci` refuses. Writes the missing entries from what the packages themselves ask for. Run after `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
let added = 0;

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(path === '' ? {} : (entry.optionalDependencies ?? {}))) {
    if (isThere(path, name)) continue;
    const words = name.split(/[/-]/);
    lock.packages[`node_modules/${name}`] = {
      version: version.replace(/^[\^~]/, ''),
      cpu: PROCESSORS.filter((cpu) =>
        words.some((word) => word === cpu || (cpu === 'arm' && /^arm(v\d)?$/.test(word))),
      ),
      ...(entry.dev ? { dev: true } : {}),
      ...(words.includes('musl') ? { libc: ['musl'] } : {}),
      ...(words.includes('gnu') ? { libc: ['glibc'] } : {}),
      optional: true,
      os: SYSTEMS.filter((os) => words.includes(os)),
    };
    added += 1;
  }
}

const paths = Object.keys(lock.packages).sort((a, b) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(paths.map((path) => [path, lock.packages[path]]));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added`);

/** npm looks beside the package first, then in every node_modules above it. */
function isThere(path, name) {
  const parts = path.split('node_modules/');
  return parts.some(
    (_part, index) => `${parts.slice(0, index + 1).join('node_modules/')}node_modules/${name}` in lock.packages,
  );
}
