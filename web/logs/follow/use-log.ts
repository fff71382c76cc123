import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Stage } from '../../../shared/model/stages.ts'
import type { LogKind } from '../../../shared/wire/logs.ts'
import { sessionQuery } from '../../requests/session.ts'
import { createListeners } from '../../state/listeners.ts'
import { realClock } from '../../time/clock.ts'
import { serverClock } from '../../time/server-clock.ts'
import { createLogStore } from '../lines/log-store.ts'
import { type FollowState, followLog } from './follow-log.ts'
import { isWritten } from './is-written.ts'
import { readLogStream } from './read-log-stream.ts'

export interface LogName {
  spaceId: string
  kind: LogKind
  /** How many of its last lines to begin with. */
  tail: number
}

/** A log while it is shown: its lines, and whether more will come. Mount it anew for another log. */
export function useLog({ spaceId, kind, tail }: LogName, stage: Stage) {
  const [log] = useState(() => openLog({ spaceId, kind, tail }))
  const state = useSyncExternalStore(log.subscribe, log.getState)
  const snapshot = useSyncExternalStore(log.store.subscribe, log.store.get)
  const queryClient = useQueryClient()

  useEffect(() => {
    log.connect()
    return log.stop
  }, [log])

  useNextRun(stage, (next) => {
    if (state.phase !== 'ended' || !isWritten(kind, next)) return
    log.store.expectRun(new Date(serverClock.now()).toISOString())
    log.connect()
  })

  const isSignedOut = state.phase === 'failed' && state.error.code === 'unauthorized'
  useEffect(() => {
    if (isSignedOut) void queryClient.invalidateQueries(sessionQuery)
  }, [isSignedOut, queryClient])

  return { ...snapshot, state, retry: log.connect }
}

/** Calls back when the Space has come into another stage. */
function useNextRun(stage: Stage, onStage: (stage: Stage) => void) {
  const previous = useRef(stage)
  useEffect(() => {
    if (previous.current === stage) return
    previous.current = stage
    onStage(stage)
  })
}

function openLog({ spaceId, kind, tail }: LogName) {
  const store = createLogStore()
  const changes = createListeners()
  let state: FollowState = { phase: 'connecting' }
  const path = `/api/proxy/logs/${spaceId}?${new URLSearchParams({ kind, tail: String(tail) })}`
  const { connect, stop } = followLog({
    read: (request) => readLogStream({ ...request, path }),
    clock: realClock,
    random: Math.random,
    onLines: store.append,
    onState(next) {
      state = next
      changes.notify()
    },
  })
  return { store, connect, stop, getState: () => state, subscribe: changes.subscribe }
}
