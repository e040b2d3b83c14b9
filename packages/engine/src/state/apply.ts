import type { EngineEvent } from '../events/engine-event.ts';
import { compileFees } from '../fees/fee-schedule.ts';
import type { Order } from '../model/order.ts';
import type { Position } from '../model/position.ts';
import { openAccount } from './account-state.ts';
import type { AccountState, AccountTotals } from './account-state.ts';
import { applyCharge, applyCorrection, applyFill } from './apply-fill.ts';
import {
  applyFillCorrected,
  applyOrderAdopted,
  applyOrderChange,
  applyOrderFilled,
  applyOrderPlaced,
} from './apply-order-event.ts';
import { applyCashStated, applyPositionPriced, applyPositionStated } from './apply-statement.ts';
import type { Effect } from './effect.ts';
import { isInUse } from './engine-state.ts';
import { EXECUTION_WINDOW_MS } from './executions.ts';
import { noteAttempt, noteFill, noteOrder } from './note-activity.ts';
import { exactLimits } from '../risk/exact-limits.ts';
import { nextDay } from '../risk/next-day.ts';
import type { EngineState } from './engine-state.ts';
import { dayOf } from '../model/utc-day.ts';
import type { InstrumentSpec } from '../model/instrument-spec.ts';
import { instrumentTerms, sameContract } from '../model/instrument-terms.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';

const accountOf = (state: EngineState, accountId: string): AccountState => {
  const account = state.accounts.get(accountId);
  if (account === undefined)
    throw new Error(`Account ${accountId} was never opened. The journal is damaged.`);
  return account;
};

const termsOf = (state: EngineState, symbol: string): InstrumentTerms => {
  const terms = state.instruments.get(symbol);
  if (terms === undefined) throw new Error(`${symbol} was never listed. The journal is damaged.`);
  return terms;
};

const list = (state: EngineState, spec: InstrumentSpec): void => {
  const { symbol } = spec;
  const listed = state.instruments.get(symbol);
  if (listed !== undefined && !sameContract(listed.spec, spec) && isInUse(state, symbol)) {
    throw new Error(
      `The contract of ${symbol} cannot change under a position or order. The journal is damaged.`,
    );
  }
  state.instruments.set(symbol, instrumentTerms(spec));
};

/** The only way the state changes. `time` is the record's, ms UTC. */
export const apply = (state: EngineState, accountId: string, event: EngineEvent, time: number): Effect => {
  let order: Order | undefined;
  let position: Position | undefined;
  let totals: AccountTotals | undefined;
  let applied = event;

  switch (event.type) {
    case 'account-opened': {
      const account = openAccount(event, time);
      state.accounts.set(accountId, account);
      totals = account.totals;
      break;
    }
    case 'instrument-listed':
      list(state, event.instrument);
      break;
    case 'leverage-set':
      accountOf(state, accountId).leverage.set(event.symbol, event.leverage);
      break;
    case 'command-answered': {
      const { key, command, content, result } = event;
      accountOf(state, accountId).answers.remember(key, { command, content, result, time });
      break;
    }
    case 'halt-raised':
    case 'halt-lifted':
      accountOf(state, accountId).halt = event.halt;
      break;
    case 'limits-set':
      accountOf(state, accountId).limits = exactLimits(event.limits);
      break;
    case 'standing-noted':
      accountOf(state, accountId).standing = event.standing;
      break;
    case 'order-refused':
    case 'brackets-edited':
      noteAttempt(accountOf(state, accountId), time);
      break;
    case 'day-closed': {
      const account = accountOf(state, accountId);
      account.openDay = dayOf(time);
      const forgotten = time - EXECUTION_WINDOW_MS;
      account.executions.dropBefore(forgotten);
      for (const [id, ended] of account.ended) if (ended < forgotten) account.ended.delete(id);
      account.standing = nextDay(account, event.snapshot);
      break;
    }
    case 'account-configured': {
      const account = accountOf(state, accountId);
      const { name, mode, fees = account.opened.fees } = event;
      account.opened = { ...account.opened, account: { ...account.opened.account, name, mode }, fees };
      account.feeFor = compileFees(fees);
      break;
    }
    case 'engine-started': {
      const { venue, primary } = event.manifest;
      state.venues = { venue: venue.name, primary: primary?.name };
      break;
    }
    case 'engine-shut-down':
    case 'report-unmatched':
    case 'position-reopened':
      break;
    case 'order-filled': {
      const account = accountOf(state, accountId);
      const terms = termsOf(state, event.symbol);
      order = applyOrderFilled(account, event, time);
      ({ event: applied, position } = applyFill(account, terms, event, order.parentId, time));
      noteFill(account, event.symbol, time);
      totals = account.totals;
      break;
    }
    case 'order-placed': {
      const account = accountOf(state, accountId);
      const currency = state.instruments.get(event.symbol)?.spec.currency;
      if (event.rate !== undefined && currency !== undefined) account.rates.set(currency, event.rate);
      order = applyOrderPlaced(account, event, time);
      noteOrder(account, event, time);
      break;
    }
    case 'order-adopted': {
      const account = accountOf(state, accountId);
      if (event.rate !== undefined) account.rates.set(termsOf(state, event.symbol).spec.currency, event.rate);
      order = applyOrderAdopted(account, event, time);
      break;
    }
    case 'fill-corrected': {
      const account = accountOf(state, accountId);
      order = applyFillCorrected(account, event, time);
      ({ event: applied, position } = applyCorrection(account, termsOf(state, event.symbol), event, time));
      totals = account.totals;
      break;
    }
    case 'fill-charged': {
      const account = accountOf(state, accountId);
      applyCharge(account, event);
      totals = account.totals;
      break;
    }
    case 'charge-noted': {
      const { executionId, charge } = event;
      accountOf(state, accountId).executions.note({ executionId, charge, time });
      break;
    }
    case 'position-stated': {
      const account = accountOf(state, accountId);
      position = applyPositionStated(account, termsOf(state, event.symbol), event, time);
      totals = account.totals;
      break;
    }
    case 'position-priced':
      position = applyPositionPriced(accountOf(state, accountId), event);
      break;
    case 'cash-stated': {
      const account = accountOf(state, accountId);
      applyCashStated(account, event);
      totals = account.totals;
      break;
    }
    case 'replace-requested': {
      const account = accountOf(state, accountId);
      order = applyOrderChange(account, event, time);
      if (event.entered === true) noteAttempt(account, time);
      break;
    }
    default:
      order = applyOrderChange(accountOf(state, accountId), event, time);
  }

  state.seq += 1;
  state.time = time;
  return { seq: state.seq, time, accountId, event: applied, order, position, totals };
};
