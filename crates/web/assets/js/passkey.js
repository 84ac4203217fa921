// Passkeys: asks the browser to make or to use one, and sends what it hands over with the form around it. Without this script,
// or in a browser without passkeys, the form stays hidden, and the codes of an app do.

const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
const ids = (form) => form.dataset.credentials.split(' ').filter(Boolean).map((id) => ({ type: 'public-key', id: bytes(id) }))

async function make(form) {
  const { host, challenge, user, name } = form.dataset
  const { rawId, response } = await navigator.credentials.create({ publicKey: {
    rp: { id: host, name: 'Candour' },
    user: { id: bytes(user), name, displayName: name },
    challenge: bytes(challenge),
    pubKeyCredParams: form.dataset.kinds.split(' ').map((alg) => ({ type: 'public-key', alg: Number(alg) })),
    excludeCredentials: ids(form),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
    attestation: 'none',
  } })
  return {
    credential: rawId,
    client_data: response.clientDataJSON,
    authenticator_data: response.getAuthenticatorData(),
    public_key: response.getPublicKey(),
  }
}

async function use(form) {
  const { host, challenge } = form.dataset
  const { rawId, response } = await navigator.credentials.get({ publicKey: {
    rpId: host, challenge: bytes(challenge), allowCredentials: ids(form), userVerification: 'preferred',
  } })
  return {
    credential: rawId,
    client_data: response.clientDataJSON,
    authenticator_data: response.authenticatorData,
    signature: response.signature,
  }
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential) break
  form.hidden = false
  document.querySelectorAll('[data-without-passkey]').forEach((it) => { it.hidden = true })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const fault = form.querySelector('[data-fault]')
    fault.hidden = true
    try {
      const handed = await (form.dataset.passkey === 'make' ? make(form) : use(form))
      for (const [name, value] of Object.entries(handed)) form.elements[name].value = text(value)
      form.submit()
    } catch {
      fault.hidden = false
    }
  })
}
