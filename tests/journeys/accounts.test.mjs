// A landlord's accounts in a browser, from the first administrator's link to an officer who is put out at the next click;
// and that nothing secret stays anywhere on the way.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { checkPage, openBrowser, projectFolder, startServer, temporaryFolder, visit } from './support.mjs'

const program = 'build/release/redress'
const password = 'thistle gravel oboe'

const redress = async (...parameters) =>
  (await promisify(execFile)(program, parameters, { cwd: projectFolder })).stdout

/** The code that an authenticator app shows now (RFC 6238). */
function codeOf (secret) {
  const bits = [...secret.replace(/ /g, '')].map((digit) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(digit).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const sum = createHmac('sha1', key).update(step).digest()
  const at = sum[19] & 15
  return String((sum.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

const press = (page, name) => page.getByRole('button', { name, exact: true }).click()

/** Sets a password behind a link, signs in with it, and sets up an app. Gives its secret and the recovery codes. */
async function begin (page, site, link, email, check) {
  await page.goto(link)
  await check('set-password')
  await page.getByLabel('New password').fill('too short')
  await press(page, 'Set the password')
  await check('set-password-wrong')
  await page.getByLabel('New password').fill(password)
  await press(page, 'Set the password')
  await check('password-set')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await check('sign-in')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password').fill('not my password at all')
  await press(page, 'Continue')
  await check('sign-in-wrong')
  await page.getByLabel('Password').fill(password)
  await press(page, 'Continue')
  await check('set-up')
  const secret = (await page.locator('main strong').first().textContent()).trim()
  await page.getByLabel('Code').fill('12345')
  await press(page, 'Sign in')
  await check('set-up-wrong')
  await page.getByLabel('Code').fill(codeOf(secret))
  await press(page, 'Sign in')
  await check('recovery-codes')
  const recoveryCodes = await page.locator('main li code').allTextContents()
  assert.equal(recoveryCodes.length, 10)
  await page.getByRole('button', { name: 'Continue' }).click()
  return { secret: secret.replace(/ /g, ''), recoveryCodes }
}

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with scripts' : 'without scripts'
  test(`from the first administrator to an officer who is put out, ${how}`, async (t) => {
    const folder = await temporaryFolder(t)
    const database = `${folder}/redress.db`
    const told = await redress('accounts', 'first-admin', '--database', database, '--landlord', 'trafford',
      '--name', 'Ada Nowak', '--email', 'ada@example.org')
    const path = told.split('\n')[0]
    assert.match(path, /^\/trafford\/staff\/set-password\/[0-9a-f]{64}$/)
    const server = await startServer(t, [program, 'serve', '--port', '0', '--database', database])
    const site = `${server.origin}/trafford`
    const browser = await openBrowser(t)
    const options = { javaScript }
    const checker = (page, who) => (name) => checkPage(page, `accounts-${who}-${name}${javaScript ? '' : '-plain'}`)

    const admin = await visit(browser, site, options)
    const checkAdmin = checker(admin, 'admin')
    const ada = await begin(admin, site, server.origin + path, 'ada@example.org', checkAdmin)
    assert.match(admin.url(), /\/staff\/accounts$/, 'who only administers comes to the accounts')
    await checkAdmin('accounts')
    assert.match(await admin.textContent('main'), /Keep two administrators/)

    await admin.getByRole('button', { name: 'Invite a person' }).click()
    await checkAdmin('invite')
    await press(admin, 'Invite this person')
    await checkAdmin('invite-wrong')
    await admin.getByLabel('Name').fill('Eve Osei')
    await admin.getByLabel('Email address').fill('eve@example.org')
    await admin.locator('input[name=roles]').first().check()
    await press(admin, 'Invite this person')
    await checkAdmin('link')
    const link = await admin.locator('main code').textContent()
    assert.match(link, new RegExp(`^${site}/staff/set-password/[0-9a-f]{64}$`))

    const officer = await visit(browser, site, options)
    const checkOfficer = checker(officer, 'officer')
    const eve = await begin(officer, site, link, 'eve@example.org', checkOfficer)
    assert.match(officer.url(), /\/staff\/work$/)
    await officer.getByRole('link', { name: 'Your account' }).click()
    await checkOfficer('account')
    await officer.getByRole('link', { name: /^Change/ }).click()
    await checkOfficer('change-password')
    assert.equal((await officer.goto(`${site}/staff/accounts`)).status(), 404, 'she administers nothing')

    await officer.goto(`${site}/staff/log`)
    await officer.locator('input[name=kind][value=complaint]').check()
    await officer.locator('textarea[name=account]').fill('The ceiling leaks.')
    await officer.locator('input[name=person]').first().fill('Zoë Brown')
    await officer.locator('[name=contact]').first().fill('01632 960000')
    await officer.locator('main form button').last().click()
    assert.match(officer.url(), /\/staff\/casefiles\/[0-9A-Z-]+/)
    await officer.goto(`${officer.url().split('?')[0]}/history`)
    assert.match(await officer.textContent('main'), /The ceiling leaks\./)
    assert.match(await officer.textContent('main'), /Eve Osei/)

    // A recovery code signs her in elsewhere.
    const signIn = async (recoveryCode) => {
      const page = await visit(browser, `${site}/staff/sign-in`, options)
      await page.getByLabel('Email address').fill('eve@example.org')
      await page.getByLabel('Password').fill(password)
      await press(page, 'Continue')
      await checker(page, 'elsewhere')('code')
      await page.getByLabel('Code').fill(recoveryCode)
      await press(page, 'Sign in')
      assert.match(page.url(), /\/staff\/work$/)
      return page
    }
    const elsewhere = await signIn(eve.recoveryCodes[0])

    // She sees two other sign-ins, and ends one of them.
    const left = await signIn(eve.recoveryCodes[1])
    await officer.getByRole('link', { name: 'Your account' }).click()
    await officer.getByRole('link', { name: /^See where/ }).click()
    await checkOfficer('sign-ins')
    await press(officer, 'End this sign-in')
    await checkOfficer('sign-ins-wrong')
    assert.equal(await officer.locator('input[name=sign-in]').count(), 2)
    await officer.locator('input[name=sign-in]').last().check()
    await officer.getByLabel('Your password').fill(password)
    await press(officer, 'End this sign-in')
    assert.equal(await officer.locator('input[name=sign-in]').count(), 1)
    for (const page of [elsewhere, left]) await page.goto(`${site}/staff/tray`)
    assert.equal([elsewhere, left].filter((page) => /\/staff\/sign-in$/.test(page.url())).length, 1)

    // Somebody stands in for her, and not whoever records it.
    await admin.goto(`${site}/staff/accounts/invite`)
    await admin.getByLabel('Name').fill('Cy Rae')
    await admin.getByLabel('Email address').fill('cy@example.org')
    await admin.locator('input[name=roles]').first().check()
    await press(admin, 'Invite this person')
    await admin.getByRole('link', { name: 'Accounts', exact: true }).click()
    await admin.getByRole('link', { name: /account of Eve Osei/ }).click()
    await admin.getByLabel('Title', { exact: true }).fill('Repairs Officer')
    await admin.getByLabel('Team', { exact: true }).fill('Repairs')
    await press(admin, 'Save their work')
    await admin.getByLabel('First day away').fill('today')
    await admin.getByLabel('Last day away').fill('tomorrow')
    await admin.getByLabel('Who stands in').selectOption({ label: 'Ada Nowak, S1' })
    await press(admin, 'Record this absence')
    await checkAdmin('absence-wrong')
    assert.match(await admin.textContent('main'), /somebody else records that you stand in/)
    assert.equal(await admin.getByLabel('Last day away').inputValue(), 'tomorrow', 'what was typed is kept')
    await admin.getByLabel('Who stands in').selectOption({ label: 'Cy Rae, S3' })
    await press(admin, 'Record this absence')
    assert.match(await admin.textContent('main'), /The absence is recorded\./)
    await admin.getByRole('link', { name: 'Staff', exact: true }).first().click()
    await checkAdmin('directory')
    assert.match(await admin.textContent('main'), /Cy Rae stands in\./)
    await admin.getByRole('link', { name: 'Audit', exact: true }).click()
    await checkAdmin('audit')
    assert.match(await admin.textContent('main'), /Recorded who stands in for Eve Osei/)
    await officer.goto(`${site}/staff/emergency`)
    await checkOfficer('emergency')
    await press(officer, 'Open it')
    await checkOfficer('emergency-wrong')

    await admin.getByRole('link', { name: 'Accounts', exact: true }).click()
    await admin.getByRole('link', { name: /account of Eve Osei/ }).click()
    await checkAdmin('account-of-another')
    await press(admin, 'Disable this account')
    await checkAdmin('disabled')
    assert.match(await admin.textContent('main'), /The account is disabled, and they are signed out\./)
    for (const page of [officer, elsewhere]) {
      await page.goto(`${site}/staff/tray`)
      assert.match(page.url(), /\/staff\/sign-in$/, 'out at the next click')
    }
    await officer.getByLabel('Email address').fill('eve@example.org')
    await officer.getByLabel('Password').fill(password)
    await press(officer, 'Continue')
    assert.match(await officer.textContent('main'), /The email address or the password is not right/)

    // What was secret stands nowhere: not in the log, and of the database only hashes, but for the apps' secrets.
    await server.stop()
    const secrets = [password, path.split('/').at(-1), link.split('/').at(-1), ...eve.recoveryCodes,
      ...eve.recoveryCodes.map((code) => code.replaceAll('-', ''))]
    for (const secret of [...secrets, ada.secret, eve.secret, 'eve@example.org']) {
      assert.ok(!server.output().includes(secret), `the log holds ${secret}`)
    }
    const kept = (await readFile(database)).toString('latin1')
    for (const secret of secrets) assert.ok(!kept.includes(secret), `the database holds ${secret}`)
    assert.ok(kept.includes(eve.secret), 'the control')
    assert.match(await redress('accounts', 'list', '--database', database, '--landlord', 'trafford'),
      /^S2: Eve Osei <eve@example\.org>, [a-z-]+: disabled$/m)
  })
}
