/**
 * Runs a deed once: a second tap while it runs, or after it is done and before the next page stands, does nothing. `deed` tells whether
 * it was done; one that was refused may be tried again.
 */
export function once<Given extends unknown[]>(
  deed: (...given: Given) => Promise<boolean>,
): (...given: Given) => Promise<void> {
  let taken = false
  return async (...given) => {
    if (taken) return
    taken = true
    try {
      taken = await deed(...given)
    } catch (error) {
      taken = false
      throw error
    }
  }
}
