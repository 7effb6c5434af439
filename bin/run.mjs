// npm start, npm test, npm run bench. Written so that even an old Node can read it and say what it needs.
import process from 'node:process'

const major = Number(process.versions.node.split('.')[0])

if (major < 20) {
  console.error(`This needs Node.js 20 or newer, and this is ${process.version}: install a newer one from nodejs.org.`)
  process.exit(1)
} else if (process.platform === 'win32') {
  console.error('Windows alone is not supported yet: run the same command inside WSL.')
  process.exit(1)
} else {
  import('./commands.mjs').then(
    ({ runCommand }) => runCommand(process.argv.slice(2)),
    (error) => {
      console.error(error)
      process.exit(1)
    },
  )
}
