/** One thing wrong with the configuration, with its cure, in both languages of the people who run the server. */
export interface ConfigFault {
  /** The variable or flag at fault, as written: `"PORT"`, `"--today"`. */
  readonly name: string;
  readonly en: string;
  readonly zh: string;
}

/** The server cannot start as configured. Lists every fault at once, so that one edit mends all. */
export class ConfigError extends Error {
  readonly faults: readonly ConfigFault[];

  constructor(faults: readonly ConfigFault[]) {
    const lines = faults.map(
      (fault) => `  ${fault.name}: ${fault.en}\n  ${' '.repeat(fault.name.length)}  ${fault.zh}`,
    );
    super(`The configuration cannot be used. 配置有误，无法启动。\n${lines.join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}
