import type { Row } from './row.ts'

const HEAD = ['what', 'measured', 'budget', 'verdict', 'noise']

/** The rows as one Markdown table, with aligned columns. */
export function formatTable(rows: Row[]): string {
  const cells = rows.map((row) => [row.what, row.measured, row.budget, verdictOf(row), row.noise])
  const widths = HEAD.map((head, column) =>
    Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0)),
  )
  const toLine = (row: string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [toLine(HEAD), toLine(widths.map((width) => '-'.repeat(width))), ...cells.map(toLine)].join('\n')
}

function verdictOf({ holds }: Row): string {
  if (holds === null) return 'info'
  return holds ? 'kept' : 'BROKEN'
}
