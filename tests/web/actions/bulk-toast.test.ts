import { expect, it } from 'vitest'
import { bulkToast } from '../../../web/actions/outcome/bulk-toast.ts'
import { aSpace } from '../support/a-space.ts'
import { english } from '../support/words.ts'

const crashed = (id: string) => aSpace(id, { stage: 'RUNTIME_ERROR', failure: 'app' })
const linkOf = (spaces: ReturnType<typeof aSpace>[]) => {
  const toast = bulkToast('restart', { settled: spaces, slow: [] }, english)
  return [toast?.href, toast?.hrefLabel]
}

it('leads to the logs of up to four Spaces that failed, as far as these say why', () => {
  const refused = aSpace('a/quota', { stage: 'PAUSED', failure: 'quota' })
  expect(linkOf([crashed('a/b'), aSpace('a/fine'), refused])).toEqual([
    '/spaces/a/b/logs',
    'Open the run log',
  ])
  expect(linkOf([crashed('a/b'), crashed('a/c')])).toEqual(['/logs?spaces=a/b,a/c', 'Logs'])
  expect(linkOf(['a/1', 'a/2', 'a/3', 'a/4', 'a/5'].map(crashed))).toEqual([undefined, undefined])
  expect(linkOf([refused])).toEqual([undefined, undefined])
})
