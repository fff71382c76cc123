import { describe, expect, it } from 'vitest'
import { sample as sampleSchema } from '../../../shared/model/sample.ts'
import { toSample } from '../../../worker/hub/vocabulary/to-sample.ts'

const NOW = Date.parse('2026-11-21T10:00:00Z')
const READING = {
  cpu_usage_pct: 12.5,
  cpu_millicores: 3500,
  memory_used_bytes: 1_417_216,
  memory_total_bytes: 15_032_385_536,
  rx_bps: 10,
  tx_bps: 20,
  gpus: { d901cd7f: { utilization: 80, memory_used_bytes: 5, memory_total_bytes: 22_836_000_000 } },
  replica: 'j6qz9',
}

function read(fields: object) {
  const sample = toSample(JSON.stringify({ ...READING, ...fields }), NOW)
  return sample && sampleSchema.parse(sample)
}

describe('a metrics event', () => {
  it('becomes a sample', () => {
    expect(read({})).toEqual({
      at: '2026-11-21T10:00:00.000Z',
      cpuPercent: 12.5,
      cpuMillicores: 3500,
      memoryUsedBytes: 1_417_216,
      memoryTotalBytes: 15_032_385_536,
      receivedPerSecond: 10,
      sentPerSecond: 20,
      replica: 'j6qz9',
      gpus: [
        { id: 'd901cd7f', utilizationPercent: 80, memoryUsedBytes: 5, memoryTotalBytes: 22_836_000_000 },
      ],
    })
  })

  it.each([
    ['cpu_millicores', 'cpuMillicores', null],
    ['memory_total_bytes', 'memoryTotalBytes', null],
    ['rx_bps', 'receivedPerSecond', 0],
    ['tx_bps', 'sentPerSecond', 0],
    ['gpus', 'gpus', []],
    ['replica', 'replica', null],
  ])('may lack %s, or have another type or null there', (field, name, value) => {
    for (const odd of [undefined, null, 'a lot', true]) {
      expect(read({ [field]: field === 'replica' && odd === 'a lot' ? 7 : odd })).toMatchObject({
        [name]: value,
      })
    }
  })

  it.each(['cpu_usage_pct', 'memory_used_bytes'])('is not a sample if %s is not a number', (field) => {
    for (const odd of [undefined, null, 'a lot']) expect(read({ [field]: odd })).toBeNull()
  })

  it('skips a GPU that is not an object, and treats its missing numbers as 0', () => {
    const gpus = { a: 'broken', b: null, c: { utilization: 3 } }

    expect(read({ gpus })?.gpus).toEqual([
      { id: 'c', utilizationPercent: 3, memoryUsedBytes: 0, memoryTotalBytes: 0 },
    ])
  })

  it.each(['', 'not JSON', 'null', '[]', '{"cpu_usage_pct":', '"text"', '7'])(
    'is not a sample if it is %j',
    (data) => {
      expect(toSample(data, NOW)).toBeNull()
    },
  )
})
