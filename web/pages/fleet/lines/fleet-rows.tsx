import { memo, type ReactNode, type RefObject } from 'react'
import type { Translate } from '../../../i18n/catalogue.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { createPart } from '../../../loading/lazy-part.ts'
import { usePart } from '../../../loading/use-part.ts'
import type { Choices, Choose } from '../controls/choices.ts'
import type { View } from '../controls/preferences.ts'
import { sectionLabel } from '../grouping/section-label.ts'
import type { SelectionStore } from '../selection/selection.ts'
import { SpaceCard } from '../space/space-card.tsx'
import { SpaceCells } from '../space/space-cells.tsx'
import { cardGridClass, TABLE_COLUMNS } from './columns.ts'
import type { LineAttributes, LinesProps } from './plain-lines.tsx'
import { PlainLines } from './plain-lines.tsx'
import type { Row } from './rows.ts'
import { SectionHead } from './section-head.tsx'
import { TableHead } from './table-head.tsx'

const TABLE_ROW = `${TABLE_COLUMNS} h-14 [content-visibility:auto] border-t border-line bg-surface hover:bg-hover has-checked:bg-warn-soft/60`

/** How many rows of a long list are rendered until the code that renders the rest is loaded: a screen of them. */
const FIRST_ROWS = { cards: 8, table: 30 }

const virtualLines = createPart(
  () => import('./virtual-lines.tsx'),
  (module) => module.VirtualLines,
)

interface FleetRowsProps {
  rows: readonly Row[]
  /** Whether only visible rows are rendered. */
  isLong: boolean
  view: View
  columns: number
  choices: Choices
  choose: Choose
  selection: SelectionStore
  scrollTo: RefObject<((rowIndex: number) => void) | null>
}

/** The sections and their Spaces, as cards or as a table. */
export const FleetRows = memo(function FleetRows(props: FleetRowsProps) {
  const { rows, isLong, view, columns, choices, choose, selection, scrollTo } = props
  const { t } = useLocale()
  const isTable = view === 'table'
  const VirtualLines = usePart(virtualLines, isLong)
  const Lines = (isLong && VirtualLines) || PlainLines

  function toggleSection(key: string) {
    const isClosed = choices.closed.includes(key)
    const closed = isClosed ? choices.closed.filter((name) => name !== key) : [...choices.closed, key]
    choose({ closed }, { replace: true })
  }

  function draw(row: Row): ReactNode {
    if (row.kind === 'section') {
      const head = <SectionHead section={row.section} onToggle={toggleSection} />
      return isTable ? <td colSpan={9}>{head}</td> : head
    }
    if (isTable) return row.spaces.map((space) => <SpaceCells key={space.id} {...{ space, selection }} />)
    return row.spaces.map((space, index) => (
      // biome-ignore lint/a11y/useSemanticElements: the lines around it are divs
      <div
        key={space.id}
        role="listitem"
        aria-setsize={row.place.total}
        aria-posinset={row.place.start + index + 1}
        className="min-w-0"
      >
        <SpaceCard space={space} selection={selection} />
      </div>
    ))
  }

  const lines: LinesProps = {
    rows: isLong && !VirtualLines ? rows.slice(0, FIRST_ROWS[view]) : rows,
    isTable,
    attributesOf: (row) => attributesOf(row, { isTable, columns, t }),
    scrollTo,
    children: draw,
  }
  if (!isTable) return <Lines {...lines} />
  return (
    <Table count={rows.length} choices={choices} choose={choose}>
      <Lines {...lines} />
    </Table>
  )
})

interface LineLooks {
  isTable: boolean
  columns: number
  t: Translate
}

function attributesOf(row: Row, { isTable, columns, t }: LineLooks): LineAttributes {
  if (row.kind === 'section') return { className: 'block' }
  if (!isTable) {
    const label = sectionLabel(row.place.section, t)
    return { className: `${cardGridClass(columns)} pb-4`, role: 'list', 'aria-label': label }
  }
  return { className: TABLE_ROW, 'data-space': row.spaces[0]?.id }
}

interface TableProps {
  count: number
  choices: Choices
  choose: Choose
  children: ReactNode
}

function Table({ count, choices, choose, children }: TableProps) {
  return (
    <div className="relative -mx-3 overflow-x-auto px-3">
      <table className="block min-w-276 narrow:min-w-228 slim:min-w-202" aria-rowcount={count + 1}>
        <TableHead choices={choices} choose={choose} />
        {children}
      </table>
    </div>
  )
}
