import { expect, it } from 'vitest'
import { guessLevel, type Level } from '../../../web/logs/lines/level.ts'

const CASES: [string, Level][] = [
  ['INFO:     10.20.31.7:40335 - "GET /api HTTP/1.1" 200 OK', 'info'],
  ['2026-03-01 12:00:00,123 - uvicorn - ERROR - failed', 'error'],
  ['[WARNING] low memory', 'warning'],
  ['/app/x.py:3: UserWarning: deprecated', 'warning'],
  ['DEBUG urllib3 connection', 'debug'],
  ['{"level":"warn","msg":"slow"}', 'warning'],
  ['{"level":"error","msg":"no"}', 'error'],
  ['level=info msg=ready', 'info'],
  ['Traceback (most recent call last):', 'error'],
  ['ModuleNotFoundError: No module named x', 'error'],
  ['torch.cuda.OutOfMemoryError: CUDA out of memory', 'error'],
  ['TypeError: undefined is not a function', 'error'],
  ['npm ERR! code E404', 'error'],
  ['npm WARN deprecated x', 'warning'],
  ['error: could not compile', 'error'],
  ['error[E0308]: mismatched types', 'error'],
  ['--> ERROR: process "/bin/sh -c pip install" did not complete successfully: exit code: 1', 'error'],
  ['warn  - slow page', 'warning'],
  ['Killed', 'error'],
  ['Collecting gradio==5.1.0', 'unknown'],
  ['0 errors found', 'unknown'],
  ['Information about terrors', 'unknown'],
  ['模型已加载：7,241,732,096 个参数', 'unknown'],
  ['', 'unknown'],
]

it.each(CASES)('guesses the level of %j', (text, level) => {
  expect(guessLevel(text)).toBe(level)
})

it('counts what is indented to the error before it', () => {
  expect(guessLevel('  File "/home/user/app/app.py", line 12', 'error')).toBe('error')
  expect(guessLevel('  INFO still alive', 'error')).toBe('info')
  expect(guessLevel('  Downloading', 'unknown')).toBe('unknown')
  expect(guessLevel('next', 'error')).toBe('unknown')
})
