export { importLaws } from './laws/import-laws.js';
export { renderLawReport } from './laws/law-report.js';
export { isEmptyRegistry, seedDemo, seedReference } from './seeds/load-seeds.js';
