/**
 * `npm run check:imports`: every import of worker/, web/ and shared/ follows the table in import-rules.ts, none is part of a
 * cycle, and no tier has two files of one name. Another folder than this repository can be named as an argument.
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { findCycles } from './find-cycles.ts'
import { findNameClashes } from './find-name-clashes.ts'
import { findViolations } from './find-violations.ts'
import { GROUND, IMPORT_RULES, WEB_GROUND } from './import-rules.ts'
import { listSources, readImports } from './read-imports.ts'
import { toTable } from './to-table.ts'

const [folder] = process.argv.slice(2)
const root = folder === undefined ? new URL('../../', import.meta.url) : pathToFileURL(`${folder}/`)
const sources = listSources(root)
const imports = sources.flatMap((file) => readImports(root, file))
const problems = [
  ...findViolations(imports, IMPORT_RULES),
  ...findCycles(imports),
  ...findNameClashes(sources),
]

const table = toTable(IMPORT_RULES, { 'the ground': GROUND, 'the ground of the dashboard': WEB_GROUND })
if (!readFileSync(new URL('docs/architecture.md', root), 'utf8').includes(table)) {
  problems.push(`docs/architecture.md must show this table:\n\n${table}`)
}

for (const problem of problems) console.error(problem)
console.log(problems.length === 0 ? `imports: ${sources.length} files keep the rules` : '')
process.exitCode = problems.length === 0 ? 0 : 1
