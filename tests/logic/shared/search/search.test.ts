import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Space } from '../../../../shared/model/space.ts'
import { createMatcher, matchesSearch } from '../../../../shared/search/match-search.ts'
import { findUnknownFilters, parseSearch } from '../../../../shared/search/parse-search.ts'
import { SEARCH_KEYS } from '../../../../shared/search/query.ts'
import { serializeSearch } from '../../../../shared/search/serialize-search.ts'

describe('parsing a search', () => {
  it.each([
    ['', { words: [], filters: {} }],
    ['  chat  bot ', { words: ['chat', 'bot'], filters: {} }],
    ['bot state:failed owner:ada', { words: ['bot'], filters: { state: ['failed'], owner: ['ada'] } }],
    ['is:private is:gpu is:private', { words: [], filters: { is: ['private', 'gpu'] } }],
    ['IS：Private', { words: [], filters: { is: ['Private'] } }],
    ['tag:"my tag" “two words”', { words: ['two words'], filters: { tag: ['my tag'] } }],
    ['「两个 词」', { words: ['两个 词'], filters: {} }],
    ['"state:failed"', { words: ['state:failed'], filters: {} }],
    ['sta"te:failed"', { words: ['state:failed'], filters: {} }],
    ['"not closed', { words: ['not closed'], filters: {} }],
    ['owner: bot', { words: ['bot'], filters: {} }],
    ['is:foo', { words: ['is:foo'], filters: {} }],
    ['state:FAILED', { words: [], filters: { state: ['FAILED'] } }],
    ['https://ada.hf.space', { words: ['https://ada.hf.space'], filters: {} }],
    ['constructor: is:constructor', { words: ['constructor:', 'is:constructor'], filters: {} }],
  ])('reads %j', (text, query) => {
    expect(parseSearch(text)).toEqual(query)
  })

  it('reports filters whose value does not exist', () => {
    expect(findUnknownFilters(parseSearch('is:foo bot state:odd owner:x'))).toEqual(['is:foo', 'state:odd'])
  })

  it('takes any text, and reads what it wrote', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        ...SEARCH_KEYS.map((key) => `${key}:`),
        ':',
        '：',
        ' ',
        '"',
        '“',
        '”',
        '「',
        '」',
        '\\',
        '\n',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const query = parseSearch(pieces.join(''))
        expect(parseSearch(serializeSearch(query))).toEqual(query)
      }),
    )
  })
})

const SPACE: Space = {
  id: 'ada/llama-chat',
  owner: 'ada',
  name: 'llama-chat',
  title: 'Llama Café',
  emoji: null,
  description: 'Talks to you',
  sdk: 'gradio',
  tags: ['bot', 'my tag'],
  likes: 0,
  private: true,
  visibility: 'private',
  disabled: false,
  createdAt: null,
  lastModified: null,
  stage: 'RUNTIME_ERROR',
  errorMessage: 'ModuleNotFoundError: torch',
  failure: 'app',
  hardware: { current: null, requested: 'a100-large' },
  sleepTimeSeconds: null,
  neverSleeps: null,
  replicas: { current: null, requested: null },
  devMode: null,
  sha: 'a',
  runtimeSha: 'b',
  domains: [],
  usedStorageBytes: null,
  url: null,
  hubUrl: 'https://huggingface.co/spaces/ada/llama-chat',
  operable: true,
}

describe('matching a search', () => {
  it.each([
    '',
    'ada/llama-chat',
    'LLAMA cafe',
    'torch',
    'a100',
    '"talks to"',
    'is:private',
    'is:gpu is:static',
    'is:paid is:failed is:attention',
    'state:failed',
    'state:runtime_error',
    'state:running state:failed',
    'owner:ADA hw:A100 sdk:gradio tag:"my tag"',
    'hw:"A100 large"',
    'ｌｌａｍａ',
  ])('%j finds it', (text) => {
    expect(matchesSearch(parseSearch(text), SPACE)).toBe(true)
  })

  it.each([
    'is:public',
    'is:running',
    'state:running',
    'owner:ad',
    'tag:my',
    'hw:t4',
    'sdk:docker',
    'bot owner:bob',
    'is:foo',
  ])('%j does not', (text) => {
    expect(matchesSearch(parseSearch(text), SPACE)).toBe(false)
  })
})

describe('a whole id', () => {
  const find = (text: string) =>
    [SPACE, { ...SPACE, id: 'ada/llama-chat-2' }, { ...SPACE, id: 'bob/tool' }]
      .filter((space, _, all) => createMatcher(parseSearch(text), all)(space))
      .map(({ id }) => id)

  it('finds that Space alone', () => {
    expect(find('ADA/llama-chat')).toEqual(['ada/llama-chat'])
    expect(find('ada/llama-chat is:public')).toEqual([])
    expect(find('ada/llama-chat bob/tool')).toEqual(['ada/llama-chat', 'bob/tool'])
  })

  it('is a word like any other as long as no Space has it', () => {
    expect(find('ada/llama')).toEqual(['ada/llama-chat', 'ada/llama-chat-2'])
  })
})
