// Loaded into the API before its own code: when the process that started it is gone (kill -9), the API stops
// gently, so that the next start finds the port free.
import process from 'node:process'

const parent = Number(process.env.DAMPINGI_PARENT)
// What the API itself starts (workers, other processes) loads this too and has another parent.
delete process.env.DAMPINGI_PARENT

if (parent > 0) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    // SIGHUP, not SIGTERM: after a Ctrl-C the API is stopping already, and a second SIGTERM would cut that short.
    process.kill(process.pid, 'SIGHUP')
  }, 100)
  watch.unref()
}
