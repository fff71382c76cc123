export const historyEn = {
  'history.days': { one: '{count} day', other: '{count} days' },
  'history.upIn': '{percent} up in the last {span}',
  'history.andDown': '{summary}; down on {days}',
  'history.noDataIn': 'No data for the last {span}',
  'history.noData': 'no data',
  'history.barLink': 'History of {title}: {summary}',
  'history.part.up': 'up',
  'history.part.down': 'down',
  'history.part.idle': 'switched off',
  'history.part.building': 'building',
  'history.part.unknown': 'not watched',
} as const
