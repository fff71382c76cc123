import type { LogKind } from '../../../shared/wire/logs.ts'
import type { AccountConfig } from '../../config/hub-config.ts'
import type { ByteStream } from '../streams/open-event-stream.ts'

/** A log of the Hub. `tail`: only its last lines; null for all that the Hub holds. */
export interface HubLog {
  spaceId: string
  kind: LogKind
  tail: number | null
}

export type LogRoute = (log: HubLog, account: AccountConfig, signal: AbortSignal) => Promise<ByteStream>

export function withTail(url: URL, { tail }: HubLog): URL {
  if (tail !== null) url.searchParams.set('tail', String(tail))
  return url
}
