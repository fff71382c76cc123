import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isSameName } from '../../shared/model/space-id.ts'
import { useLocale } from '../i18n/locale.tsx'
import { spacesQuery } from '../requests/spaces.ts'
import { NativeSelect } from '../ui/controls/native-select.tsx'
import { SuggestField } from '../ui/controls/suggest-field.tsx'
import { findSpaceId } from './find-space-id.ts'

interface ListFilterProps {
  value: string | null
  /** Null: all. */
  onChoose: (value: string | null) => void
}

/** The filters of a list: in a row, on a phone in two columns. */
export function ListFilters({ children }: { children: ReactNode }) {
  return (
    <search className="flex flex-wrap items-center gap-2 phone:grid phone:w-full phone:grid-cols-2 phone:*:last:odd:col-span-2 phone:[&_select]:w-full phone:[&_select]:max-w-none">
      {children}
    </search>
  )
}

/** One of the managed accounts, or the one in the address. Absent if there is only one to choose. */
export function AccountFilter({ value, onChoose }: ListFilterProps) {
  const { t } = useLocale()
  const { data } = useQuery(spacesQuery)
  const known = data?.accounts.map(({ username }) => username) ?? []
  const current = value === null ? '' : (known.find((name) => isSameName(name, value)) ?? value)
  const names = current === '' || known.includes(current) ? known : [...known, current]
  if (current === '' && names.length < 2) return null
  return (
    <NativeSelect
      label={t('fleet.accountFilter')}
      value={current}
      options={[
        { value: '', label: t('fleet.allAccounts') },
        ...names.map((name) => ({ value: name, label: name })),
      ]}
      onChange={(name) => onChoose(name || null)}
    />
  )
}

/** Any Space by its id, also one that is gone. */
export function SpaceFilter({ value, onChoose }: ListFilterProps) {
  const { t } = useLocale()
  const { data } = useQuery(spacesQuery)
  const ids = data?.spaces.map(({ id }) => id) ?? []
  return (
    <SuggestField
      label={t('incidents.spaceFilter')}
      value={value ?? ''}
      suggestions={ids}
      onChoose={(text) => {
        const id = text && findSpaceId(text, ids)
        if (id !== null) onChoose(id || null)
      }}
    />
  )
}
