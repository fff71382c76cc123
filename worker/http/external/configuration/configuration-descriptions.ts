/* Descriptions of the schemas of the configuration and of costs, as in openapi/descriptions.ts. */

const SUCCESS = 'Always `true` in an answer with status 200.'
const KEY = 'Its name: letters, digits and `_`, beginning with a letter.'
const DESCRIPTION = 'What it is for, as somebody has described it; null if nobody has.'
const UPDATED_AT = 'When it was last set, in UTC; null if the Hub does not say.'
const COMPLETE =
  'False if the change was made, but the others could not be read back: then only what is known is listed.'
const FLAVOR = 'The hardware, as the Hub names it.'
const SLEEP = 'Seconds without a visit until it sleeps; `-1` for never.'
const SOURCE =
  '`billing`: the Hub’s bill for the present period. `estimate`: our own count of the time that is billed (starting, running, and rebuilding while the old version serves), at present prices.'

const VARIABLE = {
  '': 'A variable. Anyone who may see the Space can read it.',
  key: KEY,
  value: 'Its value.',
  masked:
    'Present and `true` if the value contains a secret of this service. It is then not shown, but can be replaced or deleted.',
  description: DESCRIPTION,
  updatedAt: UPDATED_AT,
}

const SECRET = {
  '': 'A secret. The Hub never returns its value.',
  key: KEY,
  description: DESCRIPTION,
  updatedAt: UPDATED_AT,
}

const FLAVOR_FIELDS = {
  '': 'Hardware that a Space can run on.',
  id: FLAVOR,
  name: 'Its name, for people.',
  cpu: 'Its processors, for people; null if the Hub does not say.',
  memory: 'Its memory, for people; null if the Hub does not say.',
  accelerator: 'Its GPUs, for people; null if it has none.',
  pricePerHourUSD: 'Dollars an hour for one replica; 0 if it is free, null if the Hub does not say.',
}

const SPACE_COST = {
  '': 'What one Space costs.',
  spaceId: 'The id of the Space.',
  perHourUSD:
    'Dollars an hour as it is now: 0 while it is not billed, null if the price of its hardware is not known.',
  monthToDateUSD: 'Dollars since the month or the billing period began; null if that is not known.',
  source: SOURCE,
  countedFrom: 'An estimate counts from here, if that is later than the beginning of the month.',
  idleSince:
    'Since when it has run on paid hardware without work (CPU under 2 % and no traffic), as far as somebody watched it; null if it works or nobody watches.',
}

const ACCOUNT_COST = {
  '': 'What the Spaces of an account cost.',
  username: 'The account.',
  perHourUSD: 'Dollars an hour, as its Spaces are now.',
  monthToDateUSD:
    'Dollars since the month or the billing period began, as far as they are known; null if nothing is. A bill includes Spaces that are gone.',
  source: SOURCE,
  quota: 'How many Spaces run on free CPU hardware, and how many may.',
  'quota.running': 'How many run or start now.',
  'quota.limit': 'How many may run at once; null unless the Hub has said so of a Space that it has paused.',
  error: 'Why the Hub’s bill cannot be read: most tokens may not. The costs are then estimated.',
  'error.code': 'The error code, for your program.',
  'error.message': 'What happened, for a person to read.',
}

export const CONFIGURATION_DESCRIPTIONS = {
  Variable: VARIABLE,
  Secret: SECRET,
  SpaceSettings: {
    '': 'The configuration of a Space.',
    success: SUCCESS,
    variables: 'Its variables, in the order of the Hub.',
    secrets: 'Its secrets, without their values.',
    hardware: 'What it runs on.',
    'hardware.current': 'The hardware it runs on now; null while it does not run.',
    'hardware.requested': 'The hardware it is to run on.',
    sleepTimeSeconds:
      'Seconds without a visit until it sleeps; null if it never does, or the Hub does not say.',
  },
  VariablesAnswer: {
    '': 'The variables after a change.',
    success: SUCCESS,
    variables: 'All variables of the Space.',
    complete: COMPLETE,
  },
  SecretsAnswer: {
    '': 'The secrets after a change.',
    success: SUCCESS,
    secrets: 'All secrets of the Space, without their values.',
    complete: COMPLETE,
  },
  EntryInput: {
    '': 'A variable or a secret to set.',
    key: KEY,
    value: 'Its value: at most 32 KiB of UTF-8.',
    description: 'What it is for.',
  },
  EntryKey: { '': 'The variable or secret to delete.', key: KEY },
  HardwareInput: { '': 'Hardware to run on.', flavor: FLAVOR, sleepTimeSeconds: SLEEP },
  SleepTimeInput: { '': 'A sleep time.', seconds: SLEEP },
  Flavor: FLAVOR_FIELDS,
  FlavorsAnswer: { '': 'What the Hub offers.', success: SUCCESS, flavors: 'At most an hour old.' },
  SpaceCost: SPACE_COST,
  AccountCost: ACCOUNT_COST,
  Costs: {
    '': 'What everything costs.',
    success: SUCCESS,
    perHourUSD: 'Dollars an hour of all accounts, as their Spaces are now.',
    unknownPrices: 'How many Spaces run on hardware whose price is not known. They are missing in the sums.',
    accounts: 'The managed accounts.',
    spaces: 'All Spaces, sorted by owner, then title.',
  },
}
