// What our scripts must not do: make markup or code from text, keep anything in the browser, or talk to other windows.
import assert from 'node:assert/strict'
import { readFile, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'

const forbidden = {
  'makes markup from text': /\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser)\b|document\.write/,
  'makes code from text': /\beval\s*\(|new Function\b|set(Timeout|Interval)\s*\(\s*["'`]|javascript:/,
  'keeps something in the browser': /\b(localStorage|sessionStorage|indexedDB|caches)\b|document\.cookie/,
  'talks to other windows': /\bpostMessage\b|onmessage|\bopener\b/,
  'sends something': /\bfetch\s*\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|serviceWorker/,
  'changes what all objects have': /__proto__|Object\.prototype\.\w+\s*=/,
}

const problems = (script) => Object.entries(forbidden).filter(([, what]) => what.test(script)).map(([name]) => name)

test('the script that is served makes no markup or code from text, and keeps and sends nothing', async () => {
  const folder = fileURLToPath(new URL('dist', import.meta.url))
  const scripts = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'))
  assert.ok(scripts.length > 0)
  for (const name of scripts) assert.deepEqual(problems(await readFile(`${folder}/${name}`, 'utf8')), [], name)
})

test('each of these is found', () => {
  const samples = ['a.innerHTML = b', 'new Function(a)', 'localStorage.a = b', 'window.postMessage(a)', 'fetch(a)', 'a.__proto__ = b']
  assert.deepEqual(samples.flatMap(problems), Object.keys(forbidden))
})
