// An officer narrows a tray, leafs through it, gives casefiles to somebody, takes the next one and exports what is shown,
// with scripts and without.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { checkPage, openBrowser, startServer, temporaryFolder, visit } from './support.mjs'

const program = 'build/release/redress'
const many = 52 // casefiles: more than one page of a tray

async function signIn (page, site, name) {
  await page.goto(`${site}/staff/sign-in`)
  await page.getByLabel('What is your name?').fill(name)
  await page.locator('input[name=role][value=customer-liaison-officer]').check()
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Logs calls by those with these names, and leaves them for the team. */
async function logCalls (page, site, names) {
  for (const name of names) {
    await page.goto(`${site}/staff/call`)
    await page.locator('input[name=caller][value=new]').check()
    await page.getByLabel('Their name').fill(name)
    await page.getByLabel('How can they be reached? (optional)').fill('07700 900123')
    await page.locator('textarea[name=account]').fill(`Black mould behind the wardrobe of ${name}, ${'and more of it '.repeat(9)}`)
    await page.locator('input[name=kind][value=complaint]').check()
    await page.locator('input[name=then][value=leave]').check()
    await page.getByRole('button', { name: 'Save the call' }).click()
    assert.match(await page.textContent('main'), /Call logged/, name)
  }
}

for (const javaScript of [true, false]) {
  test(`a tray is worked with, ${javaScript ? 'with scripts' : 'without scripts'}`, async (t) => {
    const folder = await temporaryFolder(t)
    const server = await startServer(t, [program, 'serve', '--demo', '--port', '0', '--database', `${folder}/demo.db`])
    const site = `${server.origin}/trafford`
    const browser = await openBrowser(t)
    const page = await visit(browser, `${site}/staff/sign-in`, { javaScript })
    const check = (name) => checkPage(page, `trays-${name}${javaScript ? '' : '-plain'}`)
    const words = () => page.textContent('main')
    await signIn(page, site, 'Bea Long')
    await signIn(page, site, 'Uma Field')
    const longName = `Maximiliana-Bernadette ${'Featherstonehaugh-'.repeat(4)}Cholmondeley`
    await logCalls(page, site, [longName, ...Array.from({ length: many - 1 }, (_, i) => `Caller Number${i}`)])

    // Narrowed, and back again.
    await page.goto(`${site}/staff/tray?show=unallocated`)
    await check('filled')
    await page.getByText('Filters and order').click()
    await page.getByLabel('Kind').selectOption('complaint')
    await page.getByLabel('Due', { exact: true }).selectOption('none')
    await page.getByLabel('Order').selectOption('newest')
    await page.getByRole('button', { name: 'Apply filters' }).first().click()
    assert.match(page.url(), /due=none/)
    await check('narrowed')
    await page.goBack()
    assert.doesNotMatch(page.url(), /due=none/)
    await page.goForward()
    await page.getByRole('link', { name: 'Due: Nothing is due' }).click()
    assert.match(await words(), /Kind: Formal complaint/)
    assert.doesNotMatch(await words(), /Due: Nothing is due/)
    await page.getByRole('link', { name: 'Next' }).click()
    assert.match(await words(), /Kind: Formal complaint/, 'page links keep the filters')
    await check('second-page')
    await page.getByRole('link', { name: 'Previous' }).click()
    await page.goto(`${site}/staff/tray?body=housing-ombudsman&kind=petition&due=yesterday`)
    assert.match(await words(), /No casefile matches. Remove a filter./)
    assert.match(await words(), /was left out/)
    await check('empty')

    // Given to somebody.
    await page.goto(`${site}/staff/tray?show=unallocated&kind=complaint`)
    await page.getByRole('button', { name: 'Give to…' }).click()
    assert.match(await words(), /Choose at least one casefile./)
    await check('none-chosen')
    if (javaScript) {
      await page.getByRole('button', { name: 'Choose the 50 on this page' }).click()
      assert.match(await words(), /50 chosen/)
      await page.getByRole('button', { name: 'Choose none' }).click()
    } else {
      assert.equal(await page.getByRole('button', { name: 'Choose the 50 on this page' }).count(), 0)
    }
    await page.locator('input[name=casefile]').nth(0).check()
    await page.locator('input[name=casefile]').nth(1).check()
    await page.getByRole('button', { name: 'Give to…' }).click()
    await check('give')
    await page.getByRole('button', { name: 'Give 2 casefiles' }).click()
    assert.match(await words(), /Choose who takes them./)
    await check('give-wrong')
    await page.getByLabel('Who takes them?').selectOption({ label: 'Bea Long' })
    await page.getByRole('button', { name: 'Give 2 casefiles' }).click()
    assert.match(await words(), /2 casefiles given to Bea Long/)
    await check('given')

    // Taken, and exported.
    await page.goto(`${site}/staff/work`)
    await page.getByRole('button', { name: 'Take the next one' }).click()
    assert.match(page.url(), /\/staff\/casefiles\//)
    await page.goto(`${site}/staff/work`)
    assert.match(await words(), /You worked on lately/)
    await check('work')
    for (const [button, name, begins] of [['Export as CSV', 'csv', '\uFEFF"Reference"'], ['Export for Excel', 'xlsx', 'PK']]) {
      await page.goto(`${site}/staff/tray?show=unallocated&kind=complaint`)
      await page.getByText('Export', { exact: true }).click()
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
      assert.match(download.suggestedFilename(), new RegExp(`^trafford-unallocated-.*\\.${name}$`))
      const file = await readFile(await download.path(), 'utf8')
      assert.ok(file.startsWith(begins), name)
    }
  })
}
