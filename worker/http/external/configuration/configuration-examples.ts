import type { Costs, FlavorsAnswer } from '../../../../shared/wire/costs.ts'
import type { SecretsAnswer, SpaceSettings, VariablesAnswer } from '../../../../shared/wire/space-settings.ts'
import { EXAMPLE_SPACE } from '../openapi/examples.ts'

const VARIABLE = {
  key: 'MODEL_ID',
  value: 'Qwen/Qwen3-4B',
  description: 'The model to load',
  updatedAt: '2026-10-30T08:15:00.000Z',
}
const SECRET = { key: 'HF_TOKEN', description: null, updatedAt: '2026-03-02T11:00:00.000Z' }

export const EXAMPLE_SETTINGS: SpaceSettings = {
  success: true,
  variables: [VARIABLE],
  secrets: [SECRET],
  hardware: { current: 'cpu-basic', requested: 'cpu-basic' },
  sleepTimeSeconds: 172_800,
}

export const EXAMPLE_VARIABLES: VariablesAnswer = { success: true, variables: [VARIABLE], complete: true }

export const EXAMPLE_SECRETS: SecretsAnswer = { success: true, secrets: [SECRET], complete: true }

export const EXAMPLE_FLAVORS: FlavorsAnswer = {
  success: true,
  flavors: [
    {
      ...{ id: 't4-small', name: 'Nvidia T4 - small', cpu: '4 vCPU', memory: '15 GB' },
      ...{ accelerator: '1x Nvidia T4, 16 GB', pricePerHourUSD: 0.4 },
    },
  ],
}

export const EXAMPLE_UPGRADED = {
  success: true,
  message: 'ada/weather-bot will run on t4-small.',
  space: {
    ...EXAMPLE_SPACE,
    ...{ stage: 'RUNNING_BUILDING', hardware: { current: 'cpu-basic', requested: 't4-small' } },
    ...{ sleepTimeSeconds: 3_600, neverSleeps: false },
  },
}

export const EXAMPLE_SLEEP_TIME = {
  success: true,
  message: 'ada/weather-bot will sleep after 3600 seconds without a visit.',
  space: { ...EXAMPLE_SPACE, sleepTimeSeconds: 3_600 },
}

export const EXAMPLE_COSTS: Costs = {
  success: true,
  perHourUSD: 0.4,
  unknownPrices: 0,
  accounts: [
    {
      ...{ username: 'ada', perHourUSD: 0.4, monthToDateUSD: 21.35, source: 'billing' },
      ...{ quota: { running: 3, limit: null }, error: null },
    },
  ],
  spaces: [
    {
      ...{ spaceId: 'ada/weather-bot', perHourUSD: 0.4, monthToDateUSD: 21.35, source: 'billing' },
      ...{ countedFrom: null, idleSince: null },
    },
  ],
}
