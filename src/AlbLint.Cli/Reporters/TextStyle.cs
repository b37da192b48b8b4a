using AlbLint.Cli.Commands;
using AlbLint.Findings;

namespace AlbLint.Cli.Reporters;

/// <summary>How text looks: with or without color, and how wide it may be.</summary>
/// <param name="Color">Whether to color with ANSI sequences.</param>
/// <param name="Width">Columns to fill at most, where text can be broken.</param>
internal sealed record TextStyle(bool Color, int Width)
{
    private const int PlainWidth = 120;
    private const int MinWidth = 40;

    /// <summary>Without color and as wide everywhere: what a file gets, and a pipe.</summary>
    public static TextStyle Plain { get; } = new(false, PlainWidth);

    /// <summary>Color on a terminal only, and not when NO_COLOR is set to anything: https://no-color.org</summary>
    public static TextStyle Of(Surroundings surroundings) => surroundings.TerminalWidth is { } width
        ? new TextStyle(string.IsNullOrEmpty(surroundings.Variable("NO_COLOR")) && surroundings.Variable("TERM") != "dumb", width > 0 ? Math.Max(MinWidth, width) : PlainWidth)
        : Plain;

    public string Bold(string text) => Paint(text, "1");

    public string Dim(string text) => Paint(text, "2");

    public string Of(Severity severity, string text) => Paint(text, severity switch
    {
        Severity.Error => "1;31",
        Severity.Warning => "1;33",
        _ => "1;36",
    });

    private string Paint(string text, string code) => Color && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}

/// <summary>Severities as they are written.</summary>
internal static class SeverityWord
{
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
