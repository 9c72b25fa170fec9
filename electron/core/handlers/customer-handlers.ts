import type { Deps } from '../deps.ts';
import type { Handlers } from '../dispatch.ts';
import { addCustomer, changeCustomer, removeCustomer } from '../usecases/customers/change-customer.ts';
import {
  cancelChange,
  exportCustomers,
  setChannels,
  setResellers,
  tagCustomers,
} from '../usecases/customers/change-many.ts';
import { getCustomer } from '../usecases/customers/get-customer.ts';
import { listViews, removeView, saveView } from '../usecases/customers/keep-views.ts';
import { listCustomers, listFacets } from '../usecases/customers/list-customers.ts';
import { lookAtRemoval, removeCustomers } from '../usecases/customers/remove-many.ts';
import type { About } from './keeping-handlers.ts';

/** Requests about customers and their list. */
export const customerHandlers = (deps: Deps): Pick<Handlers, About<'customers'>> => ({
  'customers.list': (input) => listCustomers(deps, input),
  'customers.facets': (input) => listFacets(deps, input),
  'customers.views': () => listViews(deps),
  'customers.save-view': (input) => saveView(deps, input),
  'customers.remove-view': (input) => removeView(deps, input),
  'customers.tag': (input) => tagCustomers(deps, input),
  'customers.set-channel': (input) => setChannels(deps, input),
  'customers.set-reseller': (input) => setResellers(deps, input),
  'customers.look-at-removal': (input) => lookAtRemoval(deps, input),
  'customers.remove-many': (input) => removeCustomers(deps, input),
  'customers.cancel-change': () => cancelChange(deps),
  'customers.export': (input) => exportCustomers(deps, input),
  'customers.get': (input) => getCustomer(deps, input),
  'customers.add': (input) => addCustomer(deps, input),
  'customers.change': (input) => changeCustomer(deps, input),
  'customers.remove': (input) => removeCustomer(deps, input),
});
