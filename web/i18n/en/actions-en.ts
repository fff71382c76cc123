export const actionsEn = {
  'action.restart': 'Restart',
  'action.rebuild': 'Rebuild',
  'action.pause': 'Pause',
  'action.resume': 'Resume',
  'action.openApp': 'Open the app',
  'action.openHub': 'Open on the Hub',
  'action.details': 'Details',
  'action.noUrl': 'It has no URL yet.',

  'doing.restart': 'Restarting',
  'doing.rebuild': 'Rebuilding',
  'doing.pause': 'Pausing',
  'doing.resume': 'Resuming',

  'blocked.static': 'Static: there is no container to operate.',
  'blocked.no_token': 'Its account has no token.',
  'blocked.already_paused': 'It is already paused.',
  'blocked.paused': 'It is paused. Resume brings it back.',
  'blocked.not_resting': 'It is neither paused nor asleep.',
  'blocked.disabled': 'Hugging Face has disabled it.',
  'blocked.deleting': 'It is being deleted.',
  'blocked.gone': 'It is no longer in the list: it was deleted or renamed.',
  'blocked.busy': 'Another action is in progress.',

  'bulk.allOf': 'Select all {count} of {section}',
} as const
