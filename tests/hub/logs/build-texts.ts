import type { HubSpace } from '../state/spaces.ts'
import { clockTime, type LogText } from './log-entry.ts'

const ESC = '\u001b'
const SIZE = '797.3'

/** The output of a Docker build that installs packages with pip, spread over `lastsMs`; `failure` is its last word. */
export function buildTexts(
  { sha }: Pick<HubSpace, 'sha'>,
  { startedAt, lastsMs, failure }: { startedAt: number; lastsMs: number; failure: string | null },
): LogText[] {
  const head = `===== Build Queued at ${clockTime(startedAt)} / Commit SHA: ${sha.slice(0, 7)} =====\n`
  const texts = [head, ...PREPARE, ...INSTALL, ...(failure === null ? FINISH : failWith(failure))]
  return texts.map((text, index) => ({ afterMs: Math.floor((index * lastsMs) / texts.length), text }))
}

const PREPARE = [
  '\n',
  '--> FROM docker.io/library/python:3.11@sha256:2be1d4a5f0c3b5d9c9d7a1e08d0f4c7f2b7f5b6f\nDONE 0.0s\n',
  '\n--> WORKDIR /home/user/app\nCACHED\n',
  '\n--> COPY --chown=1000:1000 requirements.txt /tmp/requirements.txt\nDONE 0.1s\n',
  '\n--> RUN pip install --no-cache-dir -r /tmp/requirements.txt\n',
]

const INSTALL = [
  'Collecting torch==2.4.0\n',
  `  Downloading torch-2.4.0-cp311-cp311-manylinux1_x86_64.whl (${SIZE} MB)\n`,
  `${ESC}[?25l`,
  `     ━━━━━━━━━━━━━━━                          ${ESC}[32m301.0/${SIZE} MB${ESC}[0m ${ESC}[31m92.1 MB/s${ESC}[0m\r`,
  `${ESC}[2K     ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ${ESC}[32m${SIZE}/${SIZE} MB${ESC}[0m ${ESC}[31m88.4 MB/s${ESC}[0m\r\n`,
  `${ESC}[?25h`,
  'Collecting gradio[oauth]==5.1.0\n  Downloading gradio-5.1.0-py3-none-any.whl (42.3 MB)\n',
  'Building wheels for collected packages: 中文分词\n  Building wheel for 中文分词 (pyproject.toml): started\n',
]

const FINISH = [
  "  Building wheel for 中文分词 (pyproject.toml): finished with status 'done'\n",
  'Successfully installed gradio-5.1.0 hf_transfer-0.1.8 torch-2.4.0\nDONE 38.2s\n',
  '\n--> COPY --link --chown=1000:1000 ./ /home/user/app\nDONE 0.2s\n',
  '\n--> Pushing image\nDONE 4.2s\n',
  '\n--> Exporting cache\nDONE 1.1s\n',
]

function failWith(failure: string): string[] {
  return [
    `${ESC}[31mERROR: Could not find a version that satisfies the requirement torch==9.9${ESC}[0m\n`,
    `${ESC}[1;31mERROR: ${failure}${ESC}[0m\n`,
    '\n--> ERROR: process "/bin/sh -c pip install --no-cache-dir -r /tmp/requirements.txt" did not complete successfully: exit code: 1\n',
  ]
}
