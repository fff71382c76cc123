import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../web/logs/lines/entry.ts'
import { LEVELS } from '../../../web/logs/lines/level.ts'
import { shownTime } from '../../../web/logs/list/line-time.ts'
import { selectedText } from '../../../web/logs/list/selected-text.ts'
import { parseChoices } from '../../../web/logs/log-choices.ts'
import { chooseRows } from '../../../web/logs/pane/choose-rows.ts'
import { logFileName, toLogText } from '../../../web/logs/pane/log-file.ts'
import { createMatcher } from '../../../web/logs/search/log-search.ts'
import { createMatchIndex } from '../../../web/logs/search/match-index.ts'

const AT = '2026-03-01T12:00:00.123Z'
const entry = (number: number, plain: string, level: 'error' | 'info' = 'info'): Entry => ({
  ...{ kind: 'line', number, plain, level },
  line: { at: AT, text: plain },
})
const start: Entry = { kind: 'start', number: 2, at: null, plain: '===== Application Startup =====' }
const ROWS = [entry(0, 'zero'), entry(1, 'one', 'error'), start, entry(3, 'three')]

describe('taking a log elsewhere', () => {
  it('copies a selection over lines that are not on the screen', () => {
    const ends = { fromOffset: 2, toOffset: 3 }
    expect(selectedText(ROWS, { from: 0, to: 3, ...ends })).toBe(
      'ro\none\n===== Application Startup =====\nthr',
    )
    expect(selectedText(ROWS, { from: 1, to: 1, fromOffset: 1, toOffset: null })).toBe('ne')
  })

  it('writes a file with times, and says what is missing', () => {
    expect(toLogText(ROWS.slice(1, 3), 'older lines were dropped')).toBe(
      `older lines were dropped\n${AT} one\n===== Application Startup =====\n`,
    )
    expect(logFileName('ada/a', 'build', Date.parse(AT))).toBe('ada-a-build-2026-03-01T12-00-00Z.log')
  })
})

describe('what is shown', () => {
  it('is filtered by level and by the search, but shows where a run begins', () => {
    expect(chooseRows(ROWS, { levels: LEVELS, index: null })).toBe(ROWS)
    expect(chooseRows(ROWS, { levels: ['error'], index: null }).map(({ number }) => number)).toEqual([1, 2])
    const index = createMatchIndex(createMatcher({ text: 'three', isRegex: false }))
    index.advance(ROWS, () => false)
    expect(chooseRows(ROWS, { levels: LEVELS, index }).map(({ number }) => number)).toEqual([2, 3])
  })

  it('has times in UTC, in local time or not at all', () => {
    expect(shownTime(AT, 'utc')).toEqual({ day: '03-01', clock: '12:00:00' })
    const local = new Date(AT)
    expect(shownTime(AT, 'local')?.clock.slice(0, 2)).toBe(String(local.getHours()).padStart(2, '0'))
    expect(shownTime(AT, 'off')).toBeNull()
    expect(shownTime(null, 'utc')).toBeNull()
  })

  it.each([null, '', '[]', '{"isWrapped":1,"times":"x","levels":["y"]}', '{"levels":[]}'])(
    'is as at first if %s was stored',
    (stored) => {
      expect(parseChoices(stored)).toEqual({ isWrapped: true, times: 'local', levels: LEVELS })
    },
  )

  it('is as it was chosen', () => {
    const chosen = { isWrapped: false, times: 'utc', levels: ['error', 'unknown'] }
    expect(parseChoices(JSON.stringify(chosen))).toEqual(chosen)
  })
})
