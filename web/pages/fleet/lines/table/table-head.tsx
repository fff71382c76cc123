import { ArrowDown, ArrowUp } from 'lucide-react'
import { useLocale } from '../../../../i18n/locale.tsx'
import type { Choices, Choose } from '../../controls/choices.ts'
import { SORTS } from '../../controls/preferences.ts'
import { directionOf, oppositeOf } from '../../order/sort.ts'
import { ColumnMenu } from './column-menu.tsx'
import { isMetricColumn } from './fit-columns.ts'
import { useTableColumns } from './table-columns.ts'

interface TableHeadProps {
  choices: Choices
  choose: Choose
}

/** The column headings. They stay below the filters while the rows scroll. */
export function TableHead({ choices, choose, isAnyOnGpu }: TableHeadProps & { isAnyOnGpu: boolean }) {
  const { t } = useLocale()
  return (
    <thead className="sticky top-[calc(var(--bar)+var(--filters))] z-20 block">
      <tr className="grid h-6 grid-cols-(--columns) items-center gap-x-2.5 border-b border-line bg-canvas px-3 text-xs text-muted">
        <th scope="col">
          <span className="sr-only">{t('space.selectColumn')}</span>
        </th>
        <Heading name="state" {...{ choices, choose }} />
        <Heading name="name" {...{ choices, choose }} />
        {useTableColumns().map((column) => (
          <Heading
            key={column}
            name={column}
            isRight={isMetricColumn(column) || column === 'updated'}
            {...{ choices, choose }}
          />
        ))}
        <th scope="col" className="flex justify-end font-normal">
          <span className="sr-only">{t('space.actionsColumn')}</span>
          <ColumnMenu isAnyOnGpu={isAnyOnGpu} />
        </th>
      </tr>
    </thead>
  )
}

interface HeadingProps extends TableHeadProps {
  name: 'state' | 'name' | ReturnType<typeof useTableColumns>[number]
  /** Numbers are aligned on the right, with their heading. */
  isRight?: boolean
}

/** A heading that sorts is a button; the sorted one changes the direction. */
function Heading({ name, isRight = false, choices, choose }: HeadingProps) {
  const { t } = useLocale()
  const label = t(`space.${name}`)
  const align = isRight ? 'text-right' : name === 'uptime' ? 'pl-1.5 text-left' : 'text-left'
  const sort = SORTS.find((each) => each === name)
  if (!sort) {
    return (
      <th scope="col" className={`truncate font-normal ${align}`}>
        {label}
      </th>
    )
  }
  const isSorted = choices.sort === sort
  const direction = directionOf(choices)
  return (
    <th
      scope="col"
      className={`min-w-0 font-normal ${align}`}
      aria-sort={isSorted ? `${direction}ending` : 'none'}
    >
      <SortButton
        label={label}
        direction={isSorted ? direction : null}
        onSort={() => choose(isSorted ? { direction: oppositeOf(choices) } : { sort }, { replace: true })}
      />
    </th>
  )
}

interface SortButtonProps {
  label: string
  direction: 'asc' | 'desc' | null
  onSort: () => void
}

function SortButton({ label, direction, onSort }: SortButtonProps) {
  const Arrow = direction === 'asc' ? ArrowUp : ArrowDown
  return (
    <button
      type="button"
      onClick={onSort}
      className={`inline-flex h-6 max-w-full items-center gap-0.5 rounded hover:text-ink ${direction ? 'font-semibold text-ink' : ''}`}
    >
      <span className="truncate">{label}</span>
      {direction && <Arrow size={12} aria-hidden className="shrink-0" />}
    </button>
  )
}
