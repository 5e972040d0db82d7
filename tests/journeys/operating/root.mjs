// A root of its own, in which a test may install, start and remove what it likes.
import assert from 'node:assert/strict'
import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { projectFolder } from '../support.mjs'

const run = promisify(execFile)
const here = path.dirname(fileURLToPath(import.meta.url))

/** Why no root of its own can be had here; null where it can. */
export function whyNoRoot () {
  const tried = spawnSync('unshare', ['--mount', '--net', '--pid', '--fork', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'])
  return tried.status === 0 ? null : `no root of its own can be had here (it wants root and mounts): ${tried.stderr}`
}

/** Makes a root of its own in a folder. `sh(script)` gives what the script printed, and fails where it does; `put(file,
 * to)` copies a file into the root; `stop()` ends it with all that runs there. */
export async function bareRoot (folder) {
  const place = path.join(folder, 'bare')
  await mkdir(place)
  const holder = spawn('unshare', ['--mount', '--net', '--pid', '--ipc', '--fork', '--kill-child',
    path.join(here, 'bare-root'), place, projectFolder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(holder, 'exit')
  const inside = await Promise.race([once(holder.stdout, 'data').then(([bytes]) => String(bytes).trim()),
    ended.then(([code]) => { throw new Error(`the root ended with ${code}`) })])
  const enter = ['--target', inside, '--mount', '--net', '--pid', '--ipc', '--root', '--wd']
  const sh = async (script) => {
    try {
      const { stdout } = await run('nsenter', [...enter, 'env', '-i', 'HOME=/root', 'LANG=C.UTF-8',
        'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
        '/bin/bash', '--norc', '-euo', 'pipefail', '-c', `cd /root\n${script}`], { maxBuffer: 16 * 1024 * 1024 })
      return stdout
    } catch (error) {
      throw new Error(`${script}\nended with ${error.code}:\n${error.stdout}${error.stderr}`)
    }
  }
  const put = async (file, to) => {
    const copy = spawn('nsenter', [...enter, '/bin/sh', '-c', 'cat >"$0"', to],
      { stdio: ['pipe', 'inherit', 'inherit'] })
    copy.stdin.end(await readFile(file))
    assert.equal((await once(copy, 'exit'))[0], 0, `${to} cannot be written`)
  }
  const stop = async () => {
    holder.kill('SIGKILL')
    await ended
  }
  return { sh, put, stop }
}

/** Holds where the script fails with what the pattern says. */
export const fails = async (root, script, pattern) => assert.rejects(root.sh(script), (error) => {
  assert.match(error.message, pattern)
  return true
})
