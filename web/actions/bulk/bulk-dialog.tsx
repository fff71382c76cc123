import { ACTIONS, type Action } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Dialog } from '../../ui/overlays/dialog.tsx'
import type { ActionCenter } from '../action-center.ts'
import { useCandidates } from '../use-live-spaces.ts'
import { BulkProgress } from './bulk-progress.tsx'
import { BulkQuestion } from './bulk-question.tsx'
import { BulkResult } from './bulk-result.tsx'
import { bulkResults } from './bulk-state.ts'
import { useBulk } from './use-bulk.ts'

interface BulkDialogProps {
  action: Action
  spaces: readonly Space[]
  center: ActionCenter
  onClose: () => void
}

/** A bulk action: the confirmation, its progress, and a result for each Space. */
export function BulkDialog({ action, spaces, center, onClose }: BulkDialogProps) {
  const { t } = useLocale()
  const { candidates, availableNow } = useCandidates(action, spaces)
  const available = candidates.flatMap(({ space, block }) => (block === null ? [space] : []))
  const { state, start, stop } = useBulk(action, available, center)
  const isRunning = state.phase === 'running' || state.phase === 'stopping'
  const { failed, untried } = bulkResults(state)

  function startAble() {
    const ready = availableNow()
    if (ready.length > 0) void start(ready)
  }

  const footers = {
    asking: (
      <>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button
          autoFocus
          variant={ACTIONS[action].confirmation === 'danger' ? 'danger' : 'primary'}
          aria-disabled={available.length === 0}
          onClick={() => startAble()}
        >
          {t(`action.${action}`)}
        </Button>
      </>
    ),
    running: <Button onClick={stop}>{t('bulk.stop')}</Button>,
    stopping: <Button disabled>{t('bulk.stopping')}</Button>,
    finished: (
      <>
        {untried.length > 0 && (
          <Button onClick={() => void start(untried)}>{t('bulk.goOn', { count: untried.length })}</Button>
        )}
        {failed.length > 0 && (
          <Button onClick={() => void start(failed.map((outcome) => outcome.space))}>
            {t('bulk.retry', { count: failed.length })}
          </Button>
        )}
        <Button variant="primary" onClick={onClose} autoFocus>
          {t('common.close')}
        </Button>
      </>
    ),
  }

  return (
    <Dialog
      kind="alert"
      title={<BulkTitle action={action} count={available.length} phase={state.phase} />}
      closeLabel={isRunning ? t('bulk.stop') : t('common.close')}
      onClose={isRunning ? stop : onClose}
      footer={footers[state.phase]}
    >
      {state.phase === 'asking' && <BulkQuestion action={action} candidates={candidates} />}
      {isRunning && <BulkProgress action={action} state={state} />}
      {state.phase === 'finished' && <BulkResult action={action} state={state} />}
    </Dialog>
  )
}

function BulkTitle({ action, count, phase }: { action: Action; count: number; phase: string }) {
  const { t } = useLocale()
  return phase === 'asking' ? t(`confirm.${action}.many`, { count }) : t(`action.${action}`)
}
