type StorageName = 'localStorage' | 'sessionStorage'

/** The stored value of this key; null if there is none or storage is blocked. */
export function readStored(storage: StorageName, key: string): string | null {
  try {
    return globalThis[storage].getItem(key)
  } catch {
    return null
  }
}

/** Stores a text, or removes it with null. False if storage is blocked or full: the choice then lasts as long as the page. */
export function writeStored(storage: StorageName, key: string, value: string | null): boolean {
  try {
    if (value === null) globalThis[storage].removeItem(key)
    else globalThis[storage].setItem(key, value)
    return true
  } catch {
    return false
  }
}
