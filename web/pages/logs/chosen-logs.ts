import type { Space } from '../../../shared/model/space.ts'
import { isSameName } from '../../../shared/model/space-id.ts'
import type { LogKind } from '../../../shared/wire/logs.ts'
import { MAX_LOGS } from '../../space-display/many-logs-href.ts'

export interface ChosenLogs {
  logs: { space: Space; kind: LogKind }[]
  /** Ids of the address that no Space has. */
  unknown: string[]
  /** Ids beyond the fourth. */
  leftOut: string[]
}

/** `?spaces=a/b,c/d&build=c/d`: which logs to show, and for which of them that of the build. */
export function readChosenLogs(query: string, spaces: readonly Space[]): ChosenLogs {
  const params = new URLSearchParams(query)
  const ids = [...new Set(idsIn(params.get('spaces')))]
  const builds = idsIn(params.get('build'))
  const found = ids
    .slice(0, MAX_LOGS)
    .map((id) => ({ id, space: spaces.find((one) => isSameName(one.id, id)) }))
  return {
    logs: found.flatMap(({ id, space }) =>
      space ? [{ space, kind: builds.includes(id) ? ('build' as const) : ('run' as const) }] : [],
    ),
    unknown: found.flatMap(({ id, space }) => (space ? [] : [id])),
    leftOut: ids.slice(MAX_LOGS),
  }
}

function idsIn(list: string | null): string[] {
  return (list ?? '').split(',').filter((id) => id !== '')
}
