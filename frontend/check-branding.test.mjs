// The gate must be able to fail: each thing it forbids is put into an otherwise clean folder, one at a time.
import assert from 'node:assert/strict'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { after, beforeEach, test } from 'node:test'
import { brandingProblems } from './check-branding.mjs'

const fromPackage = fileURLToPath(new URL('../node_modules/govuk-frontend/dist/govuk', import.meta.url))
const folders = []
let folder

beforeEach(async () => {
  folder = await mkdtemp(`${tmpdir()}/branding-`)
  folders.push(folder)
  await writeFile(`${folder}/redress.css`, '.govuk-button{color:#fff}')
})
after(() => Promise.all(folders.map((each) => rm(each, { recursive: true }))))

test('a clean folder passes', async () => {
  assert.deepEqual(await brandingProblems([folder]), [])
})

test('what is built passes', async () => {
  assert.deepEqual(await brandingProblems([fileURLToPath(new URL('dist', import.meta.url))]), [])
})

for (const [what, text] of Object.entries({
  typeface: '@font-face{font-family:"GDS Transport"}',
  crest: '.x{background:url(/assets/images/govuk-crest.svg)}',
  crown: '<p>© Crown copyright</p>',
  logotype: '<svg class="govuk-header__logotype">',
  blue: ':root{--govuk-brand-colour:#1d70b8}',
  'web font': 'src:url(/assets/fonts/light-94a07e06a1-v2.woff2)',
  address: '<a href="https://complain.service.gov.uk">',
})) {
  test(`the ${what} is found`, async () => {
    await writeFile(`${folder}/page.html`, text)
    assert.equal((await brandingProblems([folder])).length > 0, true)
  })
}

test('an icon of the package is found under another name', async () => {
  await copyFile(`${fromPackage}/assets/images/favicon.svg`, `${folder}/ours.svg`)
  assert.match((await brandingProblems([folder])).join(), /ours\.svg: an image or font of the package/)
})

test('a forbidden word inside a gzip twin is found', async () => {
  await writeFile(`${folder}/redress.css.gz`, gzipSync('@font-face{font-family:"GDS Transport"}'))
  assert.match((await brandingProblems([folder])).join(), /redress\.css\.gz: the GDS Transport typeface/)
})

test("the package's ready-made style sheet is refused", async () => {
  const problems = await brandingProblems([`${fromPackage}/govuk-frontend.min.css`])
  assert.equal(problems.length >= 3, true)
})
