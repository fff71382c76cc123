import { Hono } from 'hono'
import { HARDWARE, type Hardware } from '../state/hardware.ts'
import type { HubEnv } from './env.ts'

export function createHardwareRoutes() {
  return new Hono<HubEnv>().get('/hardware', (c) => c.json(HARDWARE.map(describeHardware)))
}

/** Quantities are strings with their unit, and prices are by the minute. */
function describeHardware({ name, prettyName, vcpu, memoryGb, dollarsPerHour, gpus }: Hardware) {
  return {
    name,
    prettyName,
    cpu: `${vcpu} vCPU`,
    ram: `${memoryGb} GB`,
    accelerator: gpus && {
      type: gpus.type,
      model: gpus.model,
      quantity: String(gpus.quantity),
      vram: `${gpus.vramGb} GB`,
      manufacturer: gpus.manufacturer,
    },
    unitCostMicroUSD: Math.round((dollarsPerHour / 60) * 1_000_000),
    unitCostUSD: dollarsPerHour / 60,
    unitLabel: 'minute',
  }
}
