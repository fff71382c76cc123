import { posix } from 'node:path'

/** A message for each file name that a tier (`worker`, `web`, `shared`) has twice: files are found by name. */
export function findNameClashes(sources: string[]): string[] {
  const byName = Map.groupBy(sources, (file) => `${file.split('/', 1)[0]} ${nameOf(file)}`)
  return [...byName.values()]
    .filter((files) => files.length > 1)
    .map((files) => `${files.toSorted().join(' and ')} have one name`)
}

function nameOf(file: string): string {
  return posix.basename(file).replace(/(\.d)?\.tsx?$/, '')
}
