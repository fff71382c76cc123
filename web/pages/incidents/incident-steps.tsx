import { Check } from 'lucide-react'
import type { Incident } from '../../../shared/model/incident.ts'
import type { Space } from '../../../shared/model/space.ts'
import { useDoing } from '../../actions/actions-provider.tsx'
import { NextStepButton } from '../../actions/controls/next-step-button.tsx'
import { useLocale } from '../../i18n/locale.tsx'
import { useAcknowledge } from '../../incidents/use-acknowledge.ts'
import { logsHref } from '../../space-display/logs-href.ts'
import { nextSteps } from '../../space-display/next-steps.ts'
import { AnyLink } from '../../ui/controls/any-link.tsx'
import { Button, buttonClass } from '../../ui/controls/button.tsx'

interface IncidentStepsProps {
  incident: Incident
  space: Space | undefined
  onAcknowledge: () => void
}

/** What helps, by the cause, and the button that says that somebody takes care of it. */
export function IncidentSteps({ incident, space, onAcknowledge }: IncidentStepsProps) {
  const { t } = useLocale()
  const { mutate } = useAcknowledge()

  function acknowledge() {
    onAcknowledge()
    mutate(incident)
  }

  return (
    <>
      {space && <SpaceSteps space={space} />}
      {incident.kind === 'account' && (
        <AnyLink href="/settings/system" className={buttonClass('secondary', 'small')}>
          {t('settings.system')}
        </AnyLink>
      )}
      {incident.acknowledgedAt === null && (
        <Button size="small" onClick={acknowledge}>
          <Check size={14} aria-hidden />
          {t('incidents.acknowledge')}
        </Button>
      )}
    </>
  )
}

function SpaceSteps({ space }: { space: Space }) {
  const { t } = useLocale()
  const doing = useDoing(space.id)
  if (doing) return <span className="text-xs text-muted">{t(`doing.${doing.action}`)} …</span>
  const steps = nextSteps(space)
  const logs = logsHref(space)
  const hasLogs = steps.some((step) => step.kind === 'link')
  return (
    <>
      {steps.map((step) => (
        <NextStepButton key={JSON.stringify(step)} space={space} step={step} />
      ))}
      {logs !== null && !hasLogs && (
        <AnyLink href={logs} className={buttonClass('secondary', 'small')}>
          {t('logs.name')}
        </AnyLink>
      )}
    </>
  )
}
