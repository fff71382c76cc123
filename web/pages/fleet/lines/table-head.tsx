import { useLocale } from '../../../i18n/locale.tsx'
import type { Choices, Choose } from '../controls/choices.ts'
import type { Sort } from '../controls/preferences.ts'
import { directionOf, oppositeOf } from '../order/sort.ts'
import { FOLDS_FIRST, FOLDS_NEXT, STAYS_RIGHT, TABLE_COLUMNS } from './columns.ts'

const CELL = 'text-left font-normal'

/** The column headings; those of sortable columns are buttons. The sorted one changes the direction. */
export function TableHead({ choices, choose }: { choices: Choices; choose: Choose }) {
  const { t } = useLocale()

  function sortable(column: Sort, label: string, fold = '') {
    const isSorted = choices.sort === column
    return (
      <th
        scope="col"
        className={`${CELL} ${fold}`}
        aria-sort={isSorted ? `${directionOf(choices)}ending` : 'none'}
      >
        <button
          type="button"
          onClick={() =>
            choose(isSorted ? { direction: oppositeOf(choices) } : { sort: column }, { replace: true })
          }
          className={`-mx-1 rounded px-1 hover:text-ink ${isSorted ? 'font-semibold text-ink' : ''}`}
        >
          {label}
        </button>
      </th>
    )
  }

  return (
    <thead className="block">
      <tr className={`${TABLE_COLUMNS} h-9 bg-canvas text-xs text-muted`}>
        <th scope="col" className={CELL}>
          <span className="sr-only">{t('space.selectColumn')}</span>
        </th>
        {sortable('name', t('space.name'))}
        {sortable('state', t('space.state'))}
        <th scope="col" className={CELL}>
          {t('space.hardware')}
        </th>
        {sortable('cpu', t('space.cpu'))}
        {sortable('memory', t('space.memory'))}
        <th scope="col" className={`${CELL} ${FOLDS_FIRST}`}>
          {t('space.network')}
        </th>
        {sortable('updated', t('space.changed'), FOLDS_NEXT)}
        <th scope="col" className={`${CELL} ${STAYS_RIGHT}`}>
          <span className="sr-only">{t('space.actionsColumn')}</span>
        </th>
      </tr>
    </thead>
  )
}
