import { Service } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/visits', name: 'visits.day', component: () => import('./day/DayPage.vue') },
  { path: '/visits/new', name: 'visits.new', component: () => import('./register/NewVisitPage.vue') },
  {
    path: '/visits/bookings',
    name: 'visits.bookings',
    component: () => import('./booking/BookingsPage.vue')
  },
  {
    path: '/visits/bookings/new',
    name: 'visits.book',
    component: () => import('./booking/NewBookingPage.vue')
  },
  { path: '/visits/list', name: 'visits.list', component: () => import('./list/VisitListPage.vue') },
  { path: '/visits/figures', name: 'visits.figures', component: () => import('./figures/FiguresPage.vue') },
  {
    path: '/visits/figures/paper',
    name: 'visits.figuresPaper',
    component: () => import('./figures/FiguresPaperPage.vue')
  },
  {
    path: '/visits/days/:on/papers/:paper',
    name: 'visits.dayPaper',
    component: () => import('./papers/DayPaperPage.vue'),
    props: true
  },
  {
    path: '/visits/:id/arrive',
    name: 'visits.arrive',
    component: () => import('./register/NewVisitPage.vue'),
    props: true
  },
  {
    path: '/visits/:id/papers/:paper/:of?',
    name: 'visits.paper',
    component: () => import('./papers/VisitPaperPage.vue'),
    props: true
  },
  {
    path: '/visits/:id',
    name: 'visits.record',
    component: () => import('./record/VisitPage.vue'),
    props: true
  }
]

export const menu = { title: '来访登记', path: '/visits', icon: Service, order: 30, key: 'F3' }
