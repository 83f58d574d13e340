import type { RouteRecordRaw } from 'vue-router'

/** Reached from the settings and from the head of each list that a ledger can fill. */
export const routes: RouteRecordRaw[] = [
  { path: '/importing', name: 'importing', component: () => import('./ImportPage.vue') }
]
