const keys = new WeakMap<object, string>()

/** A text that is the same for conditions and classifiers that say the same, made once an object. */
export function structuralKey(value: object): string {
  const known = keys.get(value)
  if (known !== undefined) return known
  const key = JSON.stringify(value)
  keys.set(value, key)
  return key
}
