import type { APIRequestContext } from '@playwright/test'
import { type Portal, password, productUrl } from '../people/people.ts'

/** A page in one of its states: where it is, and the words by which one knows that it is there. */
export interface Place {
  path: string
  shows: string | RegExp
}

interface Known {
  cooperative: string
  /** Of the same co-operative: at a bank, so that every page of its road has content. */
  proposal: string
  /** Still a draft of another one. */
  draft: { id: string; cooperative: string }
  visit: string
}

const asked = `{ proposals(first: 50) { edges { node { id state cooperative { id } } } } visits(first: 1) { edges { node { id } } } }`
type Edges<Node> = { edges: { node: Node }[] }
interface Answer {
  data: { proposals: Edges<{ id: string; state: string; cooperative: { id: string } }>; visits: Edges<{ id: string }> }
}

/** Asks the API as somebody: ids for the addresses of pages come from the demo, which is made anew for each run. */
async function ask<Data>(request: APIRequestContext, username: string, query: string): Promise<Data> {
  const headers = { origin: productUrl() }
  await request.post('/api/auth/sign-in/username', { data: { username, password }, headers })
  return (await (await request.post('/graphql', { data: { query }, headers })).json()) as Data
}

/** Looks like the id of something, and is nobody's. */
const invented = '01890000-0000-7000-8000-000000000000'

async function knownTo(request: APIRequestContext, username: string): Promise<Known> {
  const { data } = await ask<Answer>(request, username, asked)
  const proposals = data.proposals.edges.map(({ node }) => node)
  const atBank = proposals.find(({ state }) => ['UNDER_APPRAISAL', 'SUBMITTED_TO_BANK', 'OFFERED'].includes(state))
  const draft = proposals.find(({ state }) => state === 'DRAFT') ?? atBank
  const visit = data.visits.edges[0]?.node.id ?? invented
  if (atBank === undefined || draft === undefined) throw new Error(`the demo of ${username} is too thin`)
  return {
    cooperative: atBank.cooperative.id,
    proposal: atBank.id,
    draft: { id: draft.id, cooperative: draft.cooperative.id },
    visit,
  }
}

async function baPlaces(request: APIRequestContext): Promise<Place[]> {
  const { cooperative, proposal, draft, visit } = await knownTo(request, 'ba01')
  const own = `/ba/koperasi/${cooperative}`
  const road = `${own}/proposal/${proposal}`
  const begun = `/ba/koperasi/${draft.cooperative}/proposal/${draft.id}`
  return [
    { path: '/ba/hari-ini', shows: 'Hari Ini' },
    { path: '/ba/koperasi', shows: 'Koperasi' },
    { path: own, shows: /^KDMP|^KKMP/ },
    { path: `${own}/data`, shows: /./ },
    { path: `${own}/linimasa`, shows: 'Linimasa' },
    { path: `${own}/simulasi`, shows: 'Simulasi' },
    { path: `${own}/rpk`, shows: 'RPK' },
    { path: `${own}/proposal/baru`, shows: 'Mulai proposal' },
    { path: road, shows: /^Proposal/ },
    ...[1, 2, 5, 7].map((n) => ({ path: `${road}/blok/${n}`, shows: new RegExp(`^${n} `) })),
    { path: begun, shows: /^Proposal/ },
    ...[3, 4, 5, 6, 7].map((n) => ({ path: `${begun}/blok/${n}`, shows: new RegExp(`^${n} `) })),
    { path: `${begun}/periksa`, shows: 'Pra-periksa' },
    { path: `${begun}/tinjau`, shows: 'Periksa sebelum minta ditinjau' },
    { path: `${road}/rapat-anggota`, shows: 'Rapat anggota' },
    { path: `${road}/musdes`, shows: /^Mus/ },
    { path: `${road}/musdes/hadir`, shows: 'Daftar hadir' },
    { path: `${road}/musdes/keputusan`, shows: 'Keputusan dan berita acara' },
    { path: `${road}/persetujuan`, shows: /^Surat persetujuan/ },
    { path: `${road}/kirim`, shows: 'Periksa sebelum kirim ke bank' },
    { path: `${road}/status`, shows: 'Di bank' },
    { path: `/ba/kunjungan/baru?koperasi=${cooperative}`, shows: /^Kunjungan/ },
    { path: `/ba/kunjungan/${visit}`, shows: /^Kunjungan/ },
    { path: '/ba/kotak-keluar', shows: 'Kotak keluar' },
    { path: '/ba/saya', shows: 'Saya' },
    { path: '/ba/bantuan', shows: 'Bantuan' },
    { path: `/ba/koperasi/${invented}`, shows: 'Tidak ditemukan' },
    { path: '/ba/tidak-ada', shows: 'Tidak ditemukan' },
  ]
}

async function pmoPlaces(request: APIRequestContext): Promise<Place[]> {
  const { cooperative, proposal } = await knownTo(request, 'pmo1')
  return [
    { path: '/pmo/minggu-ini', shows: /^Minggu ini/ },
    { path: '/pmo/antrean/proposal', shows: 'Antrean proposal' },
    { path: '/pmo/antrean/proposal?keadaan=semua', shows: 'Antrean proposal' },
    { path: `/pmo/antrean/proposal/${proposal}`, shows: /^Koperasi/ },
    { path: `/pmo/antrean/proposal/${invented}`, shows: 'Proposal' },
    { path: '/pmo/koperasi', shows: 'Koperasi' },
    { path: '/pmo/koperasi?cari=tidakadayangbegini', shows: 'Koperasi' },
    { path: `/pmo/koperasi/${cooperative}`, shows: /^Koperasi/ },
    { path: '/pmo/aturan', shows: /./ },
    { path: '/pmo/dinas', shows: 'Ringkasan' },
    { path: '/pmo/tidak-ada', shows: 'Tidak ditemukan' },
  ]
}

async function bankPlaces(request: APIRequestContext): Promise<Place[]> {
  const { proposal } = await knownTo(request, 'mandiri-reviewer')
  const parts = ['ringkasan', 'temuan', 'anggaran', 'jadwal', 'desa', 'musdes']
  return [
    { path: '/bank/antrean', shows: 'Antrean' },
    { path: '/bank/antrean?keadaan=REJECTED', shows: 'Antrean' },
    ...parts.map((tab) => ({ path: `/bank/proposal/${proposal}?tab=${tab}`, shows: /^Koperasi/ })),
    { path: `/bank/proposal/${proposal}/keputusan`, shows: /Rekomendasi|Keputusan/ },
    { path: `/bank/proposal/${invented}`, shows: 'Proposal' },
    { path: '/bank/tidak-ada', shows: 'Tidak ditemukan' },
  ]
}

async function bulogPlaces(request: APIRequestContext): Promise<Place[]> {
  type Outlets = { data: { foodOutlets: Edges<{ id: string; state: string }> } }
  const { data } = await ask<Outlets>(request, 'bulog1', '{ foodOutlets(first: 100) { edges { node { id state } } } }')
  const inState = (state: string) => data.foodOutlets.edges.find(({ node }) => node.state === state)?.node.id
  const outlets = ['SUBMITTED', 'SITE_CHECK_PLANNED', 'SITE_PASSED', 'REGISTERED', 'RETURNED'].flatMap(
    (state) => inState(state) ?? [],
  )
  const planned = inState('SITE_CHECK_PLANNED')
  return [
    { path: '/bulog/corong', shows: 'Corong RPK' },
    { path: '/bulog/masuk', shows: 'Masuk' },
    { path: '/bulog/rpk', shows: 'RPK' },
    { path: '/bulog/rpk?cari=tidakadayangbegini', shows: 'RPK' },
    ...outlets.map((id) => ({ path: `/bulog/rpk/${id}`, shows: /^Koperasi/ })),
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({ path: `/bulog/rpk/${planned}/cek-lokasi?hal=${n}`, shows: /^Cek lokasi/ })),
    { path: `/bulog/rpk/${invented}`, shows: 'RPK' },
    { path: '/bulog/tidak-ada', shows: 'Tidak ditemukan' },
  ]
}

/** Every page of a portal in its main states, as its person meets them. */
export const places: Record<Portal, { username: string; all: (request: APIRequestContext) => Promise<Place[]> }> = {
  ba: { username: 'ba01', all: baPlaces },
  pmo: { username: 'pmo1', all: pmoPlaces },
  bank: { username: 'mandiri-reviewer', all: bankPlaces },
  bulog: { username: 'bulog2', all: bulogPlaces },
}
