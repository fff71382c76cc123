import { CircleDollarSign, TriangleAlert } from 'lucide-react'
import type { Flavor } from '../../../../shared/model/flavor.ts'
import { isPaid } from '../../../../shared/model/hardware.ts'
import { hourlyCost, pricesOf } from '../../../../shared/model/price.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { isUnsettled } from '../../../../shared/model/stages.ts'
import { dollars } from '../../../costs/dollars.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { hardwareName } from '../../../space-display/hardware.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Fact, Facts } from '../../../ui/display/facts.tsx'
import { Notice } from '../../../ui/display/notice.tsx'
import { Spinner } from '../../../ui/display/spinner.tsx'
import { formerHardware } from './former-hardware.ts'
import { useChangeHardware } from './use-change-hardware.ts'

/** What a Space runs on, what is on its way, and the way back if there is none of it. */
export function HardwareState({ space, flavors }: { space: Space; flavors: readonly Flavor[] }) {
  const locale = useLocale()
  const { t } = locale
  const { current, requested } = space.hardware
  const isOnItsWay = requested !== null && requested !== current && isUnsettled(space.stage)
  const cost = hourlyCost(space, pricesOf(flavors))
  return (
    <>
      {space.failure === 'capacity' && <NoCapacity space={space} />}
      <Facts>
        <Fact name={t('hardware.now')}>{current ? hardwareName(current) : t('hardware.notRunning')}</Fact>
        <Fact name={t(isOnItsWay ? 'hardware.onItsWay' : 'hardware.chosen')}>
          {requested !== null && requested !== current && (
            <span className="inline-flex items-center gap-1.5">
              {isOnItsWay && <Spinner size={14} />}
              {hardwareName(requested)}
            </span>
          )}
        </Fact>
        <Fact name={t('hardware.costsNow')}>
          <span className="inline-flex items-center gap-1.5">
            {isPaid(requested) && <CircleDollarSign size={14} aria-hidden />}
            {cost === null
              ? t('hardware.unknownPrice')
              : t('costs.perHour', { amount: dollars(cost, locale) })}
          </span>
        </Fact>
      </Facts>
    </>
  )
}

/** The Hub has none of the requested hardware: asking again at once does not help. */
function NoCapacity({ space }: { space: Space }) {
  const { t } = useLocale()
  const change = useChangeHardware(space)
  const { requested } = space.hardware
  const known = formerHardware.get(space.id)
  const back = known !== null && known !== requested ? known : 'cpu-basic'
  return (
    <Notice
      tone="bad"
      role="alert"
      icon={<TriangleAlert size={18} aria-hidden />}
      title={t('hardware.noCapacity', { hardware: requested ? hardwareName(requested) : t('hardware.this') })}
      action={
        back !== requested && (
          <Button
            aria-disabled={change.isPending}
            onClick={() => change.isPending || change.mutate({ change: 'hardware', flavor: back })}
          >
            {change.isPending && <Spinner />}
            {t('hardware.back', { hardware: hardwareName(back) })}
          </Button>
        )
      }
    >
      {t('hardware.noCapacityHint')}
    </Notice>
  )
}
