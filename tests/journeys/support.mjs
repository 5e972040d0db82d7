// What every browser test stands on: a server of its own, Debian's Chromium, and the checks that every page must pass.
//
//   const browser = await openBrowser(t)
//   const server = await startServer(t, ['build/release/redress', 'serve', ...])
//   const page = await visit(browser, server.origin + '/', { javaScript: false })
//   await page.getByRole('button', { name: 'Continue' }).click()
//   await checkPage(page, 'start-page')
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { HtmlValidate } from 'html-validate'
import { chromium } from 'playwright-core'

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))
const screenshotFolder = `${projectFolder}build/screenshots`
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The design system's own markup: roles where browsers or screen readers once needed them, long titles with the
    // service's name, and buttons and inputs in the order in which it writes their attributes.
    'prefer-native-element': 'off',
    'no-redundant-role': 'off',
    'long-title': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
    'no-implicit-button-type': 'error',
    'no-inline-style': 'error',
  },
})

/** A folder that is gone after the test. */
export async function temporaryFolder (t) {
  const folder = await mkdtemp(`${tmpdir()}/redress-`)
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Starts a server that prints its address, and stops it after the test; an unclean end fails the test. */
export async function startServer (t, [command, ...parameters]) {
  const server = spawn(command, parameters, { cwd: projectFolder, stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = once(server, 'exit')
  let said = ''
  let outputIsClosed = false // then it cannot say that it has stopped, and ends with that
  const origin = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${command} gave no address in time: ${said}`)), 30_000)
    const listen = (bytes) => {
      said += bytes
      const address = said.match(/http:\/\/[\w.:[\]]+/)
      if (address) {
        clearTimeout(timer)
        resolve(address[0])
      }
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.on('error', reject)
    ended.then(([code]) => reject(new Error(`${command} ended with ${code}: ${said}`)))
  })
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    server.stdin.end()
    server.kill('SIGTERM')
    const [code, signal] = await ended
    assert.ok(code === 0 || outputIsClosed || signal === 'SIGTERM', `${command} ended with ${code ?? signal}: ${said}`)
  }
  t.after(stop)
  const closeOutput = () => {
    outputIsClosed = true
    server.stdout.destroy()
    server.stderr.destroy()
  }
  return { origin, stop, closeOutput, output: () => said }
}

export async function openBrowser (t) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  })
  t.after(() => browser.close())
  return browser
}

/** Opens a page in a visit of its own. What breaks the rules of every page is noted and told by checkPage. Without
 * JavaScript, no script of the site is delivered, and its policy lets none run from the page itself; the browser's own
 * switch would stop axe too. */
export async function visit (browser, address, { javaScript = true, width = 1200, height = 900 } = {}) {
  const context = await browser.newContext({ viewport: { width, height } })
  if (!javaScript) await context.route(/\.js(\?|$)/, (route) => route.abort())
  const page = await context.newPage()
  const origin = new URL(address).origin
  page.broken = []
  page.sources = new Map()
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) page.broken.push(`asks another site: ${request.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/.test(message.text())) page.broken.push(message.text())
  })
  page.on('pageerror', (error) => page.broken.push(`script error: ${error.message}`))
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && (response.status() < 300 || response.status() >= 400)) {
      page.sources.set(response.url(), response.text().catch(() => null))
    }
  })
  await page.goto(address)
  return page
}

// A choice that opens a further question says whether it is open. ARIA allows that on no radio, but the design system
// keeps it, since the screen readers it was tested with read it out; axe's one complaint about it is left aside.
const isOpeningChoice = (rule, node) =>
  rule.id === 'aria-allowed-attr' && /^<input class="govuk-(radios|checkboxes)__input"[^>]* aria-expanded=/.test(node.html) &&
  !/aria-(?!controls|expanded|describedby)/.test(node.html)

/** The page's violations of WCAG 2.2 A and AA as axe sees them, one sentence each. */
export async function accessibilityProblems (page) {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate((tags) => window.axe.run({ runOnly: tags }), wcagTags)
  return violations.flatMap((rule) => rule.nodes
    .filter((node) => !isOpeningChoice(rule, node))
    .map((node) => `${rule.id}: ${rule.help}: ${node.html}`))
}

/** What is wrong with the page's markup as the server sent it. */
export async function markupProblems (source) {
  const report = await validator.validateString(source)
  return report.results.flatMap((result) =>
    result.messages.map((found) => `${found.line}:${found.column} ${found.ruleId}: ${found.message}`))
}

/** True when nothing must be scrolled sideways. */
export async function fitsAcross (page) {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
}

/** Takes build/screenshots/<name>.png, for people to look at. */
export async function takeScreenshot (page, name) {
  await mkdir(screenshotFolder, { recursive: true })
  await page.screenshot({ path: `${screenshotFolder}/${name}.png`, fullPage: true })
}

/** Everything that holds for every page: accessible, valid, within its security policy, from this site alone, readable
 * at 320 pixels. Keeps a picture under the name, wide and narrow. */
export async function checkPage (page, name) {
  const problems = [...await accessibilityProblems(page)]
  const source = await page.sources.get(page.url().split('#')[0])
  assert.ok(source, `${name}: what the server sent for ${page.url()} was not seen`)
  problems.push(...await markupProblems(source))
  await takeScreenshot(page, name)
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: size.height })
  if (!await fitsAcross(page)) problems.push('must be scrolled sideways at 320 pixels')
  await takeScreenshot(page, `${name}-narrow`)
  await page.setViewportSize(size)
  problems.push(...page.broken)
  assert.deepEqual(problems, [], name)
}
