import { findUnresolved, resolveByHand } from '../modules/legal/index.js';
import { publish } from '../modules/workflow/index.js';
import { bilingual } from '../shared/bilingual.js';
import { InvalidInputError } from '../shared/errors.js';
import type { Command } from './command.js';
import { noWords, readOptions } from './read-options.js';

const UNRESOLVED = 'citations unresolved';
const RESOLVE = 'citations resolve NAME CODE';

export const unresolved: Command = {
  name: 'citations unresolved',
  usage: UNRESOLVED,
  about: {
    zh: '列出引用中出现而登记库没有的法规名称，引用最多者在前',
    en: 'lists the names that citations use and the register does not know, the most cited first',
  },
  needs: 'REGISTRY',
  async run(args, { em, out }) {
    noWords(args, UNRESOLVED);
    const names = await findUnresolved(em, 1_000);
    for (const { title, documentNumber, citations } of names) {
      out(`${String(citations).padStart(6)}  ${title ?? documentNumber ?? '(无名称 no name)'}`);
    }
    out(`${names.length} 个名称 names`);
    return 0;
  },
};

export const resolve: Command = {
  name: 'citations resolve',
  usage: RESOLVE,
  about: {
    zh: '将 NAME 登记为法规 CODE 的别名，并修正所有使用该名称的引用',
    en: 'makes NAME an alias of the instrument CODE and mends every citation that uses it',
  },
  needs: 'REGISTRY',
  publishesAs: 'REGISTER_KEEP',
  async run(args, { em, onPublish, out }) {
    const [name, code, ...more] = readOptions(args, {}).positionals;
    if (!name || !code || more.length > 0) {
      throw new InvalidInputError(
        bilingual(`Give a name and the code of an instrument: ${RESOLVE}`, `请给出名称和法律文件代码：${RESOLVE}`),
      );
    }
    let mended = 0;
    await publish(em, { label: `resolve ${name}`, onPublish }, async (tx, publication) => {
      const resolved = await resolveByHand(tx, { name, code }, publication);
      mended = resolved.mended;
      return { applied: [], instrumentIds: [resolved.instrumentId] };
    });
    out(`${mended} 处引用现指向 ${code}。${mended} parts of citations now point to ${code}.`);
    return 0;
  },
};
