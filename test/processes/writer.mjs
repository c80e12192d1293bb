// Publishes rows into an embedded registry for ever and says each that was acknowledged: writer.mjs FOLDER RUN
import { writeSync } from 'node:fs';
import { FactType } from '../../dist/src/modules/services/index.js';
import { insertRows, openDatabase, openPublication, updateRows } from '../../dist/src/platform/db/index.js';
import { tables } from '../../dist/src/tables.js';

const [dataDir = '', run = ''] = process.argv.slice(2);
const say = (/** @type {object} */ line) => writeSync(1, `${JSON.stringify(line)}\n`);
say({ started: true });
const database = await openDatabase({ dataDir }, tables);
await database.migrate();
let previous = null;
for (let round = 0; ; round++) {
  const codes = Array.from({ length: 1 + (round % 20) }, (_, index) => `${run}-${round}-${index}`);
  const mended = previous;
  const { number, ids } = await database.orm.em.fork().transactional(async (em) => {
    const { number } = await openPublication(em, `${run} ${round}`);
    const ids = await insertRows(
      em,
      FactType,
      codes.map((code) => ({ code, name: `fact ${code}` })),
    );
    if (mended !== null) await updateRows(em, FactType, [{ id: mended, name: `mended in ${run}-${round}` }]);
    return { number, ids };
  });
  say({ number, codes, mended: mended === null ? null : { id: mended, name: `mended in ${run}-${round}` } });
  previous = ids[0] ?? null;
}
