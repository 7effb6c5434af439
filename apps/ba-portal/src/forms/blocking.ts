import type { FormFinding } from '@dampingi/ui'

/** A finding of a form's own that stops it: at this field, in these words. */
export const blocking = (path: string[], message: string): FormFinding => ({ path, message, blocking: true })
