import { describe, expect, it } from 'vitest'
import { STAGE_GROUPS } from '../../../shared/model/stages.ts'
import { searchSnapshot } from '../../../worker/fleet/listing/search.ts'
import { createListBody } from '../../../worker/fleet/state/list-body.ts'
import { startParts } from '../support/fleet-parts.ts'
import { createTestApp } from '../support/test-app.ts'

async function readSnapshot() {
  createTestApp()
  const { refresher, snapshot } = startParts({ HF_USER: 'alice:hf_aliceWrite' })
  await refresher.ensureFresh()
  return snapshot
}

describe('a search by state', () => {
  it('finds what the dashboard counts under that word, and each Space is under one of them', async () => {
    const snapshot = await readSnapshot()
    const find = (states: (typeof STAGE_GROUPS)[number][]) =>
      searchSnapshot(snapshot, { stages: [], states, owner: null, query: '' }).spaces

    const failed = find(['failed'])
    expect(failed.map(({ stage }) => stage)).toEqual(
      expect.arrayContaining(['BUILD_ERROR', 'CONFIG_ERROR', 'RUNTIME_ERROR', 'NO_APP_FILE']),
    )
    // The Hub has disabled it, so its old stage does not count.
    expect(failed.map(({ id }) => id)).toContain('alice/banned')
    expect(failed.every(({ stage, disabled }) => disabled || /_ERROR$|^NO_APP_FILE$/.test(stage))).toBe(true)
    expect(find(['paused', 'sleeping']).length).toBe(find(['paused']).length + find(['sleeping']).length)
    const all = STAGE_GROUPS.map((group) => find([group]).length).reduce((sum, count) => sum + count)
    expect(all).toBe(find([]).length)
  })
})

describe('the ETag of the list', () => {
  it('changes if the text of a problem changes', async () => {
    const listBody = createListBody(await readSnapshot(), 'boot')
    const etagOf = (problem: string) =>
      listBody([{ code: problem, params: {} }], '2026-01-01T00:00:00.000Z').etag

    expect(etagOf('one')).toBe(etagOf('one'))
    expect(etagOf('one')).not.toBe(etagOf('two'))
  })
})
