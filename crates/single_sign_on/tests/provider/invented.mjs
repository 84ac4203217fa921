// A provider that answers as it is told to, for tests: with whatever token, slowly, or not at all. A code says what the token for it
// is: {"claims": {..}, "header": {..}, "signed": "right" | "by another" | "with the secret" | "not at all"} in base64url. It prints
// its issuer and the time, and ends when whoever started it does.
import { createHmac, createSign, generateKeyPairSync } from 'node:crypto'
import http from 'node:http'

const pair = (kid) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { kid, privateKey, shown: { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' } }
}

const another = pair('first')
let key = pair('first')
let behaviour = {}
const asked = { metadata: 0, keys: 0, token: 0 }
const used = new Set()
const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')

const sign = (words, how) => {
  if (how === 'not at all') return ''
  if (how === 'with the secret') return createHmac('sha256', 'a secret: of the tests').update(words).digest('base64url')
  const { privateKey } = how === 'by another' ? another : key
  return createSign('sha256').update(words).sign(privateKey).toString('base64url')
}

const token = ({ claims, header, signed }) => {
  const words = `${encoded({ alg: 'RS256', kid: key.kid, ...header })}.${encoded(claims)}`
  return `${words}.${sign(words, signed)}`
}

const metadata = (issuer) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  ...behaviour.metadata,
})

const read = async (request) => {
  let body = ''
  for await (const part of request) body += part
  return body
}

const routes = {
  '/.well-known/openid-configuration': (_, issuer) => {
    asked.metadata += 1
    return behaviour.down ? [500, {}] : [200, metadata(issuer)]
  },
  '/keys': () => {
    asked.keys += 1
    return [200, { keys: [key.shown] }]
  },
  '/token': (body) => {
    asked.token += 1
    const code = new URLSearchParams(body).get('code')
    if (used.has(code)) return [400, { error: 'invalid_grant' }]
    used.add(code)
    return [200, { id_token: token(JSON.parse(Buffer.from(code, 'base64url'))), token_type: 'Bearer' }]
  },
  // What it does from now on, and how often it was asked.
  '/tell': (body) => {
    behaviour = JSON.parse(body)
    if (behaviour.roll) key = pair(behaviour.roll)
    return [200, {}]
  },
  '/asked': () => [200, asked],
}

const server = http.createServer(async (request, response) => {
  const route = routes[request.url] ?? (() => [404, {}])
  const [status, answer] = route(await read(request), `http://127.0.0.1:${server.address().port}`)
  if (behaviour.silent && request.url !== '/tell') return
  if (behaviour.elsewhere && request.url !== '/tell') {
    response.writeHead(302, { location: behaviour.elsewhere })
    return response.end()
  }
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(answer))
})
await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
process.stdin.resume().on('end', () => process.exit())
console.log(JSON.stringify({ issuer: `http://127.0.0.1:${server.address().port}`, now: Date.now() }))
