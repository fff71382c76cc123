import { describe, expect, it } from 'vitest'
import { createSpaceFinder } from '../../../web/palette/rank-spaces.ts'
import { aSpace } from '../support/a-space.ts'

const spaces = [
  aSpace('ada/old-weather', { title: 'Archive of the weather' }),
  aSpace('ada/weather', { title: 'Weather bot', tags: ['forecast'] }),
  aSpace('bob/tianqi', { title: '天气机器人' }),
  aSpace('bob/cafe', { title: 'Café ﬁnder', sdk: 'docker' }),
]

function find(query: string, limit = 10) {
  const found = createSpaceFinder()(spaces, query, limit)
  return { ids: found.spaces.map(({ id }) => id), total: found.total }
}

describe('finding a Space', () => {
  it('puts titles that start with the query before those that contain it', () => {
    expect(find('weather').ids).toEqual(['ada/weather', 'ada/old-weather'])
  })

  it('finds parts of Chinese titles', () => {
    expect(find('机器').ids).toEqual(['bob/tianqi'])
  })

  it('ignores case, accents, width and ligatures', () => {
    expect(find('CAFE finder').ids).toEqual(['bob/cafe'])
    expect(find('ｗｅａｔｈｅｒ').total).toBe(2)
  })

  it('finds by id, tag and SDK, and by words in any order', () => {
    expect(find('bob/caf').ids).toEqual(['bob/cafe'])
    expect(find('forecast').ids).toEqual(['ada/weather'])
    expect(find('docker').ids).toEqual(['bob/cafe'])
    expect(find('bot weather').ids).toEqual(['ada/weather'])
  })

  it('keeps the order of the list for an empty query, and counts the Spaces', () => {
    expect(find('', 2)).toEqual({ ids: ['ada/old-weather', 'ada/weather'], total: 4 })
  })

  it('finds nothing if one word is missing', () => {
    expect(find('weather nowhere')).toEqual({ ids: [], total: 0 })
  })

  it('uses the current state of a Space', () => {
    const findSpaces = createSpaceFinder()
    const before = aSpace('ada/x', { title: 'Before' })
    expect(findSpaces([before], 'before', 1).total).toBe(1)
    expect(findSpaces([{ ...before, title: 'After' }], 'before', 1).total).toBe(0)
  })
})
