import type { Action } from '../../../shared/actions.ts'
import type { Space } from '../../../shared/space.ts'
import { isServing } from '../../../shared/stages.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { hardwareName, isPaid } from '../../space/hardware.ts'

/** What an action does to these Spaces, said before it is done. */
export function Consequences({ action, spaces }: { action: Action; spaces: readonly Space[] }) {
  const { t, format } = useLocale()
  const flavors = spaces.flatMap(({ hardware }) => hardware.requested ?? hardware.current ?? [])
  const paid = [...new Set(flavors.filter(isPaid))].map(hardwareName)
  const isStopping = action !== 'resume'
  const isStart = action === 'restart' && !spaces.some(({ stage }) => isServing(stage))

  return (
    <ul className="list-disc space-y-1.5 pl-4 text-muted marker:text-line-strong">
      <li>{t(isStart ? 'confirm.restart.idle' : `confirm.${action}.what`)}</li>
      {isStopping && <li>{t('confirm.files')}</li>}
      {action === 'pause' && paid.length > 0 && <li>{t('confirm.notBilled')}</li>}
      {action !== 'pause' && paid.length > 0 && (
        <li className="text-warn">{t('confirm.billed', { hardware: format.list(paid) })}</li>
      )}
    </ul>
  )
}
