import type { Secret, Variable } from '../../../../shared/model/configuration.ts'
import { MASKED, type SecretMask } from '../../../mask.ts'

type Finder = Pick<SecretMask, 'find'>

/**
 * Hides what is secret in this installation if somebody has put it into a variable or its description: it is public on the Hub, but must not get to
 * readers of ours. Other values stay as they are, whatever they look like: they are there to be edited.
 */
export function hideInVariables(variables: Variable[], mask: Finder): Variable[] {
  return hideInDescriptions(variables, mask).map((variable) =>
    isOurs(variable.value, mask) ? { ...variable, value: MASKED, masked: true } : variable,
  )
}

/** The same for descriptions, which secrets have, too. */
export function hideInDescriptions<Entry extends Secret>(entries: Entry[], mask: Finder): Entry[] {
  return entries.map((entry) =>
    isOurs(entry.description ?? '', mask) ? { ...entry, description: MASKED } : entry,
  )
}

function isOurs(text: string, mask: Finder): boolean {
  return mask.find(text).length > 0
}
