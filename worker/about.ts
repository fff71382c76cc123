import { version } from '../package.json'

export const APP_NAME = 'HF Space Manager'
export const VERSION = version
