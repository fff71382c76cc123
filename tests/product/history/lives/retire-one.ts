import { hexOf } from '../../../hub/state/hash.ts'
import type { SpaceNow } from '../space-now.ts'
import { DAY_MS, lookAfter, type Watch } from '../times.ts'
import { type Life, toPeriods } from './life.ts'

const DAYS_AGO = 12

/** A Space that was deleted on the Hub: it keeps its history for a while. */
export function retireOne(account: string, watch: Watch): Life {
  const id = `${account}/hackathon-entry`
  const space: SpaceNow = {
    ...{ hubId: hexOf(`id ${id}`, 24), id, account, sdk: 'gradio', disabled: false, stage: 'RUNNING' },
    ...{ errorMessage: null, sha: hexOf(`sha ${id}`, 40), isRestless: false },
  }
  const goneAt = lookAfter(watch.now - DAYS_AGO * DAY_MS, watch)
  return { space, seenAt: watch.since, periods: toPeriods(space, watch.since, [], watch), deeds: [], goneAt }
}
