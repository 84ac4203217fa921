// Keeps answers among words up to date: what was said to an earlier question stands in a `data-pipe` of a later one, in
// the language spoken. How a day or a time is said, and what a calculation has come to, the server knows.

const UNSAID = '…'

export class Pipes {
  #form
  // What the server said, until the answer is changed.
  #told = new Map()
  // Each element with answers among its words, and its words in each language it has been seen in.
  #piped = new Map()

  constructor(form) {
    this.#form = form
    for (const span of form.querySelectorAll('[data-pipe]')) {
      this.#piped.set(span.parentElement, new Map())
      this.#told.set(span.dataset.pipe, span.textContent)
    }
    for (const element of form.querySelectorAll('[data-other*="${"]')) this.#piped.set(element, new Map())
    if (this.#piped.size === 0) return
    for (const event of ['input', 'settled']) form.addEventListener(event, ({ target }) => this.#changed(target))
    const changes = { subtree: true, attributes: true, attributeFilter: ['hidden', 'lang'] }
    new MutationObserver(() => this.#sayAll()).observe(form, changes)
    this.#sayAll()
  }

  reply({ said }) {
    for (const [name, words] of Object.entries(said ?? {})) this.#told.set(name, words)
    this.#sayAll()
  }

  #changed(target) {
    this.#told.delete(target.closest('.question')?.dataset.q)
    this.#sayAll()
  }

  #sayAll() {
    for (const [element, known] of this.#piped) this.#say(element, known)
  }

  // The words as they are written, with `${name}`: seen in the element now, or before it was put in the other language.
  #say(element, known) {
    const { lang } = element.closest('[lang]')
    if (element.querySelector('[data-pipe]')) known.set(lang, written(element))
    else if (element.textContent.includes('${')) known.set(lang, element.textContent)
    if (!known.has(lang)) return
    const parts = known.get(lang).split(/\$\{\s*([a-z][a-z0-9_]*)\s*\}/)
    const nodes = parts.map((part, at) => (at % 2 ? this.#pipe(part) : part))
    if (nodes.map((node) => node.textContent ?? node).join('') === element.textContent && element.children.length > 0) return
    element.replaceChildren(...nodes)
  }

  #pipe(name) {
    const span = document.createElement('span')
    span.dataset.pipe = name
    span.textContent = this.#said(name)
    return span
  }

  #said(name) {
    const question = this.#form.querySelector(`.question[data-q="${CSS.escape(name)}"]`)
    if (!question) return this.#told.get(name) ?? UNSAID
    if (question.hidden) return UNSAID
    const typed = question.querySelector('[data-typed]')?.value.trim()
    if (typed) return this.#told.get(name) ?? typed
    // A code that is not read out was chosen instead of an answer.
    const picked = [...question.querySelectorAll('input:checked')].filter((input) => input.id.startsWith('a-'))
    return picked.map((input) => input.labels[0].querySelector('.choice-words').textContent).join(', ') || UNSAID
  }
}

// The words of an element as they are written, with `${name}` where an answer stands.
export function written(element) {
  const part = (node) => (node.dataset?.pipe ? `\${${node.dataset.pipe}}` : node.textContent)
  return [...element.childNodes].map(part).join('')
}
