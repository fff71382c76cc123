import { useEffect, useRef, useState } from 'react'
import type { Flavor } from '../../../../shared/model/flavor.ts'
import { isPaid } from '../../../../shared/model/hardware.ts'
import { HOURS_OF_MONTH } from '../../../../shared/model/price.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { isResting } from '../../../../shared/model/stages.ts'
import { dollars } from '../../../costs/dollars.ts'
import { describeActionError } from '../../../errors/describe-error.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { ApiError, mayHaveWorked } from '../../../requests/transport/api-error.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Spinner } from '../../../ui/display/spinner.tsx'
import { ErrorDetails } from '../../../ui/error-details.tsx'
import { Dialog } from '../../../ui/overlays/dialog.tsx'
import { NEVER } from './sleep-choices.ts'
import { SleepSelect } from './sleep-select.tsx'
import { useChangeHardware } from './use-change-hardware.ts'

interface HardwareDialogProps {
  space: Space
  flavor: Flavor
  onClose: () => void
}

/** What other hardware costs and does, before it is requested, and why it was refused. */
export function HardwareDialog({ space, flavor, onClose }: HardwareDialogProps) {
  const locale = useLocale()
  const { t } = locale
  const isOpen = useIsOpen()
  const change = useChangeHardware(space, isOpen)
  const [seconds, setSeconds] = useState(NEVER)
  const isForMoney = isPaid(flavor.id)

  function confirm() {
    if (change.isPending) return
    const sleep = isForMoney ? { sleepTimeSeconds: seconds } : {}
    change.mutate({ change: 'hardware', flavor: flavor.id, ...sleep }, { onSuccess: () => onClose() })
  }

  return (
    <Dialog
      kind="alert"
      title={t('hardware.ask', { title: space.title, hardware: flavor.name })}
      closeLabel={t('common.cancel')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" autoFocus aria-disabled={change.isPending} onClick={confirm}>
            {change.isPending && <Spinner />}
            {t('hardware.confirm')}
          </Button>
        </>
      }
    >
      <p className="mb-3 font-mono text-xs text-muted">{space.id}</p>
      <ul className="list-disc space-y-1.5 pl-4 text-muted marker:text-line-strong">
        <li>{t(isResting(space.stage) ? 'hardware.willRest' : 'hardware.willRestart')}</li>
        {isForMoney && <li className="text-warn">{costText()}</li>}
        {!isForMoney && <li>{t('hardware.isFree')}</li>}
      </ul>
      {isForMoney && (
        <div className="mt-3 grid gap-1">
          <SleepSelect value={seconds} onChange={setSeconds} />
          {seconds === NEVER && flavor.pricePerHourUSD !== null && (
            <p className="text-xs text-warn">
              {t('hardware.forgotten', { amount: dollars(flavor.pricePerHourUSD * 24, locale) })}
            </p>
          )}
        </div>
      )}
      {change.isError && <Refused space={space} error={change.error} />}
    </Dialog>
  )

  function costText(): string {
    const price = flavor.pricePerHourUSD
    if (price === null) return t('hardware.billedUnknown')
    const amounts = { hour: dollars(price, locale), month: dollars(price * HOURS_OF_MONTH, locale) }
    return t('hardware.billed', amounts)
  }
}

/** Whether the dialog is still there: while it is, it shows the error itself. */
function useIsOpen(): () => boolean {
  const isOpen = useRef(false)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])
  return () => isOpen.current
}

/** The Hub's reason, and what to do about it. */
function Refused({ space, error }: { space: Space; error: Error }) {
  const locale = useLocale()
  const { t } = locale
  const needsPayment = error instanceof ApiError && error.code === 'hub_payment'
  return (
    <div role="alert" className="mt-3 rounded-xl bg-bad-soft px-4 py-3">
      <ErrorDetails {...describeActionError(error, locale)} />
      {needsPayment && (
        <a
          href={new URL('/settings/billing', space.hubUrl).href}
          target="_blank"
          rel="noreferrer"
          className="mt-1 inline-block underline underline-offset-2"
        >
          {t('hardware.openBilling')}
        </a>
      )}
      {!mayHaveWorked(error) && <p className="mt-1 text-xs">{t('hardware.unchanged')}</p>}
    </div>
  )
}
