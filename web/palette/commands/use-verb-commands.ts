import { useQuery } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { groupOf } from '../../../shared/model/stages.ts'
import { useActions } from '../../actions/actions-provider.tsx'
import { actionsForMany, blockOf } from '../../actions/availability.ts'
import { ACTION_ICONS } from '../../actions/controls/action-icons.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { spacesQuery } from '../../requests/spaces.ts'
import type { Command } from './command.ts'
import { useLogsCommands } from './use-logs-commands.ts'

/** The selection of the fleet. */
export interface SelectedIds {
  subscribe: (listener: () => void) => () => void
  getIds: () => ReadonlySet<string>
}

/** Actions on the selection, on everything that has failed, and on a Space that is asked for next; and logs likewise. */
export function useVerbCommands(selection: SelectedIds, onAsk: (query: string) => void): Command[] {
  const { t } = useLocale()
  const { request } = useActions()
  const { data } = useQuery({ ...spacesQuery, enabled: false })
  const ids = useSyncExternalStore(selection.subscribe, selection.getIds)
  const spaces = data?.spaces ?? []
  const selected = spaces.filter(({ id }) => ids.has(id))
  const logs = useLogsCommands(selected, onAsk)
  const failed = spaces.filter((space) => groupOf(space) === 'failed' && !blockOf('restart', space))

  const onSelected = actionsForMany().flatMap((action): Command[] => {
    const count = selected.filter((space) => blockOf(action, space) === null).length
    if (count === 0) return []
    return [
      {
        id: `${action} selected`,
        label: t('palette.onSelected', { action: t(`action.${action}`), count }),
        icon: ACTION_ICONS[action],
        group: 'verbs',
        run: () => request({ action, spaces: selected }),
      },
    ]
  })
  const onFailed: Command = {
    id: 'restart all failed',
    label: t('palette.allFailed', { count: failed.length }),
    icon: RotateCw,
    group: 'verbs',
    run: () => request({ action: 'restart', spaces: failed }),
  }
  const asking = actionsForMany().map(
    (action): Command => ({
      id: `${action} …`,
      label: t('palette.ask', { action: t(`action.${action}`) }),
      icon: ACTION_ICONS[action],
      group: 'verbs',
      staysOpen: true,
      run: () => onAsk(`${t(`action.${action}`)} `),
    }),
  )
  return [...onSelected, ...asking, ...(failed.length > 0 ? [onFailed] : []), ...logs]
}
