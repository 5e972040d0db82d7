// How `redress serve` starts, and what it says where it cannot.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { projectFolder, startServer, temporaryFolder } from './support.mjs'

const redress = 'build/release/redress'

/** Runs it to its end: what it left to the shell, and what it said. */
async function run (...parameters) {
  const child = spawn(redress, ['serve', ...parameters], { cwd: projectFolder })
  let said = ''
  child.stdout.on('data', (bytes) => { said += bytes })
  child.stderr.on('data', (bytes) => { said += bytes })
  const [code] = await once(child, 'exit')
  return { code, said }
}

test('a taken port is said in a sentence', async (t) => {
  const folder = await temporaryFolder(t)
  const first = await startServer(t, [redress, 'serve', '--port', '0', '--database', `${folder}/one.db`])
  const { port } = new URL(first.origin)
  const second = await run('--port', port, '--database', `${folder}/two.db`)
  assert.equal(second.code, 3, second.said)
  assert.match(second.said, new RegExp(`^redress: port ${port} on 127\\.0\\.0\\.1 is taken by another program\\.`, 'm'))
  assert.equal(existsSync(`${folder}/two.db`), false, 'no database was made')
})

test('a demonstration does not open what is no demonstration', async (t) => {
  const folder = await temporaryFolder(t)
  const database = `${folder}/real.db`
  const server = await startServer(t, [redress, 'serve', '--port', '0', '--database', database])
  const form = await fetch(`${server.origin}/trafford/feedback`)
  const token = (await form.text()).match(/name="csrf" value="([0-9a-f]+)"/)[1]
  const sent = await fetch(`${server.origin}/trafford/feedback`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: form.headers.get('set-cookie').split(';')[0] },
    body: new URLSearchParams({ csrf: token, kind: 'complaint', account: 'Damp.' }),
  })
  assert.equal(sent.status, 303, await sent.text())
  await server.stop()
  const refused = await run('--demo', '--port', '0', '--database', database)
  assert.equal(refused.code, 2, refused.said)
  assert.match(refused.said, /holds casefiles that no demonstration made/)
})

test('a demonstration may be started again, and its officers stay signed in', async (t) => {
  const folder = await temporaryFolder(t)
  const parameters = [redress, 'serve', '--demo', '--port', '0', '--database', `${folder}/demo.db`]
  const first = await startServer(t, parameters)
  const form = await fetch(`${first.origin}/trafford/staff/sign-in`)
  const page = await form.text()
  const signedIn = await fetch(`${first.origin}/trafford/staff/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: form.headers.get('set-cookie').split(';')[0] },
    body: new URLSearchParams({
      csrf: page.match(/name="csrf" value="([0-9a-f]+)"/)[1],
      name: 'Ada',
      role: page.match(/name="role" type="radio" value="([^"]+)"/)[1],
    }),
  })
  assert.equal(signedIn.status, 303)
  const cookie = signedIn.headers.get('set-cookie').split(';')[0]
  await first.stop()
  const second = await startServer(t, parameters)
  const tray = await fetch(`${second.origin}/trafford/staff/tray`, { redirect: 'manual', headers: { cookie } })
  assert.equal(tray.status, 200)
})

test('a reader of the log who goes away does not end the server', async (t) => {
  const folder = await temporaryFolder(t)
  const server = await startServer(t, [redress, 'serve', '--port', '0', '--database', `${folder}/one.db`])
  server.closeOutput()
  for (const path of ['/', '/health/ready', '/health/live']) {
    assert.equal((await fetch(server.origin + path)).status, 200, path)
  }
})

test('an address that others can reach is warned of', async (t) => {
  const folder = await temporaryFolder(t)
  const open = await startServer(t, [redress, 'serve', '--address', '0.0.0.0', '--port', '0', '--database', `${folder}/a.db`])
  assert.match(open.output(), /0\.0\.0\.0 can be reached from other machines/)
  const closed = await startServer(t, [redress, 'serve', '--port', '0', '--database', `${folder}/b.db`])
  assert.doesNotMatch(closed.output(), /can be reached/)
})
