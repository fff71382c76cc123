import type { EntryKind } from './configuration.ts'

/** A change of one variable or secret. */
export type EntryChange = { kind: EntryKind; key: string } & (
  | { change: 'set'; value: string; description?: string | undefined }
  | { change: 'delete' }
)

/** A request for other hardware, with the sleep time on it, or for another sleep time; -1: never. */
export type HardwareChange =
  | { change: 'hardware'; flavor: string; sleepTimeSeconds?: number | undefined }
  | { change: 'sleep-time'; seconds: number }

/** What the activity says of a change. */
interface ChangeNote {
  what: string
  detail: Record<string, string | number>
}

/** The key of a changed variable or secret, never its value. */
export function noteOfEntry({ kind, change, key }: EntryChange): ChangeNote {
  return { what: `${kind}.${change === 'set' ? 'set' : 'deleted'}`, detail: { key } }
}

export function noteOfHardware(change: HardwareChange): ChangeNote {
  if (change.change === 'sleep-time') return { what: 'sleep-time.set', detail: { seconds: change.seconds } }
  const { flavor, sleepTimeSeconds } = change
  return {
    what: 'hardware.set',
    detail: { flavor, ...(sleepTimeSeconds !== undefined && { sleepTimeSeconds }) },
  }
}
