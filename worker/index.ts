import { createApp } from './app.ts'

export { Fleet } from './fleet/fleet.ts'

export default createApp()
