import { ServerResponse } from 'node:http'

// Loaded into the API before its own code: its clock begins at DAMPINGI_JOURNEYS_AT and goes on from there, so that the demo, which is laid
// relative to the day, is the same on every day. The instant lies ahead of the real one, since sessions end by the database's own clock.
const RealDate = Date
const ahead = RealDate.parse(process.env.DAMPINGI_JOURNEYS_AT) - RealDate.now()

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + ahead)
    else super(...given)
  }

  static now() {
    return RealDate.now() + ahead
  }

  // What another thread hands over is a date too.
  static [Symbol.hasInstance](value) {
    return value instanceof RealDate
  }
}

// The date of an answer is that of Node's own clock: beside ours it would look as if the phone's were years off.
const { writeHead } = ServerResponse.prototype
ServerResponse.prototype.writeHead = function (...given) {
  this.sendDate = false
  return writeHead.apply(this, given)
}
