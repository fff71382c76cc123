import { isSameName } from '../../../shared/model/space-id.ts'
import type { AccountConfig } from '../../config/hub-config.ts'
import { AppError } from '../../errors.ts'
import type { HardwareClient } from '../../hub/configuration/hardware-client.ts'
import type { Bill } from '../../hub/vocabulary/bill.ts'
import type { Pace } from '../budget/pace.ts'
import { refuseWhileUsedUp } from '../budget/refuse-while-used-up.ts'
import type { TokenOwners } from '../budget/token-owners.ts'

const KEEP_MS = 10 * 60_000
const KEEP_FAILURE_MS = 60_000

interface BillRooms {
  hardware: Pick<HardwareClient, 'readBill'>
  tokenOwners: Pick<TokenOwners, 'read'>
  pace: Pick<Pace, 'secondsRefused'>
}

/** The bill of an account, or why it cannot be read: most tokens may not. */
export type BillAnswer = { bill: Bill; error: null } | { bill: null; error: AppError }

/** Reads the bills of accounts, each at most every 10 minutes. */
export function createBills({ hardware, tokenOwners, pace }: BillRooms) {
  const kept = new Map<string, { until: number; answer: Promise<BillAnswer> }>()

  async function ask(account: AccountConfig): Promise<Bill> {
    const { username, token } = account
    if (token === null) throw new AppError('no_token', `There is no token for ${username}.`)
    refuseWhileUsedUp(pace, account)
    const { owner, error } = await tokenOwners.read({ username, token })
    if (error) throw error
    return hardware.readBill(account, { isOrganization: !isSameName(owner.username, username) })
  }

  return {
    /** Never throws because of the Hub. */
    read(account: AccountConfig): Promise<BillAnswer> {
      const key = account.username.toLowerCase()
      const known = kept.get(key)
      if (known && Date.now() < known.until) return known.answer
      const entry = { until: Date.now() + KEEP_MS, answer: toBillAnswer(ask(account)) }
      kept.set(key, entry)
      void entry.answer.then(({ error }) => {
        if (error) entry.until = Date.now() + KEEP_FAILURE_MS
      })
      return entry.answer
    },
  }
}

export type Bills = ReturnType<typeof createBills>

async function toBillAnswer(asked: Promise<Bill>): Promise<BillAnswer> {
  try {
    return { bill: await asked, error: null }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { bill: null, error }
  }
}
