import { useLocale } from '../../../i18n/locale.tsx'
import type { Choose, Sort } from '../controls/choices.ts'
import { FOLDS_FIRST, FOLDS_NEXT, STAYS_RIGHT, TABLE_COLUMNS } from './columns.ts'

const CELL = 'text-left font-normal'

/** The column headings; those of sortable columns are buttons. */
export function TableHead({ sort, choose }: { sort: Sort; choose: Choose }) {
  const { t } = useLocale()

  function sortable(column: Sort, label: string, fold = '') {
    const isSorted = sort === column
    const direction = column === 'name' || column === 'state' ? 'ascending' : 'descending'
    return (
      <th scope="col" className={`${CELL} ${fold}`} aria-sort={isSorted ? direction : 'none'}>
        <button
          type="button"
          onClick={() => choose({ sort: column }, { replace: true })}
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
        {sortable('changed', t('space.changed'), FOLDS_NEXT)}
        <th scope="col" className={`${CELL} ${STAYS_RIGHT}`}>
          <span className="sr-only">{t('space.actionsColumn')}</span>
        </th>
      </tr>
    </thead>
  )
}
