/** The value that `create` returns, created when it is first wanted. For Intl's objects, which take milliseconds to create. */
export function once<Value extends object>(create: () => Value): () => Value {
  let value: Value | null = null
  return () => (value ??= create())
}
