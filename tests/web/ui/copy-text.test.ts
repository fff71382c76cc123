import { afterEach, expect, it, vi } from 'vitest'
import { copyText } from '../../../web/ui/controls/copy-text.ts'

afterEach(() => vi.unstubAllGlobals())

it('reports whether a text was copied, and never rejects', async () => {
  const writeText = vi.fn(() => Promise.resolve())
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  expect(await copyText('ada/a')).toBe(true)
  expect(writeText).toHaveBeenCalledWith('ada/a')

  writeText.mockRejectedValue(new DOMException('no permission', 'NotAllowedError'))
  expect(await copyText('ada/a')).toBe(false)
  // Outside https there is no clipboard at all.
  vi.stubGlobal('navigator', {})
  expect(await copyText('ada/a')).toBe(false)
})
