// An end of the call that was chosen in a dialog: the call is over at once, and the server is told again and again until
// it knows, after the answers. The tab asks before it is closed meanwhile.

import { ask } from '../asking.js'
import { randomId } from './queue.js'
import { pause, seconds } from './saver.js'

const AGAIN_MS = 2000

export async function tellEnd({ dialog, form, saver, question }) {
  if (saver.ending) return
  saver.ending = true
  const said = new URLSearchParams(new FormData(form))
  said.set('step', randomId())
  said.set('question', question ?? '')
  const since = performance.now()
  lock(dialog, form)
  let after = null
  while (!after) {
    after = await told({ form, said, since, saver })
    if (!after) await pause(AGAIN_MS)
  }
  saver.ending = false
  location.assign(after)
}

// Nothing else can be chosen once the call has ended.
function lock(dialog, form) {
  const ended = form.querySelector('[data-ended]')
  ended.hidden = false
  ended.focus()
  for (const button of dialog.querySelectorAll('button')) button.disabled = true
}

// Where to go once the server knows; null while it does not. What it refuses it knows already, or has settled otherwise.
async function told({ form, said, since, saver }) {
  if (!(await saver.tryNow())) return null
  said.set('ago', seconds(since))
  try {
    const response = await ask(form.action, saver.token, { method: 'POST', body: said, redirect: 'manual' })
    if (response.ok || response.type === 'opaqueredirect') return form.dataset.after
    if ([404, 409].includes(response.status)) return '/calls'
    if ([401, 403].includes(response.status)) await saver.ready()
    return null
  } catch {
    return null
  }
}
