package dev.vennguard.exchange.handover;

/** What stands in every HTML report: style and script, both of its own, and nothing loaded. */
final class HtmlParts {
  static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width">
      <title>Reviewed policies</title>
      <style>
      :root { color-scheme: light dark; --ink: #1f2328; --paper: #fff; --line: #d0d7de; --soft: #f6f8fa;
        --identity: #0072b2; --boundary: #b35f00 }
      @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --line: #3d444d;
        --soft: #161b22; --identity: #6cb6ff; --boundary: #ffab5c } }
      body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
        max-width: 72rem; margin: 2rem auto; padding: 0 1rem }
      .standing { font-weight: 600; font-size: 1.1rem; border-left: .3rem solid var(--identity);
        padding-left: .7rem }
      .search { position: sticky; top: 0; background: var(--paper); padding: .5rem 0 }
      input { font: inherit; width: 22rem; max-width: 60vw; padding: .2rem .4rem }
      .pair { display: flex; flex-wrap: wrap; gap: 2rem; align-items: center }
      figure { margin: 0; flex: 1 1 22rem; max-width: 36rem }
      svg { width: 100%; height: auto } svg text { fill: var(--ink); font-size: 15px }
      circle { fill-opacity: .18; stroke-width: 3 }
      .identity { fill: var(--identity); stroke: var(--identity) }
      .boundary { fill: var(--boundary); stroke: var(--boundary); stroke-dasharray: 9 5 }
      table { border-collapse: collapse; margin: 1rem 0 } .wide { width: 100% }
      caption, h2 { text-align: left; font-weight: 600; font-size: 1.2rem; padding: .5rem 0; margin: 0 }
      th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left;
        vertical-align: top; overflow-wrap: anywhere }
      th { background: var(--soft); overflow-wrap: normal } td:first-child { min-width: 6em }
      .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
      pre { background: var(--soft); padding: .7rem; overflow-x: auto; white-space: pre-wrap;
        overflow-wrap: anywhere } code { overflow-wrap: anywhere }
      summary { font-weight: 600; cursor: pointer }
      .service h3 { font-size: 1rem; margin: .7rem 0 .2rem }
      .service ul { list-style: none; margin: 0; padding: 0 }
      .service li { display: flex; gap: 1rem; border-top: 1px solid var(--line); padding: .15rem .5rem }
      .service b { flex: 0 0 60%; font-weight: inherit; overflow-wrap: anywhere }
      [hidden] { display: none !important }
      @media print { :root { --ink: #000; --paper: #fff; --soft: #fff; --line: #888;
          --identity: #0072b2; --boundary: #b35f00 }
        .service li { display: inline; border: 0; padding: 0 } .service b { font-weight: 600 }
        .service li:not(:last-child)::after { content: " · " } h2, h3 { break-after: avoid }
        .search { display: none } body { max-width: none; margin: 0; font-size: 10pt }
        tr, figure { break-inside: avoid } thead { display: table-header-group } }
      </style></head><body>
      """;

  static final String TAIL =
      """
      <script>
      const field = document.getElementById('search'), found = document.getElementById('found');
      const rows = [...document.querySelectorAll('.row')].map(row => [row, row.textContent.toLowerCase()]);
      const services = [...document.querySelectorAll('.service')];
      field.addEventListener('input', () => {
        const words = field.value.toLowerCase().split(/\\s+/).filter(word => word);
        let count = 0;
        for (const [row, text] of rows) {
          const fits = words.every(word => text.includes(word));
          row.hidden = !fits;
          count += fits ? 1 : 0;
        }
        for (const service of services) service.hidden = !service.querySelector('.row:not([hidden])');
        found.textContent = words.length ? count + ' of ' + rows.length + ' entries' : '';
      });
      </script></body></html>
      """;

  private HtmlParts() {}
}
