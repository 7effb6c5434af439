import { NotFoundPage, reachAgain } from '@dampingi/ui'
import { createRouter, createWebHistory } from 'vue-router'

/** The paths of Bulog's portal: funnel, inbox, register, one outlet, and the site check that an officer fills in on a phone. */
export const router = createRouter({
  history: createWebHistory('/bulog/'),
  routes: [
    { path: '/', redirect: '/corong' },
    { path: '/corong', component: () => import('./food-outlets/FunnelPage.vue') },
    { path: '/masuk', component: () => import('./food-outlets/InboxPage.vue') },
    { path: '/rpk', component: () => import('./food-outlets/OutletTable.vue') },
    { path: '/rpk/:id', component: () => import('./food-outlets/OutletPage.vue'), props: true },
    { path: '/rpk/:id/cek-lokasi', component: () => import('./food-outlets/SiteCheckPage.vue'), props: true },
    { path: '/akun', component: () => import('./identity/AccountPage.vue') },
    { path: '/:rest(.*)', component: NotFoundPage },
  ],
})
router.onError((_error, to) => reachAgain(router.resolve(to).href))
