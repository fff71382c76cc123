import * as z from 'zod/mini'
import { createListeners } from '../state/listeners.ts'
import { readStored, writeStored } from '../state/stored.ts'

const KEY = 'saved-views'
const LONGEST_NAME = 40

/** A search with a name. */
export interface SavedView {
  id: string
  name: string
  search: string
}

const storedViews = z.array(z.object({ id: z.string(), name: z.string(), search: z.string() }))

/** The stored views; none if they cannot be read. */
export function parseViews(text: string | null): SavedView[] {
  try {
    return storedViews.parse(JSON.parse(text ?? '[]'))
  } catch {
    return []
  }
}

/** The name as it is kept: without white space at its ends, not too long, and different from all others. */
export function toUniqueName(name: string, others: readonly SavedView[]): string {
  const wanted = [...name.trim()].slice(0, LONGEST_NAME).join('')
  const isTaken = (text: string) => others.some((view) => view.name === text)
  if (!isTaken(wanted)) return wanted
  for (let number = 2; ; number++) if (!isTaken(`${wanted} ${number}`)) return `${wanted} ${number}`
}

/** The fleet with this search, and without any other filter. */
export function viewHref({ search }: Pick<SavedView, 'search'>): string {
  return `/?${new URLSearchParams({ q: search })}`
}

/** The views of this browser, in the order in which they were saved. Other tabs see a change at once. */
function createSavedViews() {
  const changes = createListeners()
  let now: readonly SavedView[] | null = null

  function read(): readonly SavedView[] {
    now ??= parseViews(readStored('localStorage', KEY))
    return now
  }

  function write(views: readonly SavedView[]) {
    now = views
    writeStored('localStorage', KEY, JSON.stringify(views))
    changes.notify()
  }

  function listen(listener: () => void): () => void {
    const onStorage = ({ key }: StorageEvent) => {
      // Null: everything was removed.
      if (key !== null && key !== KEY) return
      now = null
      listener()
    }
    addEventListener('storage', onStorage)
    const end = changes.subscribe(listener)
    return () => {
      removeEventListener('storage', onStorage)
      end()
    }
  }

  return {
    get: read,
    subscribe: listen,

    /** An empty name is that of the search. */
    save(name: string, search: string): SavedView {
      const unique = toUniqueName(name.trim() || search, read())
      const view = { id: `${Date.now().toString(36)}-${read().length}`, name: unique, search }
      write([...read(), view])
      return view
    },

    /** An empty name changes nothing. */
    rename(id: string, name: string) {
      if (name.trim() === '') return
      const others = read().filter((view) => view.id !== id)
      const unique = toUniqueName(name, others)
      write(read().map((view) => (view.id === id ? { ...view, name: unique } : view)))
    },

    /** Returns a function that puts the view back where it was. */
    remove(id: string): () => void {
      const index = read().findIndex((view) => view.id === id)
      const view = read()[index]
      write(read().filter((other) => other.id !== id))
      return () => {
        if (view && !read().some((other) => other.id === id)) write(read().toSpliced(index, 0, view))
      }
    },
  }
}

export const savedViews = createSavedViews()
