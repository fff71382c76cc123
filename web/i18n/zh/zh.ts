import type { FirstWords } from '../catalogue.ts'
import { actionsZh } from './actions-zh.ts'
import { errorsZh } from './errors-zh.ts'
import { fleetZh } from './fleet-zh.ts'
import { shellZh } from './shell-zh.ts'
import { spacesZh } from './spaces-zh.ts'

/** 简体中文. */
export const zh: FirstWords = { ...shellZh, ...spacesZh, ...fleetZh, ...actionsZh, ...errorsZh }
