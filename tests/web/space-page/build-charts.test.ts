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
    aSample(1, { replica: 'r2', cpuPercent: 50 }),
  )

  it('are drawn as one: the mean of the CPU, the sum of the memory', () => {
    expect(charts.map(({ id }) => id)).toEqual(['cpu', 'memory', 'network'])
    expect(charts[0]).toMatchObject({ note: 'mean of 2 replicas', lines: [{ values: [30] }] })
    expect(charts[1]).toMatchObject({ ceiling: 8_000, lines: [{ values: [2_000] }] })
  })
})

describe('GPUs', () => {
  it('come first: one shows its use and its memory in percent', () => {
    const [gpu] = chartsOf(aSample(1, { gpus: [aGpu('5ktsb', 80)] }))
    expect(gpu).toMatchObject({
      id: 'gpu',
      title: 'GPU',
      unit: 'percent',
      ceiling: 100,
      note: '6 GiB of 24 GiB',
    })
    expect(gpu?.lines).toEqual([
      { label: 'Use', values: [80] },
      { label: 'Memory', values: [25] },
    ])
  })

  it('are numbered if there are more, with their mean before them', () => {
    const charts = chartsOf(aSample(1, { gpus: [aGpu('10', 5), aGpu('2', 80, 12 * GB)] }))
    expect(charts.slice(0, 2).map(({ id, note }) => [id, note])).toEqual([
      ['gpu', '2 GPUs'],
      ['gpu-memory', '18 GiB of 48 GiB'],
    ])
    expect(charts[0]?.lines).toEqual([
      { label: 'Mean', values: [42.5] },
      { label: '0', values: [80] },
      { label: '1', values: [5] },
    ])
    expect(charts[1]?.lines.map(({ values }) => values)).toEqual([[37.5], [50], [25]])
  })

  it('of all replicas are in the same charts', () => {
    const charts = chartsOf(
      aSample(1, { replica: 'r1', gpus: [aGpu('0', 5)] }),
      aSample(1, { replica: 'r2', gpus: [aGpu('0', 9)] }),
    )
    expect(charts[0]?.lines.map(({ label }) => label)).toEqual(['Mean', '0', '1'])
    expect(charts.map(({ id }) => id)).toEqual(['gpu', 'gpu-memory', 'cpu', 'memory', 'network'])
  })

  it('do not divide by zero', () => {
    const gpu = { id: '0', utilizationPercent: 0, memoryUsedBytes: 0, memoryTotalBytes: 0 }
    expect(chartsOf(aSample(1, { gpus: [gpu] }))[0]?.lines[1]?.values).toEqual([0])
  })
})
