const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** Unit tests stand beside pure code; tests that need a database stand under test/. */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/jest.global-setup.mjs',
  globalTeardown: '<rootDir>/jest.global-teardown.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '/dist/',
    ...(process.env.QUANZE_LONG ? [] : ['\\.long\\.test\\.ts$']),
    // some tests are about one kind of database alone
    process.env.TEST_DATABASE_URL ? '\\.embedded\\.(long\\.)?test\\.ts$' : '\\.postgres\\.(long\\.)?test\\.ts$',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/bench/'],
  testTimeout: 60_000,
};
