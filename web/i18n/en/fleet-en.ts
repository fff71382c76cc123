export const fleetEn = {
  'fleet.title': 'Fleet',
  'fleet.counters': 'Filter by state',
  'attention.title': 'Needs attention · {count}',
  'attention.showAll': 'Show all {count}',
  'attention.showFleet': 'Show all Spaces',
  'attention.stuck': 'Stuck',
  'attention.stuckHint': '{state} for more than 30 minutes.',
  'fleet.sortLimit':
    'Only {count} running Spaces are measured at a time; the rest come last, unsorted. Filter to narrow the list.',
  'fleet.columns': 'Columns',
  'fleet.columnFolded': '{column} (no room)',
  'fleet.count': { one: '{count} Space', other: '{count} Spaces' },
  'fleet.countOf': { one: '{shown} of {count} Space', other: '{shown} of {count} Spaces' },
  'fleet.noTokenBadge': 'read only',
  'fleet.noTokenHint':
    'This account has no token: only its public Spaces are shown, and no actions are possible.',
  'fleet.collapse': 'Hide {section}',
  'fleet.expand': 'Show {section}',
  'fleet.nothingListed': 'No Spaces are listed for this account.',
  'fleet.omitted': {
    one: 'One entry of the Hub’s list could not be used and is not shown.',
    other: '{count} entries of the Hub’s list could not be used and are not shown.',
  },
  'fleet.failedTitle': 'The Spaces could not be loaded',
} as const
