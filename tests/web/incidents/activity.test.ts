import { describe, expect, it } from 'vitest'
import { ACTIVITY_KINDS } from '../../../shared/model/activity.ts'
import { INCIDENT_KINDS } from '../../../shared/model/incident.ts'
import { describeActivity } from '../../../web/pages/activity/describe-activity.ts'
import { groupByDay } from '../../../web/pages/activity/group-by-day.ts'
import { resultError } from '../../../web/pages/activity/result-error.ts'
import { type ActivityList, withEntry } from '../../../web/pages/activity/with-entry.ts'
import type { ActivityChoice } from '../../../web/requests/history/read-activity.ts'
import { anEntry } from '../support/an-incident.ts'
import { chinese, english } from '../support/words.ts'

const ALL: ActivityChoice = { kind: null, owner: null, spaceId: null, by: null }

describe('describeActivity', () => {
  const say = (...given: Parameters<typeof anEntry>) => describeActivity(anEntry(...given), english)

  it('says who did what to which Space, in the language of the page', () => {
    expect(say('1')).toBe('{by} restarted {space}')
    expect(describeActivity(anEntry('1'), chinese)).toBe('{by} 重启了 {space}')
  })

  it('does not say that something was done which failed', () => {
    expect(say('1', { result: 'hub_forbidden' })).toBe('{by} tried to restart {space}')
    expect(say('1', { result: 'outcome_unknown' })).toBe('{by} tried to restart {space}')
  })

  it('names both stages of a change, and the first one of a new Space', () => {
    const change = { kind: 'change', by: null, result: null, what: 'RUNTIME_ERROR' } as const
    expect(say('1', { ...change, detail: { from: 'RUNNING' } })).toBe('{space}: Running → Crashed')
    expect(say('1', { ...change, detail: { from: null } })).toBe('{space} is new: Crashed')
    expect(say('1', { ...change, what: 'renamed', detail: { from: 'ada/old' } })).toContain('ada/old')
  })

  it('names the kind of an incident and the interval of the watch', () => {
    const opened = { kind: 'incident', what: 'incident.opened', detail: { kind: 'stuck' } } as const
    expect(say('1', opened)).toBe('Incident opened: {space} · Stuck')
    const changed = { kind: 'settings', what: 'watch.changed', spaceId: null } as const
    expect(say('1', { ...changed, detail: { everySeconds: 300 } })).toBe(
      '{by} changed the watch settings: every 5 min',
    )
    expect(say('1', { ...changed, detail: { everySeconds: 0 } })).toBe('{by} changed the watch settings: off')
  })

  it('says what was changed of a configuration, and what was only tried', () => {
    const set = { kind: 'configuration', what: 'variable.set', detail: { key: 'A' } } as const
    expect(say('1', { ...set, result: 'ok' })).toBe('{by} set the variable A of {space}')
    expect(say('1', { ...set, result: 'hub_forbidden' })).toBe('{by} tried to set the variable A of {space}')
    const hardware = { kind: 'configuration', what: 'hardware.set', detail: { flavor: 't4-small' } } as const
    expect(say('1', { ...hardware, result: 'ok' })).toBe('{by} chose T4 small for {space}')
  })

  it('shows a code that it does not know as it is', () => {
    expect(say('1', { kind: 'configuration', what: 'flag.raised' })).toBe('flag.raised')
    expect(say('1', { what: 'nap' })).toBe('nap')
  })

  it('has words for every kind', () => {
    for (const { t } of [english, chinese]) {
      for (const kind of ACTIVITY_KINDS) expect(t(`activity.kind.${kind}`)).not.toBe(`activity.kind.${kind}`)
      for (const kind of INCIDENT_KINDS)
        expect(t(`incidents.kind.${kind}`)).not.toBe(`incidents.kind.${kind}`)
    }
  })
})

it('knows the words of an error code, and keeps an unknown one', () => {
  expect(resultError({ kind: 'action', result: 'ok' })).toBe(null)
  expect(resultError({ kind: 'change', result: null })).toBe(null)
  expect(resultError({ kind: 'action', result: 'hub_forbidden' })).toMatchObject({ code: 'hub_forbidden' })
  expect(resultError({ kind: 'action', result: 'odd' })).toBe('odd')
})

it('groups entries by the day of the user, in their order', () => {
  const at = (day: number, hour: number) => new Date(2026, 0, day, hour).toISOString()
  const entries = [at(2, 12), at(2, 1), at(1, 23)].map((time, index) => anEntry(String(index), { at: time }))
  const days = groupByDay(entries)
  expect(days.map((day) => day.entries.map(({ id }) => id))).toEqual([['0', '1'], ['2']])
  expect(days.map(({ at }) => at)).toEqual([new Date(2026, 0, 2).getTime(), new Date(2026, 0, 1).getTime()])
})

describe('withEntry', () => {
  const list: ActivityList = { pages: [{ success: true, entries: [anEntry('2'), anEntry('1')], next: null }] }
  const idsOf = ({ pages }: ActivityList) => pages.flatMap(({ entries }) => entries.map(({ id }) => id))

  it('puts a new entry first, once', () => {
    const added = withEntry(list, anEntry('3'), ALL)
    expect(idsOf(added)).toEqual(['3', '2', '1'])
    expect(withEntry(added, anEntry('3'), ALL)).toBe(added)
  })

  it('leaves out what does not fit the filters', () => {
    const add = (choice: Partial<ActivityChoice>) =>
      idsOf(withEntry(list, anEntry('3'), { ...ALL, ...choice })).includes('3')
    expect(add({ kind: 'action', owner: 'ADA', spaceId: 'ada/app', by: 'admin' })).toBe(true)
    expect(add({ kind: 'change' })).toBe(false)
    expect(add({ owner: 'bob' })).toBe(false)
    expect(add({ spaceId: 'ada/other' })).toBe(false)
    expect(add({ by: 'API_KEY' })).toBe(false)
  })
})
