import { seedDemo, seedReference } from '../modules/exchange/index.js';
import { projectFolder } from '../project-folder.js';
import { bilingual } from '../shared/bilingual.js';
import { ConflictError } from '../shared/errors.js';
import type { Command } from './command.js';
import { noWords, readOptions } from './read-options.js';

const USAGE = 'seed [--demo]';

export const seed: Command = {
  name: 'seed',
  usage: USAGE,
  about: {
    zh: '为空登记库装入代码表和规则，或装入示范县',
    en: 'fills an empty registry with the code tables and rules, or with the demonstration county',
  },
  needs: 'REGISTRY',
  publishesAs: 'REGISTER_KEEP',
  async run(args, { em, onPublish, out }) {
    const { values, positionals } = readOptions(args, { demo: { type: 'boolean', default: false } });
    noWords(positionals, USAGE);
    const options = { folder: `${projectFolder()}/seeds`, onPublish };
    const isFilled = await (values.demo ? seedDemo(em, options) : seedReference(em, options));
    if (!isFilled) {
      throw new ConflictError(
        bilingual('The registry is not empty; seeds only fill an empty one.', '登记库不为空；初始数据只能装入空库。'),
      );
    }
    out('已完成。Done.');
    return 0;
  },
};
