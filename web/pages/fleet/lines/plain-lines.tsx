import type { LinesProps } from './lines.ts'

/** All lines: what fits into a page is best left to the browser, its search and its screen readers. */
export function PlainLines({ rows, isTable, attributesOf, children }: LinesProps) {
  const List = isTable ? 'tbody' : 'div'
  const Line = isTable ? 'tr' : 'div'
  return (
    <List className="block">
      {rows.map((row) => (
        <Line key={row.key} {...attributesOf(row)}>
          {children(row)}
        </Line>
      ))}
    </List>
  )
}
