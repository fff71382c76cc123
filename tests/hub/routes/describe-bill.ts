import { hardwareOf } from '../state/hardware.ts'
import { servingFlavorOf } from '../state/runtime.ts'
import type { HubSpace } from '../state/spaces.ts'
import { isServing } from '../state/stages.ts'
import { stepAt } from '../state/timeline.ts'

const MINUTE_MS = 60_000

/** The lines of the bill for one Space, one for each flavor. An active one began that many minutes ago. */
export function describeBill(space: HubSpace, now: number) {
  return Object.entries(space.billedMinutes).map(([flavor, quantity]) => {
    const { prettyName, dollarsPerHour } = hardwareOf(flavor)
    const unitCostMicroUSD = Math.round((dollarsPerHour / 60) * 1e6)
    const active = isBilledNow(space, flavor, now)
    const end = active ? now : Math.min(now, space.timeline.startedAt)
    return {
      entityId: space._id,
      label: space.id,
      product: `spaces/${flavor}/minutes`,
      productPrettyName: prettyName,
      ...{ quantity, unitLabel: 'minute', unitCostMicroUSD },
      totalCostMicroUSD: quantity * unitCostMicroUSD,
      active,
      startedAt: new Date(end - quantity * MINUTE_MS).toISOString(),
      stoppedAt: active ? null : new Date(end).toISOString(),
    }
  })
}

/** The Hub bills while a container starts or serves, on the hardware that it has. */
function isBilledNow(space: HubSpace, flavor: string, now: number): boolean {
  const { stage } = stepAt(space.timeline, now)
  const isUp = isServing(stage) || stage === 'APP_STARTING'
  return isUp && space.sdk !== 'static' && servingFlavorOf(space, now) === flavor
}
