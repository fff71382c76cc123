/** One import: the importing and the imported file, both relative to the repository. */
export interface Import {
  from: string
  to: string
}

type Rules = Readonly<Record<string, readonly string[]>>

/** A message for each import that the rules forbid, and for each file outside every room. */
export function findViolations(imports: Import[], rules: Rules): string[] {
  const rooms = Object.keys(rules).sort((a, b) => b.length - a.length)
  const roomOf = (file: string) => rooms.find((room) => file === room || file.startsWith(`${room}/`))

  return imports.flatMap(({ from, to }) => {
    const room = roomOf(from)
    const target = roomOf(to)
    if (room === undefined) return [`${from}: no room in import-rules.ts holds this file`]
    if (target === undefined) return [`${from} imports ${to}, which no room in import-rules.ts holds`]
    return target === room || isAllowed(rules[room] ?? [], target)
      ? []
      : [`${from} imports ${to}: ${room} may not import ${target}`]
  })
}

/** `a/b` allows the room `a/b` and the rooms below it. */
function isAllowed(allowed: readonly string[], target: string): boolean {
  return allowed.some((name) => target === name || target.startsWith(`${name}/`))
}
