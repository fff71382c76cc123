/*
 * What the fields of the schemas mean. Here and not in shared/, which the browser loads: the document alone
 * needs these words. A field inside of another is named `hardware.current`, also inside of a list.
 */

const SUCCESS = 'Always `true` in an answer with status 200.'

const STAGE_WORDS = [
  'What the Space is doing, in the Hub’s words:',
  '`NO_APP_FILE`: the repository has no app file yet.',
  '`CONFIG_ERROR`: the settings in its README are not valid.',
  '`BUILDING`: the image is being built.',
  '`BUILD_ERROR`: the build failed.',
  '`APP_STARTING`: built; the container is starting.',
  '`RUNNING`: up.',
  '`RUNNING_BUILDING`, `RUNNING_APP_STARTING`: up with the old version while a new one is built or starts.',
  '`RUNTIME_ERROR`: the app stopped with an error.',
  '`SLEEPING`: asleep for want of visits; a visit or a restart wakes it.',
  '`STOPPED`: stopped; a visit or a restart wakes it.',
  '`PAUSED`: paused by somebody; only a restart or `resume` brings it back.',
  '`DELETING`: the Hub is deleting it.',
  '`UNKNOWN`: the Hub names no stage, or one that this version does not know.',
].join('\n\n')

const SPACE = {
  '': 'One Space, as the Hub last described it.',
  id: 'Its id on the Hub: `owner/name`.',
  owner: 'The account that it belongs to: the first half of its id.',
  name: 'The second half of its id.',
  title: 'Its title; its name where it has none.',
  emoji: 'The emoji of its card on the Hub.',
  description: 'The short description of its card on the Hub.',
  sdk: 'What it is built with: `gradio`, `docker`, `static`, … A static Space has no container.',
  tags: 'Its tags on the Hub.',
  likes: 'How many likes it has on the Hub.',
  private: 'Whether only those with access to the account may see it.',
  visibility: 'Who sees it: `public`, `private`, or `protected`, whose app is public and whose code is not.',
  disabled: 'Whether Hugging Face has disabled it.',
  createdAt: 'When it was created, in UTC.',
  lastModified: 'When its repository last changed, in UTC.',
  stage: STAGE_WORDS,
  errorMessage: 'Why it failed, in the Hub’s words; null where it did not fail or the Hub gives no reason.',
  failure:
    'Why it is not up, which decides what helps: `app` (its own code), `build`, `config` (its README), `capacity` (the Hub has no hardware free), `hub` (a fault of the Hub), `quota` (the account may not run more), `blocked` (Hugging Face has stopped it). Null if it is up, on its way, or rests without a reason.',
  hardware: 'The hardware that its container runs on.',
  'hardware.current': 'What it runs on now; null while nothing runs.',
  'hardware.requested': 'What it is set to run on.',
  sleepTimeSeconds:
    'After how long without a visit it goes to sleep; null where it never does, or the Hub does not say.',
  neverSleeps: 'Whether it never goes to sleep; null if the Hub does not say.',
  replicas: 'How many containers serve it.',
  'replicas.current': 'How many run now; null while nothing runs.',
  'replicas.requested': 'How many it is set to have; `auto` where the Hub decides.',
  devMode: 'Whether the Hub’s Dev Mode is on; null if the Hub does not say.',
  sha: 'The latest commit in its repository.',
  runtimeSha:
    'The commit that its container was built from. Where it differs from `sha`, what runs is out of date. Null where the Hub does not say.',
  domains: 'Every name that the app answers to, with the Hub’s word for how each stands.',
  'domains.name': 'The host name.',
  'domains.custom': 'Whether it is a domain of the owner’s own.',
  'domains.stage': 'The Hub’s word: `READY`, `PENDING`, `EXPIRED_CHALLENGE`, …',
  usedStorageBytes: 'How much storage its repository uses, in bytes; null if the Hub does not say.',
  url: 'Where the app answers; null where the Hub names no address.',
  hubUrl: 'Its page on the Hub.',
  operable:
    'Whether actions can be sent: its account has a token, and it is neither static nor disabled. The Hub may still refuse an action, where the token may not write.',
}

const ACCOUNT = {
  '': 'A Hub user or organisation whose Spaces are managed, and how its last listing went.',
  username: 'Its name on the Hub.',
  token:
    'Which token is used for it. `own`: its own, from `HF_USER`. `global`: `HF_API_TOKEN`. `none`: there is none, so only its public Spaces are listed, and nothing on them can be operated.',
  ok: 'Whether its last listing worked. While it is `false`, its Spaces may be missing from `spaces`, or be those of an earlier listing. Never treat a Space as deleted unless its account is `ok`.',
  spaceCount: 'How many Spaces of it are known, whatever the filters of the call.',
  error:
    'Why its last listing failed; null where nothing is wrong. Beside `ok: true` it is a warning: the Hub’s rate limit is nearly used up, so the account is refreshed less often.',
  'error.code': 'The code of the failure. Decide by it.',
  'error.message': 'What happened, for a person to read.',
  'error.hubMessage': 'The Hub’s own words, if it said something.',
  readAt: 'When its Spaces were last read from the Hub; null before the first time.',
  omitted: 'How many entries of the Hub’s list could not be used, so that they are missing here.',
}

const ERROR = {
  '': 'The body of every call that fails.',
  success: 'Always `false` in the body of a failure.',
  code: 'What went wrong. Decide by it.',
  message: 'What happened, for a person to read. It may change at any time.',
  requestId: 'The id of this call in the server’s log, also in the header `X-Request-Id`.',
  issues: 'What is wrong with the request. It comes with `invalid_request` alone.',
  'issues.path': 'The field that is wrong; empty where it is the body as a whole.',
  'issues.message': 'What is wrong with it.',
  hubMessage: 'The Hub’s own words, at most 300 characters, if it said something.',
  retryAfterSeconds: 'How long to wait, as in the header `Retry-After`. It comes with status 429.',
}

const EXTERNAL_INFO = {
  '': 'What this service is and what it offers.',
  success: SUCCESS,
  service: 'The name of the product.',
  version: 'The version of the product.',
  usernames: 'The managed accounts.',
  endpoints: 'The calls of this API.',
  'endpoints.method': 'The HTTP method.',
  'endpoints.path': 'The path, with parameters in braces.',
  'endpoints.description': 'What the call does.',
}

const EXTERNAL_SPACES = {
  '': 'The Spaces that the filters let through, and how the accounts stand.',
  success: SUCCESS,
  count: 'How many Spaces there are in `spaces`.',
  spaces: 'The Spaces, sorted by owner, then title. All of them: there are no pages.',
  accounts: 'The managed accounts, or the one that was asked for. The filters do not apply here.',
}

const EXTERNAL_SPACE = { '': 'One Space.', success: SUCCESS, space: 'The Space.' }

const ACTION_DONE = {
  '': 'An action that the Hub has taken, or that was not needed.',
  success: SUCCESS,
  message:
    'What was done, for a person to read. After a `resume` of a Space that is already up it ends in “is already up: nothing was sent.”',
  space:
    'The Space as the Hub now describes it. For some seconds the Hub may still report the stage of before.',
}

/** The descriptions of each schema of the document; an empty name is the schema itself. */
export const DESCRIPTIONS = {
  Space: SPACE,
  Account: ACCOUNT,
  Error: ERROR,
  ExternalInfo: EXTERNAL_INFO,
  ExternalSpaces: EXTERNAL_SPACES,
  ExternalSpace: EXTERNAL_SPACE,
  ActionDone: ACTION_DONE,
} as const satisfies Record<string, Record<string, string>>
