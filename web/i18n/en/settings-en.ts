export const settingsEn = {
  'settings.system': 'Self-check',
  'settings.preferences': 'Preferences',
  'settings.preferencesLead': 'Remembered by this browser, for you alone.',
  'settings.appearance': 'Appearance',
  'settings.rail': 'Sidebar',
  'settings.rail.wide': 'With names',
  'settings.rail.narrow': 'Icons only',
  'settings.startView': 'View',
  'settings.density': 'Density',
  'settings.density.comfortable': 'Comfortable',
  'settings.density.compact': 'Compact',
  'settings.session': 'Session',
} as const
