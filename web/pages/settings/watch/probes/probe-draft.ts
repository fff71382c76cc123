import { flavorOf, isPaid } from '../../../../../shared/model/hardware.ts'
import type { Space } from '../../../../../shared/model/space.ts'
import { isSpaceId } from '../../../../../shared/model/space-id.ts'
import type { Probe } from '../../../../../shared/wire/watch.ts'
import { PROBE_LIMITS } from '../../../../../shared/wire/watch-answer.ts'

/** A probe as it is typed. */
export interface ProbeDraft {
  spaceId: string
  path: string
  status: string
  text: string
  minutes: string
}

export const NEW_PROBE: ProbeDraft = { spaceId: '', path: '/', status: '', text: '', minutes: '5' }

export function toDraft({ spaceId, path, expectStatus, expectText, everySeconds }: Probe): ProbeDraft {
  return {
    spaceId,
    path,
    status: expectStatus === null ? '' : String(expectStatus),
    text: expectText ?? '',
    minutes: String(everySeconds / 60),
  }
}

/** The probe, and which of its fields are not accepted. */
export function readDraft(
  draft: ProbeDraft,
  enabled: boolean,
): { probe: Probe; invalid: ReadonlySet<string> } {
  const status = draft.status.trim()
  const read: Probe = {
    spaceId: draft.spaceId.trim(),
    path: draft.path.trim(),
    expectStatus: status === '' ? null : Number(status),
    expectText: draft.text === '' ? null : draft.text,
    everySeconds: Number(draft.minutes) * 60,
    enabled,
  }
  const invalid = new Set(invalidFields(read))
  if (!/^\d+$/.test(draft.minutes.trim())) invalid.add('everySeconds')
  return { probe: read, invalid }
}

/** The fields that the server would refuse, by the limits that it checks. */
export function invalidFields(probe: Probe): (keyof Probe)[] {
  const { path, pathLength, status, textLength, everySeconds: period } = PROBE_LIMITS
  const { spaceId, expectStatus, expectText, everySeconds } = probe
  const checks: [keyof Probe, boolean][] = [
    ['spaceId', isSpaceId(spaceId)],
    ['path', path.test(probe.path) && probe.path.length <= pathLength],
    ['expectStatus', expectStatus === null || isWithin(expectStatus, status)],
    ['expectText', expectText === null || (expectText !== '' && expectText.length <= textLength)],
    ['everySeconds', isWithin(everySeconds, period)],
  ]
  return checks.flatMap(([field, isValid]) => (isValid ? [] : [field]))
}

function isWithin(value: number, { min, max }: { min: number; max: number }): boolean {
  return Number.isInteger(value) && value >= min && value <= max
}

type Sleeper = Pick<Space, 'hardware' | 'sleepTimeSeconds' | 'neverSleeps'>

/** Whether each probe comes before the Space falls asleep, which paid hardware is billed for. */
export function keepsAwake(space: Sleeper, everySeconds: number): boolean {
  const { sleepTimeSeconds } = space
  if (!isPaid(flavorOf(space)) || space.neverSleeps || sleepTimeSeconds === null || sleepTimeSeconds < 0)
    return false
  return sleepTimeSeconds < everySeconds * 2
}
