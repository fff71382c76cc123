import { toFields, toList, toNumber, toText, toTime } from './read-field.ts'

/** What the Hub has billed for Spaces in the current period. */
export interface Bill {
  periodStart: string | null
  items: BillItem[]
}

/** The cost of one kind of hardware of one Space. */
interface BillItem {
  /** The Space's `_id` in lower case; null if the Hub did not say. */
  hubId: string | null
  label: string | null
  dollars: number
}

const MAX_ITEMS = 10_000

/** Parses the answer of `billing/usage` (the Hub's OpenAPI document); null if it has no usage. */
export function readBill(answer: unknown): Bill | null {
  const { usage, period } = toFields(answer)
  if (typeof usage !== 'object' || usage === null || Array.isArray(usage)) return null
  const items = toList(toFields(usage).Spaces) ?? []
  return {
    periodStart: toTime(toFields(period).periodStart),
    items: items.slice(0, MAX_ITEMS).flatMap(toItem),
  }
}

function toItem(entry: unknown): BillItem[] {
  const { entityId, label, totalCostMicroUSD, quantity, unitCostMicroUSD } = toFields(entry)
  const total = toNumber(totalCostMicroUSD) ?? product(toNumber(quantity), toNumber(unitCostMicroUSD))
  if (total === null) return []
  return [{ hubId: toText(entityId)?.toLowerCase() ?? null, label: toText(label), dollars: total / 1e6 }]
}

function product(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b
}
