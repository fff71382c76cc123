import { CircleDollarSign } from 'lucide-react'
import { flavorOf, isPaid } from '../../../../shared/model/hardware.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { hardwareName } from '../../../space-display/hardware.ts'
import { replicasOf } from './replicas.ts'

/**
 * The hardware, what is paid in a pill of its own, with the number of replicas and the dev mode. They have no tips: the link
 * of the Space covers them, so that a click on them opens it.
 */
export function HardwareMarks({ space }: { space: Space }) {
  const { t } = useLocale()
  const flavor = flavorOf(space)
  return (
    <>
      {isPaid(flavor) ? (
        <span className="flex min-w-0 items-center gap-1 rounded-full border border-line-strong px-1.5 leading-4 text-ink">
          <CircleDollarSign size={12} aria-hidden className="shrink-0" />
          <span className="truncate">{hardwareName(flavor ?? '')}</span>
          <span className="sr-only">{t('space.paid')}</span>
        </span>
      ) : (
        <span className="min-w-0 truncate">{flavor ? hardwareName(flavor) : space.sdk}</span>
      )}
      <ReplicasMark replicas={space.replicas} />
      {space.devMode && (
        <span className="shrink-0 rounded border border-line px-1 leading-4 text-ink">
          <span aria-hidden>{t('space.dev')}</span>
          <span className="sr-only">{t('space.devMode')}</span>
        </span>
      )}
    </>
  )
}

/** "×3", or "×2/3" while one of them is missing. */
function ReplicasMark({ replicas }: Pick<Space, 'replicas'>) {
  const { t } = useLocale()
  const count = replicasOf(replicas)
  if (!count) return null
  const { up, wanted } = count
  const words =
    up === wanted ? t('space.replicas', { count: up }) : t('space.replicasUp', { up, count: wanted })
  return (
    <span className="shrink-0 font-medium text-ink">
      <span aria-hidden>{up === wanted ? `×${up}` : `×${up}/${wanted}`}</span>
      <span className="sr-only">{words}</span>
    </span>
  )
}
