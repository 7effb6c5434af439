import type { FastifyInstance } from 'fastify'

interface Words {
  title: string
  lead: string
  portals: [path: string, name: string, purpose: string, accounts: string][]
  account: string
  demo: string
  filing: string
  other: [href: string, label: string]
}

const id: Words = {
  title: 'Dampingi',
  lead: 'Pendampingan koperasi desa dan kelurahan: dari kunjungan pertama sampai keputusan bank.',
  portals: [
    [
      '/ba/',
      'Business Assistant',
      'Mencatat kunjungan, menyusun proposal, menyiapkan musdes khusus, juga tanpa sinyal.',
      'ba01',
    ],
    ['/pmo/', 'PMO dan Dinas', 'Melihat pekan berjalan, meninjau proposal, membaca paket aturan.', 'pmo1, dinas'],
    ['/bank/', 'Bank', 'Membaca berkas, merekomendasikan, memutuskan.', 'bri-reviewer, bri-approver'],
    ['/bulog/', 'Bulog', 'Mengecek lokasi dan mendaftarkan Rumah Pangan Kita.', 'bulog1'],
  ],
  account: 'Akun contoh',
  demo: 'Data contoh. Bukan data sungguhan. Kata sandi semua akun: sawah-hijau-2025',
  filing:
    'Proposal contoh diajukan seolah-olah pada 14 Oktober 2025, saat PMK 49/2025 berlaku. Aturan yang berlaku hari ini untuk pinjaman koperasi belum pasti.',
  other: ['/?lang=en', 'English'],
}

const en: Words = {
  title: 'Dampingi',
  lead: "Accompanying village and ward co-operatives, from the first visit to a bank's decision.",
  portals: [
    [
      '/ba/',
      'Business Assistant',
      'Records visits, writes proposals, prepares the musdes khusus, without signal too.',
      'ba01',
    ],
    ['/pmo/', 'PMO and Dinas', 'Sees the week, reviews proposals, reads the rule sets.', 'pmo1, dinas'],
    ['/bank/', 'Bank', 'Reads the dossier, recommends, decides.', 'bri-reviewer, bri-approver'],
    ['/bulog/', 'Bulog', 'Checks sites and registers food outlets (Rumah Pangan Kita).', 'bulog1'],
  ],
  account: 'Demo account',
  demo: 'Demo data. Nothing in it is real. Password of all accounts: sawah-hijau-2025',
  filing:
    'Demo proposals are filed as if on 14 October 2025, when PMK 49/2025 was in force. Which rule governs a co-operative’s own loan today is uncertain.',
  other: ['/', 'Bahasa Indonesia'],
}

const style = `:root{color:#14201e;background:#f5f7f4;font:1rem/1.5 system-ui,sans-serif}body{max-width:52rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:2rem;margin:0}ul{list-style:none;padding:0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr))}
li{background:#fff;border:1px solid #c7cfcb;border-radius:8px;padding:1rem}a{color:#095450;font-weight:700}h2{margin:0;font-size:1.25rem}
p{margin:.5rem 0}.demo{background:#fff0d2;color:#734400;border-radius:8px;padding:.75rem 1rem}a:focus-visible{outline:3px solid #14201e;box-shadow:0 0 0 6px #ffc83d}`

const portalText = (words: Words, demo: boolean): string =>
  words.portals
    .map(([path, name, purpose, accounts]) => {
      const account = demo ? `<p>${words.account}: <strong>${accounts}</strong></p>` : ''
      return `<li><h2><a href="${path}">${name}</a></h2><p>${purpose}</p>${account}</li>`
    })
    .join('')

function pageText(language: 'id' | 'en', demo: boolean, explorer: boolean): string {
  const words = language === 'en' ? en : id
  const notice = demo ? `<div class="demo" role="note"><p>${words.demo}</p><p>${words.filing}</p></div>` : ''
  const graphql = explorer ? '<p><a href="/graphql/explorer">GraphiQL</a></p>' : ''
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${words.title}</title><link rel="stylesheet" href="/front-page.css"></head><body><header><h1>${words.title}</h1><p>${words.lead}</p></header>
<main>${notice}<ul>${portalText(words, demo)}</ul></main><footer>${graphql}<p><a href="${words.other[0]}">${words.other[1]}</a></p></footer></body></html>`
}

/** `/`: what each portal is and which demo account opens it. */
export function registerFrontPage(
  app: FastifyInstance,
  { demo, explorer }: { demo: boolean; explorer: boolean },
): void {
  app.get('/front-page.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(style),
  )
  app.get<{ Querystring: { lang?: string } }>('/', (request, reply) => {
    const language = request.query.lang === 'en' ? 'en' : 'id'
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(pageText(language, demo, explorer))
  })
}
