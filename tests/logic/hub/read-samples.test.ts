import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sample } from '../../../shared/model/sample.ts'
import { readSamples } from '../../../worker/hub/streams/read-samples.ts'

const payload = (cpu: unknown, more: object = {}) =>
  JSON.stringify({ cpu_usage_pct: cpu, memory_used_bytes: 1, ...more })
const event = (cpu: unknown, more?: object) => `event: metric\ndata: ${payload(cpu, more)}\n\n`

/** Reads a stream in these chunks, and returns its samples. */
async function readChunks(chunks: (string | Uint8Array)[]): Promise<Sample[]> {
  const samples: Sample[] = []
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks)
        controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk)
      controller.close()
    },
  })
  await readSamples(body, (sample) => samples.push(sample))
  return samples
}

const readCpus = async (chunks: (string | Uint8Array)[]) =>
  (await readChunks(chunks)).map(({ cpuPercent }) => cpuPercent)

/** The same bytes, split at these positions. */
function cut(bytes: Uint8Array, places: number[]): Uint8Array[] {
  const borders = [0, ...[...new Set(places.map((place) => place % bytes.length))].sort((a, b) => a - b)]
  return borders
    .map((from, index) => bytes.slice(from, borders[index + 1]))
    .filter(({ length }) => length > 0)
}

describe('a metrics stream', () => {
  it('gives the same samples wherever its chunks are split', async () => {
    const text = `: héllo\n\n${event(1, { replica: 'é副本🚀' })}event: metric\r\ndata: ${payload(2)}\r\n\r\n${event(3)}`
    const bytes = new TextEncoder().encode(text)
    const whole = await readChunks([bytes])
    expect(whole.map(({ cpuPercent, replica }) => [cpuPercent, replica])).toEqual([
      [1, 'é副本🚀'],
      [2, null],
      [3, null],
    ])

    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length - 1), { maxLength: 60 }), async (places) => {
        const samples = await readChunks(cut(bytes, places))
        const withoutTime = (list: Sample[]) => list.map((sample) => ({ ...sample, at: '' }))
        expect(withoutTime(samples)).toEqual(withoutTime(whole))
      }),
    )
    expect(await readCpus([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual([1, 2, 3])
  })

  it('may end its lines with LF, CR LF or CR', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const lines = ['event: metric', `data: ${payload(1)}`, '', `data: ${payload(2)}`, '', ': end', '']
      expect(await readCpus([lines.join(end)])).toEqual([1, 2])
    }
  })

  it('can split one event over several data lines', async () => {
    const lines = JSON.stringify(JSON.parse(payload(7)), null, 2).split('\n')

    expect(await readCpus([`event: metric\n${lines.map((line) => `data: ${line}\n`).join('')}\n`])).toEqual([
      7,
    ])
  })

  it('can hold comments, empty events, ids and unknown events', async () => {
    const odd = ': comment\n\ndata:\n\nid: 7\nevent: surprise\ndata: {"nobody":1}\n\nretry: 5\n\nnonsense\n\n'

    expect(await readCpus([odd, event(1), odd, event(2)])).toEqual([1, 2])
    expect(await readCpus([`event: surprise\ndata: ${payload(9)}\n\n`])).toEqual([])
  })

  it('skips an event with a word in place of a number', async () => {
    expect(await readCpus([event('a lot'), event(2), 'data: {broken\n\n', event(3)])).toEqual([2, 3])
  })

  it('skips a line of 1 MB, and reads what follows', async () => {
    const long = event(1, { padding: 'x'.repeat(1_000_000) })
    const bytes = new TextEncoder().encode(long + event(2) + long + event(3))

    for (const step of [1_000, 16_384, 65_536, bytes.length]) {
      const places = Array.from({ length: Math.floor(bytes.length / step) }, (_, index) => index * step)
      expect(await readCpus(cut(bytes, places))).toEqual([2, 3])
    }
  })

  it('loses only the long line, wherever the chunks are split', async () => {
    const long = event(1, { padding: 'x'.repeat(70_000) })
    const bytes = new TextEncoder().encode(event(0) + long + event(2) + long + long + event(3) + event(4))

    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length - 1), { maxLength: 12 }), async (places) => {
        expect(await readCpus(cut(bytes, places))).toEqual([0, 2, 3, 4])
      }),
    )
  })

  it('drops an incomplete event at its end', async () => {
    expect(await readCpus([event(1), `event: metric\ndata: ${payload(2)}\n`])).toEqual([1])
  })
})
