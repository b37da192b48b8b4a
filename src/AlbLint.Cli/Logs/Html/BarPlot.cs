using System.Globalization;
using System.Text;

namespace AlbLint.Cli.Logs.Html;

/// <summary>Counts over time as an SVG picture: stacked bars, one for each bucket.</summary>
/// <param name="start">When the first bucket begins.</param>
/// <param name="minutes">Minutes in a bucket.</param>
internal sealed class BarPlot(DateTimeOffset start, int minutes)
{
    private const double Width = 1000;
    private const double Left = 56;
    private const double Bottom = 20;
    private const double Top = 8;
    private const double LeastBar = 1.5; // one of a million is still seen
    private const int Ticks = 6;

    /// <param name="layers">What is stacked, from below, each with its name and color.</param>
    /// <param name="height">Units of the picture, whose width is 1000.</param>
    /// <param name="isTimed">Whether times stand below.</param>
    public string Draw(IReadOnlyList<PlotLayer> layers, double height, bool isTimed)
    {
        var buckets = layers[0].Counts.Count;
        var most = Math.Max(1, Enumerable.Range(0, buckets).Max(i => layers.Sum(layer => layer.Counts[i])));
        var floor = height - (isTimed ? Bottom : 6);
        var svg = new StringBuilder($"<svg viewBox=\"0 0 {N(Width)} {N(height)}\" role=\"img\">");
        foreach (var level in most > 1 ? new[] { 0, most / 2, most } : [0, most])
        {
            var y = Y(level, most, floor);
            svg.Append($"<line x1=\"{N(Left)}\" x2=\"{N(Width)}\" y1=\"{N(y)}\" y2=\"{N(y)}\"/>");
            svg.Append($"<text x=\"{N(Left - 8)}\" y=\"{N(y + 4)}\" text-anchor=\"end\">{LogWords.Number(level)}</text>");
        }

        var step = (Width - Left) / buckets;
        for (var i = 0; i < buckets; i++)
        {
            AppendBars(svg, layers, i, Left + (i * step), step, most, floor);
        }

        if (isTimed)
        {
            AppendTimes(svg, buckets, step, height);
        }

        return svg.Append("</svg>").ToString();
    }

    private static double Y(long level, long most, double floor) => floor - ((floor - Top) * level / most);

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private void AppendBars(StringBuilder svg, IReadOnlyList<PlotLayer> layers, int bucket, double x, double step, long most, double floor)
    {
        var y = floor;
        foreach (var layer in layers.Where(layer => layer.Counts[bucket] > 0))
        {
            var count = layer.Counts[bucket];
            var length = Math.Max(LeastBar, (floor - Top) * count / most);
            y -= length;
            svg.Append($"<rect x=\"{N(x + (step * 0.08))}\" y=\"{N(y)}\" width=\"{N(step * 0.84)}\" height=\"{N(length)}\" fill=\"{layer.Color}\">");
            svg.Append($"<title>{Time(bucket)}: {LogWords.Number(count)} {HtmlText.Of(layer.Name)}</title></rect>");
        }
    }

    private void AppendTimes(StringBuilder svg, int buckets, double step, double height)
    {
        var every = Math.Max(1, (buckets + Ticks - 1) / Ticks);
        for (var i = 0; i < buckets; i += every)
        {
            svg.Append($"<text x=\"{N(Left + (i * step))}\" y=\"{N(height - 4)}\">{Time(i)}</text>");
        }
    }

    private string Time(int bucket) =>
        start.AddMinutes((double)bucket * minutes).ToString(minutes < 1440 ? "MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Counts that are drawn in one color.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Color">A CSS color.</param>
/// <param name="Counts">One for each bucket.</param>
internal sealed record PlotLayer(string Name, string Color, IReadOnlyList<long> Counts);
