// What a caller needs is recorded after the call, and stands on each page of their casefile; a correction begins with
// what is on record. With scripts and without.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPage, openBrowser, startServer, temporaryFolder, visit } from './support.mjs'

const program = 'build/release/redress'

for (const javaScript of [true, false]) {
  test(`what somebody needs, ${javaScript ? 'with scripts' : 'without scripts'}`, async (t) => {
    const folder = await temporaryFolder(t)
    const server = await startServer(t, [program, 'serve', '--demo', '--port', '0', '--database', `${folder}/demo.db`])
    const site = `${server.origin}/aylesbury`
    const page = await visit(await openBrowser(t), `${site}/staff/sign-in`, { javaScript })
    const check = (name) => checkPage(page, `needs-${name}${javaScript ? '' : '-plain'}`)
    const words = () => page.textContent('main')
    await page.getByLabel('What is your name?').fill('Bea Long')
    await page.locator('input[name=role][value=complaints-officer]').check()
    await page.getByRole('button', { name: 'Sign in' }).click()

    await page.goto(`${site}/staff/call`)
    await page.locator('input[name=caller][value=new]').check()
    await page.getByLabel('Their name').fill('Nell Rowe')
    await page.getByLabel('How can they be reached? (optional)').fill('01296 000000')
    await page.locator('textarea[name=account]').fill('The lift is out of order again.')
    await page.locator('input[name=kind][value=complaint]').check()
    await page.getByRole('button', { name: 'Save the call' }).click()
    await check('call-logged')

    await page.getByRole('link', { name: 'Record what they need' }).click()
    await page.getByRole('button', { name: 'Record what they need' }).click()
    assert.match(await words(), /Say what they need, or go back/)
    await check('nothing-said')
    await page.getByLabel('Large print').check()
    await page.getByLabel('Interpreter').check()
    await page.getByLabel('Which language do they need, if not English?').fill('Punjabi')
    await page.locator('textarea[name=safely]').fill('No letters to the home.')
    await page.getByRole('button', { name: 'Record what they need' }).click()
    assert.match(await words(), /On record now\. Nell Rowe needs: Large print, Interpreter\. Language: Punjabi/)
    await check('recorded')
    for (const section of ['People', 'Decision and promises', 'Dates and ways outside']) {
      await page.getByRole('link', { name: section }).click()
      assert.match(await words(), /Needs: Large print, Interpreter\. Language: Punjabi\. Contact: No letters to the home\./, section)
    }
    await check('dates')

    // What is added later begins with what is known.
    await page.goto(page.url().replace(/\/dates.*$/, '/record-needs'))
    assert.ok(await page.getByLabel('Large print').isChecked())
    assert.equal(await page.locator('input[name=language]').inputValue(), 'Punjabi')

    await page.goto(page.url().replace(/\/record-needs.*$/, '/correct'))
    assert.equal(await page.locator('input[name=person]').inputValue(), 'Nell Rowe')
    assert.equal(await page.locator('input[name=contact]').inputValue(), '01296 000000')
    await check('correction')
  })
}
