import { CommandGroup, CommandItem } from 'cmdk'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Space } from '../../shared/model/space.ts'
import { groupOf } from '../../shared/model/stages.ts'
import { useLocale } from '../i18n/locale.tsx'
import { spacePath } from '../space-display/describe-space.ts'
import { GROUP_LOOKS } from '../space-display/group-looks.ts'
import { Kbd } from '../ui/display/kbd.tsx'
import type { Command } from './commands/command.ts'

type Choose = (run: () => void) => void

const ROW =
  'group flex min-h-10 cursor-pointer items-center gap-3 rounded-lg px-3 py-1.5 data-[selected=true]:bg-hover data-[selected=true]:shadow-[inset_3px_0_0_var(--color-focus)] data-[disabled=true]:cursor-not-allowed phone:min-h-12'

export function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <CommandGroup
      heading={heading}
      className="mb-1 [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted"
    >
      {children}
    </CommandGroup>
  )
}

/** A Space: choosing it opens its page. */
export function SpaceRow({ space, onChoose }: { space: Space; onChoose: Choose }) {
  const { t } = useLocale()
  const [, navigate] = useLocation()
  const { icon: Icon, color } = GROUP_LOOKS[groupOf(space)]
  return (
    <CommandItem
      value={spaceValue(space.id)}
      onSelect={() => onChoose(() => navigate(spacePath(space)))}
      className={ROW}
    >
      <Icon size={16} aria-hidden className={`shrink-0 ${color}`} />
      <span className="min-w-0 flex-1">
        <span className="block truncate">
          {space.emoji && <span aria-hidden>{space.emoji} </span>}
          {space.title}
        </span>
        <span className="block truncate text-xs text-muted">
          <span className="font-mono">{space.id}</span> · {t(`stage.${space.stage}`)}
        </span>
      </span>
      <span
        aria-hidden
        className="invisible flex items-center gap-1.5 text-xs text-muted group-data-[selected=true]:visible phone:hidden"
      >
        {t('palette.has')} <Kbd>Tab</Kbd>
      </span>
    </CommandItem>
  )
}

interface CommandRowProps {
  value: string
  command: Command
  detail?: string
  onChoose: Choose
}

export function CommandRow({ value, command, detail, onChoose }: CommandRowProps) {
  const { label, icon: Icon, disabledReason, staysOpen, run } = command
  return (
    <CommandItem
      value={value}
      disabled={Boolean(disabledReason)}
      onSelect={() => (staysOpen ? run() : onChoose(run))}
      className={ROW}
    >
      <Icon size={16} aria-hidden className="shrink-0 text-muted" />
      <span className={`min-w-0 flex-1 ${disabledReason ? 'text-muted' : ''}`}>
        <span className="block truncate">{label}</span>
        {(disabledReason ?? detail) && (
          <span className="block truncate text-xs text-muted">{disabledReason ?? detail}</span>
        )}
      </span>
    </CommandItem>
  )
}

/** The value that identifies a Space's row; a command's row is identified by its id. */
export function spaceValue(spaceId: string): string {
  return `space ${spaceId}`
}
