import type { Import } from './find-violations.ts'

/** A sentence for each circle of imports, types included: none of its files can be understood without the others. */
export function findCycles(imports: Import[]): string[] {
  const targets = Map.groupBy(imports, ({ from }) => from)
  const isDone = new Set<string>()
  const cycles: string[] = []

  function visit(file: string, path: string[]) {
    const start = path.indexOf(file)
    if (start >= 0) cycles.push(`${[...path.slice(start), file].join(' imports ')}: a cycle`)
    if (start >= 0 || isDone.has(file)) return
    for (const { to } of targets.get(file) ?? []) visit(to, [...path, file])
    isDone.add(file)
  }

  for (const file of targets.keys()) visit(file, [])
  return cycles
}
