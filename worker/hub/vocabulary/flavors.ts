import type { Flavor } from '../../../shared/model/flavor.ts'
import { toFields, toList, toNumber, toText } from './read-field.ts'

type Fields = ReturnType<typeof toFields>

const MAX_FLAVORS = 300

/** How many of a price's units an hour has. The Hub bills by the minute. */
const UNITS_OF_HOUR: ReadonlyMap<string, number> = new Map([
  ['minute', 60],
  ['hour', 1],
  ['second', 3_600],
])
/** No hardware is as expensive: a higher price is a mistake, and would hide every sum that it is in. */
const MAX_DOLLARS_AN_HOUR = 1e6

/** The Hub's hardware (`GET /api/spaces/hardware`). An entry without a name is left out; null if no other is left. */
export function readFlavors(answer: unknown): Flavor[] | null {
  const flavors = toList(answer)?.slice(0, MAX_FLAVORS).flatMap(toFlavor) ?? []
  return flavors.length > 0 ? flavors : null
}

function toFlavor(entry: unknown): Flavor[] {
  const fields = toFields(entry)
  const id = toText(fields.name)
  if (id === null) return []
  return [
    {
      id,
      name: toText(fields.prettyName) ?? id,
      cpu: toText(fields.cpu),
      memory: toText(fields.ram),
      accelerator: describeAccelerator(toFields(fields.accelerator)),
      pricePerHourUSD: priceOf(fields),
    },
  ]
}

/** `1x Nvidia T4, 16 GB`. Quantities are texts. */
function describeAccelerator({ quantity, manufacturer, model, vram }: Fields): string | null {
  const name = [toText(manufacturer), toText(model)].filter((word) => word !== null).join(' ')
  if (name === '') return null
  const count = toText(quantity) ?? toNumber(quantity)?.toString() ?? null
  const memory = toText(vram)
  return `${count === null ? '' : `${count}x `}${name}${memory === null ? '' : `, ${memory}`}`
}

function priceOf({ unitCostUSD, unitCostMicroUSD, unitLabel }: Fields): number | null {
  const units = UNITS_OF_HOUR.get(toText(unitLabel)?.toLowerCase() ?? 'minute')
  const micro = toNumber(unitCostMicroUSD)
  const unit = toNumber(unitCostUSD) ?? (micro === null ? null : micro / 1e6)
  if (units === undefined || unit === null || unit < 0 || unit * units > MAX_DOLLARS_AN_HOUR) return null
  // Millionths a minute are rounded: $0.40 an hour becomes 0.40002.
  return Math.round(unit * units * 1e4) / 1e4
}
