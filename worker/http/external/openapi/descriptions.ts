import { CONFIGURATION_DESCRIPTIONS } from '../configuration/configuration-descriptions.ts'
import { HISTORY_DESCRIPTIONS } from '../history/history-descriptions.ts'

/*
 * Descriptions of the fields of the schemas. Not in shared/, which the browser loads: only the document needs them. A nested
 * field is named `hardware.current`, also inside a list.
 */

const SUCCESS = 'Always `true` in an answer with status 200.'

const STAGE_WORDS = [
  'The stage of the Space, as the Hub names it:',
  '`NO_APP_FILE`: the repository has no app file yet.',
  '`CONFIG_ERROR`: the settings in its README are not valid.',
  '`BUILDING`: the image is being built.',
  '`BUILD_ERROR`: the build failed.',
  '`APP_STARTING`: the image is built, and the container is starting.',
  '`RUNNING`: up.',
  '`RUNNING_BUILDING`, `RUNNING_APP_STARTING`: the old version is up while a new one is built or starts.',
  '`RUNTIME_ERROR`: the app stopped with an error.',
  '`SLEEPING`: asleep because nobody visited it; a visit or a restart wakes it.',
  '`STOPPED`: stopped; a visit or a restart wakes it.',
  '`PAUSED`: paused on purpose; only `resume` or a restart starts it again.',
  '`DELETING`: the Hub is deleting it.',
  '`UNKNOWN`: the Hub reports no stage, or one that this version does not know.',
].join('\n\n')

const SPACE = {
  '': 'One Space, as the Hub last described it.',
  id: 'Its id on the Hub: `owner/name`.',
  owner: 'The account that it belongs to: the first half of its id.',
  name: 'The second half of its id.',
  title: 'Its title, or its name if it has none.',
  emoji: 'The emoji of its card on the Hub.',
  description: 'The short description of its card on the Hub.',
  sdk: 'What it is built with: `gradio`, `docker`, `static`, … A static Space has no container.',
  tags: 'Its tags on the Hub.',
  likes: 'How many likes it has on the Hub.',
  private: 'Whether only those with access to the account may see it.',
  visibility: 'Who can see it: `public`, `private` or `protected` (the app is public, the code is not).',
  disabled: 'Whether Hugging Face has disabled it.',
  createdAt: 'When it was created, in UTC.',
  lastModified: 'When its repository last changed, in UTC.',
  stage: STAGE_WORDS,
  errorMessage: 'Why it failed, in the Hub’s words; null if it did not fail or the Hub gives no reason.',
  failure:
    'Why it is not up: `app` (its own code), `build`, `config` (its README), `capacity` (the Hub has no free hardware), `hub` (a fault of the Hub), `quota` (the account may not run more), `blocked` (stopped by Hugging Face). Null if it is up, is starting, or is resting without a reason.',
  hardware: 'The hardware that its container runs on.',
  'hardware.current': 'The current hardware; null while it is not running.',
  'hardware.requested': 'The hardware that it is configured to run on.',
  sleepTimeSeconds:
    'How long it stays up without a visit, in seconds; null if it never sleeps or the Hub does not say.',
  neverSleeps: 'Whether it never goes to sleep; null if the Hub does not say.',
  replicas: 'The number of its containers.',
  'replicas.current': 'How many are running now; null while none is.',
  'replicas.requested': 'How many are configured; `auto` if the Hub decides.',
  devMode: 'Whether the Hub’s Dev Mode is on; null if the Hub does not say.',
  sha: 'The latest commit in its repository.',
  runtimeSha:
    'The commit that its container was built from. If it differs from `sha`, the container is out of date. Null if the Hub does not say.',
  domains: 'The host names of the app, each with its status.',
  'domains.name': 'The host name.',
  'domains.custom': 'Whether it is a custom domain.',
  'domains.stage': 'Its status, as the Hub names it: `READY`, `PENDING`, `EXPIRED_CHALLENGE`, …',
  usedStorageBytes: 'How much storage its repository uses, in bytes; null if the Hub does not say.',
  url: 'The address of the app; null if the Hub reports none.',
  hubUrl: 'Its page on the Hub.',
  operable:
    'Whether actions can be sent: its account has a token, and it is neither static nor disabled. The Hub still refuses actions if the token has no write permission.',
}

const ACCOUNT = {
  '': 'A Hub user or organisation whose Spaces are managed, and how its last listing went.',
  username: 'Its name on the Hub.',
  token:
    'Which token is used for it. `own`: its own, from `HF_USER`. `global`: `HF_API_TOKEN`. `none`: only its public Spaces are listed, and they accept no actions.',
  ok: 'Whether its last listing worked. While it is `false`, its Spaces may be missing from `spaces` or come from an earlier listing. Never treat a Space as deleted unless its account is `ok`.',
  spaceCount: 'How many of its Spaces are known, regardless of the filters.',
  error:
    'Why its last listing failed; null if nothing is wrong. With `ok: true` it is a warning, for example that the Hub’s rate limit is nearly used up and the account is refreshed less often.',
  'error.code': 'The error code, for your program.',
  'error.message': 'What happened, for a person to read.',
  'error.params': 'The names in the message, for sentences in other languages.',
  'error.hubMessage': 'The Hub’s own words, if it said something.',
  readAt: 'When its Spaces were last read from the Hub; null before the first time.',
  omitted: 'How many entries of the Hub’s list could not be used and are missing here.',
}

const ERROR = {
  '': 'The body of every call that fails.',
  success: 'Always `false` in the body of a failure.',
  code: 'The error code, for your program.',
  message: 'What happened, for a person to read. It may change at any time.',
  requestId: 'The id of this call in the server’s log, also in the header `X-Request-Id`.',
  params: 'The names in the message, for sentences in other languages.',
  issues: 'What is wrong with the request. Only present with `invalid_request`.',
  'issues.path': 'The invalid field; empty for the body as a whole.',
  'issues.message': 'What is wrong with it.',
  hubMessage: 'The Hub’s own words, at most 300 characters, if it said something.',
  retryAfterSeconds: 'How long to wait, in seconds, as in the header `Retry-After`. Present with status 429.',
}

const EXTERNAL_INFO = {
  '': 'This service and its endpoints.',
  success: SUCCESS,
  service: 'The name of the product.',
  version: 'The version of the product.',
  usernames: 'The managed accounts.',
  endpoints: 'The endpoints of this API.',
  'endpoints.method': 'The HTTP method.',
  'endpoints.path': 'The path, with parameters in braces.',
  'endpoints.description': 'What the endpoint does.',
}

const EXTERNAL_SPACES = {
  '': 'The Spaces that match the filters, and the state of the accounts.',
  success: SUCCESS,
  count: 'The number of Spaces in `spaces`.',
  spaces: 'All matching Spaces, sorted by owner, then title. There is no pagination.',
  accounts: 'The managed accounts, or the requested one. The filters do not apply here.',
}

const EXTERNAL_SPACE = {
  '': 'One Space.',
  success: SUCCESS,
  space: 'The Space.',
  reached:
    'Only with `wait`: whether the Space has settled or runs the commit. False if it has failed instead, or if the time is over.',
}

const LOG_LINE = {
  '': 'One line of a log.',
  at: 'When it was written, in UTC; null if the Hub does not say.',
  text: 'The line, without its line break. ANSI colours are kept, other control sequences are removed. A progress bar is one line, in its last state.',
  cut: 'Present and `true` if the line was longer than 16 KiB, and its end is missing.',
}

const EXTERNAL_LOG = {
  '': 'What the Hub holds of a log.',
  success: SUCCESS,
  spaceId: 'The id of the Space, as the Hub spells it.',
  kind: 'Whether it is the log of the container or of its build.',
  lines: 'The lines, oldest first. There are none while nothing runs.',
  complete: 'Whether the Hub has closed the log: the build or the container has ended.',
}

const ACTION_DONE = {
  '': 'An action that the Hub has accepted, or that was not needed.',
  success: SUCCESS,
  message:
    'What was done, for a person to read. After a `resume` of a Space that is already up it ends in “is already up: nothing was sent.”',
  space:
    'The Space as the Hub now describes it. For some seconds the Hub may still report the previous stage.',
}

/** The descriptions of each schema of the document; an empty name is the schema itself. */
export const DESCRIPTIONS = {
  Space: SPACE,
  Account: ACCOUNT,
  Error: ERROR,
  ExternalInfo: EXTERNAL_INFO,
  ExternalSpaces: EXTERNAL_SPACES,
  ExternalSpace: EXTERNAL_SPACE,
  LogLine: LOG_LINE,
  ExternalLog: EXTERNAL_LOG,
  ActionDone: ACTION_DONE,
  ...HISTORY_DESCRIPTIONS,
  ...CONFIGURATION_DESCRIPTIONS,
} as const satisfies Record<string, Record<string, string>>
