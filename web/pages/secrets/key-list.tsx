import { useMemo, useState } from 'react'
import type { EntryKind } from '../../../shared/model/configuration.ts'
import type { Space } from '../../../shared/model/space.ts'
import { ManyEntriesDialog } from '../../actions/bulk/changes/many-entries-dialog.tsx'
import { useLocale } from '../../i18n/locale.tsx'
import { NativeSelect } from '../../ui/controls/native-select.tsx'
import { groupByKey, type InventorySort, matchesSearch, SORTS, sortKeys } from './inventory.ts'
import type { InventoryState } from './inventory-reader.ts'
import { KeyItem } from './key-item.tsx'
import type { ManyChange } from './many-change.ts'

const KINDS: readonly (EntryKind | 'all')[] = ['all', 'secret', 'variable']

interface KeyListProps {
  state: InventoryState
  spaces: readonly Space[]
}

/** All keys, to be searched and sorted. */
export function KeyList({ state: { read }, spaces }: KeyListProps) {
  const { t } = useLocale()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<EntryKind | 'all'>('all')
  const [sort, setSort] = useState<InventorySort>('count')
  const [asked, setAsked] = useState<ManyChange | null>(null)
  const keys = useMemo(
    () => groupByKey(read, new Map(spaces.map((space) => [space.id, space]))),
    [read, spaces],
  )
  const shown = sortKeys(
    keys.filter((one) => (kind === 'all' || one.kind === kind) && matchesSearch(one, text)),
    sort,
  )
  return (
    <section aria-label={t('nav.secrets')} className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <input
          type="search"
          aria-label={t('inventory.search')}
          placeholder={t('inventory.search')}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setText(target.value)}
          className="h-9 min-w-0 flex-[1_1_15rem] rounded-lg border border-line bg-surface px-3 phone:h-11 phone:text-base"
        />
        <NativeSelect
          label={t('config.kind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`inventory.kind.${value}`) }))}
          onChange={setKind}
        />
        <NativeSelect
          label={t('inventory.sort')}
          value={sort}
          options={SORTS.map((value) => ({ value, label: t(`inventory.sort.${value}`) }))}
          onChange={setSort}
        />
      </div>
      {keys.length === 0 && <p className="text-muted">{t('inventory.none')}</p>}
      {keys.length > 0 && shown.length === 0 && <p className="text-muted">{t('inventory.noMatch')}</p>}
      <ul className="grid gap-2">
        {shown.map((use) => (
          <KeyItem key={`${use.kind} ${use.key}`} use={use} total={read.size} onAsk={setAsked} />
        ))}
      </ul>
      {asked && (
        <ManyEntriesDialog spaces={asked.spaces} initial={asked.draft} onClose={() => setAsked(null)} />
      )}
    </section>
  )
}
