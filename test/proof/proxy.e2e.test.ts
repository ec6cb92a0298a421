import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Account, openAccount } from '../support/account.ts'
import { startConnectProxy } from '../support/connect-proxy.ts'
import { makeCertificates, startTlsFront } from '../security/tls-front.ts'

/** A name that nobody resolves here: who reaches it went through the proxy. */
const HOST = 'db.example.net'

let account: Account
let certificates: ReturnType<typeof makeCertificates>
let front: Awaited<ReturnType<typeof startTlsFront>>
let proxy: Awaited<ReturnType<typeof startConnectProxy>>
beforeAll(async () => {
  certificates = makeCertificates()
  account = await openAccount({ profile: 'small', tables: ['locations'] })
  front = await startTlsFront(account.simulator.url, { certificate: certificates.otherHost, postgres: false })
  proxy = await startConnectProxy(front.url)
})
afterAll(async () => {
  await proxy.close()
  await front.close()
  await account.close()
  certificates.remove()
})

const sync = (env: Record<string, string>) =>
  account.start(['sync', '--json'], {
    SQUARE_BASE_URL: `https://${HOST}`,
    NODE_EXTRA_CA_CERTS: certificates.authority,
    ...env,
  }).ended

it('Square is read through the proxy that HTTPS_PROXY names, password and all', async () => {
  proxy.asked.length = 0
  const { code, stdout } = await sync({ HTTPS_PROXY: `http://user:p%40ss@${proxy.host}` })
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { status: 'completed' }])
  const basic = `Basic ${Buffer.from('user:p@ss').toString('base64')}`
  expect(new Set(proxy.asked)).toEqual(new Set([`${HOST}:443 ${basic}`]))
})

it('small letters count, and before the large ones', async () => {
  proxy.asked.length = 0
  const { code } = await sync({ https_proxy: `http://${proxy.host}`, HTTPS_PROXY: 'http://127.0.0.1:9' })
  expect(code).toBe(0)
  expect(proxy.asked.length).toBeGreaterThan(0)
})

it('hosts of NO_PROXY, and http, go without it', async () => {
  proxy.asked.length = 0
  const HTTPS_PROXY = `http://${proxy.host}`
  const plain = await sync({ HTTPS_PROXY, SQUARE_BASE_URL: account.simulator.url })
  expect(plain.code).toBe(0)
  const excepted = await sync({
    HTTPS_PROXY,
    NO_PROXY: 'localhost',
    SQUARE_BASE_URL: new URL(front.url.replace('http:', 'https:')).origin,
  })
  expect(excepted.stderr).toContain('no trusted TLS connection') // it came there by itself: the certificate is for another host
  expect(proxy.asked).toEqual([])
})

it('a proxy that cannot be used is said without its password', async () => {
  const { code, stderr } = await sync({ HTTPS_PROXY: 'proxy:secret' })
  expect([code, stderr]).toEqual([
    1,
    'square-sync: HTTPS_PROXY is not usable: give the proxy as http://host:port\n',
  ])
})
