import { Hono } from 'hono'
import { generateSpecs } from 'hono-openapi'
import type { OpenAPIV3_1 } from 'openapi-types'
import * as z from 'zod/mini'
import { account } from '../../../../shared/model/account.ts'
import { actionDone } from '../../../../shared/model/actions.ts'
import { activity, change } from '../../../../shared/model/activity.ts'
import { actor } from '../../../../shared/model/actor.ts'
import { secret, variable } from '../../../../shared/model/configuration.ts'
import { day, uptime } from '../../../../shared/model/day.ts'
import { flavor } from '../../../../shared/model/flavor.ts'
import { incident } from '../../../../shared/model/incident.ts'
import { space } from '../../../../shared/model/space.ts'
import {
  entryInput,
  entryKey,
  hardwareInput,
  sleepTimeInput,
} from '../../../../shared/wire/configuration-input.ts'
import { accountCost, costs, flavorsAnswer, spaceCost } from '../../../../shared/wire/costs.ts'
import { errorBody } from '../../../../shared/wire/errors.ts'
import { externalInfo, externalSpace, externalSpaces } from '../../../../shared/wire/external.ts'
import {
  activityPage,
  history,
  incidentsPage,
  oneHistory,
  spaceHistory,
} from '../../../../shared/wire/history.ts'
import { externalLog, logLine } from '../../../../shared/wire/logs.ts'
import { secretsAnswer, spaceSettings, variablesAnswer } from '../../../../shared/wire/space-settings.ts'
import { APP_NAME, VERSION } from '../../../about.ts'
import type { AppEnv } from '../../../app-env.ts'
import { describeFields } from './describe-fields.ts'
import { DESCRIPTIONS } from './descriptions.ts'
import { TAGS } from './tags.ts'

const BASE = '/api/v1/external'
const ABOUT = [
  'Lists every Hugging Face Space of the managed accounts, reads their logs and their history, restarts, rebuilds, pauses and resumes them, changes their configuration, and says what they cost.',
  'The list of Spaces is one answer, without pagination. It is at most 15 seconds old, so there is no point in calling more often. The limit of 120 calls a minute is shared by all users of the key.',
  'Fields may be added at any time: ignore those that you do not know. Unknown query parameters are rejected, so that a misspelt filter never returns every Space.',
].join('\n\n')

type Document = Awaited<ReturnType<typeof generateSpecs>>

let document: Document | null = null

/** The document as a caller gets it: its server is where they got it from, so that a generated client works as it is. */
export async function serveDocument(routes: Hono<AppEnv>, origin: string): Promise<Document> {
  return { ...(await readDocument(routes)), servers: [{ url: origin }] }
}

/** The OpenAPI 3.1 document of the external API, generated once from its routes and the schemas in shared/. */
export async function readDocument(routes: Hono<AppEnv>): Promise<Document> {
  document ??= await createDocument(routes)
  return document
}

function createDocument(routes: Hono<AppEnv>): Promise<Document> {
  return generateSpecs(new Hono<AppEnv>().route(BASE, routes), {
    documentation: {
      info: {
        title: `${APP_NAME}: external API`,
        version: VERSION,
        description: ABOUT,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      tags: TAGS.map((tag) => ({ ...tag })),
      security: [{ bearer: [] }, { apiKey: [] }],
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'The value of `API_KEY`.' },
          apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'The value of `API_KEY`.' },
        },
        schemas: toSchemas(),
      },
    },
  })
}

/** Method, path and summary of each operation. */
export function listOperations({ paths }: Document): { method: string; path: string; description: string }[] {
  return Object.entries(paths ?? {}).flatMap(([path, operations]) =>
    Object.entries(operations ?? {}).map(([method, operation]) => {
      const description = isOperation(operation) ? operation.summary : ''
      return { method: method.toUpperCase(), path, description }
    }),
  )
}

function isOperation(value: unknown): value is { summary: string } {
  return typeof value === 'object' && value !== null && 'summary' in value
}

const SCHEMAS = {
  Space: space,
  Account: account,
  Error: errorBody,
  ExternalInfo: externalInfo,
  ExternalSpaces: externalSpaces,
  ExternalSpace: externalSpace,
  LogLine: logLine,
  ExternalLog: externalLog,
  ActionDone: actionDone,
  Actor: actor,
  Day: day,
  Uptime: uptime,
  SpaceHistory: spaceHistory,
  History: history,
  Change: change,
  Incident: incident,
  OneHistory: oneHistory,
  IncidentsPage: incidentsPage,
  Activity: activity,
  ActivityPage: activityPage,
  Variable: variable,
  Secret: secret,
  SpaceSettings: spaceSettings,
  VariablesAnswer: variablesAnswer,
  SecretsAnswer: secretsAnswer,
  EntryInput: entryInput,
  EntryKey: entryKey,
  HardwareInput: hardwareInput,
  SleepTimeInput: sleepTimeInput,
  Flavor: flavor,
  FlavorsAnswer: flavorsAnswer,
  SpaceCost: spaceCost,
  AccountCost: accountCost,
  Costs: costs,
} satisfies Record<keyof typeof DESCRIPTIONS, z.ZodMiniType>

function toSchemas() {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id })
  // `input`, because output schemas would forbid fields that a later version adds.
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    io: 'input',
  })
  const descriptions = new Map<string, Readonly<Record<string, string>>>(Object.entries(DESCRIPTIONS))
  const described = Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => {
    return [id, describeFields(schema, descriptions.get(id) ?? {})]
  })
  // OpenAPI 3.1's schemas are JSON Schema 2020-12, which is what zod writes; only the types differ.
  return Object.fromEntries(described) as Record<string, OpenAPIV3_1.SchemaObject>
}
