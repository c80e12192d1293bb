/**
 * The entry of a list that is known to be there.
 *
 * @throws {RangeError} when it is not, which is a fault of the program
 */
export function at<T>(list: readonly T[], index: number): T {
  const entry = list[index];
  if (entry === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return entry;
}
