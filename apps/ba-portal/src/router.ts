import { nextTick, ref } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router'
import CooperativeList from './cooperatives/CooperativeList.vue'
import type { Phone } from './phone/phone.ts'
import NotFound from './shell/NotFound.vue'
import TodayPage from './tasks/TodayPage.vue'

/** The heading of the page, which the browser's title repeats. */
export const pageHeading = ref('BA')

/** The two lists a day begins with are in the first load; every other screen comes when it is opened, from the phone's own cache. */
const proposal = '/koperasi/:id/proposal/:pid'
const routes: RouteRecordRaw[] = [
  { path: '/', redirect: '/hari-ini' },
  { path: '/masuk', redirect: '/hari-ini' },
  { path: '/hari-ini', component: TodayPage },
  { path: '/koperasi', component: CooperativeList },
  { path: '/koperasi/:id', component: () => import('./cooperatives/CooperativeDetail.vue'), props: true },
  { path: '/koperasi/:id/data', component: () => import('./cooperatives/CooperativeData.vue'), props: true },
  { path: '/koperasi/:id/data/ubah', component: () => import('./cooperatives/LegalBasis.vue'), props: true },
  { path: '/koperasi/:id/linimasa', component: () => import('./timeline/CooperativeTimeline.vue'), props: true },
  { path: '/koperasi/:id/simulasi', component: () => import('./proposals/LoanSimulation.vue'), props: true },
  { path: '/koperasi/:id/dokumen', component: () => import('./documents/DocumentList.vue'), props: true },
  { path: '/koperasi/:id/dokumen/:jenis', component: () => import('./documents/DocumentPage.vue'), props: true },
  { path: '/koperasi/:id/dokumen/:jenis/baru', component: () => import('./documents/AttachDocument.vue'), props: true },
  { path: '/koperasi/:id/rpk', component: () => import('./food-outlets/FoodOutletPage.vue'), props: true },
  { path: '/koperasi/:id/proposal/baru', component: () => import('./proposals/StartProposal.vue'), props: true },
  { path: proposal, component: () => import('./proposals/ProposalTasks.vue'), props: true },
  { path: `${proposal}/blok/:n`, component: () => import('./proposals/ProposalBlock.vue'), props: true },
  { path: `${proposal}/simulasi`, component: () => import('./proposals/LoanSimulation.vue'), props: true },
  { path: `${proposal}/periksa`, component: () => import('./proposals/PreCheck.vue'), props: true },
  { path: `${proposal}/tinjau`, component: () => import('./proposals/RequestReview.vue'), props: true },
  { path: `${proposal}/pindah-aturan`, component: () => import('./proposals/MoveRuleSet.vue'), props: true },
  { path: `${proposal}/rapat-anggota`, component: () => import('./proposals/MembersMeeting.vue'), props: true },
  { path: `${proposal}/musdes`, component: () => import('./deliberations/DeliberationPage.vue'), props: true },
  {
    path: `${proposal}/musdes/hadir`,
    component: () => import('./deliberations/DeliberationAttendance.vue'),
    props: true,
  },
  {
    path: `${proposal}/musdes/keputusan`,
    component: () => import('./deliberations/DeliberationOutcome.vue'),
    props: true,
  },
  { path: `${proposal}/persetujuan`, component: () => import('./proposals/VillageApproval.vue'), props: true },
  { path: `${proposal}/kirim`, component: () => import('./proposals/SubmitToBank.vue'), props: true },
  { path: `${proposal}/status`, component: () => import('./appraisals/BankStatus.vue'), props: true },
  { path: `${proposal}/cetak`, component: () => import('./documents/PaperList.vue'), props: true },
  { path: `${proposal}/cetak/:jenis`, component: () => import('./documents/PrintPaper.vue'), props: true },
  { path: `${proposal}/dokumen`, component: () => import('./documents/DocumentList.vue'), props: true },
  { path: `${proposal}/dokumen/:jenis`, component: () => import('./documents/DocumentPage.vue'), props: true },
  { path: `${proposal}/dokumen/:jenis/baru`, component: () => import('./documents/AttachDocument.vue'), props: true },
  { path: `${proposal}/pertanyaan`, component: () => import('./appraisals/AnswerQuestion.vue'), props: true },
  { path: `${proposal}/terima`, component: () => import('./appraisals/AcceptOffer.vue'), props: true },
  { path: `${proposal}/tolak`, component: () => import('./appraisals/DeclineOffer.vue'), props: true },
  { path: `${proposal}/pinjaman`, component: () => import('./loans/LoanPage.vue'), props: true },
  {
    path: `${proposal}/pinjaman/batalkan/:mid`,
    component: () => import('./loans/ReverseVillageRepayment.vue'),
    props: true,
  },
  { path: `${proposal}/pinjaman/kembalikan`, component: () => import('./loans/RepayVillage.vue'), props: true },
  { path: '/kunjungan/baru', component: () => import('./visits/RecordVisit.vue') },
  { path: '/kunjungan/:id', component: () => import('./visits/VisitPage.vue'), props: true },
  { path: '/kunjungan/:id/perbaiki', component: () => import('./visits/CorrectVisit.vue'), props: true },
  { path: '/kotak-keluar', component: () => import('./outbox/OutboxList.vue') },
  { path: '/kotak-keluar/:kunci', component: () => import('./outbox/OutboxItemPage.vue'), props: true },
  { path: '/saya', component: () => import('./identity/MyPage.vue') },
  { path: '/saya/sandi', component: () => import('./identity/ChangePassword.vue') },
  { path: '/bantuan', component: () => import('./shell/HelpPage.vue') },
  { path: '/:rest(.*)*', component: NotFound },
]

export function createPortalRouter(phone: Phone): Router {
  const router = createRouter({
    history: createWebHistory(import.meta.env.BASE_URL),
    routes,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  let first = true
  router.afterEach(async (to, from) => {
    if (to.path === from.path) return
    await nextTick()
    const heading = document.querySelector<HTMLElement>('main h1')
    pageHeading.value = heading?.textContent?.trim() ?? 'BA'
    // A new page begins at its heading, for whoever hears the page; the very first one is left to the browser.
    if (!first && phone.session.person.value !== null) heading?.focus({ preventScroll: true })
    first = false
  })
  return router
}
