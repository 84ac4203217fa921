// A certified OpenID Connect provider on this machine, for tests: it has a sign-in page, asks for PKCE, and knows the people it
// is given. Its argument: {"back": ["http://..."], "people": {"ana": {"email": "..", ..}}}. It prints its issuer and the time, and
// ends when whoever started it does.
import { generateKeyPairSync } from 'node:crypto'
import http from 'node:http'
import { Provider } from 'oidc-provider'

// Its clock stands still, as the panel's does in a test: no test depends on how long it takes.
const now = Date.now()
Date.now = () => now

const { back, people } = JSON.parse(process.argv[2])
const server = http.createServer()
await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
const issuer = `http://127.0.0.1:${server.address().port}`

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const key = { ...privateKey.export({ format: 'jwk' }), kid: 'first', use: 'sig', alg: 'RS256' }

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'candour',
      client_secret: 'a secret: of the tests',
      redirect_uris: back,
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  jwks: { keys: [key] },
  cookies: { keys: ['a key of the tests'] },
  claims: { openid: ['sub', 'tid', 'roles', 'amr', 'xms_edov'], email: ['email', 'email_verified'], auth_time: null },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  ttl: { Session: 3600, Interaction: 600, Grant: 600, AuthorizationCode: 60, IdToken: 900, AccessToken: 60 },
  findAccount: (_, id) => people[id] && { accountId: id, claims: () => ({ sub: id, ...people[id] }) },
})

const read = async (request) => {
  let body = ''
  for await (const part of request) body += part
  return body
}

const page = (response, uid) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.end(`<!doctype html><html lang="en"><title>Sign in</title><h1>The organisation’s own sign-in page</h1>
<form method="post" action="/interaction/${uid}"><label>Name <input name="login"></label><button>Sign in</button></form>
<form method="post" action="/interaction/${uid}"><button name="leave" value="yes">Cancel</button></form></html>`)
}

// The provider's own pages: whoever is named is signed in, and everybody agrees to everything.
const interact = async (request, response) => {
  const { uid, prompt, params, session } = await provider.interactionDetails(request, response)
  if (prompt.name === 'login' && request.method === 'GET') return page(response, uid)
  if (prompt.name === 'login') {
    const form = new URLSearchParams(await read(request))
    const result = form.has('leave')
      ? { error: 'access_denied' }
      : { login: { accountId: form.get('login'), amr: people[form.get('login')]?.amr } }
    return provider.interactionFinished(request, response, result)
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id })
  grant.addOIDCScope('openid email')
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
}

const answer = provider.callback()
server.on('request', async (request, response) => {
  try {
    if (request.url.startsWith('/interaction/')) return await interact(request, response)
    // What the organisation knows of its people changes.
    if (request.url === '/tell') {
      Object.assign(people, JSON.parse(await read(request)))
      return response.end('{}')
    }
    return answer(request, response)
  } catch (error) {
    response.writeHead(500)
    response.end(String(error))
  }
})
process.stdin.resume().on('end', () => process.exit())
console.log(JSON.stringify({ issuer, now }))
