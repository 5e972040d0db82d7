// The operator's page, docs/operating.md: its commands are run in order in a root of its own, with the package that
// cpack makes, until a site with TLS answers; and then everything that may happen to it.
import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { bareRoot, fails, whyNoRoot } from './operating/root.mjs'
import { projectFolder } from './support.mjs'

const run = promisify(execFile)
const units = ['redress.service', 'redress-backup.service', 'redress-backup.timer', 'redress-restore-drill.service',
  'redress-restore-drill.timer']
const site = 'https://redress.example.org'
const mostExposed = 1.5

const folder = mkdtempSync(path.join(tmpdir(), 'redress-operating-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Makes the package of a version, and returns its file. */
async function pack (version) {
  const to = path.join(folder, version)
  await run('cpack', ['--config', 'build/release/CPackConfig.cmake', '-B', to,
    '-D', `CPACK_PACKAGE_VERSION=${version}`], { cwd: projectFolder })
  const [name] = (await readdir(to)).filter((file) => file.endsWith('.deb'))
  return path.join(to, name)
}

/** The page's ```sh blocks, in order, each with the heading above it. */
async function blocksOfThePage () {
  const page = await readFile(path.join(projectFolder, 'docs/operating.md'), 'utf8')
  const blocks = []
  let heading = ''
  for (const [, title, script] of page.matchAll(/^#+ (.*)$|^```sh\n([^]*?)^```$/gm)) {
    if (title) heading = title
    else blocks.push({ heading, script })
  }
  return blocks
}

/** Sends a resident's complaint through the proxy, and returns the reference that the page gives. */
async function complain (root, words) {
  const printed = await root.sh(`
    jar=$(mktemp)
    fetch() { curl --fail --silent --show-error \\
      --cookie "$jar" --cookie-jar "$jar" "$@"; }
    token=$(fetch ${site}/example-homes/feedback | sed -n 's/.*name="csrf" value="\\([0-9a-f]*\\)".*/\\1/p' | head -n 1)
    fetch --location --data-urlencode "csrf=$token" --data-urlencode kind=complaint \\
      --data-urlencode 'account=${words}' ${site}/example-homes/feedback`)
  const found = printed.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/)
  assert.ok(found, printed)
  return found[0]
}

/** What must hold around some blocks of the page, by their heading: before the first of them, and after each. */
function checks (root, packages) {
  const seen = { links: [] }
  return {
    seen,
    before: {
      '1. The package': () => root.put(packages.old, '/root/redress_1_amd64.deb'),
    },
    after: {
      '1. The package': async () => {
        assert.equal(await root.sh('stat -c "%a %U" /var/lib/redress /var/backups/redress'),
          '700 redress\n700 redress\n')
        await fails(root, 'curl --fail --silent --show-error http://127.0.0.1:8080/', /Failed to connect/)
      },
      '2. The firewall': async () => assert.equal(await root.sh('cat /var/log/ufw-asked'),
        'allow OpenSSH\nallow 80/tcp\nallow 443/tcp\n--force enable\n'),
      '4. The first administrator': async (printed) => seen.links.push(printed.match(/^https:.*$/m)[0]),
      '5. The server': async (printed) => {
        assert.match(printed, /^ready/)
        const said = await root.sh('cat /var/log/redress.service.log')
        assert.doesNotMatch(said, /files may be open|Operation not permitted|"level":"error"/)
      },
      '6. TLS': async (headers) => {
        assert.match(headers, /^strict-transport-security: max-age/im)
        assert.match(headers, /^HTTP\/2 200/m)
        await setPassword(root, seen.links[0])
        seen.reference = await complain(root, 'The ceiling leaks.')
        assert.equal(await root.sh(`curl --silent --output /dev/null --write-out '%{http_code} %{redirect_url}' ` +
          'http://redress.example.org/example-homes'), `301 ${site}/example-homes`)
        assert.equal(await root.sh(`curl --silent --output /dev/null --write-out '%{http_code}' ` +
          `${site}/health/ready`), '200')
        await takesStrongTlsAlone(root)
      },
      Backups: () => tamper(root),
      'When the database is lost or damaged': async (printed) => {
        await setPassword(root, printed.match(/^https:.*$/m)[0])
        await holds(root, seen.reference)
      },
      Upgrading: async (printed, script) => {
        if (script.includes('before/\n')) {
          await root.put(packages.new, '/root/redress_2_amd64.deb')
          return
        }
        const version = script.includes('downgrades') ? '0.0.1' : '0.0.2'
        assert.equal(await root.sh("dpkg-query --show -f '${Version}' redress"), `${version}-1`)
        await holds(root, seen.reference)
        assert.match(await root.sh('runuser -u redress -- redress --data /srv/redress accounts list ' +
          '--database /var/lib/redress/redress.db --landlord example-homes'), /^S1: Jo Smith.*administers accounts$/m)
        if (script.includes('downgrades')) await restartsWhileItRuns(root)
      },
      'What to do when': async (printed) => setPassword(root, printed.match(/^https:.*$/m)[0]),
      'Removing it': async () => {
        await fails(root, 'command -v redress', /ended with 1/)
        await root.sh('! test -e /usr/lib/systemd/system/redress.service')
        await fails(root, 'curl --fail --silent --show-error http://127.0.0.1:8080/', /Failed to connect/)
        assert.equal(await root.sh('ls /etc/enabled-units'), '', 'nothing is left enabled')
        await root.sh('getent passwd redress; test -s /etc/default/redress')
        assert.match(await root.sh('ls /var/lib/redress /var/backups/redress'), /redress-[^]*\.tar\n[^]*redress\.db\n/)
      },
    },
  }
}

/** Follows a one-time link through the proxy, and finds it used up afterwards. */
async function setPassword (root, link) {
  assert.match(link, new RegExp(`^${site}/example-homes/staff/set-password/[0-9a-f]{64}$`))
  await isReady(root)
  const status = await root.sh(`
    jar=$(mktemp)
    fetch() { curl --silent --show-error \\
      --cookie "$jar" --cookie-jar "$jar" "$@"; }
    token=$(fetch --fail ${link} | sed -n 's/.*name="csrf" value="\\([0-9a-f]*\\)".*/\\1/p' | head -n 1)
    fetch --fail --data-urlencode "csrf=$token" --data-urlencode 'new-password=thistle gravel oboe' ${link} >/dev/null
    fetch --output /dev/null "${site}/example-homes/staff/search?q=Zebedee"
    fetch --output /dev/null --write-out '%{http_code}' ${link}
    grep -q /example-homes/staff/search /var/log/nginx/access.log
    ! grep -qE '${link.split('/').at(-1)}|Zebedee' /var/log/nginx/access.log`)
  assert.notEqual(status, '200', 'it works once')
}

/** Neither an old protocol nor a cipher without forward secrecy or authentication is taken. */
async function takesStrongTlsAlone (root) {
  const connects = (how) => root.sh(`curl --silent --output /dev/null ${how} ${site}/ && echo yes || echo no`)
  const each = (sum) => `--tls-max 1.2 --ciphers ECDHE-RSA-${sum}:ECDHE-ECDSA-${sum}`
  assert.equal(await connects(each('AES128-GCM-SHA256')), 'yes\n', 'the control')
  assert.equal(await connects('--tlsv1.3'), 'yes\n')
  assert.equal(await connects('--tls-max 1.1 --ciphers DEFAULT@SECLEVEL=0'), 'no\n')
  assert.equal(await connects(each('AES128-SHA256')), 'no\n', 'not authenticated with the encryption')
  assert.equal(await connects('--tls-max 1.2 --ciphers AES128-GCM-SHA256:AES256-GCM-SHA384'), 'no\n', 'no forward secrecy')
}

const isReady = (root) => root.sh('curl --fail --silent --retry 20 --retry-delay 1 --retry-connrefused ' +
  'http://127.0.0.1:8080/health/ready')

/** The server has the casefile still, and nothing is wrong with what it has. */
async function holds (root, reference) {
  const verified = await root.sh('runuser -u redress -- redress --data /srv/redress verify ' +
    '--database /var/lib/redress/redress.db')
  assert.match(verified, /^problems: 0$/m)
  assert.match(verified, /^streams: 2$/m)
  await isReady(root)
  const archive = '/tmp/check-$$'
  await root.sh(`runuser -u redress -- redress --data /srv/redress export \\
    --database /var/lib/redress/redress.db --to ${archive} >/dev/null
    grep -rq '${reference}' ${archive}`)
}

/** The drill fails where an archive was changed, is another one than was noted, or is old; and passes again. */
async function tamper (root) {
  const newest = '/var/backups/redress/$(ls /var/backups/redress | grep "tar$" | tail -n 1)'
  assert.match(await root.sh('cat /var/log/redress-restore-drill.service.log'), /^drill: .* restores/m)
  assert.equal(await root.sh('ls -A /var/cache/redress'), '', 'the drill leaves nothing behind')
  assert.equal(await root.sh(`stat -c '%a %U' ${newest}`), '600 redress\n')
  const attempt = (change) => root.sh(`archive=${newest}; cp -a "$archive" /root/kept.tar
    cp -a "$archive.fingerprint" /root/kept.fingerprint
    ${change}
    status=0; systemctl start redress-restore-drill 2>&1 || status=$?
    cp -a /root/kept.tar "$archive"; cp -a /root/kept.fingerprint "$archive.fingerprint"; echo "status $status"
    ls -A /var/cache/redress`)
  const damage = `python3 - "$archive" <<'END'
import os, sys
with open(sys.argv[1], 'r+b') as archive:
    archive.seek(os.path.getsize(sys.argv[1]) // 2)
    byte = archive.read(1)[0]
    archive.seek(-1, 1)
    archive.write(bytes([byte ^ 1]))
END`
  assert.match(await attempt(damage), /redress: [^]*\.tar: [^]*status 1\n$/)
  assert.match(await attempt('truncate --size=-4096 "$archive"'), /redress: [^]*\.tar: [^]*status 1\n$/)
  assert.match(await attempt('echo 00 >"$archive.fingerprint"'), /its fingerprint is[^]*status 1\n$/)
  assert.match(await attempt('touch -d "3 days ago" "$archive"'), /more than two days old[^]*status 1\n$/)
  assert.match(await attempt('true'), /status 0\n$/, 'the control')
  await backsUpOnlyWhatReadsBack(root)
}

/** Old archives go with a backup that succeeds, and stay where it fails. */
async function backsUpOnlyWhatReadsBack (root) {
  await root.sh(`cd /var/backups/redress
    for days in 30 40; do touch -d "$days days ago" "redress-$days.tar" "redress-$days.tar.fingerprint"; done
    chown redress: redress-*`)
  await fails(root, `mv /var/lib/redress/redress.db /var/lib/redress/away
    status=0; systemctl start redress-backup || status=$?
    mv /var/lib/redress/away /var/lib/redress/redress.db; exit $status`, /ended with 1/)
  assert.match(await root.sh('ls /var/backups/redress'), /redress-40\.tar\n/, 'nothing is removed where it fails')
  await root.sh('systemctl stop redress; systemctl start redress; systemctl start redress-backup')
  const left = await root.sh('ls /var/backups/redress')
  assert.doesNotMatch(left, /redress-40/)
  assert.match(left, /redress-30\.tar\n/)
  await root.sh('rm /var/backups/redress/redress-30*')
}

/** Installing another version restarts a server that runs. */
async function restartsWhileItRuns (root) {
  const first = await root.sh('cat /run/units/redress.service')
  await root.sh('apt-get install -y ./redress_2_amd64.deb')
  const second = await root.sh('cat /run/units/redress.service')
  assert.notEqual(first, second)
  await isReady(root)
}

describe('the package', () => {
  const packages = {}
  const unpacked = path.join(folder, 'unpacked')
  before(async () => {
    packages.old = await pack('0.0.1')
    packages.new = await pack('0.0.2')
    await run('dpkg-deb', ['--extract', packages.old, unpacked])
  })

  test('says what it needs and who it is', async () => {
    const { stdout } = await run('dpkg-deb', ['--field', packages.old])
    const field = (name) => stdout.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1] ?? ''
    assert.equal(field('Package'), 'redress')
    assert.equal(field('Section'), 'web')
    assert.equal(field('Version'), '0.0.1-1')
    for (const needed of ['libc6', 'libsqlite3-0', 'libpq5', 'libsodium23', 'libarchive13', 'libxlsxwriter4',
      'passwd', 'systemd']) {
      assert.match(field('Depends'), new RegExp(`(^|, )${needed}( |,|$)`), needed)
    }
    assert.match(field('Maintainer'), /\.invalid>$/, 'no real person or host')
    assert.equal(field('Homepage'), '')
  })

  test('holds the program, its data and what an operator needs, all of it root\'s', async () => {
    const { stdout } = await run('dpkg-deb', ['--contents', packages.old])
    const files = stdout.trim().split('\n').map((line) => line.split(/\s+/))
    assert.deepEqual(files.filter(([mode, owner]) => owner !== 'root/root' || /^-.{7}w|^[^l].{4}w/.test(mode)), [])
    const names = new Set(files.map((words) => words[5]))
    for (const name of ['usr/bin/redress', 'usr/lib/redress/backup', 'usr/lib/redress/restore-drill',
      'usr/share/redress/calendars/england-and-wales.csv', 'usr/share/redress/procedures/code-2024/',
      'usr/share/redress/assets/redress.css', 'usr/share/redress/docs/archive-format.md',
      'usr/share/doc/redress/operating.md', 'usr/share/doc/redress/copyright',
      'usr/share/doc/redress/examples/nginx.conf', 'usr/share/doc/redress/examples/Caddyfile',
      ...units.map((unit) => `usr/lib/systemd/system/${unit}`)]) {
      assert.ok(names.has(`./${name}`), name)
    }
    for (const name of names) assert.doesNotMatch(name, /\.debug$|_test|\.db$/)
  })

  test('is said to be made of what it depends on and what is compiled into it', async () => {
    const { stdout } = await run('script/sbom', [packages.old], { cwd: projectFolder })
    const bom = JSON.parse(stdout)
    assert.equal(bom.metadata.component.version, '0.0.1-1')
    const named = new Map(bom.components.map(({ name, version, purl }) => [name, { version, purl }]))
    for (const name of ['libsqlite3-0', 'zlib1g', 'libboost1.81-dev', 'libcli11-dev', 'govuk-frontend']) {
      assert.match(named.get(name)?.version ?? '', /^\d/, name)
    }
    for (const { purl } of named.values()) assert.match(purl, /^pkg:(deb\/debian|npm)\/[a-z0-9.+-]+@[^:+]+$/)
  })

  test('has units that systemd accepts, and that are hardened', async () => {
    const base = path.join(folder, 'base')
    await run('sh', ['-ec', `mkdir -p ${base}/usr ${base}/etc
      cp -a ${unpacked}/usr ${base}/
      ln -s usr/lib ${base}/lib
      mkdir -p ${base}/usr/lib/systemd/system
      cp -n /usr/lib/systemd/system/*.target /usr/lib/systemd/system/*.slice ${base}/usr/lib/systemd/system/
      cp /etc/os-release ${base}/etc/`])
    const verified = spawnSync('systemd-analyze', ['verify', '--man=no', `--root=${base}`, ...units],
      { encoding: 'utf8' })
    const ours = verified.stderr.split('\n').filter((line) => /redress/.test(line))
    assert.deepEqual([verified.status, ours], [0, []])
    for (const unit of units.filter((name) => name.endsWith('.service'))) {
      const { stdout } = await run('systemd-analyze',
        ['security', '--offline=true', '--no-pager', path.join(unpacked, 'usr/lib/systemd/system', unit)])
      const exposure = Number(stdout.match(/exposure level for .*: ([\d.]+)/)[1])
      assert.ok(exposure <= mostExposed, `${unit}: ${exposure}`)
    }
  })

  test('is set up, backed up, restored, upgraded and removed as the page says', { skip: whyNoRoot() ?? false },
    async (t) => {
      const root = await bareRoot(folder)
      t.after(root.stop)
      const { seen, before: first, after: then } = checks(root, packages)
      const blocks = await blocksOfThePage()
      const headings = new Set(blocks.map(({ heading }) => heading))
      for (const heading of Object.keys(then)) assert.ok(headings.has(heading), `the page has no “${heading}”`)
      for (const { heading, script } of blocks) {
        await first[heading]?.()
        delete first[heading]
        const printed = await root.sh(script)
        await then[heading]?.(printed, script)
      }
      assert.ok(seen.reference)
    })
})

test('the page names every entry of the log', async () => {
  const { stdout } = await run('grep', ['-rhozE', '--include=*.cc', '--exclude=*_test.cc',
    '(system::log\\(|entry_of\\()\\s*(system::)?LogLevel::[a-z]+,\\s*"[a-z-]+"', 'src'], { cwd: projectFolder })
  const names = [...stdout.matchAll(/"([a-z-]+)"/g)].map(([, name]) => name)
  assert.ok(names.length > 10, stdout)
  const page = await readFile(path.join(projectFolder, 'docs/operating.md'), 'utf8')
  assert.deepEqual(names.filter((name) => !page.includes(`\`${name}\``)), [])
})
