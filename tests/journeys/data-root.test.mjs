import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test from 'node:test'
import { projectFolder, startServer } from './support.mjs'

const built = path.join(projectFolder, 'build/dev/redress')

// An archive carries the editions that were served, wherever the program and the current folder are.
test('an archive holds the editions of the folder that --data names', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'redress-data-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const data = path.join(folder, 'data')
  for (const part of ['calendars', 'procedures', 'docs', 'frontend/dist']) {
    cpSync(path.join(projectFolder, part), path.join(data, part), { recursive: true })
  }
  appendFileSync(path.join(data, 'procedures/trafford/2020-10.toml'), '\n# marked\n')
  const program = path.join(folder, 'redress')
  cpSync(built, program)
  const database = path.join(folder, 'redress.db')
  const run = (...words) => execFileSync(program, words, { cwd: '/', encoding: 'utf8', stdio: 'pipe' })

  assert.throws(() => run('--data', data, 'verify', '--database', database), /there is no such file/)
  const server = await startServer(t, [program, '--data', data, 'serve', '--port', '0', '--database', database])
  run('--data', data, 'export', '--database', database, '--to', path.join(folder, 'archive'))
  const packed = readFileSync(path.join(folder, 'archive/procedures/trafford/2020-10.toml'), 'utf8')
  assert.match(packed, /# marked\n$/)
  await server.stop()
})
