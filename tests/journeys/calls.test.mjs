// An officer finds a person from any page and logs their call, with scripts and without, in twelve interactions or fewer.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPage, openBrowser, startServer, temporaryFolder, visit } from './support.mjs'

const program = 'build/release/redress'
const most = 12 // interactions: presses, choices and answers typed

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with scripts' : 'without scripts'
  test(`a call is logged, found again and taken up, ${how}`, async (t) => {
    const folder = await temporaryFolder(t)
    const server = await startServer(t, [program, 'serve', '--demo', '--port', '0', '--database', `${folder}/demo.db`])
    const site = `${server.origin}/trafford`
    const browser = await openBrowser(t)
    const page = await visit(browser, `${site}/staff/sign-in`, { javaScript })
    const check = (name) => checkPage(page, `calls-${name}${javaScript ? '' : '-plain'}`)
    await page.getByLabel('What is your name?').fill('Ada Nowak')
    await page.locator('input[name=role][value=customer-liaison-officer]').check()
    await page.getByRole('button', { name: 'Sign in' }).click()
    await check('work')

    let interactions = 0
    const count = async (doing) => { interactions += 1; await doing }
    await count(page.getByRole('link', { name: 'Log a call' }).first().click())
    await check('empty')
    await count(page.locator('main input[name=find]').fill('xqxq'))
    await count(page.getByRole('button', { name: 'Find', exact: true }).click())
    await check('nobody')
    await count(page.locator('input[name=caller][value=new]').check())
    await count(page.getByLabel('Their name').fill('Zoë O’Brien'))
    await count(page.getByLabel('How can they be reached? (optional)').fill('07700 900123'))
    await count(page.locator('textarea[name=account]').fill('Black mould behind the wardrobe in the bedroom.'))
    await count(page.locator('input[name=kind][value=complaint]').check())
    await count(page.locator('input[name=then][value=give]').check())
    await count(page.getByRole('button', { name: 'Save the call' }).click())
    assert.match(await page.textContent('main'), /Call logged/)
    assert.match(await page.textContent('main'), /With Ada Nowak/)
    await check('logged')
    assert.ok(interactions <= most, `${interactions} interactions`)
    const reference = page.url().split('/').at(-1)

    for (const typed of ['obrein', '07700900123', '+44 7700 900', 'mold wardrobe', reference.slice(2, 7)]) {
      await page.getByLabel('Search everything').fill(typed)
      await page.getByRole('button', { name: 'Search' }).first().click()
      assert.match(await page.textContent('main'), new RegExp(reference), typed)
    }
    await check('found')
    await page.getByLabel('Search everything').fill('"xq9* OR')
    await page.getByRole('button', { name: 'Search' }).first().click()
    await check('found-nothing')
    await page.getByLabel('Search everything').fill(reference.toLowerCase())
    await page.getByRole('button', { name: 'Search' }).first().click()
    assert.ok(page.url().endsWith(`/staff/casefiles/${reference}`))

    // They ring again: their casefile is beside them, and one much like what they say is suggested.
    await page.goto(`${site}/staff/call`)
    await page.locator('main input[name=find]').fill('o brien')
    await page.locator('textarea[name=account]').fill('The mould in the bedroom has come back.')
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    const words = await page.textContent('main')
    assert.match(words, /This call is about that one/)
    assert.match(words, /Casefiles much like it/)
    assert.equal(await page.locator('textarea[name=account]').inputValue(), 'The mould in the bedroom has come back.')
    await check('known')
    await page.getByRole('button', { name: 'Save the call' }).click()
    assert.match(await page.textContent('main'), /Choose who is calling/)
    assert.equal(await page.locator('textarea[name=account]').inputValue(), 'The mould in the bedroom has come back.')
    await check('wrong')
  })
}
