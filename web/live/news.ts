import type { LiveEvent } from '../../shared/wire/live.ts'
import type { Listeners } from '../state/listeners.ts'

/** An incident that has opened, changed or closed, or an entry of the activity. */
export type NewsEvent = Extract<LiveEvent, { type: 'incident' | 'activity' }>

/** Passes what the stream says about incidents and activity to the parts of the page that show them. */
export type News = Listeners<[NewsEvent]>
