import type { FirstWords } from './catalogue.ts'
import { actionsZh } from './zh/actions-zh.ts'
import { errorsZh } from './zh/errors-zh.ts'
import { fleetZh } from './zh/fleet-zh.ts'
import { shellZh } from './zh/shell-zh.ts'
import { signInZh } from './zh/sign-in-zh.ts'
import { spacesZh } from './zh/spaces-zh.ts'

/** 简体中文. */
export const zh: FirstWords = { ...shellZh, ...signInZh, ...spacesZh, ...fleetZh, ...actionsZh, ...errorsZh }
