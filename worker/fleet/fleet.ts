import { DurableObject } from 'cloudflare:workers'
import type { ActionDone } from '../../shared/model/actions.ts'
import {
  type EntryChange,
  type HardwareChange,
  noteOfEntry,
  noteOfHardware,
} from '../../shared/model/configuration-change.ts'
import type { Flavor } from '../../shared/model/flavor.ts'
import type { SampleAnswer } from '../../shared/model/sample.ts'
import type { Space } from '../../shared/model/space.ts'
import type { Costs } from '../../shared/wire/costs.ts'
import type { Subscriptions } from '../../shared/wire/live.ts'
import type { ExternalLog } from '../../shared/wire/logs.ts'
import type { ProblemCode } from '../../shared/wire/problems.ts'
import type { SpaceSettings } from '../../shared/wire/space-settings.ts'
import type { WatchSettings } from '../../shared/wire/watch.ts'
import { parseHubConfig } from '../config/hub-config.ts'
import { createOwnMask } from '../config/own-mask.ts'
import type { HubVariables } from '../config/variables.ts'
import { sha256Hex } from '../hash.ts'
import { createLedgerClient, type LedgerBinding } from '../ledger/ledger-client.ts'
import type { LookState, News, Note } from '../ledger/protocol.ts'
import { currentRequestId } from '../request-id.ts'
import { type RpcAnswer, toAnswer } from '../rpc.ts'
import { assembleFleet, type FleetRooms } from './assemble.ts'
import type { Caller } from './caller.ts'
import { type ChangedEntries, changeEntry } from './commands/configuration/change-entry.ts'
import { changeHardware } from './commands/configuration/change-hardware.ts'
import { readSettings } from './commands/configuration/read-settings.ts'
import { type ActionRequest, runCommand } from './commands/run-command.ts'
import { type WaitAnswer, type WaitPart, waitForSpace } from './commands/wait-for-space.ts'
import { answerList, type ListAnswer } from './listing/answer-list.ts'
import { ensureFreshWithin1s } from './listing/ensure-fresh.ts'
import { locate } from './listing/locate.ts'
import { FRESH_MS } from './listing/refresh/refresher.ts'
import { type Filter, type SearchAnswer, search } from './listing/search.ts'
import { chooseSubscriptions } from './live/check-ids.ts'
import type { ViewerSession } from './live/viewer.ts'
import type { LogRequest } from './logs/open-logs.ts'
import { noteAction } from './look/note-action.ts'
import { type FleetStatus, readStatus } from './self-check/read-status.ts'
import type { Located } from './state/account-state.ts'

type ChangeRequest = Omit<ActionRequest, 'command'>
type FleetEnv = HubVariables & LedgerBinding

/**
 * Holds the current state: every Space of every account, the actions in progress, and the open streams. Only the Fleet calls the
 * Hub. It has no cookie, no password and no API key, only a function that masks them (decision 0014).
 * Its state can be lost at any time: after an eviction or a deploy it reads everything again.
 */
export class Fleet extends DurableObject<FleetEnv> {
  readonly #rooms: FleetRooms

  constructor(state: DurableObjectState, env: FleetEnv) {
    super(state, env)
    const problems: ProblemCode[] = []
    const config = parseHubConfig(env, problems)
    this.#rooms = assembleFleet({
      ...{ config, problems, mask: createOwnMask() },
      ...{ storage: state.storage.kv, alarms: state.storage },
      ledger: createLedgerClient(env, () => currentRequestId() ?? crypto.randomUUID()),
    })
    void state.blockConcurrencyWhile(() => this.#rooms.watchman.clock.keepArmed())
  }

  /**
   * The serialised list, at most 15 s old; `refresh` reads it from the Hub now. If the Hub is slow or down, returns the last known
   * list; fails only if there is none. `etag` is the caller's `If-None-Match`: if it matches, the body is omitted.
   */
  list(caller: Caller, ask: { refresh: boolean; etag: string | null }): Promise<RpcAnswer<ListAnswer>> {
    return this.#answer(caller, () => {
      void this.#rooms.watchman.clock.keepArmed()
      return answerList(this.#rooms, ask)
    })
  }

  /** The names of the managed accounts. Fails with `not_configured` or the Hub's errors. */
  usernames(caller: Caller): Promise<RpcAnswer<string[]>> {
    return this.#answer(caller, async () =>
      (await this.#rooms.accounts.resolve()).map(({ username }) => username),
    )
  }

  /**
   * Runs a command on a Space once, then follows the Space until it settles. Requests with the same `idempotencyKey` share one
   * run and its answer. Fails with `space_not_found`, `no_token` or the Hub's errors.
   */
  act(caller: Caller, request: ActionRequest): Promise<RpcAnswer<Pick<ActionDone, 'message' | 'space'>>> {
    const { by, command } = request
    return this.#answer(caller, () =>
      this.#runNoted(
        request,
        { command, kind: 'action', what: command.action, detail: null },
        async (located) => {
          const { space, message, sent } = await runCommand(this.#rooms, located, command, by)
          return { space, message, sent }
        },
      ),
    )
  }

  /** The variables and secrets of a Space, read now. Fails with `space_not_found`, `no_token` or the Hub's errors. */
  settings(caller: Caller, spaceId: string): Promise<RpcAnswer<Omit<SpaceSettings, 'success'>>> {
    return this.#answer(caller, async () => readSettings(this.#rooms, await this.#locateFresh(spaceId)))
  }

  /** Sets or deletes a variable or a secret, once, as `act` does. */
  configure(
    caller: Caller,
    request: ChangeRequest & { entry: EntryChange },
  ): Promise<RpcAnswer<ChangedEntries>> {
    const { by, entry } = request
    const note = { kind: 'configuration' as const, ...noteOfEntry(entry) }
    return this.#answer(caller, async () =>
      // The value must not be kept as the name of the request.
      this.#runNoted(request, { command: await sha256Hex(JSON.stringify(entry)), ...note }, (located) =>
        changeEntry(this.#rooms, located, entry, by),
      ),
    )
  }

  /** Requests other hardware or another sleep time, once, as `act` does. */
  changeHardware(
    caller: Caller,
    request: ChangeRequest & { change: HardwareChange },
  ): Promise<RpcAnswer<Pick<ActionDone, 'message' | 'space'>>> {
    const { by, change } = request
    const note = { kind: 'configuration' as const, ...noteOfHardware(change) }
    return this.#answer(caller, () =>
      this.#runNoted(request, { command: change, ...note }, (located) =>
        changeHardware(this.#rooms, located, change, by),
      ),
    )
  }

  /** The Hub's hardware, at most an hour old. Fails with `not_configured` or the Hub's errors. */
  flavors(caller: Caller): Promise<RpcAnswer<Flavor[]>> {
    return this.#answer(caller, () => this.#rooms.costs.flavors())
  }

  /** What Spaces and accounts cost. Fails with `not_configured` or, if no Space is known, the Hub's errors. */
  costs(caller: Caller): Promise<RpcAnswer<Omit<Costs, 'success'>>> {
    return this.#answer(caller, () => this.#rooms.costs.read())
  }

  /** The Spaces that match a filter, of all accounts or of one (`not_found` if it is not managed), at most 15 s old. */
  search(caller: Caller, filter: Filter, username: string | null): Promise<RpcAnswer<SearchAnswer>> {
    return this.#answer(caller, () => search(this.#rooms, filter, username))
  }

  /** One Space, at most 15 s old. Fails with `space_not_found` or the Hub's errors. */
  find(caller: Caller, spaceId: string): Promise<RpcAnswer<Space>> {
    return this.#answer(caller, async () => {
      await this.#rooms.refresher.ensureFresh(FRESH_MS, { failAs: spaceId })
      return (await locate(this.#rooms, spaceId)).space
    })
  }

  /** Waits for a part of the time that a caller waits for a Space. Fails with `space_not_found` or the Hub's errors. */
  wait(caller: Caller, part: WaitPart): Promise<RpcAnswer<WaitAnswer>> {
    return this.#answer(caller, () => waitForSpace(this.#rooms, part))
  }

  /** The state of accounts, tokens and the Fleet itself; `refresh` reads it from the Hub now. */
  status(caller: Caller, ask: { refresh: boolean }): Promise<RpcAnswer<FleetStatus>> {
    return this.#answer(caller, () => readStatus(this.#rooms, ask))
  }

  /** One sample within 5 s; null if the Space is not running. Fails with `space_not_found`, `hub_timeout` or the Hub's errors. */
  read(
    caller: Caller,
    spaceId: string,
  ): Promise<RpcAnswer<Pick<SampleAnswer, 'spaceId' | 'stage' | 'sample'>>> {
    return this.#answer(caller, async () => {
      const { space } = await this.#locateFresh(spaceId)
      const sample = await this.#rooms.sampleReads.read(this.#rooms.upstreams, space.id)
      return { spaceId: space.id, stage: space.stage, sample }
    })
  }

  /**
   * Opens a stream of live events, waiting up to 1 s for the first listing. With `ids`, if the account is only known by its token
   * and the Hub has never named it, it also waits for whoami, up to its timeout of 10 s. Fails with `not_configured`,
   * `unauthorized` if the session has ended meanwhile, `rate_limited` or the Hub's errors.
   */
  watch(
    caller: Caller,
    session: ViewerSession,
    ids: string[],
  ): Promise<RpcAnswer<ReadableStream<Uint8Array>>> {
    return this.#answer(caller, async () => {
      await ensureFreshWithin1s(this.#rooms.refresher, Number.POSITIVE_INFINITY)
      return this.#rooms.live.open(session, await this.#choose(ids))
    })
  }

  /** Replaces the subscriptions of a stream. Fails with `not_found` if it does not belong to this session. */
  subscribe(
    caller: Caller,
    sessionId: string,
    clientId: string,
    ids: string[],
  ): Promise<RpcAnswer<Omit<Subscriptions, 'success'>>> {
    return this.#answer(caller, async () => {
      const choice = await this.#choose(ids)
      this.#rooms.live.update(sessionId, clientId, choice.subscribed)
      return choice
    })
  }

  /**
   * Follows a log as server-sent events. Fails with `space_not_found`, `no_token`, `unauthorized` if the session has ended
   * meanwhile, or `rate_limited`; the Hub's errors about the log itself are events.
   */
  openLog(
    caller: Caller,
    session: ViewerSession,
    log: LogRequest,
  ): Promise<RpcAnswer<ReadableStream<Uint8Array>>> {
    return this.#answer(caller, async () =>
      this.#rooms.openLogs.open(session, await this.#locateFresh(log.spaceId), log),
    )
  }

  /** What the Hub holds of a log now, within 10 s. Fails with `space_not_found`, `no_token` or the Hub's errors. */
  readLog(caller: Caller, log: LogRequest): Promise<RpcAnswer<Omit<ExternalLog, 'success'>>> {
    const startedAt = Date.now()
    return this.#answer(caller, async () => {
      const located = await this.#locateFresh(log.spaceId)
      const read = await this.#rooms.openLogs.read(located, log, startedAt)
      return { spaceId: located.space.id, kind: log.kind, ...read }
    })
  }

  /** Ends the streams and logs of a session that was signed out, including those that are being opened. */
  closeSession(caller: Caller, sessionId: string): Promise<RpcAnswer<void>> {
    return this.#answer(caller, () => {
      this.#rooms.live.closeSession(sessionId)
      this.#rooms.openLogs.closeSession(sessionId)
    })
  }

  /** Keeps the streams and logs of a renewed session open; `expires` is epoch milliseconds. */
  extendSession(caller: Caller, sessionId: string, expires: number): Promise<RpcAnswer<void>> {
    return this.#answer(caller, () => {
      this.#rooms.live.extendSession(sessionId, expires)
      this.#rooms.openLogs.extendSession(sessionId, expires)
    })
  }

  /** How the looks have gone, for readers of the history. */
  lookState(caller: Caller): Promise<RpcAnswer<LookState>> {
    return this.#answer(caller, () => this.#rooms.watchman.state())
  }

  /** Takes over changed settings of the watch. */
  setWatch(caller: Caller, settings: WatchSettings): Promise<RpcAnswer<void>> {
    return this.#answer(caller, () => this.#rooms.watchman.setWatch(settings))
  }

  /** Makes sure that the next look is due. Called by the cron trigger, in case the alarm was lost. */
  keepWatching(caller: Caller): Promise<RpcAnswer<void>> {
    return this.#answer(caller, () => this.#rooms.watchman.clock.keepArmed())
  }

  /** Tells viewers what the Ledger has stored for somebody else. */
  announce(caller: Caller, news: News): Promise<RpcAnswer<void>> {
    return this.#answer(caller, () => this.#rooms.live.news(news))
  }

  override alarm(): Promise<void> {
    return this.#rooms.watchman.clock.onAlarm()
  }

  /** Runs an action and notes it. Requests with the same `idempotencyKey` for the same command share one run. */
  #runNoted<T extends object>(
    { by, spaceId, idempotencyKey }: Pick<ActionRequest, 'by' | 'spaceId' | 'idempotencyKey'>,
    { command, ...note }: Pick<Note, 'kind' | 'what' | 'detail'> & { command: unknown },
    run: (located: Located) => Promise<T>,
  ): Promise<T> {
    const { snapshot, watchman, once } = this.#rooms
    const noted = () =>
      noteAction(
        () => ({ by, spaceId, ...note, usernames: snapshot.usernames() }),
        async () => run(await locate(this.#rooms, spaceId)),
        watchman.note,
      )
    const key = `${JSON.stringify(command)} ${spaceId.toLowerCase()} ${idempotencyKey}`
    return idempotencyKey === null ? noted() : once(key, noted)
  }

  #answer<T>({ requestId, problems }: Caller, verb: () => Promise<T> | T): Promise<RpcAnswer<T>> {
    this.#rooms.accountNews.setProblems(problems)
    return toAnswer(requestId, verb)
  }

  /** A Space at most 15 s old, unless the Hub takes longer than 1 s. */
  async #locateFresh(spaceId: string) {
    await ensureFreshWithin1s(this.#rooms.refresher, FRESH_MS)
    return locate(this.#rooms, spaceId)
  }

  async #choose(ids: string[]) {
    const { accounts, snapshot } = this.#rooms
    return chooseSubscriptions(snapshot, ids.length > 0 ? await accounts.resolve() : [], ids)
  }
}
