interface Node<Value> {
  value?: Value;
  next?: WeakMap<object, Node<Value>>;
}

/**
 * Remembers what was made of a list of shared objects for as long as they live: the same objects in the same order have
 * one value, however many subjects name them.
 */
export class PathMemo<Value extends NonNullable<unknown>> {
  private readonly root: Node<Value> = {};

  /** What `make` made of the path when it was first asked for. */
  of(path: Iterable<object>, make: () => Value): Value {
    let node = this.root;
    for (const step of path) {
      node.next ??= new WeakMap();
      let next = node.next.get(step);
      if (!next) {
        next = {};
        node.next.set(step, next);
      }
      node = next;
    }
    node.value ??= make();
    return node.value;
  }
}
