import type { LogLine } from '../../../../shared/wire/logs.ts'
import type { LogText } from '../../../hub/logs/log-news.ts'
import type { SecretMask } from '../../../mask.ts'
import { finishLine } from './finish-line.ts'
import { createLineSplitter } from './line-splitter.ts'
import type { RawLine } from './raw-line.ts'
import { createSecretSeams } from './secret-seams.ts'

/** Makes lines of what the Hub sends: split, without control sequences and secrets, and of limited length. */
export function createLogReader(mask: SecretMask) {
  const splitter = createLineSplitter()
  const seams = createSecretSeams(mask)
  const finish = (lines: RawLine[]): LogLine[] => lines.map((line) => finishLine(line, mask))

  return {
    /** The lines that are complete after this text. */
    read: (text: LogText): LogLine[] => finish(splitter.read(text).flatMap((line) => seams.add(line))),
    /** The Hub has nothing to add for now: lines are not held back any longer. */
    rest: (): LogLine[] => finish(seams.release()),
    /** The last lines, when the log has ended. */
    end: (): LogLine[] =>
      finish([...splitter.finish().flatMap((line) => seams.add(line)), ...seams.release()]),
  }
}
