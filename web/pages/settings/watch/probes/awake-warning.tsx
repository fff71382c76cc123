import { TriangleAlert } from 'lucide-react'
import { flavorOf } from '../../../../../shared/model/hardware.ts'
import type { Space } from '../../../../../shared/model/space.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { hardwareName } from '../../../../space-display/hardware.ts'
import { Notice } from '../../../../ui/display/notice.tsx'
import { keepsAwake } from './probe-draft.ts'

/** Says that a probe would keep paid hardware running. Nothing if it would not. */
export function AwakeWarning({ space, everySeconds }: { space: Space; everySeconds: number }) {
  const { t, format } = useLocale()
  if (!keepsAwake(space, everySeconds)) return null
  return (
    <Notice tone="warn" icon={<TriangleAlert size={18} aria-hidden />}>
      {t('watch.probe.neverSleeps', {
        hardware: hardwareName(flavorOf(space) ?? ''),
        sleep: format.duration(space.sleepTimeSeconds ?? 0),
      })}
    </Notice>
  )
}
