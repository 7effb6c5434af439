/** The day of the demo that tests stand on, the secret of their servers, and the database that each file copies. */
export const today = '2026-11-24'
export const secret = '7c9e6679f4d2b81a0355cc41e8d07a962f1b3e5d84a6c09f7c9e6679f4d2b81a'
export const template = 'dampingi_template'
/** The origin that is ours. */
export const ours = 'http://our.example'
