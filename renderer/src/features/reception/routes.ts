import { Calendar } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const menu = { title: '接访排班', path: '/reception', icon: Calendar, order: 40, key: 'F4' }

export const routes: RouteRecordRaw[] = [
  {
    path: '/reception',
    name: 'reception.roster',
    component: () => import('./roster/CalendarPage.vue')
  },
  {
    path: '/reception/make',
    name: 'reception.make',
    component: () => import('./make/MakePage.vue')
  },
  {
    path: '/reception/paper/:month',
    name: 'reception.paper',
    component: () => import('./roster/MonthPaperPage.vue'),
    props: true
  },
  {
    path: '/reception/account',
    name: 'reception.account',
    component: () => import('./account/AccountPage.vue')
  },
  {
    path: '/reception/leaders',
    name: 'reception.leaders',
    component: () => import('./leaders/LeadersPage.vue')
  },
  {
    path: '/reception/leaders/new',
    name: 'reception.leader.new',
    component: () => import('./leaders/LeaderFormPage.vue')
  },
  {
    path: '/reception/leaders/:id',
    name: 'reception.leader',
    component: () => import('./leaders/LeaderRecordPage.vue'),
    props: true
  },
  {
    path: '/reception/rules',
    name: 'reception.rules',
    component: () => import('./rules/RulesPage.vue')
  },
  {
    path: '/reception/rules/new',
    name: 'reception.rule.new',
    component: () => import('./rules/RuleFormPage.vue')
  },
  {
    path: '/reception/rules/terms',
    name: 'reception.terms',
    component: () => import('./terms/TermsPage.vue')
  },
  {
    path: '/reception/rules/:id',
    name: 'reception.rule',
    component: () => import('./rules/RuleRecordPage.vue'),
    props: true
  },
  {
    path: '/reception/notices/:month?',
    name: 'reception.notices',
    component: () => import('./publish/NoticesPage.vue')
  },
  {
    path: '/reception/reading',
    name: 'reception.reading',
    component: () => import('./reading/ReadingPage.vue')
  }
]
