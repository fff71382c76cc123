import { describe, expect, it } from 'vitest'
import type { Sample } from '../../../shared/model/sample.ts'
import { addSample, NO_SERIES } from '../../../web/live/series/series.ts'
import { buildCharts } from '../../../web/pages/space/charts/build-charts.ts'
import { aSample } from '../support/a-space.ts'
import { chinese, english } from '../support/words.ts'

const GB = 1024 ** 3

function chartsOf(...samples: Sample[]) {
  return buildCharts(samples.reduce(addSample, NO_SERIES), english)
}

function aGpu(id: string, utilizationPercent: number, memoryUsedBytes = 6 * GB) {
  return { id, utilizationPercent, memoryUsedBytes, memoryTotalBytes: 24 * GB }
}

describe('the charts of a Space', () => {
  it('are none before the first sample', () => {
    expect(chartsOf()).toEqual([])
  })

  it('show CPU, memory and network, each over the times of the samples', () => {
    const charts = chartsOf(aSample(1, { cpuPercent: 20 }), aSample(2, { cpuPercent: 40 }))
    const seconds = [aSample(1), aSample(2)].map(({ at }) => Date.parse(at))

    expect(charts.map(({ id, unit }) => [id, unit])).toEqual([
      ['cpu', 'percent'],
      ['memory', 'bytes'],
      ['network', 'bytesPerSecond'],
    ])
    for (const { times } of charts) expect(times).toEqual(seconds)
    expect(charts[0]).toMatchObject({ ceiling: 100, note: '2 vCPU', lines: [{ values: [20, 40] }] })
    expect(charts[1]).toMatchObject({ ceiling: 4_000, lines: [{ values: [1_000, 1_000] }] })
    expect(charts[2]?.lines).toEqual([
      { label: 'Received', values: [5, 5] },
      { label: 'Sent', values: [7, 7] },
    ])
  })

  it('follow the values if the allotment is unknown', () => {
    const [cpu, memory] = chartsOf(aSample(1, { cpuMillicores: null, memoryTotalBytes: null }))
    expect(cpu?.note).toBeNull()
    expect(memory).toMatchObject({ ceiling: null, note: null })
  })

  it('are titled in the user’s language', () => {
    const titles = buildCharts(addSample(NO_SERIES, aSample(1)), chinese).map(({ title }) => title)
    expect(titles).toEqual(['CPU', '内存', '网络'])
  })
})

describe('several replicas', () => {
  const charts = chartsOf(
    aSample(1, { replica: 'r1', cpuPercent: 10 }),
    aSample(1, { replica: 'r2', cpuPercent: 50, memoryTotalBytes: 8_000 }),
    aSample(2, { replica: 'r1', cpuPercent: 12 }),
  )

  it('have a line each, and each network direction has a chart', () => {
    expect(charts.map(({ id }) => id)).toEqual(['cpu', 'memory', 'received', 'sent'])
    expect(charts[0]?.lines).toEqual([
      { label: 'r1', values: [10, 12] },
      { label: 'r2', values: [50, undefined] },
    ])
  })

  it('share an axis that fits the largest allotment', () => {
    expect(charts[1]?.ceiling).toBe(8_000)
  })
})

describe('GPUs', () => {
  it('have a chart each, in the order of their numbers, with use and memory in percent', () => {
    const charts = chartsOf(aSample(1, { gpus: [aGpu('10', 5), aGpu('2', 80)] }))
    const gpus = charts.filter(({ id }) => id.startsWith('gpu'))

    expect(gpus.map(({ title }) => title)).toEqual(['GPU 2', 'GPU 10'])
    expect(gpus[0]).toMatchObject({ unit: 'percent', ceiling: 100, note: '6 GiB of 24 GiB' })
    expect(gpus[0]?.lines).toEqual([
      { label: 'Use', values: [80] },
      { label: 'Memory', values: [25] },
    ])
  })

  it('keep their own name with one replica, and name the replica if there are more', () => {
    const one = chartsOf(aSample(1, { replica: 'r1', gpus: [aGpu('0', 5)] }))
    expect(one.at(-1)?.title).toBe('GPU 0')

    const two = chartsOf(
      aSample(1, { replica: 'r1', gpus: [aGpu('0', 5)] }),
      aSample(1, { replica: 'r2', gpus: [aGpu('0', 9)] }),
    )
    expect(two.slice(-2).map(({ title }) => title)).toEqual(['GPU r1/0', 'GPU r2/0'])
  })

  it('do not divide by zero', () => {
    const gpu = { id: '0', utilizationPercent: 0, memoryUsedBytes: 0, memoryTotalBytes: 0 }
    expect(chartsOf(aSample(1, { gpus: [gpu] })).at(-1)?.lines[1]?.values).toEqual([0])
  })
})
