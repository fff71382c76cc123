import { ACTIONS, type Action } from '../../../shared/model/actions.ts'
import { isPaid } from '../../../shared/model/hardware.ts'
import type { Space } from '../../../shared/model/space.ts'
import { isServing } from '../../../shared/model/stages.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { hardwareName } from '../../space-display/hardware.ts'

/** What an action will do to these Spaces. */
export function Consequences({ action, spaces }: { action: Action; spaces: readonly Space[] }) {
  const { t, format } = useLocale()
  const flavors = spaces.flatMap(({ hardware }) => hardware.requested ?? hardware.current ?? [])
  const paid = [...new Set(flavors.filter(isPaid))].map(hardwareName)
  const { goal, losesFiles } = ACTIONS[action]
  const isStart = action === 'restart' && !spaces.some(({ stage }) => isServing(stage))

  return (
    <ul className="list-disc space-y-1.5 pl-4 text-muted marker:text-line-strong">
      <li>{t(isStart ? 'confirm.restart.idle' : `confirm.${action}.what`)}</li>
      {losesFiles && <li>{t('confirm.files')}</li>}
      {goal === 'paused' && paid.length > 0 && <li>{t('confirm.notBilled')}</li>}
      {goal === 'running' && paid.length > 0 && (
        <li className="text-warn">{t('confirm.billed', { hardware: format.list(paid) })}</li>
      )}
    </ul>
  )
}
