// Runs before every build: says in one sentence what is missing, where a stack trace would follow.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 17)) {
  console.error(
    `Quanze needs Node 22.17 or newer; this is ${process.version}. \`npm ci\` brings Node 24 along when it may run install scripts; with --ignore-scripts it cannot.\n` +
      `需要 Node 22.17 或更高版本，当前为 ${process.version}。执行 npm ci 时不加 --ignore-scripts 会自动附带 Node 24。`,
  );
  process.exit(1);
}
