import { X } from 'lucide-react'
import { useLocale } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/controls/button.tsx'

/** How far a run is: `value` of `max` Spaces. */
export function RunProgress({ label, ...progress }: { label: string; value: number; max: number }) {
  return (
    <progress
      {...progress}
      className="h-2 w-full appearance-none overflow-hidden rounded-full bg-busy-soft [&::-moz-progress-bar]:bg-busy [&::-webkit-progress-bar]:bg-busy-soft [&::-webkit-progress-value]:bg-busy"
      aria-label={label}
    />
  )
}

interface RunFootProps {
  phase: 'running' | 'stopping' | 'finished'
  /** The Spaces that a stopped run has not come to. */
  left: { count: number; text: string }
  onGoOn: () => void
  onStop: () => void
  onDismiss: () => void
}

/** Stops a run while it goes on; afterwards, goes on with the rest of it, or removes it from the tray. */
export function RunFoot({ phase, left, onGoOn, onStop, onDismiss }: RunFootProps) {
  const { t } = useLocale()
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      {left.count > 0 && phase === 'finished' && (
        <>
          <span className="mr-auto text-xs text-muted">{left.text}</span>
          <Button size="small" onClick={onGoOn}>
            {t('bulk.goOn', { count: left.count })}
          </Button>
        </>
      )}
      {phase === 'finished' ? (
        <IconButton label={t('tray.dismiss')} onClick={onDismiss}>
          <X size={16} aria-hidden />
        </IconButton>
      ) : (
        <Button size="small" disabled={phase === 'stopping'} onClick={onStop}>
          {t(phase === 'stopping' ? 'bulk.stopping' : 'bulk.stop')}
        </Button>
      )}
    </div>
  )
}
