// Shows one topic at a time and keeps the list of topics, the counts and the questions asked up to date.

export class Topics {
  #form
  #sections
  #links
  #asked
  #read

  constructor(form) {
    this.#form = form
    this.#sections = [...form.querySelectorAll('.topic')]
    this.#links = new Map(
      [...document.querySelectorAll('.topic-list a')].map((link) => [link.getAttribute('href').slice(1), link])
    )
    const shown = (selector, name) => [...form.querySelectorAll(selector)].map((element) => element.dataset[name])
    this.#asked = new Set(shown('.question:not([hidden])', 'q'))
    this.#read = new Set(shown('.script:not([hidden])', 'script'))
    form.addEventListener('focusout', () => queueMicrotask(() => this.#letGo()))
  }

  get current() {
    return this.#sections.find((section) => !section.hidden)
  }

  // Begins where the address says, or else where the server left off.
  begin() {
    const question = this.#form.querySelector(`#${CSS.escape(location.hash.slice(1) || 'none')}.question`)
    const wanted = question?.closest('.topic')?.id ?? location.hash.slice(1)
    const ids = [wanted, this.#form.dataset.current, this.#sections[0]?.id]
    this.show(ids.find((id) => this.#sections.some((section) => section.id === id)))
    if (question) focusQuestion(question)
    addEventListener('hashchange', () => this.#follow())
  }

  show(id) {
    for (const section of this.#sections) section.hidden = section.id !== id
    for (const [topic, link] of this.#links) {
      if (topic === id) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }

  // Through the address, so that the browser's Back goes to the topic before.
  go(id) {
    if (location.hash === `#${id}`) this.#follow()
    else location.hash = id
  }

  next() {
    const following = this.#sections[this.#sections.indexOf(this.current) + 1]
    if (following) this.go(following.id)
  }

  #follow() {
    const target = document.getElementById(location.hash.slice(1))
    const section = target?.closest('.topic')
    if (!section) return
    this.show(section.id)
    if (target.classList.contains('question')) return focusQuestion(target)
    section.querySelector('.topic-title').focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }

  // Questions on the route are shown; the others stay on the page, out of sight, with what was said.
  route({ route, reads }) {
    this.#asked = new Set(route)
    this.#read = new Set(reads)
    for (const piece of this.#form.querySelectorAll('.question, .script')) this.showOrHide(piece)
    this.count()
  }

  // What the server last said of a question or a script. Nobody's focus is taken away: it goes when the focus has.
  showOrHide(piece) {
    const { q, script } = piece.dataset
    const shown = q ? this.#asked.has(q) : this.#read.has(script)
    piece.hidden = !shown && !piece.contains(document.activeElement)
    piece.toggleAttribute('data-leaving', !shown && !piece.hidden)
  }

  #letGo() {
    for (const piece of this.#form.querySelectorAll('[data-leaving]')) this.showOrHide(piece)
  }

  count() {
    let answered = 0
    let asked = 0
    for (const section of this.#sections) {
      const questions = questionsIn(section)
      const done = questions.filter((question) => read(question).value !== '').length
      this.#mark(section.id, done, questions.length)
      answered += done
      asked += questions.length
    }
    setCount(document.getElementById('answered'), answered, asked)
  }

  #mark(id, done, all) {
    const item = this.#links.get(id)?.closest('li')
    const count = item?.querySelector('[data-n]')
    if (count) setCount(count, done, all)
    item?.classList.toggle('topic-done', all > 0 && done === all)
  }
}

export function questionsIn(section) {
  return [...section.querySelectorAll('.question')].filter((question) => !question.hidden)
}

// What a question holds now, as the server writes it: one code, codes with spaces between, or typed text.
export function read(question) {
  const typed = question.querySelector('[data-typed]')?.value.trim()
  const picked = [...question.querySelectorAll('input:checked')].map((input) => input.value).join(' ')
  return { value: typed || picked, words: question.querySelector('[data-words]')?.value ?? null }
}

export function write(question, { value, words }) {
  const codes = new Set((value ?? '').split(' '))
  for (const input of question.querySelectorAll('input[type=radio], input[type=checkbox]')) {
    input.checked = codes.has(input.value)
  }
  const typed = question.querySelector('[data-typed]')
  if (typed) typed.value = question.querySelector('input:checked') ? '' : (value ?? '')
  const box = question.querySelector('[data-words]')
  if (box) box.value = words ?? ''
}

export function focusQuestion(question) {
  const target =
    question.querySelector('input:checked') ?? question.querySelector('input, textarea') ?? question
  target.focus()
}

function setCount(element, done, all) {
  element.textContent = element.dataset.n.replace('#1', done).replace('#2', all)
}
