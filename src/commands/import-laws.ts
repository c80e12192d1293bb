import { importLaws, renderLawReport } from '../modules/exchange/index.js';
import { InvalidInputError } from '../shared/errors.js';
import type { Command } from './command.js';

export const importLawsCommand: Command = {
  name: 'import laws',
  usage: 'import laws DIR',
  about: 'imports a folder of laws in Markdown; shows progress, may be stopped and run again',
  needs: 'REGISTRY',
  async run(args, { em, onPublish, out }) {
    const [folder, ...more] = args;
    if (folder === undefined || more.length > 0) throw new InvalidInputError('Give one folder: import laws DIR');
    const report = await importLaws(em, {
      folder,
      onPublish,
      onProgress: (done, total) => out(`${done} of ${total} files`),
    });
    for (const line of renderLawReport(report, 'en')) out(line);
    return report.files.some(({ outcome }) => outcome === 'REFUSED') ? 1 : 0;
  },
};
