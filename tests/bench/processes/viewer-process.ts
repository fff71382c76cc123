/* Viewers of the live stream in their own process, so that nothing else delays them. */
import { type ClientRequest, request } from 'node:http'
import { monotonicMicroseconds } from '../measuring/clock.ts'
import { createDeliveries } from './deliveries.ts'
import { createStampedReader } from './stamped-stream.ts'
import { type ViewerCommand, viewerCommand } from './viewer-commands.ts'

const deliveries = createDeliveries()
const open: ClientRequest[] = []
let opened = 0

process.on('message', async (message) => {
  process.send?.(await obey(viewerCommand.parse(message)))
})
process.once('disconnect', () => process.exit(0))
process.send?.('ready')

async function obey(command: ViewerCommand): Promise<unknown> {
  switch (command.do) {
    case 'open':
      return Promise.all(command.urls.map((url) => openStream(url, command.authorization)))
    case 'measure':
      return deliveries.measure(command)
    case 'leave':
      return open.splice(0, command.count).map((stream) => stream.destroy().destroyed)
    default:
      return command satisfies never
  }
}

/** Resolves with the status once the headers have arrived. */
function openStream(url: string, authorization: string): Promise<number> {
  const stream = opened++
  return new Promise((resolve, reject) => {
    // An agent would share connections: every viewer has its own.
    const outgoing = request(url, { agent: false, headers: { authorization } }, (response) => {
      const read = createStampedReader((sample) => deliveries.take(stream, sample, monotonicMicroseconds()))
      response.on('data', read)
      response.on('error', () => {})
      resolve(response.statusCode ?? 0)
    })
    outgoing.on('error', reject)
    outgoing.end()
    open.push(outgoing)
  })
}
