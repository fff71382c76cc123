import { describe, expect, it } from 'vitest'
import { PASSWORD, readTexts, TOKEN } from './read-lines.ts'

const ESC = '\u001b'

describe('our own secrets in a log', () => {
  it('are masked, also in colours and as in a URL, and ordinary words are not', async () => {
    const sent = [`a ${TOKEN} b\n`, `${ESC}[32mcorrect-${ESC}[0mhorse-battery\n`, 'hf_transfer, correct\n']
    expect(await readTexts(...sent)).toEqual(['a ••• b', `${ESC}[32m•••${ESC}[0m`, 'hf_transfer, correct'])
  })

  it('are masked when control sequences have split them', async () => {
    expect(await readTexts(`hf_ali${ESC}[2KceWrite\n`)).toEqual(['•••'])
  })

  it.each([TOKEN, PASSWORD])('are masked wherever two events split %s', async (secret) => {
    for (let at = 1; at < secret.length; at++) {
      const texts = await readTexts(
        'before\n',
        `a ${secret.slice(0, at)}`,
        `${secret.slice(at)} b\n`,
        'after\n',
      )
      const shown = at < 4 ? secret.slice(0, at) : '•••'
      expect(texts, `${at}`).toEqual(['before', `a ${shown}`, '••• b', 'after'])
    }
  })

  it('are masked wherever three events split them', async () => {
    for (let first = 1; first < TOKEN.length - 1; first++) {
      for (let second = first + 1; second < TOKEN.length; second++) {
        const parts = [TOKEN.slice(0, first), TOKEN.slice(first, second), TOKEN.slice(second)]
        const texts = await readTexts(`a ${parts[0]}`, parts[1] ?? '', `${parts[2]} b`, 'c')
        const rest = texts.join('').replaceAll('•••', '')
        expect(rest, `${first}, ${second}`).toMatch(/^a h?f?_? bc$/)
        expect(texts).toHaveLength(4)
      }
    }
  })

  it('are not masked when a line break splits them: they are two texts', async () => {
    expect(await readTexts('hf_alice\n', 'Write\n')).toEqual(['hf_alice', 'Write'])
  })

  it('are not guessed: a line that only ends like the beginning of one is shown with the next line', async () => {
    expect(await readTexts('is this correct', 'Yes\n')).toEqual(['is this correct', 'Yes'])
  })

  it('are replaced as far as they have come, when the Hub has nothing to add or the log ends', async () => {
    expect(await readTexts('hf_alice', '', 'Write b\n')).toEqual(['•••', '••• b'])
    expect(await readTexts('a hf_alice')).toEqual(['a •••'])
  })
})
