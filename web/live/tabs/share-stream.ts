import type { RealStream } from './leader.ts'
import type { Channel, Election, Message } from './messages.ts'
import { SharedStream } from './shared-stream.ts'

const NAME = 'live-stream'

/** One stream for all tabs of this browser. Null if the browser does not support it: each tab then has its own. */
export function shareStream(real: RealStream): SharedStream | null {
  // Locks only exist in a secure context: https or localhost.
  if (!navigator.locks || typeof BroadcastChannel !== 'function') return null
  return new SharedStream({
    ...real,
    tab: crypto.randomUUID(),
    channel: openChannel(),
    election: createElection(navigator.locks),
    random: Math.random,
  })
}

function openChannel(): Channel {
  const channel = new BroadcastChannel(NAME)
  return {
    post: (message) => channel.postMessage(message),
    // Only pages of this site can post here, and they all run this program.
    listen: (listener) => channel.addEventListener('message', ({ data }) => listener(data as Message)),
  }
}

function createElection(locks: LockManager): Election {
  return {
    join({ isForced, onLead, onLost }) {
      const waiting = new AbortController()
      let isOver = false
      let release = () => waiting.abort()

      function hold(): Promise<void> | undefined {
        if (isOver) return
        return new Promise((resolve) => {
          release = resolve
          onLead()
        })
      }
      const options = isForced ? { steal: true } : { signal: waiting.signal }
      locks.request(NAME, options, hold).catch(() => {
        if (!isOver) onLost()
      })
      return () => {
        isOver = true
        release()
      }
    },
  }
}
