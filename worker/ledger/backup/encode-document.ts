import { type Backup, MAX_BACKUP_BYTES } from '../../../shared/wire/backup.ts'

const encoder = new TextEncoder()
const sizeOf = (value: unknown) => encoder.encode(JSON.stringify(value)).byteLength
const NULL_BYTES = sizeOf(null)

/** The document as bytes. So that it can be restored, the log tails of the oldest incidents are left out if it is too large. */
export function encodeDocument(document: Backup, maxBytes = MAX_BACKUP_BYTES): Uint8Array {
  const bytes = encoder.encode(JSON.stringify(document))
  // The number of what was left out has digits, too.
  const excess = bytes.byteLength + String(document.incidents.length).length - maxBytes
  if (bytes.byteLength <= maxBytes) return bytes
  return encoder.encode(JSON.stringify(leaveOutTails(document, excess)))
}

function leaveOutTails(document: Backup, excess: number): Backup {
  let [left, omittedLogTails] = [excess, document.omittedLogTails]
  const incidents = document.incidents.map((incident) => {
    if (left <= 0 || incident.logTail === null) return incident
    left -= sizeOf(incident.logTail) - NULL_BYTES
    omittedLogTails += 1
    return { ...incident, logTail: null }
  })
  return { ...document, incidents, omittedLogTails }
}
