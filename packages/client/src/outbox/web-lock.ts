/** Runs work alone among all tabs, by the browser's lock of that name. Without such locks (very old phones) the server's keys guard. */
export async function underWebLock(name: string, work: () => Promise<void>): Promise<boolean> {
  if (!('locks' in navigator)) {
    await work()
    return true
  }
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock === null) return false
    await work()
    return true
  })
}
