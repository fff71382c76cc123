import { Hono } from 'hono'
import { HubError, refuse } from '../../answers/hub-error.ts'
import { PAYMENT_TEXT } from '../../answers/hub-texts.ts'
import { changeFlavor } from '../../state/configure.ts'
import { HARDWARE } from '../../state/hardware.ts'
import { accountOf } from '../../state/quota.ts'
import { describeRuntime } from '../../state/runtime.ts'
import type { World } from '../../state/world.ts'
import type { SpaceEnv } from '../env.ts'
import { refuseStatic, requireWriter } from '../require-writer.ts'
import { readBody } from './read-body.ts'

const FREE_CPU = 'cpu-basic'
const FREE_SLEEP_SECONDS = 172_800

/** Other hardware and the sleep time. Both answer with the runtime. */
export function createHardwareChangeRoutes(world: World) {
  return new Hono<SpaceEnv>()
    .use('/:verb{hardware|sleeptime}', (c, next) => {
      if (c.env.caller?.token.type === 'oauth') throw refuse(401, 'Invalid username or password.')
      return next()
    })
    .post('/hardware', requireWriter('change the hardware of'), refuseStatic('upgraded'), async (c) => {
      const { flavor, sleepTimeSeconds } = await readBody(c)
      const { space } = c.var
      const hardware = HARDWARE.find(({ name }) => name === flavor)
      if (!hardware) throw new HubError(400, `✖ Invalid option: there is no flavor ${String(flavor)}`)
      const sleep =
        sleepTimeSeconds === undefined ? null : requireSleepTime('sleepTimeSeconds', sleepTimeSeconds)
      const account = accountOf(world, space)
      if (hardware.dollarsPerHour > 0 && account?.canPay === false)
        throw refuse(account.paymentStatus ?? 403, PAYMENT_TEXT)
      changeFlavor(world, space, hardware.name)
      space.gcTimeout = hardware.name === FREE_CPU ? FREE_SLEEP_SECONDS : sleep
      return c.json(describeRuntime(space, world.now()))
    })
    .post(
      '/sleeptime',
      requireWriter('change the sleep time of'),
      refuseStatic('put to sleep'),
      async (c) => {
        const seconds = requireSleepTime('seconds', (await readBody(c)).seconds)
        const { space } = c.var
        // On free hardware it is fixed, but setting it is no error.
        if (space.flavor !== FREE_CPU) space.gcTimeout = seconds
        return c.json(describeRuntime(space, world.now()))
      },
    )
}

/** Null: never. */
function requireSleepTime(field: string, seconds: unknown): number | null {
  if (seconds === -1) return null
  if (typeof seconds === 'number' && Number.isInteger(seconds) && seconds > 0) return seconds
  throw new HubError(400, `"${field}" must be a positive integer or -1`)
}
