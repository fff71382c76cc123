import { describe, expect, it } from 'vitest'
import { matchCommands, splitVerb } from '../../../web/palette/commands/command.ts'
import { withChoice } from '../../../web/shell/fleet-href.ts'
import { chinese, english } from '../support/words.ts'

describe('matchCommands', () => {
  const commands = [
    { id: 'theme dark', label: '主题：深色' },
    { id: 'refresh', label: '刷新' },
  ]

  it('finds a command by its words in either language', () => {
    expect(matchCommands(commands, '深色')).toEqual([commands[0]])
    expect(matchCommands(commands, 'Dark theme')).toEqual([commands[0]])
  })

  it('keeps all of them if nothing is typed', () => {
    expect(matchCommands(commands, ' ')).toEqual(commands)
  })
})

describe('splitVerb', () => {
  const splitIn = ({ t }: typeof english, query: string) =>
    splitVerb(query, (verb) => t(verb === 'logs' ? 'logs.name' : `action.${verb}`))
  const inEnglish = (query: string) => splitIn(english, query)
  const inChinese = (query: string) => splitIn(chinese, query)

  it('splits an action from the search after it', () => {
    expect(inEnglish('Restart weather bot')).toEqual({ verb: 'restart', rest: 'weather bot' })
    expect(inEnglish('  pause   x ')).toEqual({ verb: 'pause', rest: 'x' })
  })

  it('knows the localised word and the English one', () => {
    expect(inChinese('重启 天气')).toEqual({ verb: 'restart', rest: '天气' })
    expect(inChinese('restart 天气')).toEqual({ verb: 'restart', rest: '天气' })
    expect(inChinese('日志 天气')).toEqual({ verb: 'logs', rest: '天气' })
  })

  it('knows logs, also worded as the command is', () => {
    expect(inEnglish('Logs weather')).toEqual({ verb: 'logs', rest: 'weather' })
    expect(inEnglish('logs of weather')).toEqual({ verb: 'logs', rest: 'weather' })
    expect(inEnglish('logs of')).toEqual({ verb: 'logs', rest: 'of' })
    expect(inEnglish('log out')).toBeNull()
  })

  it('is null without a verb, or without anything after it', () => {
    expect(inEnglish('weather restart')).toBeNull()
    expect(inEnglish('restart')).toBeNull()
    expect(inEnglish('restart ')).toEqual({ verb: 'restart', rest: '' })
    expect(inEnglish('')).toBeNull()
  })
})

describe('withChoice', () => {
  it('changes one choice and keeps the others', () => {
    expect(withChoice('/?sort=cpu&state=paused', 'state', 'failed')).toBe('/?sort=cpu&state=failed')
  })

  it('drops the search, which would hide the result, unless only the view changes', () => {
    expect(withChoice('/?q=bot', 'account', 'ada')).toBe('/?account=ada')
    expect(withChoice('/?q=bot', 'view', 'table')).toBe('/?q=bot&view=table')
  })

  it('starts from the default fleet', () => {
    expect(withChoice('/', 'state', 'failed')).toBe('/?state=failed')
  })
})
