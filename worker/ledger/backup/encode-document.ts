import { type Backup, MAX_BACKUP_BYTES } from '../../../shared/wire/backup.ts'

const encoder = new TextEncoder()
const sizeOf = (value: unknown) => encoder.encode(JSON.stringify(value)).byteLength
const NULL_BYTES = sizeOf(null)

/**
 * The document as bytes. So that it can be restored, the log tails of the oldest incidents are left out if it is too large, and the
 * oldest activity if it still is.
 */
export function encodeDocument(document: Backup, maxBytes = MAX_BACKUP_BYTES): Uint8Array {
  let [fitting, bytes] = [document, encode(document)]
  for (const leaveOut of [leaveOutTails, leaveOutActivity]) {
    if (bytes.byteLength <= maxBytes) break
    fitting = leaveOut(fitting, bytes.byteLength - maxBytes)
    bytes = encode(fitting)
  }
  return bytes
}

const encode = (document: Backup) => encoder.encode(JSON.stringify(document))

function leaveOutTails(document: Backup, excess: number): Backup {
  // The number of what was left out has digits, too.
  let [left, omittedLogTails] = [excess + digitsOf(document.incidents), document.omittedLogTails]
  const incidents = document.incidents.map((incident) => {
    if (left <= 0 || incident.logTail === null) return incident
    left -= sizeOf(incident.logTail) - NULL_BYTES
    omittedLogTails += 1
    return { ...incident, logTail: null }
  })
  return { ...document, incidents, omittedLogTails }
}

function leaveOutActivity(document: Backup, excess: number): Backup {
  const { activity } = document
  let left = excess + sizeOf({ omittedActivity: 0 }) + digitsOf(activity)
  const first = activity.findIndex((entry) => {
    if (left <= 0) return true
    left -= sizeOf(entry)
    return false
  })
  const kept = first === -1 ? [] : activity.slice(first)
  return { ...document, activity: kept, omittedActivity: activity.length - kept.length }
}

const digitsOf = (all: readonly unknown[]) => String(all.length).length
