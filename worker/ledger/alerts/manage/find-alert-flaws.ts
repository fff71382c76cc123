import { secretFields } from '../../../../shared/channels/channels.ts'
import { configSchema } from '../../../../shared/channels/config-schema.ts'
import type { KeptAlert } from '../../../../shared/wire/backup.ts'
import type { Issue } from '../../../../shared/wire/errors.ts'
import { checkRest, toIssues } from './check-alert.ts'

/** What the schema of a backup cannot say of its alerts: what could not be set by hand is not restored either. */
export function findAlertFlaws(alerts: readonly KeptAlert[]): Issue[] {
  return alerts.flatMap((alert, index) =>
    [...checkRest(alert), ...checkFields(alert.channel)].map(({ path, message }) => ({
      path: `alerts.${index}.${path}`,
      message,
    })),
  )
}

/** The fields of a channel but for its secrets, which a backup does not have. Addresses are checked before each call. */
function checkFields(channel: KeptAlert['channel']): Issue[] {
  const secrets = secretFields(channel.kind)
  const fields = Object.fromEntries(Object.entries(channel).filter(([name]) => !secrets.includes(name)))
  const result = configSchema(channel.kind).safeParse(fields)
  if (result.success) return []
  return toIssues(result.error.issues.filter(({ path }) => !secrets.includes(String(path[0]))))
}
