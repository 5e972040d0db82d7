// The components in a real browser, on the real server: with scripts and without. Redress's own journeys stand on the
// same support.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import { brandingProblems } from '../../frontend/check-branding.mjs'
import {
  accessibilityProblems, checkPage, fitsAcross, markupProblems, openBrowser, startServer, temporaryFolder, visit,
} from './support.mjs'

const gallery = ['build/dev/gallery', 'frontend/dist']

test('every component is accessible and valid, with scripts and without', async (t) => {
  const browser = await openBrowser(t)
  const { origin } = await startServer(t, gallery)
  for (const javaScript of [true, false]) {
    const suffix = javaScript ? '' : '-no-script'
    await checkPage(await visit(browser, `${origin}/`, { javaScript }), `gallery${suffix}`)
    await checkPage(await visit(browser, `${origin}/form`, { javaScript }), `gallery-form${suffix}`)
  }
})

test('a form says what is wrong, keeps what was typed and goes on when it is put right', async (t) => {
  const browser = await openBrowser(t)
  const { origin } = await startServer(t, gallery)
  for (const javaScript of [true, false]) {
    const page = await visit(browser, `${origin}/form`, { javaScript })
    await page.getByLabel('What happened?').fill('<script>alert(1)</script> & "quotes"')
    await page.getByRole('button', { name: 'Continue' }).click()
    assert.match(await page.title(), /^Error: Tell us/)
    assert.equal(await page.getByLabel('What happened?').inputValue(), '<script>alert(1)</script> & "quotes"')
    await checkPage(page, `gallery-form-errors${javaScript ? '' : '-no-script'}`)
    await page.getByRole('link', { name: 'Enter your name' }).click()
    if (javaScript) assert.equal(await page.evaluate(() => document.activeElement.id), 'name')
    else assert.equal(new URL(page.url()).hash, '#name')
    await page.getByLabel('Your name').fill('Amy')
    await page.getByLabel('A repair').check()
    await page.getByRole('button', { name: 'Continue' }).click()
    assert.equal(new URL(page.url()).pathname, '/thanks')
    await page.getByText('Amy').waitFor()
  }
})

test('scripts only add: a choice opens its question, the count counts', async (t) => {
  const browser = await openBrowser(t)
  const { origin } = await startServer(t, gallery)
  const page = await visit(browser, `${origin}/form`)
  assert.equal(await page.getByLabel('Who was it?').isVisible(), false)
  await page.getByLabel('Somebody who works for us').check()
  assert.equal(await page.getByLabel('Who was it?').isVisible(), true)
  await page.getByLabel('What happened?').fill('x'.repeat(10))
  await page.getByText('You have 19,990 characters remaining').first().waitFor()
  const plain = await visit(browser, `${origin}/form`, { javaScript: false })
  assert.equal(await plain.getByLabel('Who was it?').isVisible(), true)
})

test('a forged form is refused, and a broken page shows a number alone', async (t) => {
  const { origin } = await startServer(t, gallery)
  const forged = await fetch(`${origin}/form`, { method: 'POST', body: new URLSearchParams({ name: 'Eve' }) })
  assert.equal(forged.status, 403)
  const broken = await fetch(`${origin}/broken`)
  assert.equal(broken.status, 500)
  const text = await broken.text()
  assert.match(text, /Incident number <strong>[0-9a-f]{8}</)
  assert.doesNotMatch(text, /on purpose/)
  assert.match(broken.headers.get('content-security-policy'), /default-src 'none'/)
})

test('nothing that is sent carries the branding of GOV.UK, and a first view is light', async (t) => {
  const { origin } = await startServer(t, gallery)
  const folder = await temporaryFolder(t)
  let zipped = 0
  for (const [name, path] of [['home', '/'], ['form', '/form'], ['none', '/no-such-page']]) {
    const page = await fetch(origin + path)
    await writeFile(`${folder}/${name}.html`, await page.text())
  }
  assert.deepEqual(await brandingProblems([folder]), [])
  const home = await (await fetch(`${origin}/`)).text()
  for (const [, path] of home.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
    const asset = await fetch(origin + path, { headers: { 'Accept-Encoding': 'gzip' } })
    assert.equal(asset.headers.get('cache-control'), 'public, max-age=31536000, immutable')
    zipped += Number(asset.headers.get('content-length'))
  }
  assert.ok(zipped > 1000 && zipped < 60 * 1024, `${zipped} bytes`)
})

test('the checks themselves can fail', async (t) => {
  const browser = await openBrowser(t)
  const { origin } = await startServer(t, gallery)
  const page = await visit(browser, `${origin}/`)
  await page.evaluate(() => {
    document.querySelector('main').insertAdjacentHTML('beforeend',
      '<img src="/x.png"><input type="text"><div style="width:5000px">wide</div>')
  })
  const problems = await accessibilityProblems(page)
  assert.ok(problems.some((each) => each.startsWith('image-alt')), problems.join('\n'))
  assert.ok(problems.some((each) => each.startsWith('label')), problems.join('\n'))
  assert.ok(page.broken.some((each) => /Content Security Policy/.test(each)), 'an inline style was let pass')
  assert.ok((await markupProblems('<p><div>x</div></p><p id="a"></p><p id="a"></p>')).length > 1)
  await page.evaluate(() => { document.querySelector('main').style.width = '5000px' })
  assert.equal(await fitsAcross(page), false)
  await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => {}))
  assert.ok(page.broken.some((each) => /another site|Content Security Policy.*connect/.test(each)))
})
