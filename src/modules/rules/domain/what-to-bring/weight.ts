/** What taking an element costs; the weights of elements add up. */
export interface Weight {
  /** Weighs first. */
  readonly main: number;
  /** Weighs only between equals. */
  readonly visits: number;
}

/**
 * One way to meet a choice: the elements it takes, ascending, each once. An element is taken once for all choices, and
 * of two elements the smaller number is preferred.
 */
export type Option = readonly number[];

/** What must be met, each by one of its ways; every way takes something. */
export type OpenChoice = readonly Option[];
