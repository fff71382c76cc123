import * as z from 'zod/mini'
import { createApp } from './app.ts'

export { Fleet } from './fleet/fleet.ts'

// zod/mini has no words of its own: without these each issue would say “Invalid input”.
z.config(z.locales.en())

export default createApp()
