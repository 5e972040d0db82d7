// Builds frontend/dist: redress.css, redress.js and favicon.svg, each with a gzip twin. Names stay plain: the
// server puts a hash of the content into the address of each file and lets browsers keep it for ever.
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { compile } from 'sass'

const here = fileURLToPath(new URL('.', import.meta.url))
const dist = `${here}dist`

await rm(dist, { recursive: true, force: true })
await mkdir(dist, { recursive: true })

const { css } = compile(`${here}scss/redress.scss`, {
  style: 'compressed',
  loadPaths: [`${here}../node_modules/govuk-frontend/dist`],
})
await writeFile(`${dist}/redress.css`, css)
await build({
  entryPoints: [`${here}js/redress.js`],
  outfile: `${dist}/redress.js`,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2020',
  logLevel: 'warning',
})
await copyFile(`${here}favicon.svg`, `${dist}/favicon.svg`)

for (const name of await readdir(dist)) {
  const zipped = gzipSync(await readFile(`${dist}/${name}`), { level: 9 })
  await writeFile(`${dist}/${name}.gz`, zipped)
  console.log(`frontend/dist/${name}: ${zipped.length} bytes zipped`)
}
