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
  it('puts what begins with the query before what contains it', () => {
    expect(find('weather').ids).toEqual(['ada/weather', 'ada/old-weather'])
  })

  it('finds parts of Chinese titles', () => {
    expect(find('机器').ids).toEqual(['bob/tianqi'])
  })

  it('finds without regard to case, accents, width and ligatures', () => {
    expect(find('CAFE finder').ids).toEqual(['bob/cafe'])
    expect(find('ｗｅａｔｈｅｒ').total).toBe(2)
  })

  it('finds by id, tag and SDK, and by words in any order', () => {
    expect(find('bob/caf').ids).toEqual(['bob/cafe'])
    expect(find('forecast').ids).toEqual(['ada/weather'])
    expect(find('docker').ids).toEqual(['bob/cafe'])
    expect(find('bot weather').ids).toEqual(['ada/weather'])
  })

  it('keeps the order of the list where nothing is asked for, and tells how many there are', () => {
    expect(find('', 2)).toEqual({ ids: ['ada/old-weather', 'ada/weather'], total: 4 })
  })

  it('finds nothing where a word is nowhere', () => {
    expect(find('weather nowhere')).toEqual({ ids: [], total: 0 })
  })

  it('sees a Space as it now is', () => {
    const findSpaces = createSpaceFinder()
    const before = aSpace('ada/x', { title: 'Before' })
    expect(findSpaces([before], 'before', 1).total).toBe(1)
    expect(findSpaces([{ ...before, title: 'After' }], 'before', 1).total).toBe(0)
  })
})
