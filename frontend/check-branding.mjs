// Fails when built assets or rendered pages carry what only GOV.UK may show: its typeface, crown, crest, icons,
// licence line or address. Usage: node frontend/check-branding.mjs <folder or file>...
import { createHash } from 'node:crypto'
import { readFile, readdir, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const forbidden = [
  [/GDS\s*Transport/i, 'the GDS Transport typeface'],
  [/crest/i, 'the royal arms'],
  [/crown/i, 'the crown or Crown copyright'],
  [/govuk-(?:header__)?logo(?:type)?\b/i, 'the GOV.UK logotype'],
  [/service\.gov\.uk/i, 'a GOV.UK service address'],
  [/open government licen[cs]e/i, 'the Open Government Licence line'],
  [/\.woff2?\b/i, 'a web font'],
  [/#1d70b8/i, 'the blue of GOV.UK'],
]
const fontFile = /\.(?:woff2?|ttf|otf|eot)$/i
const packageAssets = fileURLToPath(new URL('../node_modules/govuk-frontend/dist/govuk/assets', import.meta.url))

async function filesUnder (path) {
  if ((await stat(path)).isFile()) return [path]
  const inside = await readdir(path)
  return (await Promise.all(inside.map((name) => filesUnder(`${path}/${name}`)))).flat()
}

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** What may not be shown, found in these files: a list of sentences, empty when all is well. */
export async function brandingProblems (paths) {
  const theirs = new Set()
  for (const file of await filesUnder(packageAssets)) theirs.add(digest(await readFile(file)))

  const problems = []
  for (const file of (await Promise.all(paths.map(filesUnder))).flat()) {
    const stored = await readFile(file)
    const bytes = file.endsWith('.gz') ? gunzipSync(stored) : stored
    if (fontFile.test(file)) problems.push(`${file}: a font file`)
    if (theirs.has(digest(bytes))) problems.push(`${file}: an image or font of the package`)
    const text = bytes.toString('latin1')
    for (const [pattern, what] of forbidden) {
      if (pattern.test(text)) problems.push(`${file}: ${what} (${text.match(pattern)[0]})`)
    }
  }
  return problems
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const paths = process.argv.slice(2)
  const problems = await brandingProblems(paths)
  for (const problem of problems) console.error(problem)
  console.log(`branding: ${problems.length} problems in ${paths.join(', ')}`)
  process.exit(problems.length > 0 || paths.length === 0 ? 1 : 0)
}
