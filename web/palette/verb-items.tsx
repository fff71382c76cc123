import type { Space } from '../../shared/model/space.ts'
import { blockOf } from '../actions/availability.ts'
import { useLocale } from '../i18n/locale.tsx'
import { logsHref } from '../space-display/logs-href.ts'
import { splitVerb, type Verb } from './commands/command.ts'
import { useLogCommand } from './commands/use-logs-commands.ts'
import { useActionCommand } from './commands/use-space-commands.ts'
import { CommandRow, Group } from './palette-rows.tsx'

interface VerbItemsProps {
  query: string
  find: (rest: string) => Space[]
  onChoose: (run: () => void) => void
}

/** If the query begins with a verb: the Spaces that it is possible for, found by the rest of the query. */
export function VerbItems({ query, find, onChoose }: VerbItemsProps) {
  const { t } = useLocale()
  const toAction = useActionCommand()
  const toLog = useLogCommand()
  const labelOf = (verb: Verb) => t(verb === 'logs' ? 'logs.name' : `action.${verb}`)
  const split = splitVerb(query, labelOf)
  if (!split) return null

  const { verb, rest } = split
  const isPossible = (space: Space) =>
    verb === 'logs' ? logsHref(space) !== null : blockOf(verb, space) === null
  const available = find(rest).filter(isPossible)
  if (available.length === 0) return null
  return (
    <Group heading={labelOf(verb)}>
      {available.map((space) => (
        <CommandRow
          key={space.id}
          value={`${verb} ${space.id}`}
          command={verb === 'logs' ? toLog(space) : toAction(space, verb)}
          detail={`${space.title} · ${space.id}`}
          onChoose={onChoose}
        />
      ))}
    </Group>
  )
}
