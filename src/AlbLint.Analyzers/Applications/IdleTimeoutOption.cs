using System.Globalization;
using AlbLint.Aws;
using AlbLint.Model;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AlbLint.Analyzers.Applications;

/// <summary>The idle timeout that an application is held against when no template is linked.</summary>
internal static class IdleTimeoutOption
{
    private const string EditorConfigKey = "alblint.idle_timeout_seconds";
    private const string BuildProperty = "build_property.AlbLintIdleTimeoutSeconds";

    /// <summary>A configured value stands in no file that the compiler shows.</summary>
    private static readonly Place Nowhere = new(new SourceFile("", ""), default);

    /// <summary>The configured timeout, else AWS's default; unknown when what is configured is no number of seconds that AWS accepts.</summary>
    /// <param name="options">The options of the compilation.</param>
    /// <param name="program">The file that the application starts in.</param>
    public static Setting<TimeSpan> Of(AnalyzerConfigOptionsProvider options, SyntaxTree? program)
    {
        var text = program is not null && options.GetOptions(program).TryGetValue(EditorConfigKey, out var own) ? own
            : options.GlobalOptions.TryGetValue(EditorConfigKey, out var global) ? global
            : options.GlobalOptions.TryGetValue(BuildProperty, out var property) ? property
            : "";
        return text.Length == 0 ? Setting.Defaulted(ElbDefaults.IdleTimeout, Nowhere)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 4000
                ? Setting.Written(TimeSpan.FromSeconds(seconds), Nowhere)
                : Setting.Unknown<TimeSpan>($"'{text}' is no number of seconds", Nowhere);
    }
}
