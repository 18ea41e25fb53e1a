// Pictures are bars by Chart.js. Each has its figures in words or in a table beside it.

const COLOURS = {
  own: '#1f5f7a', shared: '#d9962b', unlinked: '#8f9ba3', unknown: '#c9d0d4',
  distinct: '#1f5f7a', overcount: '#b4472d', links: '#6b4c9a', register: '#2f8f7f',
  linked: '#1f5f7a', without: '#b9c7c0',
};

const charts = [];

/**
 * Bars that lie, one below another.
 *
 * @param bars their labels
 * @param parts each {name, colour, values}: what the bars are made of
 * @param says what the picture shows, for those who cannot see it
 */
function bars(labels, parts, says, options = {}) {
  const canvas = h('canvas', {role: 'img', 'aria-label': says});
  const height = labels.length * (options.thickness ?? 26) + 34 + (options.bare ? -24 : 0);
  const frame = h('div', {class: 'chart-frame'}, canvas);
  frame.style.height = `${height}px`;
  const figure = h('figure', {class: 'chart'}, options.legend === false ? null : legend(parts), frame);
  later(() => charts.push(new Chart(canvas, {
    type: 'bar',
    data: {
      labels,
      datasets: parts.map(part => ({
        label: t(part.name),
        data: part.values,
        backgroundColor: COLOURS[part.colour],
        borderWidth: 0,
        barPercentage: 0.86,
        categoryPercentage: 0.86,
      })),
    },
    options: chartOptions(options),
  })));
  return figure;
}

function legend(parts) {
  return h('figcaption', {class: 'legend'}, parts.map(part => {
    const swatch = h('span', {class: 'swatch'});
    swatch.style.background = COLOURS[part.colour];
    return h('span', {}, swatch, t(part.name));
  }));
}

function chartOptions(options) {
  return {
    indexAxis: 'y',
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    devicePixelRatio: Math.max(2, devicePixelRatio),
    layout: {padding: {right: 12}},
    plugins: {
      legend: {display: false},
      tooltip: {
        mode: 'index',
        callbacks: {label: item => `${item.dataset.label}: ${num(item.raw)}`},
      },
    },
    scales: {
      x: {
        stacked: true,
        display: !options.bare,
        max: options.max,
        grid: {color: '#e3e7e9', drawTicks: false},
        border: {display: false},
        ticks: {maxTicksLimit: 6, padding: 6, callback: value => num(value)},
      },
      y: {
        stacked: true,
        display: options.labels !== false,
        grid: {display: false},
        border: {display: false},
        ticks: {autoSkip: false, crossAlign: 'far', color: '#26323a', callback: label},
      },
    },
  };
}

Chart.defaults.font.family = 'system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif';
Chart.defaults.font.size = 13;
Chart.defaults.color = '#55636d';

function dropCharts() {
  charts.splice(0).forEach(chart => chart.destroy());
}

// Paper is narrower than most screens.
addEventListener('beforeprint', () => charts.forEach(chart =>
  chart.resize(Math.min(640, chart.width), chart.height)));
addEventListener('afterprint', () => charts.forEach(chart => chart.resize()));

/** Labels get half of the picture at most: what is longer than fits a telephone is cut there. */
function label(value) {
  return shortened(this.getLabelForValue(value), this.chart.width < 480 ? 20 : 40);
}

/** A label that does not push the bars away. */
function shortened(text, most = 34) {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
