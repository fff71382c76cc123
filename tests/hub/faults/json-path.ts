type Key = string | number

const PART = /\.?([^.[\]]+)|\[(-?\d+)\]|\["([^"]*)"\]/y

/** `[0].runtime.stage`, `runtime.domains[-1]`, `cardData["short description"]`; empty for the whole value. */
export function parsePath(path: string): Key[] {
  const keys: Key[] = []
  PART.lastIndex = 0
  while (PART.lastIndex < path.length) {
    const at = PART.lastIndex
    const [, name, index, quoted] = PART.exec(path) ?? []
    if (index !== undefined) keys.push(Number(index))
    else if (name !== undefined || quoted !== undefined) keys.push(name ?? quoted ?? '')
    else throw new Error(`No path in JSON: ${path} (at character ${at})`)
  }
  return keys
}

export interface JsonEdit {
  path: string
  /** null if not given. */
  value?: unknown
  /** `set` by default; `insert` inserts before that position in a list; `remove` deletes it. */
  op?: 'set' | 'insert' | 'remove' | undefined
}

/** A copy with this edit. Missing objects on the path are created; an impossible path changes nothing. */
export function editJson(value: unknown, { path, value: put = null, op = 'set' }: JsonEdit): unknown {
  return editAt(value, parsePath(path))

  function editAt(at: unknown, [key, ...rest]: Key[]): unknown {
    if (key === undefined) return put
    if (Array.isArray(at)) return editList([...at], key, rest)
    if (typeof key === 'number') return at
    const copy = typeof at === 'object' && at !== null ? { ...at } : {}
    if (rest.length === 0 && op === 'remove') delete copy[key as keyof typeof copy]
    else define(copy, key, editAt((copy as Record<string, unknown>)[key], rest))
    return copy
  }

  function editList(list: unknown[], key: Key, rest: Key[]): unknown[] {
    const index = typeof key === 'number' && key < 0 ? list.length + key : Number(key)
    if (!Number.isInteger(index) || index < 0 || index > list.length) return list
    if (rest.length > 0 || op === 'set') list[index] = editAt(list[index], rest)
    else if (op === 'insert') list.splice(index, 0, put)
    else list.splice(index, 1)
    return list
  }
}

/** The path of every place in the value, starting with the value itself. */
export function pathsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => pathsIn(item, `${path}[${index}]`))
    : Object.entries(value).flatMap(([name, item]) => pathsIn(item, `${path}["${name}"]`))
  return [path, ...inner]
}

/** Also works for `__proto__`, which an assignment would lose. */
function define(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
}
