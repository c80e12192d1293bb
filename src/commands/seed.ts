import { seedDemo, seedReference } from '../modules/exchange/index.js';
import { projectFolder } from '../project-folder.js';
import { ConflictError } from '../shared/errors.js';
import type { Command } from './command.js';
import { readOptions } from './read-options.js';

export const seed: Command = {
  name: 'seed',
  usage: 'seed [--demo]',
  about: 'fills an empty registry with the code tables and rules, or with the demonstration county',
  needs: 'REGISTRY',
  async run(args, { em, onPublish, out }) {
    const { values } = readOptions(args, { demo: { type: 'boolean', default: false } });
    const options = { folder: `${projectFolder()}/seeds`, onPublish };
    const isFilled = await (values.demo ? seedDemo(em, options) : seedReference(em, options));
    if (!isFilled) throw new ConflictError('The registry is not empty; seeds only fill an empty one');
    out('Done.');
    return 0;
  },
};
