// What another tab has saved of questions that this page did not send: shown here as it now stands.

import { write } from './topics.js'

export function showElsewhere(form, reply, saver) {
  for (const [name, theirs] of Object.entries(reply.elsewhere ?? {})) {
    // What is typed here and not yet sent stays: its own save is told of the other answer.
    if (saver.waits(name)) continue
    const question = form.querySelector(`.question[data-q="${CSS.escape(name)}"]`)
    if (question) write(question, theirs)
  }
}
