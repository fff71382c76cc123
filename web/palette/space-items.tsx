import { CommandEmpty } from 'cmdk'
import type { Space } from '../../shared/model/space.ts'
import { useLocale } from '../i18n/locale.tsx'
import { matchCommands } from './commands/command.ts'
import { useSpaceCommands } from './commands/use-space-commands.ts'
import { CommandRow, Group } from './palette-rows.tsx'

interface SpaceItemsProps {
  space: Space
  query: string
  onChoose: (run: () => void) => void
}

/** The commands for one Space. */
export function SpaceItems({ space, query, onChoose }: SpaceItemsProps) {
  const { t } = useLocale()
  const commands = matchCommands(useSpaceCommands()(space), query)
  return (
    <>
      <CommandEmpty className="p-6 text-center text-muted">{t('palette.none')}</CommandEmpty>
      {commands.length > 0 && (
        <Group heading={space.id}>
          {commands.map((command) => (
            <CommandRow key={command.id} value={command.id} command={command} onChoose={onChoose} />
          ))}
        </Group>
      )}
    </>
  )
}
