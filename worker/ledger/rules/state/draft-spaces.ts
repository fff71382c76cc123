import { ownEntry } from '../../../../shared/own-entry.ts'
import type { DayOfAll } from '../../rows/day-rows.ts'
import type { Gap, StoredAccount, StoredLooks, StoredSpace } from '../../rows/stored.ts'
import type { LedgerState } from './ledger-state.ts'

/** Spaces, looks and days in the making. */
export function draftSpaces(state: LedgerState) {
  let { looks, nextSpace } = state
  const spaces = new Map(state.spaces)
  const changed = new Set<number>()
  const days = new Map<string, DayOfAll>()

  return {
    get looks() {
      return looks
    },
    putLooks(next: Partial<StoredLooks>): void {
      looks = { ...looks, ...next }
    },
    putAccount(name: string, account: StoredAccount): void {
      looks = { ...looks, accounts: { ...looks.accounts, [name]: account } }
    },
    gapsOf: (account: string): readonly Gap[] => ownEntry(looks.accounts, account)?.gaps ?? [],
    finishDay(day: string, row: DayOfAll): void {
      days.set(day, row)
      looks = { ...looks, finishedDay: day }
    },

    space(n: number): StoredSpace {
      const found = spaces.get(n)
      if (found === undefined) throw new Error(`There is no Space ${n}`)
      return found
    },
    /** All Spaces as they now are, those that are gone included. */
    spaces: () => [...spaces.values()],
    takeSpaceNumber: () => nextSpace++,
    putSpace(space: StoredSpace): void {
      spaces.set(space.n, space)
      changed.add(space.n)
    },
    deleteSpace(n: number): void {
      spaces.delete(n)
      changed.add(n)
    },

    spacesState: () => ({ looks, spaces, nextSpace }),
    spacesWrites: () => ({
      looks,
      spaces: [...changed].flatMap((n) => spaces.get(n) ?? []),
      deletedSpaces: [...changed].filter((n) => !spaces.has(n)),
      days,
    }),
  }
}
