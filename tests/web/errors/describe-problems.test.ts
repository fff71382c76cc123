import { describe, expect, it } from 'vitest'
import { problemTexts } from '../../../shared/wire/problem-texts.ts'
import { describeProblems } from '../../../web/errors/describe-problems.ts'
import { zhPages } from '../../../web/i18n/zh/zh-pages.ts'
import { chinese } from '../support/words.ts'

const forms = (entry: string | object): string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry)
const namesIn = (entry: string | object) =>
  [...new Set(forms(entry).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort()

describe('every problem of the configuration', () => {
  it.each(Object.keys(problemTexts) as (keyof typeof problemTexts)[])(
    'has the same parameters in both catalogues: %s',
    (key) => {
      expect(namesIn(zhPages[key])).toEqual(namesIn(problemTexts[key]))
    },
  )

  it('is Chinese on a Chinese page, and says once for each variable how to set it again', () => {
    const params = { variable: 'HF_USER', position: 2 }
    const problemCodes = [
      { code: 'entry_no_colon', params },
      { code: 'entry_name_empty', params: { ...params, position: 3 } },
      { code: 'owner_unknown', params: { error: 'hub_timeout' } },
    ]
    const written = { problems: ['a', 'b', 'c'], problemCodes }
    expect(describeProblems(written, chinese).map(({ text, isEnglish }) => [text, isEnglish])).toEqual([
      ['HF_USER 第 2 项：名称与令牌之间缺少英文冒号“:”。', false],
      [expect.stringMatching(/^HF_USER 第 3 项：名称为空。请运行.*HF_USER='…'。$/), false],
      [expect.stringContaining('Hub 没有及时响应'), false],
    ])
  })

  it('is shown in English, and marked so, if its code is unknown', () => {
    const newer = { problems: ['Something new.'], problemCodes: [{ code: 'new', params: {} }] }
    expect(describeProblems(newer, chinese)).toEqual([
      { id: 'Something new.', text: 'Something new.', isEnglish: true },
    ])
    expect(describeProblems({ problems: ['Old.'] }, chinese)[0]?.isEnglish).toBe(true)
  })
})
