/** The groups of operations, in the order of the document. Generators make a module or a class of each. */
export const TAGS = [
  { name: 'Spaces', description: 'List and read Spaces, and wait for them.' },
  { name: 'Logs', description: 'Read and follow what a container or a build writes.' },
  { name: 'History', description: 'Uptime, changes, incidents and activity.' },
  { name: 'Actions', description: 'Restart, rebuild, pause and resume Spaces.' },
  {
    name: 'Configuration',
    description: 'Variables, secrets, hardware, sleep time, and what they cost.',
  },
  { name: 'About', description: 'What this service is.' },
] as const

export type Tag = (typeof TAGS)[number]['name']
