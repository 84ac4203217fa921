// While answers are not getting to the server nobody can say whether the questions that depend on them are asked: those
// stand on the page and say so. Once the answers are acknowledged the server decides again.

export class Undecided {
  #form
  #topics
  #any = false

  constructor(form, topics) {
    this.#form = form
    this.#topics = topics
  }

  show(saver) {
    const trouble = saver.state === 'failed' || saver.state === 'signed-out'
    if (!trouble && !this.#any) return
    this.#any = trouble
    for (const piece of this.#form.querySelectorAll('[data-needs]')) {
      this.#mark(piece, trouble ? unsaved(piece, saver) : [])
    }
    this.#topics.count()
  }

  // Whether an answer that is on its way may open or close a question.
  awaits(saver) {
    return [...this.#form.querySelectorAll('[data-needs]')].some((piece) => unsaved(piece, saver).length > 0)
  }

  #mark(piece, names) {
    const note = piece.querySelector('.question-undecided')
    if (names.length > 0) {
      piece.hidden = false
      this.#say(piece, note, names)
    } else if (note) {
      note.remove()
      this.#topics.showOrHide(piece)
    }
  }

  #say(piece, note, names) {
    if (!note) {
      const made = document.getElementById('notice-undecided').content.cloneNode(true).firstElementChild
      const legend = piece.querySelector('legend')
      if (legend) legend.after(made)
      else piece.prepend(made)
      note = made
    }
    const numbers = names.map((name) => this.#form.querySelector(`#q-${CSS.escape(name)} .question-number b`).textContent)
    const words = note.dataset.undecided.replace('#1', numbers.join(', '))
    if (note.textContent !== words) note.textContent = words
  }
}

function unsaved(piece, saver) {
  return piece.dataset.needs.split(' ').filter((name) => saver.waits(name))
}
