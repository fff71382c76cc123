import type { LogLine } from '../../../shared/wire/logs.ts'
import { KEEP_ALIVE } from '../../hub/logs/log-news.ts'
import { readLogTexts } from '../../hub/logs/read-log-texts.ts'
import { HubError } from '../../hub/transport/errors/hub-error.ts'
import type { SecretMask } from '../../mask.ts'
import { createLastLines } from './last-lines.ts'
import { createLogReader } from './text/log-reader.ts'

/** An answer comes within 10 s of the request. */
const LONGEST_MS = 9_000
/** The Hub does not say when it has sent all that it holds: a pause of this length says so. */
const QUIET_MS = 2_000
/** The same before the first line. */
const EMPTY_MS = 4_000
/** If all lines have come that were asked for, only the end of the log may follow. */
const ENOUGH_MS = 300

interface ReadOptions {
  mask: SecretMask
  tail: number
  startedAt: number
}

type Open = (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>

/** Reads what the Hub holds of a log. `complete`: the Hub has closed it. Throws `HubError`, and `invalid_request` if it is too large. */
export async function readLog(
  open: Open,
  { mask, tail, startedAt }: ReadOptions,
): Promise<{ lines: LogLine[]; complete: boolean }> {
  const stop = new AbortController()
  const reader = createLogReader(mask)
  const last = createLastLines(tail)
  const late = setTimeout(() => stop.abort(), LONGEST_MS - (Date.now() - startedAt))
  const pause = createPause(() => stop.abort())
  let isOpen = false
  let complete = false
  try {
    const body = await open(stop.signal)
    isOpen = true
    pause.begin(EMPTY_MS)
    for await (const news of readLogTexts(body)) {
      const lines = news.flatMap((one) => (one === KEEP_ALIVE ? reader.rest() : reader.read(one)))
      last.add(lines)
      if (last.isEnough()) pause.begin(ENOUGH_MS, { isLast: true })
      else if (lines.length > 0) pause.begin(QUIET_MS)
    }
    complete = true
  } catch (error) {
    if (!stop.signal.aborted) throw error
    if (!isOpen) throw new HubError('hub_timeout', 'The Hub did not answer in time.', { cause: error })
  } finally {
    clearTimeout(late)
    pause.end()
    stop.abort()
  }
  last.add(reader.end())
  return { lines: last.list(), complete }
}

/** Calls back when a pause has lasted for its time; the last one is not begun again. */
function createPause(onOver: () => void) {
  let timer: ReturnType<typeof setTimeout> | null = null
  let isLast = false

  return {
    begin(ms: number, options: { isLast?: boolean } = {}): void {
      if (isLast) return
      isLast = options.isLast ?? false
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(onOver, ms)
    },
    end(): void {
      if (timer !== null) clearTimeout(timer)
    },
  }
}
