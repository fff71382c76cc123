import { useQuery } from '@tanstack/react-query'
import type { Space } from '../../../../shared/model/space.ts'
import type { SpaceSettings } from '../../../../shared/wire/space-settings.ts'
import { checkChange } from '../../../configuration/draft/find-warnings.ts'
import { useDraft } from '../../../configuration/editor/use-draft.ts'
import { SendResults } from '../../../configuration/send/send-results.tsx'
import { useSendDraft } from '../../../configuration/send/use-send-draft.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { ListSkeleton } from '../../../incidents/list-states.tsx'
import { settingsQuery } from '../../../requests/configuration/space-settings.ts'
import { PageFailed } from '../../../shell/page/page-failed.tsx'
import { Added } from './added.tsx'
import { DraftBar } from './draft-bar.tsx'
import { SecretsPanel } from './secrets-panel.tsx'
import { VariablesPanel } from './variables-panel.tsx'

/** The variables and secrets of a Space. Changes are collected, shown, and then sent. */
export function VariablesTab({ space }: { space: Space }) {
  const { t } = useLocale()
  const query = useQuery({ ...settingsQuery(space.id), enabled: hasToken(space) })
  if (!hasToken(space)) return <p className="text-muted">{t('config.noToken')}</p>
  return (
    <>
      {query.isError && (
        <PageFailed
          title={t(query.data ? 'config.stale' : 'config.failed')}
          error={query.error}
          isRetrying={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.isPending && <ListSkeleton rows={5} />}
      {query.data && <Editor space={space} settings={query.data} />}
    </>
  )
}

/** A static Space is not operable, but has variables. */
function hasToken({ operable, sdk, disabled }: Space): boolean {
  return operable || (sdk === 'static' && !disabled)
}

function Editor({ space, settings }: { space: Space; settings: SpaceSettings }) {
  const form = useDraft(space.id, settings)
  const sending = useSendDraft(space.id)
  const surroundings = { planned: form.planned, present: settings, isStatic: space.sdk === 'static' }
  const check = (id: string) => {
    const planned = form.planned.find((one) => one.id === id)
    return planned ? checkChange(planned, surroundings) : { flaw: null, warnings: [] }
  }
  return (
    <>
      {sending.state && <SendResults state={sending.state} onDismiss={sending.dismiss} />}
      <VariablesPanel variables={settings.variables} form={form} check={check} />
      <SecretsPanel secrets={settings.secrets} form={form} check={check} isStatic={space.sdk === 'static'} />
      <Added space={space} settings={settings} form={form} check={check} />
      <DraftBar
        {...{ space, settings, form, check }}
        isSending={sending.state?.isRunning ?? false}
        onSend={() => void sending.send(form.planned)}
      />
    </>
  )
}
