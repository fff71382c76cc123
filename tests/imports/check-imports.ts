/** `npm run check:imports`: every import of worker/, web/ and shared/ keeps the table in import-rules.ts. */
import { readFileSync } from 'node:fs'
import { findViolations } from './find-violations.ts'
import { GROUND, IMPORT_RULES, WEB_GROUND } from './import-rules.ts'
import { listSources, readImports } from './read-imports.ts'
import { toTable } from './to-table.ts'

const root = new URL('../../', import.meta.url)
const sources = listSources(root)
const problems = findViolations(
  sources.flatMap((file) => readImports(root, file)),
  IMPORT_RULES,
)

const table = toTable(IMPORT_RULES, { 'the ground': GROUND, 'the ground of the dashboard': WEB_GROUND })
if (!readFileSync(new URL('docs/architecture.md', root), 'utf8').includes(table)) {
  problems.push(`docs/architecture.md must show this table:\n\n${table}`)
}

for (const problem of problems) console.error(problem)
console.log(problems.length === 0 ? `imports: ${sources.length} files keep the rules` : '')
process.exitCode = problems.length === 0 ? 0 : 1
