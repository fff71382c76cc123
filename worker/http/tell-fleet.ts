import type { Context } from 'hono'
import type { WatchSettings } from '../../shared/wire/watch.ts'
import type { AppEnv } from '../app-env.ts'
import type { News } from '../ledger/protocol.ts'
import { logFleetFailure } from '../log-lines.ts'

/*
 * What the Ledger has stored is done. If the Fleet cannot be told, the call has still succeeded: viewers see it when they load
 * the page again, and the Fleet gets the settings with the answer to its next batch.
 */

/** Tells viewers what is new. Never fails. */
export async function announceNews({ var: { fleet } }: Context<AppEnv>, news: News): Promise<void> {
  if (news.incidents.length === 0 && news.entries.length === 0) return
  await fleet.announce(news).catch((error: unknown) => logFleetFailure('announce', error))
}

/** Has the Fleet take over changed settings, and tells viewers. Never fails. */
export async function announceWatch(c: Context<AppEnv>, watch: WatchSettings, news: News): Promise<void> {
  const set = c.var.fleet.setWatch(watch).catch((error: unknown) => logFleetFailure('set-watch', error))
  await Promise.all([set, announceNews(c, news)])
}
