// The five procedures in a browser: each landlord's straight path from first word to exhaustion, as the scenario beside
// this file tells it, and what a resident is told who complains before Christmas, in a week with a state funeral and on
// Easter Monday. The server's clock is set by hand, so the dates are those of the scenario and not of today.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { checkPage, openBrowser, projectFolder, startServer, temporaryFolder, visit } from './support.mjs'

const program = 'build/release/redress'
const landlords = ['trafford', 'saha', 'aylesbury', 'torus', 'housing-plus']
const days = ['2021-12-23', '2022-09-12', '2024-04-01']

/** A scenario as the command line rehearses it: the same steps, dates and refusals that the pages must show. */
async function rehearsed (name) {
  const { stdout } = await promisify(execFile)(program, ['rehearse', `tests/journeys/${name}.toml`, '--json'],
    { cwd: projectFolder, maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout)
}

/** A server with a clock that stands where it is set. */
async function openServer (t, at) {
  const folder = await temporaryFolder(t)
  const clock = `${folder}/clock`
  const setClock = (moment) => writeFile(clock, moment.replace(/([+-]\d\d:\d\d|Z)$/, ''))
  await setClock(at)
  const { origin } = await startServer(t,
    [program, 'serve', '--demo', '--clock', clock, '--database', `${folder}/redress.db`, '--port', '0'])
  return { origin, setClock }
}

/** "2021-06-14" or "2021-05-30T16:00:00+01:00" as pages write the day: "Monday 14 June 2021". */
function dayWords (due) {
  const day = new Date(`${due.slice(0, 10)}T12:00:00Z`)
  const part = (options) => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(day)
  return `${part({ weekday: 'long' })} ${day.getUTCDate()} ${part({ month: 'long' })} ${day.getUTCFullYear()}`
}

async function signIn (page, site, { name, roles }) {
  await page.goto(`${site}/staff/sign-in`)
  await page.locator('#name').fill(name)
  await page.locator(`input[name=role][value="${roles[0]}"]`).check()
  await page.getByRole('button', { name: 'Sign in' }).click()
  assert.match(page.url(), /\/staff\/work$/)
}

/** Answers one question; false where the page does not offer the answer. */
async function answer (page, question, values) {
  const field = (css) => page.locator(css).first()
  if (await page.locator(`#${question}-day`).count()) {
    const [year, month, day] = values[0].split('-')
    await field(`[name="${question}-day"]`).fill(day)
    await field(`[name="${question}-month"]`).fill(month)
    await field(`[name="${question}-year"]`).fill(year)
    return true
  }
  if (await page.locator(`textarea[name="${question}"]`).count()) {
    await field(`textarea[name="${question}"]`).fill(values.join('\n'))
    return true
  }
  for (const value of values) {
    const choice = page.locator(`input[name="${question}"][value="${value}"]:not([type=text])`)
    const chosen = await page.locator(`input[name="${question}"]:not([type=text])`).count() > 0
    if (await page.locator(`select[name="${question}"]`).count()) {
      await field(`select[name="${question}"]`).selectOption(value)
    } else if (await choice.count()) {
      await choice.check()
    } else if (chosen) {
      return false
    } else {
      await field(`[name="${question}"]`).fill(value)
    }
  }
  return true
}

/** Fills in the form on the page and sends it; false where the page does not even offer an answer. */
async function send (page, step) {
  for (const [question, values] of Object.entries(step.answers)) {
    if (!await answer(page, question, values)) return false
  }
  if (step.happened || step.late_reason) {
    await page.locator('summary', { hasText: 'It happened earlier' }).click()
    if (step.happened) {
      await page.locator('#happened-on').fill(step.happened.slice(0, 10))
      await page.locator('#happened-at').fill(step.happened.slice(11, 16))
    }
    await page.locator('#late-reason').fill(step.late_reason)
  }
  await page.locator('main form button[type=submit]').click()
  if (await page.locator('input[name=checked]').count()) {
    await checkPage(page, `check-${new URL(page.url()).pathname.split('/').pop()}`)
    await page.locator('main form button[type=submit]').first().click()
  }
  return true
}

const words = async (locator) => (await locator.innerText()).replace(/\s+/g, ' ')

/** Whether a row about this says that: two stages may have a clock of one name. */
async function rowSays (page, about, what) {
  return await page.locator('tr', { hasText: about }).filter({ hasText: what }).count() > 0
}

/** One step of a scenario, done on the pages by whoever the scenario says; a resident's later acts are taken down by the
 * member of staff they tell. Gives the casefile's address. */
async function walk (page, site, step, casefile, lastStaff) {
  const actor = step.by.kind === 'staff' ? step.by : lastStaff
  if (step.act === 'log-item') {
    if (step.by.kind === 'staff') await signIn(page, site, actor)
    await page.goto(`${site}/${step.by.kind === 'staff' ? 'staff/log' : 'feedback'}`)
    await send(page, step)
    if (step.by.kind === 'staff') return page.url().split('?')[0]
    return `${site}/staff/casefiles/${await page.locator('.govuk-panel strong').innerText()}`
  }
  await signIn(page, site, actor)
  await page.goto(`${casefile}/${step.act}`)
  const offered = await page.locator('main form[method=post]').count() === 0 || await send(page, step)
  if (!offered) {
    assert.ok(step.not_done, `line ${step.line}: an answer is not offered`)
  } else if (step.not_done) {
    const shown = await words(page.locator('main'))
    for (const sentence of step.not_done.sentences) {
      assert.ok(shown.includes(sentence.replace(/\s+/g, ' ')), `line ${step.line}: "${sentence}" is not on: ${shown}`)
    }
  } else {
    const problems = await page.locator('.govuk-error-summary, .govuk-warning-text').allInnerTexts()
    assert.equal(new URL(page.url()).searchParams.get('done'), step.act,
      `line ${step.line}: ${step.act} was not done: ${problems}`)
  }
  return casefile
}

for (const landlord of landlords) {
  test(`${landlord}: from first word to exhaustion`, async (t) => {
    const journey = await rehearsed(`${landlord}-straight`)
    const { origin, setClock } = await openServer(t, journey.steps[0].at)
    const site = `${origin}/${landlord}`
    const javaScript = landlord === 'trafford'  // one with scripts, four without: every page works without
    const page = await visit(await openBrowser(t), site, { javaScript })
    await checkPage(page, `${landlord}-home`)
    let casefile
    let lastStaff
    for (const step of journey.steps) {
      await setClock(step.at)
      if (step.by.kind === 'staff' && step.by.roles.length) lastStaff = step.by
      if (step.act) casefile = await walk(page, site, step, casefile, lastStaff)
    }
    await setClock(journey.at)
    await signIn(page, site, lastStaff)
    await checkPage(page, `${landlord}-work`)
    await page.goto(`${site}/staff/tray`)
    await checkPage(page, `${landlord}-tray`)
    await page.goto(casefile)
    await checkPage(page, `${landlord}-casefile`)
    for (const section of ['dates', 'history', 'people', 'decision']) {
      await page.goto(`${casefile}/${section}`)
      await checkPage(page, `${landlord}-casefile-${section}`)
    }
    await page.goto(`${casefile}/whole`)
    assert.ok((await words(page.locator('main'))).toLowerCase().includes(journey.stands))
    for (const deadline of journey.deadlines.filter(({ due_at: at }) => at)) {
      assert.ok(await rowSays(page, deadline.name, dayWords(deadline.due)), `${deadline.clock}: ${deadline.due}`)
    }
    for (const route of journey.routes.filter(({ opens }) => opens)) {
      assert.ok(await rowSays(page, route.name, dayWords(route.opens)), `${route.route}: ${route.opens}`)
    }
    await page.locator('details', { hasText: 'How this date is worked out' }).first().locator('summary').click()
    await checkPage(page, `${landlord}-casefile-whole`)
    await page.goto(`${casefile}/note`)
    await checkPage(page, `${landlord}-act`)
    await page.goto(`${site}/procedure`)
    await checkPage(page, `${landlord}-procedure`)
  })
}

test('a resident is told every date, whatever the season', async (t) => {
  const { origin, setClock } = await openServer(t, '2021-12-23T10:00:00')
  const browser = await openBrowser(t)
  for (const day of days) {
    for (const landlord of landlords) {
      const journey = await rehearsed(`${landlord}-received-${day}`)
      await setClock(journey.steps[0].at)
      const page = await visit(browser, `${origin}/${landlord}/feedback`, { javaScript: false })
      await send(page, {
        answers: { kind: ['complaint'], account: ['The roof leaks.'], person: ['Ada Nowak'], contact: ['01632 960000'] },
      })
      const told = await words(page.locator('main'))
      const running = journey.deadlines.filter(({ due_at: at, state }) => at && state === 'running')
      assert.ok(running.length > 0, `${landlord} on ${day}`)
      for (const deadline of running) {
        assert.ok(told.includes(dayWords(deadline.due)),
          `${landlord} on ${day}: ${deadline.clock} by ${dayWords(deadline.due)} is not in: ${told}`)
      }
      await checkPage(page, `${landlord}-received-${day}`)
      await page.context().close()
    }
  }
})

test('feedback that cannot be used yet says so at each field, and sending it twice logs it once', async (t) => {
  const { origin } = await openServer(t, '2021-12-23T10:00:00')
  const page = await visit(await openBrowser(t), `${origin}/trafford/feedback`, { javaScript: false })
  await checkPage(page, 'feedback-form')
  await page.getByRole('button', { name: 'Send' }).click()
  assert.match(await page.title(), /^Error: /)
  assert.equal(await page.locator('.govuk-error-summary li').count(), 2)
  await checkPage(page, 'feedback-form-errors')
  await answer(page, 'kind', ['compliment'])
  await answer(page, 'account', ['The plumber was kind.'])
  const reference = async () => page.locator('.govuk-panel strong').innerText()
  await page.getByRole('button', { name: 'Send' }).click()
  const first = await reference()
  await page.goBack()
  await page.getByRole('button', { name: 'Send' }).click()
  assert.equal(await reference(), first)
})
