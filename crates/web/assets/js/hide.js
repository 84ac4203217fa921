// "Hide screen": a blank page over everything, at once and with no connection. The call, what was typed and its saves go
// on beneath it. A page that nobody is signed in for any more is covered in the same way.

const dialog = document.getElementById('cover')
const icon = document.querySelector('link[rel=icon]')
const own = { title: document.title, icon: icon?.getAttribute('href') }
let covered = false
let byHand = false
let back = null
let before = null

if (dialog) begin(document.getElementById('hide-screen'))

function begin(button) {
  // A click moves the focus to what was clicked; it is to go back to where it was.
  addEventListener('pointerdown', () => { before = document.activeElement }, true)
  button?.addEventListener('click', (event) => {
    event.preventDefault()
    byHand = true
    cover(event.detail === 0 ? button : before)
  })
  dialog.querySelector('[data-do=show]').addEventListener('click', () => uncover())
  // Esc must not show what was hidden.
  dialog.addEventListener('cancel', (event) => event.preventDefault())
  dialog.addEventListener('close', () => covered && dialog.showModal())
}

function cover(from) {
  if (covered) return
  covered = true
  back = from
  own.title = document.title
  document.title = dialog.dataset.title
  icon?.setAttribute('href', 'data:,')
  dialog.showModal()
}

function uncover() {
  covered = false
  byHand = false
  dialog.close()
  document.title = own.title
  icon?.setAttribute('href', own.icon)
  if (back?.isConnected) back.focus()
}

// While it is locked there is nothing to show, only a way to sign in. What was hidden by hand stays hidden after that.
export function lock(locked, byOther = false) {
  if (locked) cover(document.activeElement)
  else if (covered && !byHand) uncover()
  for (const part of dialog.querySelectorAll('[data-state]')) part.hidden = (part.dataset.state === 'locked') !== locked
  dialog.querySelector('[data-other]').hidden = !byOther
}
