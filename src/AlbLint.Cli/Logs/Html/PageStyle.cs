namespace AlbLint.Cli.Logs.Html;

/// <summary>How the page looks, by day and by night.</summary>
internal static class PageStyle
{
    /// <summary>Causes with a color of their own; the rest share the last one.</summary>
    public const int Colors = 8;

    public const string Css = """
        :root {
          color-scheme: light dark;
          --page: #f7f7f5; --card: #ffffff; --text: #1c1c1a; --soft: #6b6a65; --line: #e3e2dd; --bar: #c9c8c2;
          --c0: #2a78d6; --c1: #e4572e; --c2: #1a9c6c; --c3: #c98a00; --c4: #8a4fd0; --c5: #d6518b; --c6: #0f8ea3; --c7: #7b7a74;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #161615; --card: #1f1f1d; --text: #ecebe6; --soft: #a3a29b; --line: #34332f; --bar: #55544e;
            --c0: #5b9df0; --c1: #ff7a55; --c2: #3cc48f; --c3: #e5ad2e; --c4: #b084f0; --c5: #f080b0; --c6: #3fb8cd; --c7: #99988f;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
        main { max-width: 1040px; margin: 0 auto; padding: 32px 20px 64px; }
        h1 { font-size: 24px; margin: 0 0 4px; }
        h2 { font-size: 17px; margin: 0; }
        h3 { font-size: 12px; margin: 0 0 6px; color: var(--soft); font-weight: 600; }
        p { margin: 6px 0; }
        .soft { color: var(--soft); }
        .tiles { display: flex; flex-wrap: wrap; gap: 12px; margin: 20px 0; }
        .tile { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 10px 16px; min-width: 120px; }
        .tile b { display: block; font-size: 22px; line-height: 1.3; }
        section { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 18px 20px; margin: 16px 0; }
        .head { display: flex; flex-wrap: wrap; gap: 10px; align-items: baseline; }
        .head .count { margin-left: auto; font-size: 20px; font-weight: 600; font-variant-numeric: tabular-nums; }
        .swatch { width: 12px; height: 12px; border-radius: 3px; display: inline-block; flex: none; }
        .tag { border: 1px solid var(--line); border-radius: 99px; padding: 0 9px; font-size: 12px; white-space: nowrap; }
        .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(280px, 1fr)); gap: 18px; margin-top: 14px; }
        .row { display: grid; grid-template-columns: 1fr auto; gap: 10px; font-size: 13px; padding: 2px 0 5px; position: relative; }
        .row span:first-child { overflow-wrap: anywhere; }
        .row i { position: absolute; left: 0; bottom: 1px; height: 3px; border-radius: 2px; }
        .row .n { font-variant-numeric: tabular-nums; color: var(--soft); }
        ul { margin: 6px 0 0; padding-left: 18px; }
        code, pre { font: 12px/1.5 ui-monospace, monospace; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--page); border-radius: 6px; padding: 10px 12px; margin: 8px 0; }
        summary { cursor: pointer; color: var(--soft); font-size: 13px; margin-top: 12px; }
        svg { display: block; width: 100%; height: auto; margin-top: 12px; }
        svg text { fill: var(--soft); font: 11px system-ui, sans-serif; }
        svg line { stroke: var(--line); }
        .legend { display: flex; flex-wrap: wrap; gap: 4px 16px; font-size: 13px; margin-top: 8px; }
        .legend span { display: inline-flex; gap: 6px; align-items: center; }
        """;

    /// <summary>The color of the cause at a place in the report.</summary>
    public static string Color(int index) => $"var(--c{Math.Min(index, Colors - 1)})";
}
