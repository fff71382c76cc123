import { describe, expect, it } from 'vitest'
import type { LogLine } from '../../../../shared/wire/logs.ts'
import { KEEP_ALIVE } from '../../../../worker/hub/logs/log-news.ts'
import { readLogTexts } from '../../../../worker/hub/logs/read-log-texts.ts'
import {
  encodeEvents,
  type HubText,
  PASSWORD,
  readChunks,
  readLines,
  readTexts,
  TOKEN,
} from './read-lines.ts'

const ESC = '\u001b'

describe('the lines of a log', () => {
  it.each<[string, HubText[], string[]]>([
    ['end with a line break', ['one\n', 'two\n'], ['one', 'two']],
    ['end with their event', ['one', 'two'], ['one', 'two']],
    ['may be several in one event', ['one\n\ntwo\nthree'], ['one', '', 'two', 'three']],
    ['may be empty', ['\n', 'a\n'], ['', 'a']],
    ['end with \\r\\n', ['one\r\ntwo\r\n'], ['one', 'two']],
    ['end with \\r\\n over two events', ['one\r', '\ntwo\n'], ['one', 'two']],
    ['are replaced after \\r', ['1%\r2%\r100%\n'], ['100%']],
    ['are replaced after \\r in an earlier event', ['1%\r', '2%\r', '100%\n', 'done\n'], ['100%', 'done']],
    ['are kept if nothing comes after \\r', ['100%\r'], ['100%']],
    [
      'are kept if only a colour comes after \\r',
      [`${ESC}[32mdone\r${ESC}[0m\n`],
      [`${ESC}[32mdone${ESC}[0m`],
    ],
    ['keep colours', [`${ESC}[1;31mERR${ESC}[0m\n`], [`${ESC}[1;31mERR${ESC}[0m`]],
    ['join a colour over two events', [`${ESC}[3`, `1mERR${ESC}[0m\n`], [`${ESC}[31mERR${ESC}[0m`]],
    ['end before a split colour', [`a${ESC}[3`, '1mb\n'], ['a', `${ESC}[31mb`]],
    ['lose other sequences', [`${ESC}[2K${ESC}[?25l${ESC}[1;2Ha${ESC}(B${ESC}7b${ESC}[>4;2mc\n`], ['abc']],
    [
      'lose titles and links',
      [`${ESC}]0;title\u0007a${ESC}]8;;javascript:alert(1)${ESC}\\b${ESC}]8;;\u0007\n`],
      ['ab'],
    ],
    ['lose what is inside a device string', [`${ESC}Pq#0;2;0${ESC}\\a${ESC}_x${ESC}\\b\n`], ['ab']],
    [
      'lose a link that is split over events',
      [`a${ESC}]8;;https://x${ESC}`, `\\b${ESC}]8;;\u0007\n`],
      ['a', 'b'],
    ],
    ['lose a sequence that breaks off', [`a${ESC}[3\nb${ESC}]8;;c\nd\n`], ['a', 'b', 'd']],
    ['lose control characters', ['a\u0000\u0008b\u007f\u0085c\td\n'], ['abc\td']],
    ['keep other scripts', ['模型已加载 🚀 ñ\n'], ['模型已加载 🚀 ñ']],
  ])('%s', async (_, sent, expected) => {
    expect(await readTexts(...sent)).toEqual(expected)
  })

  it('have the time of their text, in one precision', async () => {
    const times = [
      '2026-05-12T14:57:43Z',
      '2026-05-12T14:58:23.645Z',
      '2026-05-12T14:58:25.162417Z',
      'soon',
      '7',
    ]
    const lines = await readLines(...times.map((timestamp) => ({ data: 'x', timestamp })))

    expect(lines.map(({ at }) => at)).toEqual([
      '2026-05-12T14:57:43.000Z',
      '2026-05-12T14:58:23.645Z',
      '2026-05-12T14:58:25.162Z',
      null,
      null,
    ])
  })

  it('are the same wherever the bytes are cut', async () => {
    const bytes = encodeEvents([
      `${ESC}[31m===== 启动 🚀 =====${ESC}[0m\n`,
      '',
      'a 10%\r',
      'a 20%\r\n',
      `token ${TOKEN}, colours h${ESC}[1mf_${ESC}[0maliceWrite and ${PASSWORD}\n`,
      'hf_alice',
      `Write${ESC}[3`,
      '1mred\n',
      'last',
    ])
    const whole = await readChunks([bytes])

    expect(whole.map(({ text }) => text)).toEqual([
      `${ESC}[31m===== 启动 🚀 =====${ESC}[0m`,
      'a 20%',
      `token •••, colours •••${ESC}[1m${ESC}[0m and •••`,
      '•••',
      '•••',
      `${ESC}[31mred`,
      'last',
    ])
    for (let at = 1; at < bytes.length; at++) {
      expect(await readChunks([bytes.subarray(0, at), bytes.subarray(at)]), `cut at ${at}`).toEqual(whole)
    }
    expect(await readChunks([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(whole)
  })
})

describe('the events of a log', () => {
  const readRaw = async (text: string) => {
    const bytes = new TextEncoder().encode(text)
    const texts = (lines: LogLine[]) => lines.map(({ text: one }) => one)
    const whole = texts(await readChunks([bytes]))
    for (let at = 1; at < bytes.length; at++) {
      const chunks = [bytes.subarray(0, at), bytes.subarray(at)]
      expect(texts(await readChunks(chunks)), `cut at ${at}`).toEqual(whole)
    }
    return whole
  }
  const one = 'data: {"data":"one\\n"}'
  const two = 'data: {"data":"two\\n"}'

  it.each([
    ['end with \\r\\n', `${one}\r\n\r\n${two}\r\n\r\n`],
    ['end with \\r', `${one}\r\r${two}\r\r`],
    ['may end with the log, without an empty line', `${one}\n\n${two}\n`],
    ['may end with the log, without a line break', `${one}\n\n${two}`],
    ['may begin with a byte order mark', `\ufeff${one}\n\n${two}\n\n`],
    [
      'may have other fields and comments',
      `: hi\n\nid: 1\nretry: 9\n${one}\n: x\n\nevent: message\n${two}\n\n`,
    ],
    [
      'may have no data, or data that is no text',
      `id: 1\n\n${one}\n\ndata: {"data":5}\n\ndata: x\n\n${two}\n\n`,
    ],
    ['may have several lines of data', `${one}\n\ndata: {"data":\ndata:"two\\n"}\n\n`],
    ['count only under their own name', `${one}\n\nevent: other\n${one}\n\n${two}\n\n`],
    ['do not count if they break off', `${one}\n\n${two}\n\ndata: {"data":"thr`],
  ])('%s', async (_, sent) => {
    expect(await readRaw(sent)).toEqual(['one', 'two'])
  })
})

describe('a text of a hundred thousand lines', () => {
  const LINES = 100_000
  const bytes = encodeEvents([
    { data: 'x\r\n'.repeat(LINES), timestamp: '2026-06-01T14:49:54Z' },
    { data: 'y'.repeat(100_000), timestamp: '2026-06-01T14:49:54Z' },
    'last',
  ])

  it('has them all', async () => {
    const texts = (await readChunks([bytes])).map(({ text }) => text.slice(0, 4))
    expect(texts.slice(-2)).toEqual(['yyyy', 'last'])
    expect(texts.slice(0, -2)).toEqual(Array.from({ length: LINES }, () => 'x'))
  })

  it('comes in parts, so that a slow reader can slow it down', async () => {
    const body = new Response(bytes).body ?? expect.fail('no body')
    const sizes: number[] = []
    for await (const news of readLogTexts(body)) {
      sizes.push(news.reduce((sum, one) => sum + (one === KEEP_ALIVE ? 0 : one.text.length), 0))
    }
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(3 * LINES + 100_000 + 4)
    // A long line is not cut here.
    expect(Math.max(...sizes)).toBeLessThan(200_000)
  })
})

describe('a long line', () => {
  const sizeOf = (text = '') => new TextEncoder().encode(text).length

  it.each([
    ['letters', 'a', 16 * 1024],
    ['characters of three bytes', '中', 16 * 1024 - 1],
    ['characters of four bytes', '🚀', 16 * 1024],
  ])('of %s is cut at 16 KiB, never inside a character', async (_, character, bytes) => {
    const [line, next] = await readLines(`${character.repeat(50_000)}\n`, 'next\n')

    expect(line?.cut).toBe(true)
    expect([sizeOf(line?.text), line?.text.isWellFormed()]).toEqual([bytes, true])
    expect(next).toEqual({ at: '2026-06-01T14:49:54.000Z', text: 'next' })
  })

  it('of exactly 16 KiB is whole', async () => {
    const [line] = await readLines(`${'a'.repeat(16 * 1024)}\n`)
    expect([line?.text.length, line?.cut]).toEqual([16 * 1024, undefined])
  })

  it('is cut neither inside a secret nor inside a colour', async () => {
    for (let before = 16 * 1024 - TOKEN.length - 6; before <= 16 * 1024; before++) {
      const [line] = await readLines(`${'a'.repeat(before)}${TOKEN}${ESC}[31m${'b'.repeat(20_000)}\n`)
      const isWhole = /^a+•{0,3}b*$/.test((line?.text ?? '').replace(`${ESC}[31m`, ''))
      expect(isWhole, `${before}`).toBe(true)
    }
  })

  it('of nothing but secrets shows none, wherever its end was dropped', async () => {
    for (let shift = 0; shift < TOKEN.length; shift++) {
      const [line] = await readLines(`${'x'.repeat(shift)}${TOKEN.repeat(10_000)}\n`)
      expect(/^x*•*$/.test(line?.text ?? ''), `${shift}`).toBe(true)
    }
  })

  it('of megabytes that nobody can buffer is a line, too', async () => {
    const lines = await readLines('before\n', 'x'.repeat(9_000_000), 'after\n')
    expect(lines.map(({ text, cut }) => [text.slice(0, 6), cut])).toEqual([
      ['before', undefined],
      [expect.any(String), true],
      ['after', undefined],
    ])
  })

  it('of megabytes is one line each, even if another one follows, wherever the chunks end', async () => {
    const bytes = encodeEvents(['before\n', 'x'.repeat(9_000_000), 'y'.repeat(9_000_000), 'after\n'])
    for (const size of [1_000_000, 4_000_000]) {
      const count = Math.ceil(bytes.length / size)
      const chunks = Array.from({ length: count }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      )
      const lines = await readChunks(chunks)
      expect(
        lines.map(({ cut }) => cut),
        `${size}`,
      ).toEqual([undefined, true, true, undefined])
    }
  })
})
