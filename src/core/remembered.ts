/**
 * A function that makes its result once for each object. Only for pure functions of objects that
 * never change, such as a sheet of a book or a table of a layout set: whether a result was made now
 * or remembered cannot be seen. What is remembered of an object goes with the object.
 */
export function remembered<Key extends object, Value extends object>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** The same for a function of two objects. */
export function rememberedPair<First extends object, Second extends object, Value extends object>(
  make: (first: First, second: Second) => Value,
): (first: First, second: Second) => Value {
  const ofFirst = remembered((first: First) => remembered((second: Second) => make(first, second)));
  return (first, second) => ofFirst(first)(second);
}
