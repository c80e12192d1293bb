// The order of the rooms. A module imports shared, platform and the modules above it, through their front doors.
const modules = [
  'jurisdictions',
  'identity',
  'audit',
  'legal',
  'powers',
  'responsibilities',
  'services',
  'rules',
  'workflow',
  'publication',
  'search',
  'exchange',
  'complaints',
];

/** Front doors: the index, API types, and the pure words and field lists of a module. */
const doors = [
  '^src/modules/[^/]+/index\\.ts$',
  '^src/modules/[^/]+/graphql/[^/]+\\.type\\.ts$',
  '^src/modules/[^/]+/graphql/contribution\\.ts$',
  '^src/modules/[^/]+/domain/(vocabulary|standing|article-path)\\.ts$',
  '^src/modules/[^/]+/domain/[^/]+\\.fields\\.ts$',
];

const importsUpwards = modules.map((name, index) => ({
  name: `modules-import-upwards:${name}`,
  severity: 'error',
  comment: `${name} knows only the modules above it`,
  from: { path: `^src/modules/${name}/` },
  to: { path: `^src/modules/(${[...modules.slice(index + 1), 'nobody'].join('|')})/` },
}));

export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'domain code knows no ORM, no GraphQL, no HTTP, not even through a helper',
      from: { path: '^src/modules/[^/]+/domain/', pathNot: '\\.test\\.ts$' },
      to: { path: 'node_modules/(@mikro-orm|type-graphql|graphql|@apollo|dataloader|express)/', reachable: true },
    },
    {
      name: 'shared-imports-nothing',
      severity: 'error',
      comment: 'shared knows the language and itself',
      from: { path: '^src/shared/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/shared/' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      comment: 'no domain word in the platform',
      from: { path: '^src/(platform|shared)/' },
      to: { path: '^src/modules/' },
    },
    ...importsUpwards,
    {
      name: 'front-door-only',
      severity: 'error',
      comment: 'other modules are entered through their doors',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', ...doors] },
    },
    {
      name: 'front-door-from-outside',
      severity: 'error',
      comment: 'the program enters modules through their doors too',
      from: { path: '^src/(?!modules/)' },
      to: { path: '^src/modules/', pathNot: doors },
    },
    { name: 'no-circular', severity: 'error', comment: 'no cycles', from: {}, to: { circular: true } },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      comment: 'imports exist',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
    exclude: { path: '\\.test\\.ts$' },
  },
};
