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
import { followWhileVisible } from './follow-while-visible.ts'
import { isWritten } from './is-written.ts'
import { readLogStream } from './read-log-stream.ts'

const SECOND_LOOK_MS = 5_000

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

  useEffect(() => followWhileVisible(log), [log])

  const isOver = state.phase === 'ended'
  useNextRun(stage, (next) => isOver && isWritten(kind, next) && log.connectToNext())
  useSecondLook({
    // The container that was read has stopped, and yet one runs: it has restarted faster than its stage could be seen.
    isDoubtful: isOver && isWritten(kind, stage),
    received: snapshot.dropped + snapshot.entries.length,
    look: log.connectToNext,
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

interface SecondLook {
  isDoubtful: boolean
  /** How many lines have come. */
  received: number
  look: () => void
}

/** Reads once more after a while, and never again unless that has brought lines: it must not become a loop. */
function useSecondLook({ isDoubtful, received, look }: SecondLook) {
  const lookedAt = useRef(0)
  const isWorthIt = isDoubtful && received > lookedAt.current
  useEffect(() => {
    if (!isWorthIt) return
    const timer = setTimeout(() => {
      lookedAt.current = received
      look()
    }, SECOND_LOOK_MS)
    return () => clearTimeout(timer)
  }, [isWorthIt, received, look])
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
  function connectToNext() {
    store.expectRun(new Date(serverClock.now()).toISOString())
    connect()
  }
  const isOn = () => ['connecting', 'open', 'lost'].includes(state.phase)
  return { store, connect, connectToNext, stop, isOn, getState: () => state, subscribe: changes.subscribe }
}
