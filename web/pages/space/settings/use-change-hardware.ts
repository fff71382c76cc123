import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { HardwareChange } from '../../../../shared/model/configuration-change.ts'
import { flavorOf } from '../../../../shared/model/hardware.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { describeActionError } from '../../../errors/describe-error.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { costsQuery, sendHardware } from '../../../requests/configuration/costs.ts'
import { patchSpaces } from '../../../requests/spaces.ts'
import { mayHaveWorked } from '../../../requests/transport/api-error.ts'
import { hardwareName } from '../../../space-display/hardware.ts'
import { toasts } from '../../../ui/toasts/toasts.ts'
import { formerHardware } from './former-hardware.ts'

/** Sends a change of hardware or sleep time. The Space shows the outcome; a message reports a failure, unless `isErrorShown`. */
export function useChangeHardware(space: Space, isErrorShown = () => false) {
  const locale = useLocale()
  const { t } = locale
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (change: HardwareChange) => sendHardware(space.id, change),
    onSuccess(done, change) {
      if (change.change === 'hardware') formerHardware.set(space.id, flavorOf(space))
      patchSpaces(queryClient, done.space)
      void queryClient.invalidateQueries({ queryKey: costsQuery.queryKey })
      const title =
        change.change === 'hardware'
          ? t('hardware.requested', { title: space.title, hardware: hardwareName(change.flavor) })
          : t('hardware.sleepSaved', { title: space.title })
      toasts.show({ id: `hardware ${space.id}`, tone: 'good', title })
    },
    onError(error, change) {
      if (isErrorShown()) return
      const isUnknown = mayHaveWorked(error)
      toasts.show({
        id: `hardware ${space.id}`,
        tone: isUnknown ? 'warn' : 'bad',
        title: t(failedKey(change, isUnknown), { title: space.title }),
        ...describeActionError(error, locale),
      })
    },
    retry: false,
    networkMode: 'always',
  })
}

function failedKey({ change }: HardwareChange, isUnknown: boolean) {
  const outcome = isUnknown ? 'unknown' : 'refused'
  return change === 'hardware' ? (`hardware.${outcome}` as const) : (`hardware.sleep.${outcome}` as const)
}
