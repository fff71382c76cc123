export const backupEn = {
  'settings.backup': 'Backup',
  'backup.lead': 'The history, incidents, activity and watch settings, in one file.',
  'backup.download': 'Download',
  'backup.downloadHint':
    'One JSON file with everything that is kept. It has no passwords, tokens or keys, but does contain log lines and error messages of your Spaces.',
  'backup.downloadNow': 'Download the backup',
  'backup.restore': 'Restore',
  'backup.restoreHint':
    'Replaces everything that is kept now with the contents of a backup. The file is checked first.',
  'backup.choose': 'Choose a file',
  'backup.file': 'Backup file',
  'backup.tooLarge': 'The file is larger than 8 MiB ({size}). It is not a backup that can be restored.',
  'backup.notJson': 'The file is not JSON, or was cut off.',
  'backup.notBackup':
    'The file is not a backup of HF Space Manager that this version can read. The first problem is at: {where}',
  'backup.unreadable': 'The browser could not read the file.',
  'backup.contains': 'What is in it',
  'backup.createdAt': 'Created',
  'backup.since': 'Watched since',
  'backup.spaces': 'Spaces',
  'backup.incidents': 'Incidents',
  'backup.activity': 'Activity entries',
  'backup.probes': 'Probes',
  'backup.omitted': {
    one: 'The log lines of {count} old incident were left out of it.',
    other: 'The log lines of {count} old incidents were left out of it.',
  },
  'backup.omittedActivity': {
    one: 'The oldest entry of the activity was left out of it.',
    other: 'The oldest {count} entries of the activity were left out of it.',
  },
  'backup.restoreIt': 'Restore this backup',
  'backup.question': 'Replace everything with this backup?',
  'backup.lost':
    'The history, incidents and activity that are kept now will be lost. Download a backup of them first.',
  'backup.watchReplaced':
    'The interval and the probes are replaced too. The dead man’s switch stays as it is.',
  'backup.gap': 'The time since the backup was made counts as unknown.',
  'backup.confirm': 'Restore',
  'backup.restoring': 'Restoring …',
  'backup.done': 'The backup was restored',
  'backup.doneText': '{spaces} Spaces, {incidents} incidents and {activity} activity entries.',
  'backup.failed': 'The backup was not restored',
} as const
