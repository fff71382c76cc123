import { describe, expect, it, vi } from 'vitest'
import type { LogLine } from '../../../shared/wire/logs.ts'
import { createLogStore } from '../../../web/logs/lines/log-store.ts'

function store() {
  let flush = () => {}
  const defer = vi.fn((run: () => void) => {
    flush = run
  })
  const created = createLogStore(defer)
  return { ...created, defer, flush: () => flush() }
}

const line = (text: string): LogLine => ({ at: null, text })
const lines = (count: number, text = 'x') => Array.from({ length: count }, () => line(text))

describe('the lines that are held', () => {
  it('tells its listeners once a frame', () => {
    const { append, get, subscribe, defer, flush } = store()
    const onChange = vi.fn()
    subscribe(onChange)
    append([line('a')])
    append([line('b')])
    expect(defer).toHaveBeenCalledTimes(1)
    expect(get().entries).toEqual([])
    flush()
    expect(onChange).toHaveBeenCalledTimes(1)
    expect(get().entries.map(({ plain }) => plain)).toEqual(['a', 'b'])
  })

  it('does not wait for a frame that never comes', () => {
    const { append, get } = store()
    append(lines(60_000))
    expect(get().entries).toHaveLength(20_000)
    expect(get().dropped).toBe(40_000)
  })

  it('drops the oldest beyond 20,000 and counts them; the numbers stay', () => {
    const { append, get, flush } = store()
    append(lines(15_000))
    flush()
    append(lines(5_010))
    flush()
    expect(get().dropped).toBe(10)
    expect(get().entries).toHaveLength(20_000)
    expect(get().entries[0]?.number).toBe(10)
  })

  it('drops the oldest beyond 16 MiB', () => {
    const { append, get, flush } = store()
    append(lines(2_000, 'x'.repeat(16 * 1024)))
    flush()
    const { entries, dropped } = get()
    expect(entries.length + dropped).toBe(2_000)
    expect(entries).toHaveLength(512)
    append(lines(3, 'x'.repeat(16 * 1024)))
    flush()
    expect(get().entries).toHaveLength(512)
    expect(get().dropped).toBe(dropped + 3)
  })

  it('marks where a container starts, also in the middle', () => {
    const { append, get, flush } = store()
    append([line('a'), line('===== Application Startup at 2026-06-01 14:49:54 ====='), line('b')])
    flush()
    expect(get().entries.map(({ kind }) => kind)).toEqual(['line', 'start', 'line'])
  })

  it('says that another run begins, unless the Hub says so itself or nothing was there before', () => {
    const { append, get, flush, expectRun } = store()
    expectRun('2026-03-01T12:00:00.000Z')
    append([line('a')])
    expectRun('2026-03-01T12:01:00.000Z')
    append([line('b')])
    expectRun('2026-03-01T12:02:00.000Z')
    append([line('===== Application Startup at 2026-03-01 12:02:00 =====')])
    flush()
    expect(get().entries.map((entry) => [entry.kind, entry.plain])).toEqual([
      ['line', 'a'],
      ['start', ''],
      ['line', 'b'],
      ['start', '===== Application Startup at 2026-03-01 12:02:00 ====='],
    ])
  })

  it('keeps colours apart from the text that is searched', () => {
    const { append, get, flush } = store()
    append([line('\u001b[31mERROR\u001b[0m: no')])
    flush()
    expect(get().entries[0]).toMatchObject({ plain: 'ERROR: no', level: 'error' })
  })
})
