// A stand-in for TradingView's library, written for our tests: it shows what it knows as text, treats a datafeed and a broker as
// the library's documentation says the library does, and notes what they do wrong.
(() => {
  /** How long the library goes on with a stream that no chart shows any more, ms. */
  const LATE_MS = 10_000;

  /** Spoils an object the library was given: whoever still needs it has not handed out a copy. */
  const scribble = (value) => {
    if (Array.isArray(value)) value.forEach(scribble);
    else if (typeof value === 'object' && value !== null)
      for (const key of Object.keys(value)) {
        scribble(value[key]);
        value[key] = Number.NaN;
      }
  };

  const event = () => {
    const listeners = [];
    return {
      subscribe: (owner, listener) => listeners.push(listener.bind(owner)),
      fire: (...values) => listeners.forEach((listener) => listener(...values)),
    };
  };

  class Chart {
    problems = [];
    bars = [];
    marks = [];
    isRemoved = false;
    #datafeed;
    #draw;
    #symbol;
    #resolution;
    #info;
    #stream;
    #turn = 0;
    #symbolChanged = event();
    #intervalChanged = event();

    constructor(datafeed, { symbol, interval }, draw) {
      this.#datafeed = datafeed;
      this.#symbol = symbol;
      this.#resolution = interval;
      this.#draw = draw;
    }

    symbol = () => this.#symbol;
    symbolExt = () => this.#info && { ticker: this.#info.ticker };
    resolution = () => this.#resolution;
    onSymbolChanged = () => this.#symbolChanged;
    onIntervalChanged = () => this.#intervalChanged;

    async setSymbol(symbol) {
      this.#symbol = symbol;
      await this.load();
      this.#symbolChanged.fire();
    }

    async setResolution(resolution) {
      this.#resolution = resolution;
      await this.load();
      this.#intervalChanged.fire(resolution);
    }

    resetData() {
      void this.load();
    }

    async refreshMarks() {
      const [first] = this.bars;
      if (!first) return;
      const to = Math.floor(Date.now() / 1000) + 60;
      const [marks] = await this.#call('getMarks', (done) =>
        this.#datafeed.getMarks(structuredClone(this.#info), first.time / 1000, to, done, this.#resolution),
      );
      this.marks = marks;
    }

    #call(what, ask) {
      return new Promise((resolve, reject) => {
        let isAsking = true;
        let calls = 0;
        const callback =
          (settle) =>
          (...values) => {
            if (isAsking) this.problems.push(`${what} answered at once`);
            calls += 1;
            if (calls > 1) this.problems.push(`${what} answered ${calls} times`);
            const kept = structuredClone(values);
            values.forEach(scribble);
            settle(kept);
          };
        ask(
          callback(resolve),
          callback(([reason]) => reject(new Error(reason))),
        );
        isAsking = false;
      });
    }

    async load() {
      this.#turn += 1;
      const turn = this.#turn;
      const [info] = await this.#call('resolveSymbol', (done, failed) =>
        this.#datafeed.resolveSymbol(this.#symbol, done, failed, {}),
      );
      const to = Math.floor(Date.now() / 1000) + 60;
      const period = { from: to - 18_000, to, countBack: 300, firstDataRequest: true };
      const [bars] = await this.#call('getBars', (done, failed) =>
        this.#datafeed.getBars(structuredClone(info), this.#resolution, period, done, failed),
      );
      if (turn !== this.#turn || this.isRemoved) return;
      this.#info = info;
      this.bars = bars;
      this.#subscribe(info);
      this.#draw();
      await this.refreshMarks();
    }

    #subscribe(info) {
      const guid = `${info.ticker}_#_${this.#resolution}`;
      if (this.#stream === guid) return;
      this.#leave();
      this.#stream = guid;
      this.#datafeed.subscribeBars(
        structuredClone(info),
        this.#resolution,
        (given) => {
          const bar = { ...given };
          scribble(given);
          if (this.isRemoved) this.problems.push(`${guid} ticked after the end`);
          if (this.#stream !== guid) return;
          const last = this.bars.at(-1);
          if (!last || bar.time < last.time) this.problems.push(`${guid}: time violation`);
          if (last?.time === bar.time) this.bars.pop();
          this.bars.push(bar);
          this.#draw();
        },
        guid,
        () => void this.load(),
      );
    }

    #leave() {
      const left = this.#stream;
      if (left === undefined) return;
      setTimeout(() => {
        // Somebody may have come back to it.
        if (this.isRemoved || this.#stream !== left) this.#datafeed.unsubscribeBars(left);
      }, LATE_MS);
    }

    remove() {
      this.isRemoved = true;
      this.#leave();
    }
  }

  class Host {
    updates = [];
    #orders;
    constructor(orders) {
      this.#orders = orders;
    }
    factory = { createWatchedValue: (value) => ({ value, setValue() {}, subscribe() {} }) };
    orderUpdate(order) {
      this.#orders.set(order.id, structuredClone(order));
      scribble(order);
    }
    currentAccountUpdate() {
      this.updates.push('account');
    }
    positionUpdate() {}
    executionUpdate() {}
    plUpdate() {}
    equityUpdate() {}
    connectionStatusUpdate() {}
    ordersFullUpdate() {}
    positionsFullUpdate() {}
    async defaultContextMenuActions() {
      return [];
    }
  }

  class Widget {
    orders = new Map();
    theme;
    #chart;
    #shown = document.createElement('p');
    #container;
    #ready;

    constructor(options) {
      window.chartingLibrary.widgets.push(this);
      const { container, datafeed, theme, broker_factory: makeBroker } = options;
      this.options = options;
      this.theme = theme;
      this.#container = container;
      this.#shown.className = 'stand-in';
      this.#shown.style.cssText = 'padding: 16px; color: light-dark(#111, #eee)';
      container.append(this.#shown);
      this.#chart = new Chart(datafeed, options, () => this.#draw());
      this.#ready = this.#start(datafeed, makeBroker);
      const { lacks } = window.chartingLibrary;
      if (lacks !== 'chartReady') this.chartReady = () => this.#ready;
      if (lacks !== 'onChartReady') this.onChartReady = (tell) => void this.#ready.then(() => tell());
    }

    get problems() {
      return this.#chart.problems;
    }

    async #start(datafeed, makeBroker) {
      await new Promise((resolve) => datafeed.onReady(resolve));
      // Advanced Charts reads no broker.
      if (makeBroker && window.chartingLibrary.lacks !== 'trading') {
        this.host = new Host(this.orders);
        this.terminal = makeBroker(this.host);
      }
      await this.#chart.load();
    }

    #draw() {
      const { bars } = this.#chart;
      const name = `${this.#chart.symbolExt()?.ticker} ${this.#chart.resolution()}`;
      this.#shown.dataset.chart = name;
      this.#shown.textContent = `Stand-in of the library: ${name}, ${bars.length} bars, ${bars.at(-1)?.close}`;
    }

    activeChart = () => this.#chart;
    async changeTheme(theme) {
      this.theme = theme;
    }
    resetCache() {}
    remove() {
      this.#chart.remove();
      this.#container.replaceChildren();
    }
  }

  window.chartingLibrary = { widgets: [], lacks: undefined, ...window.chartingLibrary };
  window.TradingView = { widget: Widget };
})();
